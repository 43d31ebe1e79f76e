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
  await serve({ env: process.env, clock: wallClock, signal: stop.signal });
  process.exit();
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
    return { campaign, place: { platform: "terminal" }, locale, may: new Set<never>(), now };
  };
  await openPrompt(shell, context, openLog(config.LOG_LEVEL));
}
