import { type Logger, pino } from "pino";

/** The log of the whole process: JSON lines on standard error, without tokens, names of people or what was asked. */
export function openLog(level: string): Logger {
  return pino(
    { level, base: null, redact: { paths: ["*.token", "*.authorization", "*.headers"], remove: true } },
    pino.destination(2),
  );
}
