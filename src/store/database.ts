import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import { UserError } from "../errors.ts";
import type { Schema } from "./schema.ts";

/** ms; how long SQLite itself may wait for another process's write, because it holds the event loop meanwhile. */
const HELD_WAIT = 10;
/** ms; how long a statement waits for another process's write in all, and the pause between two tries. */
const PATIENCE = 5_000;
const PAUSE = 15;
/** ms; statements that were asked for at once run on for so long, then whatever else the loop has to do comes first. */
const TURN = 5;
/** Statements kept ready; the store has a few dozen, and some more by the number of rows that they write. */
const MOST_STATEMENTS = 100;

/** A SQLite file that is open: what Kysely asks, and the raw connection under it. */
export interface Database {
  readonly query: Kysely<Schema>;
  readonly raw: BetterSqlite3.Database;
}

/**
 * Opens a SQLite file, made when missing: 0600, in a folder of 0700 where that is missing too.
 * Throws UserError for a file that cannot be opened or is no SQLite file.
 */
export async function openDatabase(file: string): Promise<Database> {
  const raw = connect(file, { timeout: HELD_WAIT });
  try {
    await patiently(async () => raw.pragma("journal_mode = WAL"));
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = ON");
  } catch (error) {
    raw.close();
    if (codeOf(error) === "SQLITE_NOTADB") {
      throw new UserError(
        `Expected ${file} to be a store of this program, and found another kind of file. Name another file for the store, or move this one away.`,
      );
    }
    throw error;
  }
  return { raw, query: new Kysely<Schema>({ dialect: new PatientDialect({ database: remembering(raw) }) }) };
}

/** Prepares each statement once: 40,000 questions then add 18 MB to the process instead of 75. */
function remembering(raw: BetterSqlite3.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        if (statements.size >= MOST_STATEMENTS) statements.clear();
        statement = raw.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    close: () => raw.close(),
  };
}

/** The code of an error of SQLite, such as `SQLITE_BUSY`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof BetterSqlite3.SqliteError ? error.code : undefined;
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

/** Tries again while another process writes, and gives the loop back between two tries. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let waited = 0; ; waited += HELD_WAIT + PAUSE) {
    try {
      return await attempt();
    } catch (error) {
      if (!codeOf(error)?.startsWith("SQLITE_BUSY") || waited >= PATIENCE) throw error;
      await wait(PAUSE);
    }
  }
}

class PatientDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#config);
  }
}

/** SQLite changes tables within a transaction, though Kysely does not count on it: a migration is done whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  #patient: DatabaseConnection | undefined;
  #turnBegan: number | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#patient ??= {
      executeQuery: async (query, options) => {
        await this.#breathe();
        return patiently(() => connection.executeQuery(query, options));
      },
      streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    };
    return this.#patient;
  }

  /** Each statement comes back in the same turn of the loop, so a thousand of them would be one long turn. */
  async #breathe(): Promise<void> {
    if (this.#turnBegan !== undefined && performance.now() - this.#turnBegan > TURN) await nextTurn();
    if (this.#turnBegan === undefined) {
      this.#turnBegan = performance.now();
      setImmediate(() => {
        this.#turnBegan = undefined;
      });
    }
  }

  /** Immediate: only the beginning of a transaction then waits for another writer, never a statement within it. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}
