import type { Due, StoredReminder } from "./reminders.ts";
import type { DeliveryRow } from "./schema.ts";

/** One local day of a reminder (or `test …`), as it stands. */
export interface Delivery {
  readonly reminder: string;
  readonly date: string;
  /** 25 url-safe characters, the same for the same reminder and day. */
  readonly key: string;
  readonly channel: string;
  readonly due: Date;
  /** open: certainly not posted yet; sending: perhaps; the others are settled. */
  readonly state: "open" | "sending" | "sent" | "skipped" | "refused" | "unknown";
  readonly attempts: number;
  readonly triedAt?: Date | undefined;
  /** Reference to what is posted. */
  readonly chosen?: string | undefined;
  readonly message?: string | undefined;
  readonly link?: string | undefined;
  readonly settledAt?: Date | undefined;
  readonly error?: string | undefined;
  /** Days that were skipped up to this one. */
  readonly missed: number;
}

/** A delivery that is one's own until its lease runs out. */
export interface Claimed extends Delivery {
  readonly lease: string;
  readonly to: StoredReminder;
}

/** A delivery that has not been tried. */
export function freshRow(
  { key: reminder, queue, channel }: { key: string; queue: string; channel: string },
  { date, at }: Due,
  key: string,
  taken: { wait_until: number | null; lease: string | null },
): DeliveryRow {
  return {
    reminder,
    date,
    key,
    queue,
    channel,
    due_at: at.getTime(),
    state: "open",
    ...taken,
    attempts: 0,
    tried_at: null,
    chosen: null,
    message: null,
    link: null,
    settled_at: null,
    error: null,
    missed: 0,
  };
}

export function readDelivery(row: DeliveryRow): Delivery {
  return {
    reminder: row.reminder,
    date: row.date,
    key: row.key,
    channel: row.channel,
    due: new Date(row.due_at),
    state: row.state as Delivery["state"],
    attempts: row.attempts,
    triedAt: row.tried_at === null ? undefined : new Date(row.tried_at),
    chosen: row.chosen ?? undefined,
    message: row.message ?? undefined,
    link: row.link ?? undefined,
    settledAt: row.settled_at === null ? undefined : new Date(row.settled_at),
    error: row.error ?? undefined,
    missed: row.missed,
  };
}
