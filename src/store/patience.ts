import { setTimeout as wait } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";

/** ms; how long another process's write is waited for in all, and the pause between two tries. */
const PATIENCE = 5_000;
const PAUSE = 15;

/** Tries again for 5 s while another process writes, and gives the loop back between two tries. */
export async function patiently<Result>(attempt: () => Result | Promise<Result>): Promise<Result> {
  for (const began = performance.now(); ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!codeOf(error)?.startsWith("SQLITE_BUSY") || performance.now() - began >= PATIENCE) throw error;
      await wait(PAUSE);
    }
  }
}

/** The code of an error of SQLite, such as `SQLITE_BUSY`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof BetterSqlite3.SqliteError ? error.code : undefined;
}
