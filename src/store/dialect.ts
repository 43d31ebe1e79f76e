import type BetterSqlite3 from "better-sqlite3";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Begun, GroupCommit } from "./group.ts";

/** Statements kept ready; the store has a few dozen, and some more by the number of rows that they write. */
const MOST_STATEMENTS = 100;

/** What Kysely asks of a file that is open: statements and transactions go to the disk in groups. */
export function dialectOf(raw: BetterSqlite3.Database, group: GroupCommit): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new GroupDriver(raw, group),
    createIntrospector: (query) => new SqliteIntrospector(query),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Adapter extends SqliteAdapter {
  /** SQLite changes tables within a transaction, though Kysely does not count on it: a migration is done whole or not at all. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** Kysely would ask one thing after another otherwise, and no two would come into one group. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** What Kysely takes for a connection of its own; under all of them is the one of the group. */
interface Connection extends DatabaseConnection {
  begun: Begun | undefined;
}

class GroupDriver implements Driver {
  readonly #raw: BetterSqlite3.Database;
  readonly #group: GroupCommit;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();

  constructor(raw: BetterSqlite3.Database, group: GroupCommit) {
    this.#raw = raw;
    this.#group = group;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    const connection: Connection = {
      begun: undefined,
      executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
        if (!connection.begun) return this.#group.run(() => this.#run<Row>(query), !SelectQueryNode.is(query.query));
        // An error of the disk has ended the transaction then, and this would be kept alone.
        if (!this.#raw.inTransaction)
          throw new Error("Expected a transaction under way, and found that it was given up.");
        return this.#run<Row>(query);
      },
      streamQuery: () => {
        throw new Error("Expected a query that is read whole; the others would wait for a stream.");
      },
    };
    return connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: Connection): Promise<void> {
    connection.begun = await this.#group.begin();
  }

  async commitTransaction(connection: Connection): Promise<void> {
    const { begun } = connection;
    connection.begun = undefined;
    await begun?.commit();
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    // After a commit that failed there is nothing to roll back.
    connection.begun?.rollback();
    connection.begun = undefined;
  }

  async destroy(): Promise<void> {
    this.#raw.close();
  }

  #run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepared(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** Each statement is prepared once: 40,000 questions then add 18 MB to the process instead of 75. */
  #prepared(sql: string): BetterSqlite3.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
      statement = this.#raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
