import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/** Tokens, and addresses that let whoever has them post. */
const SECRET = /xox[a-z]-[\w-]+|xapp-[\w-]+|https:\/\/hooks\.slack\.com\/\S+|ticket=[\w-]+/g;

/**
 * Bolt's and its clients' log as lines of ours. Their `debug` lines hold whole payloads, so they are dropped,
 * and their `info` lines are of no interest to whoever runs the desk.
 */
export function boltLogger(log: Logger): BoltLogger {
  const line = (said: unknown[]) => said.map(plainly).join(" ").replace(SECRET, "[secret]").slice(0, 1_000);
  return {
    debug() {},
    info: (...said) => log.debug(line(said)),
    warn: (...said) => log.warn(line(said)),
    error: (...said) => log.error(line(said)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

function plainly(said: unknown): string {
  if (said instanceof Error) return said.message;
  return typeof said === "string" ? said : "";
}
