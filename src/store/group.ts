import { setImmediate as nextTurn } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { patiently } from "./patience.ts";

/** ms; what was asked for at once runs, and is told, for so long; then whatever else the loop has to do comes first. */
const TURN = 5;

/** What is asked of the connection: one statement, or a transaction of several. */
interface Work {
  readonly writes: boolean;
  /** A promise must end by statements alone: everybody waits for it. */
  run(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** A transaction that has its turn; each way to end it may be called once. */
export interface Begun {
  /** Resolves when it is on the disk. */
  commit(): Promise<void>;
  rollback(): void;
}

/**
 * Commits together what was asked for in one turn of the loop, because the disk is waited for once for each commit.
 * Everything still runs in the order asked, and fails or is rolled back alone; nobody is told a result, nor that there is none,
 * before all that it may rest on is on the disk. While one commit holds the loop, the platforms' messages pile up in
 * the sockets and share the next one: the slower the disk, the more go together.
 */
export class GroupCommit {
  readonly #raw: BetterSqlite3.Database;
  readonly #asked: Work[] = [];
  #serving = false;

  constructor(raw: BetterSqlite3.Database) {
    this.#raw = raw;
  }

  /** Runs a statement, and resolves or rejects once the group that it belongs to is committed. */
  run<Result>(statement: () => Result, writes: boolean): Promise<Result> {
    return this.#ask<Result>(writes, statement);
  }

  /** Waits for one's turn to run several statements, of which all are kept or none; nothing else runs until it has ended. */
  begin(): Promise<Begun> {
    return new Promise((begun, refused) => {
      const committed = this.#ask<void>(true, () => {
        this.#raw.exec("savepoint work");
        return new Promise<void>((end, fail) => {
          begun({
            commit: () => {
              try {
                this.#raw.exec("release work");
                end();
              } catch (error) {
                fail(error);
              }
              return committed;
            },
            rollback: () => {
              try {
                this.#raw.exec("rollback to work; release work");
                end();
              } catch (error) {
                fail(error);
              }
            },
          });
        });
      });
      committed.catch(refused);
    });
  }

  /** Resolves when nothing is asked for any more, nor by those who were just told a result. */
  async idle(): Promise<void> {
    do await nextTurn();
    while (this.#serving);
  }

  #ask<Result>(writes: boolean, run: () => unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ writes, run, resolve: (result) => resolve(result as Result), reject });
      if (!this.#serving) void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    this.#serving = true;
    while (this.#asked.length > 0) {
      await nextTurn();
      await tell(await this.#commit());
    }
    this.#serving = false;
  }

  /** Runs what was asked for, in one transaction where anything of it writes, and returns who is then to be told what. */
  async #commit(): Promise<(() => void)[]> {
    const group: { work: Work; tell: () => void }[] = [];
    let began = performance.now();
    try {
      do {
        const [work] = this.#asked;
        if (!work) break;
        if (work.writes && !this.#raw.inTransaction) {
          if (!(await this.#beginGroup())) break;
          began = performance.now();
        }
        this.#asked.shift();
        try {
          const result = work.writes ? work.run() : patiently(work.run);
          const settled = result instanceof Promise ? await result : result;
          group.push({ work, tell: () => work.resolve(settled) });
        } catch (error) {
          group.push({ work, tell: () => work.reject(error) });
          // A disk that is full or fails ends the transaction of all.
          if (work.writes && !this.#raw.inTransaction) throw error;
        }
      } while (performance.now() - began < TURN);
      if (this.#raw.inTransaction) this.#raw.exec("commit");
      return group.map(({ tell }) => tell);
    } catch (error) {
      if (this.#raw.inTransaction) this.#raw.exec("rollback");
      return group.map(
        ({ work }) =>
          () =>
            work.reject(error),
      );
    }
  }

  /** Immediate: only the beginning of a transaction then waits for another writer. False where all that was asked for gave up. */
  async #beginGroup(): Promise<boolean> {
    const waiting = this.#asked.length;
    try {
      await patiently(() => this.#raw.exec("begin immediate"));
      return true;
    } catch (error) {
      for (const { reject } of this.#asked.splice(0, waiting)) reject(error);
      return false;
    }
  }
}

/** Tells the results, and gives the loop back where those who hear them go on for long. */
async function tell(results: readonly (() => void)[]): Promise<void> {
  let began = performance.now();
  for (const result of results) {
    result();
    // A tick comes when all has run that needed no more than this result.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    if (performance.now() - began > TURN) {
      await nextTurn();
      began = performance.now();
    }
  }
}
