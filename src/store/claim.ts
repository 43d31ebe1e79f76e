import { randomBytes } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { type Claimed, freshRow, readDelivery } from "./delivery-rows.ts";
import { fairly } from "./fairly.ts";
import { addNotice } from "./notices.ts";
import { type Due, nextOf, readReminder, type StoredReminder } from "./reminders.ts";
import type { Schema } from "./schema.ts";

/** What is to be done with a reminder that is due: pure, so that a claim may ask it in the middle of a transaction. */
export type Plan = (reminder: StoredReminder) => {
  readonly deliver?: Due | undefined;
  /** The last of the days that are given up, and how many they are. */
  readonly skip?: (Due & { readonly missed: number }) | undefined;
  /** Missing where the reminder ends. */
  readonly next?: Due | undefined;
};

export interface ClaimOptions {
  readonly most: number;
  /** When the lease runs out. */
  readonly until: Date;
  readonly keyOf: (reminder: string, date: string) => string;
  readonly plan: Plan;
}

/**
 * Takes what is due at an instant, in one transaction. On a database that several processes share, both look-ups would be
 * `FOR UPDATE SKIP LOCKED`, and nothing else would change: the lease and the primary key of deliveries do the rest.
 */
export function claimDue(
  query: Kysely<Schema>,
  instant: Date,
  { most, until, keyOf, plan }: ClaimOptions,
): Promise<readonly Claimed[]> {
  const at = instant.getTime();
  const lease = randomBytes(9).toString("base64url");
  const taken = { wait_until: until.getTime(), lease };
  return query.transaction().execute(async (on) => {
    const claimed: Claimed[] = [];
    const waiting = await fairly(most, (limit, without) =>
      on
        .selectFrom("deliveries")
        .selectAll()
        .where("wait_until", "<=", at)
        .$if(without.length > 0, (some) => some.where("queue", "not in", without))
        .orderBy("wait_until")
        .limit(limit)
        .execute(),
    );
    for (const row of waiting) {
      await on
        .updateTable("deliveries")
        .set(taken)
        .where("reminder", "=", row.reminder)
        .where("date", "=", row.date)
        .execute();
      const to = await on.selectFrom("reminders").selectAll().where("key", "=", row.reminder).executeTakeFirst();
      if (to) claimed.push({ ...readDelivery(row), lease, to: readReminder(to) });
    }
    if (claimed.length >= most) return claimed;
    const due = await fairly(most - claimed.length, (limit, without) =>
      on
        .selectFrom("reminders")
        .selectAll()
        .where("next_run_at", "<=", at)
        .$if(without.length > 0, (some) => some.where("queue", "not in", without))
        .orderBy("next_run_at")
        .orderBy("key")
        .limit(limit)
        .execute(),
    );
    for (const row of due) {
      const to = readReminder(row);
      const { deliver, skip, next } = plan(to);
      await on
        .updateTable("reminders")
        .set({ ...nextOf(next), ...(next ? {} : { state: "ended" }) })
        .where("key", "=", row.key)
        .execute();
      if (skip) await skipDays(on, row, skip, keyOf(row.key, skip.date), at);
      if (!next) await addNotice(on, { reminder: row.key, kind: "ended" }, at);
      if (!deliver) continue;
      const opened = freshRow(row, deliver, keyOf(row.key, deliver.date), taken);
      const { numInsertedOrUpdatedRows } = await on
        .insertInto("deliveries")
        .values(opened)
        .onConflict((conflict) => conflict.columns(["reminder", "date"]).doNothing())
        .executeTakeFirst();
      if ((numInsertedOrUpdatedRows ?? 0n) > 0n) claimed.push({ ...readDelivery(opened), lease, to });
    }
    return claimed;
  });
}

async function skipDays(
  on: Transaction<Schema>,
  row: { key: string; queue: string; channel: string },
  skip: Due & { missed: number },
  key: string,
  at: number,
): Promise<void> {
  const skipped = {
    ...freshRow(row, skip, key, { wait_until: null, lease: null }),
    state: "skipped",
    settled_at: at,
    error: "too late",
    missed: skip.missed,
  };
  await on
    .insertInto("deliveries")
    .values(skipped)
    .onConflict((conflict) => conflict.columns(["reminder", "date"]).doNothing())
    .execute();
  const notice = { reminder: row.key, kind: "skipped", date: skip.date, detail: String(skip.missed) } as const;
  await addNotice(on, notice, at);
}
