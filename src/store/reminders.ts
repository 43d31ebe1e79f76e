import { randomInt } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { ReminderRow, Schema } from "./schema.ts";

/** Letters and digits that nobody mistakes for another, and how many make a key: 30⁶ are 700 million. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz2345679";
const KEY = 6;

/** One time at which a reminder is due: the local day, YYYY-MM-DD, and the instant. */
export interface Due {
  readonly date: string;
  readonly at: Date;
}

/** What people set of a reminder. Days are YYYY-MM-DD in its zone. */
export interface ReminderSettings {
  readonly channel: string;
  readonly text?: string | undefined;
  /** What is posted anew each day. */
  readonly daily?: string | undefined;
  /** HH:MM */
  readonly time: string;
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** IANA. */
  readonly zone: string;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** A name of the allow-list. */
  readonly ping?: string | undefined;
  /** BCP 47. */
  readonly language: string;
}

export interface NewReminder extends ReminderSettings {
  readonly platform: string;
  readonly workspace?: string | undefined;
  /** The platform's id of who is told when something is wrong. */
  readonly owner: string;
}

export interface StoredReminder extends NewReminder {
  readonly key: string;
  readonly state: "active" | "paused" | "ended";
  /** Why it is paused, where nobody asked for it. */
  readonly reason?: string | undefined;
  /** How far its rotation has come. */
  readonly cursor?: string | undefined;
  /** Missing where it is not active. */
  readonly next?: Due | undefined;
}

/** Where reminders are looked for: those of the whole workspace, or without one those of a channel; everywhere without both. */
export interface ReminderPlace {
  readonly platform?: string | undefined;
  readonly workspace?: string | undefined;
  readonly channel?: string | undefined;
}

export interface Change {
  readonly at: Date;
  /** The platform's id of the person. */
  readonly who: string;
  readonly what: unknown;
}

/** The reminders that people set. */
export interface Reminders {
  /** Returns the new key: 6 small letters and digits. */
  add(reminder: NewReminder, next: Due | undefined, who: string): Promise<string>;
  find(key: string): Promise<StoredReminder | undefined>;
  /** In the order in which they were added, at most `most`. */
  of(place: ReminderPlace, most: number): Promise<readonly StoredReminder[]>;
  /**
   * Changes what `settings` names; undefined there takes it off. It is active from then on, or ended without a next time; one that
   * a person has paused stays paused.
   */
  edit(key: string, settings: Partial<ReminderSettings>, next: Due | undefined, who: string): Promise<void>;
  /** What certainly was not posted yet is given up. */
  pause(key: string, who: string): Promise<void>;
  resume(key: string, next: Due | undefined, who: string): Promise<void>;
  /** With everything but who changed it. */
  remove(key: string, who: string): Promise<void>;
  /** Who changed a reminder, oldest first. */
  history(key: string): Promise<readonly Change[]>;
}

export function remindersOf(query: Kysely<Schema>, now: () => Date): Reminders {
  async function note(on: Transaction<Schema>, key: string, who: string, what: object): Promise<void> {
    const row = { reminder: key, at: now().getTime(), who, what: JSON.stringify(what) };
    await on.insertInto("changes").values(row).execute();
  }

  return {
    async add(reminder, next, who) {
      const row = {
        ...toRow(reminder),
        platform: reminder.platform,
        workspace: reminder.workspace ?? null,
        queue: `${reminder.platform}:${reminder.workspace ?? reminder.channel}`,
        owner: reminder.owner,
        state: next ? "active" : "ended",
        reason: null,
        cursor: null,
        ...nextOf(next),
        added_at: now().getTime(),
      };
      for (;;) {
        const key = makeKey();
        const added = await query.transaction().execute(async (on) => {
          const { numInsertedOrUpdatedRows } = await on
            .insertInto("reminders")
            .values({ key, ...row })
            .onConflict((conflict) => conflict.column("key").doNothing())
            .executeTakeFirst();
          if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
          await note(on, key, who, { did: "add", ...reminder });
          return true;
        });
        if (added) return key;
      }
    },

    async find(key) {
      const row = await query.selectFrom("reminders").selectAll().where("key", "=", key).executeTakeFirst();
      return row && readReminder(row);
    },

    async of({ platform, workspace, channel }, most) {
      const rows = await query
        .selectFrom("reminders")
        .selectAll()
        .$if(platform !== undefined, (some) => some.where("platform", "=", platform!))
        .$if(platform !== undefined && (workspace ?? channel) !== undefined, (some) =>
          some.where(({ or, eb }) =>
            or([
              ...(workspace === undefined ? [] : [eb("workspace", "=", workspace)]),
              ...(channel === undefined ? [] : [eb("channel", "=", channel)]),
            ]),
          ),
        )
        .orderBy("added_at")
        .orderBy("key")
        .limit(most)
        .execute();
      return rows.map(readReminder);
    },

    async edit(key, settings, next, who) {
      await query.transaction().execute(async (on) => {
        const row = await on.selectFrom("reminders").selectAll().where("key", "=", key).executeTakeFirst();
        if (!row) return;
        const stays = row.state === "paused" && row.reason === null;
        const changed = {
          ...toRow({ ...readReminder(row), ...settings }),
          ...(stays ? {} : { state: next ? "active" : "ended", reason: null, ...nextOf(next) }),
        };
        await on.updateTable("reminders").set(changed).where("key", "=", key).execute();
        await note(on, key, who, { did: "edit", ...settings });
      });
    },

    async pause(key, who) {
      await query.transaction().execute(async (on) => {
        await pauseIn(on, key, null, now());
        await note(on, key, who, { did: "pause" });
      });
    },

    async resume(key, next, who) {
      await query.transaction().execute(async (on) => {
        const changed = { state: next ? "active" : "ended", reason: null, ...nextOf(next) };
        await on.updateTable("reminders").set(changed).where("key", "=", key).execute();
        await on.deleteFrom("notices").where("reminder", "=", key).where("kind", "=", "paused").execute();
        await note(on, key, who, { did: "resume" });
      });
    },

    async remove(key, who) {
      await query.transaction().execute(async (on) => {
        await on.deleteFrom("reminders").where("key", "=", key).execute();
        await note(on, key, who, { did: "remove" });
      });
    },

    async history(key) {
      const rows = await query.selectFrom("changes").selectAll().where("reminder", "=", key).orderBy("at").execute();
      return rows.map(({ at, who, what }) => ({ at: new Date(at), who, what: JSON.parse(what) }));
    },
  };
}

/** Stops a reminder, and gives up what of it certainly was not posted yet. */
export async function pauseIn(on: Transaction<Schema>, key: string, reason: string | null, at: Date): Promise<void> {
  const paused = { state: "paused", reason, ...nextOf(undefined) };
  await on.updateTable("reminders").set(paused).where("key", "=", key).execute();
  await on
    .updateTable("deliveries")
    .set({ state: "skipped", wait_until: null, lease: null, settled_at: at.getTime(), error: "paused", missed: 1 })
    .where("reminder", "=", key)
    .where("state", "=", "open")
    .execute();
}

/** The columns that hold the next time. */
export function nextOf(next: Due | undefined): { next_date: string | null; next_run_at: number | null } {
  return { next_date: next?.date ?? null, next_run_at: next?.at.getTime() ?? null };
}

export function readReminder(row: ReminderRow): StoredReminder {
  return {
    key: row.key,
    platform: row.platform,
    workspace: row.workspace ?? undefined,
    channel: row.channel,
    owner: row.owner,
    text: row.text ?? undefined,
    daily: row.daily ?? undefined,
    time: row.time,
    days: [...row.days].map(Number),
    zone: row.zone,
    first: row.first ?? undefined,
    last: row.last ?? undefined,
    ping: row.ping ?? undefined,
    language: row.language,
    state: row.state as StoredReminder["state"],
    reason: row.reason ?? undefined,
    cursor: row.cursor ?? undefined,
    next:
      row.next_date !== null && row.next_run_at !== null
        ? { date: row.next_date, at: new Date(row.next_run_at) }
        : undefined,
  };
}

function toRow({ channel, text, daily, time, days, zone, first, last, ping, language }: ReminderSettings) {
  return {
    channel,
    text: text ?? null,
    daily: daily ?? null,
    time,
    days: days.join(""),
    zone,
    first: first ?? null,
    last: last ?? null,
    ping: ping ?? null,
    language,
  };
}

function makeKey(): string {
  return Array.from({ length: KEY }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
