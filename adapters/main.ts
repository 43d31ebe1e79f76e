import { existsSync } from "node:fs";
import { wallClock } from "../src/clock.ts";
import { readConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";
import { readLibrary } from "../src/library.ts";
import { openLog } from "../src/log.ts";
import { spoken } from "../src/words/words.ts";

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  if (config.SLACK_BOT_TOKEN || config.DISCORD_TOKEN) await serveUntilStopped();
  else await openTerminal(config);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function serveUntilStopped(): Promise<void> {
  const { serve } = await import("./serve.ts");
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const log = openLog(readConfig(process.env).LOG_LEVEL);
  // Chat clients leave promises of their own to nobody, such as of a socket that closes while it opens; the desk goes on.
  process.on("unhandledRejection", (reason) =>
    log.error(withoutBody(reason), "something was rejected and nobody saw to it"),
  );
  await serve({ env: process.env, clock: wallClock, signal: stop.signal, log });
  process.exit();
}

/** An error as it may stand in the log: a client's carries the call with it, with its token and with what was asked. */
function withoutBody(reason: unknown): object {
  if (!(reason instanceof Error)) return { reason: typeof reason };
  const { name, message, stack = "" } = reason;
  const code = "code" in reason ? reason.code : undefined;
  const at = stack.slice(stack.indexOf("\n    at ") + 1).split("\n");
  return { name, message, ...(code !== undefined && { code }), at: at.slice(0, 8).map((line) => line.trim()) };
}

async function openTerminal(config: ReturnType<typeof readConfig>): Promise<void> {
  const { openPrompt } = await import("./terminal/prompt.ts");
  const { localeOf } = await import("./terminal/shell.ts");
  const library = readLibrary(config.CORPUS);
  for (const { file, reason } of library.problems) console.error(`${file} was set aside: ${reason}`);
  const shell = {
    env: process.env,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    now: () => new Date(),
  };
  const context = () => {
    const now = shell.now();
    const campaign = library.at(now);
    const locale = spoken(localeOf(shell.env), campaign.language);
    const prefix = config.COMMAND_PREFIX;
    return { campaign, place: { platform: "terminal" }, locale, may: new Set<never>(), now, prefix };
  };
  await openPrompt(shell, context, openLog(config.LOG_LEVEL));
}
