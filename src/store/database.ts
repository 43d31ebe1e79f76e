import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Kysely } from "kysely";
import { UserError } from "../errors.ts";
import { dialectOf } from "./dialect.ts";
import { GroupCommit } from "./group.ts";
import { codeOf, patiently } from "./patience.ts";
import type { Schema } from "./schema.ts";

/** ms; how long SQLite itself may wait for another process's write, because it holds the event loop meanwhile. */
const HELD_WAIT = 10;

/** A SQLite file that is open: what Kysely asks, and the raw connection under it. */
export interface Database {
  readonly query: Kysely<Schema>;
  readonly raw: BetterSqlite3.Database;
  readonly group: GroupCommit;
}

/**
 * Opens a SQLite file, made when missing: 0600, in a folder of 0700 where that is missing too.
 * Throws UserError for a file that cannot be opened or is no SQLite file.
 */
export async function openDatabase(file: string): Promise<Database> {
  const raw = connect(file, { timeout: HELD_WAIT });
  try {
    await patiently(() => raw.pragma("journal_mode = WAL"));
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = ON");
    // What is deleted is overwritten, so that the file does not hold it on.
    raw.pragma("secure_delete = ON");
  } catch (error) {
    raw.close();
    if (codeOf(error) === "SQLITE_NOTADB") {
      throw new UserError(
        `Expected ${file} to be a store of this program, and found another kind of file. Name another file for the store, or move this one away.`,
      );
    }
    throw error;
  }
  const group = new GroupCommit(raw);
  return { raw, group, query: new Kysely<Schema>({ dialect: dialectOf(raw, group) }) };
}

/**
 * Opens a connection to a file that is made when missing, and made private before SQLite writes to it:
 * SQLite's own would follow the umask, and its side files take the mode of the file.
 * Throws UserError where the file cannot be made, read or written.
 */
export function connect(file: string, options: BetterSqlite3.Options): BetterSqlite3.Database {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // A file that exists is never opened here: closing it would drop the locks that this process already holds on it.
    if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return new BetterSqlite3(file, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `Expected to read and write the store ${file}, and found: ${reason}. Check who owns it and its folder.`,
    );
  }
}
