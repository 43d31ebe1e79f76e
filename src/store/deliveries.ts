import { type Kysely, sql } from "kysely";
import { type ClaimOptions, claimDue } from "./claim.ts";
import { type Claimed, type Delivery, freshRow, readDelivery } from "./delivery-rows.ts";
import { addNotice } from "./notices.ts";
import { pauseIn, type StoredReminder } from "./reminders.ts";
import type { DeliveryRow, Schema } from "./schema.ts";

/** What became of a claimed delivery. */
export type Settled =
  | { readonly kind: "sent"; readonly message: string; readonly link?: string | undefined }
  /** Certainly not posted; not before an instant again. */
  | { readonly kind: "wait"; readonly until: Date; readonly error?: string }
  /** Perhaps posted; to be looked for, not before an instant. */
  | { readonly kind: "unsure"; readonly until: Date; readonly error: string }
  /** Its reminder is paused, and the owner is to be told. */
  | { readonly kind: "refused"; readonly reason: string; readonly error: string }
  /** Perhaps posted and cannot be looked for; the owner is to be told. */
  | { readonly kind: "unknown"; readonly error: string }
  /** Too late, or not wanted any more; the owner is to be told where `tell` says so. */
  | { readonly kind: "skipped"; readonly error: string; readonly tell: boolean };

/** What is posted for reminders, once per reminder and local day: claim, begin, post, settle. */
export interface Deliveries {
  /**
   * Takes what is due, oldest first, at most `most`; each is the caller's alone until `until`. Of one queue comes at most an
   * eighth while others wait. Days of reminders that are due are opened by `plan`, and their next time is set, all at once.
   */
  claim(options: ClaimOptions): Promise<readonly Claimed[]>;
  /** Before posting: keeps what was chosen, and that it may be posted from now on. False where the lease was lost. */
  begin(claimed: Claimed, choice: { chosen?: string | undefined; cursor?: string | undefined }): Promise<boolean>;
  /** False where the lease was lost; then nothing is written. */
  settle(claimed: Claimed, settled: Settled): Promise<boolean>;
  /** Opens a delivery that is due now, such as a test. */
  open(reminder: StoredReminder, date: string, key: string): Promise<void>;
  /** Opens one of unknown fate again; false where it is none. */
  again(reminder: string, date: string): Promise<boolean>;
  /** Of one reminder, the latest first. */
  of(reminder: string, most: number): Promise<readonly Delivery[]>;
  find(key: string): Promise<Delivery | undefined>;
  /** The earliest instant at which something is due. */
  nextAt(): Promise<Date | undefined>;
  /** Ends all leases: for the one process that serves the store, when it starts, since those that held them are gone. */
  reclaim(): Promise<void>;
  /** Deletes those settled before an instant but for each reminder's last; returns how many. */
  prune(before: Date): Promise<number>;
}

export function deliveriesOf(query: Kysely<Schema>, now: () => Date): Deliveries {
  return {
    claim: (options) => claimDue(query, now(), options),

    begin({ reminder, date, lease }, { chosen, cursor }) {
      return query.transaction().execute(async (on) => {
        const { numUpdatedRows } = await on
          .updateTable("deliveries")
          .set(({ eb }) => ({
            state: "sending",
            tried_at: now().getTime(),
            attempts: eb("attempts", "+", 1),
            chosen: chosen ?? null,
          }))
          .where("reminder", "=", reminder)
          .where("date", "=", date)
          .where("lease", "=", lease)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        if (cursor !== undefined)
          await on.updateTable("reminders").set({ cursor }).where("key", "=", reminder).execute();
        return true;
      });
    },

    settle({ reminder, date, lease }, settled) {
      const at = now().getTime();
      return query.transaction().execute(async (on) => {
        const { numUpdatedRows } = await on
          .updateTable("deliveries")
          .set(columnsOf(settled, at))
          .where("reminder", "=", reminder)
          .where("date", "=", date)
          .where("lease", "=", lease)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        if (settled.kind === "refused") {
          await pauseIn(on, reminder, settled.reason, new Date(at));
          await addNotice(on, { reminder, kind: "paused", date, detail: settled.reason }, at);
        }
        if (settled.kind === "unknown") await addNotice(on, { reminder, kind: "unknown", date }, at);
        if (settled.kind === "skipped" && settled.tell) {
          await addNotice(on, { reminder, kind: "skipped", date, detail: "1" }, at);
        }
        return true;
      });
    },

    async open({ key: reminder, platform, workspace, channel }, date, key) {
      const at = now();
      const queue = `${platform}:${workspace ?? channel}`;
      const row = freshRow({ key: reminder, queue, channel }, { date, at }, key, {
        wait_until: at.getTime(),
        lease: null,
      });
      await query
        .insertInto("deliveries")
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async again(reminder, date) {
      const { numUpdatedRows } = await query
        .updateTable("deliveries")
        .set({ state: "open", wait_until: now().getTime(), due_at: now().getTime(), settled_at: null, error: null })
        .where("reminder", "=", reminder)
        .where("date", "=", date)
        .where("state", "=", "unknown")
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async of(reminder, most) {
      const rows = await query
        .selectFrom("deliveries")
        .selectAll()
        .where("reminder", "=", reminder)
        .orderBy("due_at", "desc")
        .limit(most)
        .execute();
      return rows.map(readDelivery);
    },

    async find(key) {
      const row = await query.selectFrom("deliveries").selectAll().where("key", "=", key).executeTakeFirst();
      return row && readDelivery(row);
    },

    async nextAt() {
      const due = await query
        .selectFrom("reminders")
        .select("next_run_at as at")
        .where("next_run_at", "is not", null)
        .orderBy("next_run_at")
        .limit(1)
        .executeTakeFirst();
      const waiting = await query
        .selectFrom("deliveries")
        .select("wait_until as at")
        .where("wait_until", "is not", null)
        .orderBy("wait_until")
        .limit(1)
        .executeTakeFirst();
      const told = await query
        .selectFrom("notices")
        .select("tell_at as at")
        .orderBy("tell_at")
        .limit(1)
        .executeTakeFirst();
      const earliest = Math.min(...[due, waiting, told].map((row) => row?.at ?? Number.POSITIVE_INFINITY));
      return Number.isFinite(earliest) ? new Date(earliest) : undefined;
    },

    async reclaim() {
      const at = now().getTime();
      await query
        .updateTable("deliveries")
        .set({ lease: null, wait_until: at })
        .where("wait_until", "is not", null)
        .where("lease", "is not", null)
        .execute();
    },

    async prune(before) {
      const { numDeletedRows } = await query
        .deleteFrom("deliveries")
        .where("settled_at", "<", before.getTime())
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom("deliveries as later")
              .select(sql`1`.as("one"))
              .whereRef("later.reminder", "=", "deliveries.reminder")
              .whereRef("later.due_at", ">", "deliveries.due_at"),
          ),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function columnsOf(settled: Settled, at: number): Partial<DeliveryRow> {
  const done = { wait_until: null, lease: null, settled_at: at };
  switch (settled.kind) {
    case "sent":
      return { ...done, state: "sent", message: settled.message, link: settled.link ?? null, error: null };
    case "wait":
      return { state: "open", lease: null, wait_until: settled.until.getTime(), error: settled.error ?? null };
    case "unsure":
      return { state: "sending", lease: null, wait_until: settled.until.getTime(), error: settled.error };
    case "refused":
    case "unknown":
      return { ...done, state: settled.kind, error: settled.error };
    case "skipped":
      return { ...done, state: "skipped", error: settled.error, missed: 1 };
  }
}
