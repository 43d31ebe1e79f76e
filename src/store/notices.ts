import type { Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/** What the owner of a reminder is to be told, once. */
export interface Notice {
  readonly reminder: string;
  /** paused: `detail` is the reason; skipped: the number of days up to `date`; unknown: perhaps posted; ended. */
  readonly kind: "paused" | "skipped" | "unknown" | "ended";
  readonly date?: string | undefined;
  readonly detail?: string | undefined;
}

/** Notices that wait, each with its id and the tries so far. */
export interface Waiting extends Notice {
  readonly id: number;
  readonly attempts: number;
}

export interface Notices {
  /** Takes those that are due, and forgets them: what is told once is not told again, whoever dies in between. */
  take(most: number): Promise<readonly Waiting[]>;
  /** Puts one back that certainly did not arrive. */
  putBack(notice: Waiting, until: Date): Promise<void>;
}

export function noticesOf(query: Kysely<Schema>, now: () => Date): Notices {
  return {
    async take(most) {
      const rows = await query
        .deleteFrom("notices")
        .where("id", "in", (some) =>
          some
            .selectFrom("notices")
            .select("id")
            .where("tell_at", "<=", now().getTime())
            .orderBy("tell_at")
            .limit(most),
        )
        .returningAll()
        .execute();
      return rows.map(({ id, reminder, kind, date, detail, attempts }) => ({
        id,
        reminder,
        kind: kind as Notice["kind"],
        date: date ?? undefined,
        detail: detail ?? undefined,
        attempts,
      }));
    },

    async putBack({ reminder, kind, date, detail, attempts }, until) {
      const row = { reminder, kind, date: date ?? null, detail: detail ?? null };
      await query
        .insertInto("notices")
        .columns(["reminder", "kind", "date", "detail", "tell_at", "attempts"])
        .expression((some) =>
          some
            .selectFrom("reminders")
            .select(({ val }) => [
              val(row.reminder).as("reminder"),
              val(row.kind).as("kind"),
              val(row.date).as("date"),
              val(row.detail).as("detail"),
              val(until.getTime()).as("tell_at"),
              val(attempts + 1).as("attempts"),
            ])
            .where("key", "=", reminder),
        )
        .execute();
    },
  };
}

export async function addNotice(on: Transaction<Schema>, { reminder, kind, date, detail }: Notice, at: number) {
  const row = { reminder, kind, date: date ?? null, detail: detail ?? null, tell_at: at, attempts: 0 };
  await on.insertInto("notices").values(row).execute();
}
