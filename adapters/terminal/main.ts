import { existsSync } from "node:fs";
import { runDesk } from "./desk.ts";

if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await runDesk(process.argv.slice(2), {
  env: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  now: () => new Date(),
});
