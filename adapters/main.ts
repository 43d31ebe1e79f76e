import { existsSync } from "node:fs";
import { readConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";
import { readLibrary } from "../src/library.ts";
import { openLog } from "../src/log.ts";
import { openPrompt } from "./terminal/prompt.ts";

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  const log = openLog(config.LOG_LEVEL);
  const library = readLibrary(config.CORPUS);
  for (const { file, reason } of library.problems) console.error(`${file} was set aside: ${reason}`);
  const shell = { env: process.env, input: process.stdin, output: process.stdout, errors: process.stderr, now: () => new Date() };
  await openPrompt(
    shell,
    () => ({ campaign: library.at(shell.now()), place: { platform: "terminal" }, locale: "en", may: new Set(), now: shell.now() }),
    log,
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
