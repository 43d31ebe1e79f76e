import { setTimeout as wait } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { connect } from "./database.ts";
import { codeOf } from "./patience.ts";

/** ms; a tool that is just bringing the store up to date is waited for. */
const PATIENCE = 250;
const PAUSE = 25;

/** The connections that hold a lock: were one only reachable from a store that nobody keeps, its lock would end with it. */
const held = new Set<BetterSqlite3.Database>();

/** The sole right to serve a store, or to change its tables. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a store: an exclusive transaction on the side file `…-lock`, which holds no data.
 * The kernel frees it when the process ends in whatever way, so nothing is left behind by a kill.
 * Returns undefined where another process, or this one, holds it.
 */
export async function takeLock(file: string): Promise<Lock | undefined> {
  const side = `${file}-lock`;
  for (let waited = 0; ; waited += PAUSE) {
    const connection = connect(side, { timeout: 0 });
    try {
      connection.exec("BEGIN EXCLUSIVE");
      held.add(connection);
      return {
        release() {
          held.delete(connection);
          connection.close();
        },
      };
    } catch (error) {
      connection.close();
      if (!codeOf(error)?.startsWith("SQLITE_BUSY")) throw error;
      if (waited >= PATIENCE) return undefined;
    }
    await wait(PAUSE);
  }
}
