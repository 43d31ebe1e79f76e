import { UserError } from "../errors.ts";
import { backup } from "./backup.ts";
import { type Database, openDatabase } from "./database.ts";
import { type Deliveries, deliveriesOf } from "./deliveries.ts";
import { type Lock, takeLock } from "./lock.ts";
import { migrate, pending } from "./migrate.ts";
import { migrations as everyMigration } from "./migrations/index.ts";
import { type Notices, noticesOf } from "./notices.ts";
import { type Places, placesOf } from "./places.ts";
import { prune } from "./prune.ts";
import { type Questions, questionsOf } from "./questions.ts";
import { type Reminders, remindersOf } from "./reminders.ts";
import { type Seen, seenOf } from "./seen.ts";
import { type Shares, sharesOf } from "./shares.ts";

/** What must outlive the process. Nothing outside this folder knows how it is kept. */
export interface Store {
  readonly questions: Questions;
  readonly shares: Shares;
  readonly seen: Seen;
  readonly places: Places;
  readonly reminders: Reminders;
  readonly deliveries: Deliveries;
  readonly notices: Notices;
  /** Deletes the questions asked before an instant, with their shares; returns how many. */
  prune(before: Date): Promise<number>;
  /** Copies the store as of now into a new file; throws UserError where it exists. */
  backup(file: string): Promise<void>;
  /** Waits for what is under way; the next process may then serve the store. */
  close(): Promise<void>;
}

interface Clock {
  now(): Date;
}

interface Opening {
  /** Made when missing, as is its folder. */
  readonly file: string;
  readonly clock: Clock;
  /** True for the one process that answers on platforms; false for a tool beside it. */
  readonly serving: boolean;
  /** Other than in tests, all there are. */
  readonly migrations?: typeof everyMigration;
}

/**
 * Opens the store, brought up to date.
 * Throws UserError where another process serves it, where it is newer than this program, or where it cannot be opened;
 * a tool is refused too if the store is older than it and is being served, since it must not change the tables then.
 */
export async function openStore({ file, clock, serving, migrations = everyMigration }: Opening): Promise<Store> {
  const lock = serving ? await takeLock(file) : undefined;
  if (serving && !lock) {
    throw new UserError(
      `Another process is serving the store ${file}. Stop it first, or name another file for this one's store.`,
    );
  }
  try {
    const database = await openDatabase(file);
    try {
      await update(database, { file, migrations, lock });
      return verbs(database, { file, clock, lock });
    } catch (error) {
      database.raw.close();
      throw error;
    }
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Runs the migrations that are missing, under the lock: no process serves a store while another changes its tables. */
async function update(
  { query }: Database,
  { file, migrations, lock }: { file: string; migrations: typeof everyMigration; lock: Lock | undefined },
): Promise<void> {
  const old = async () => (await pending(query, file, migrations)).length > 0;
  if (!(await old())) return;
  const mine = lock ?? (await takeLock(file));
  if (mine) {
    try {
      await migrate(query, migrations);
    } finally {
      if (!lock) mine.release();
    }
  } else if (await old()) {
    throw new UserError(
      `The store ${file} is older than this program and is being served by another process. Start that one anew first; it brings the store up to date.`,
    );
  }
}

function verbs(
  { query, group }: Database,
  { file, clock, lock }: { file: string; clock: Clock; lock: Lock | undefined },
): Store {
  const now = () => clock.now();
  return {
    questions: questionsOf(query, now),
    shares: sharesOf(query, now),
    seen: seenOf(query, now),
    places: placesOf(query, now),
    reminders: remindersOf(query, now),
    deliveries: deliveriesOf(query, now),
    notices: noticesOf(query, now),
    prune: (before) => prune(query, before),
    backup: (target) => backup(file, target),
    async close() {
      await group.idle();
      await query.destroy();
      lock?.release();
    },
  };
}
