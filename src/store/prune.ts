import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** Rows deleted by one statement, so that none holds the loop or the other processes for long. */
const SLICE = 200;

/**
 * Deletes the questions that were asked before an instant, with their shares; returns how many. Who changed a reminder that was
 * removed is forgotten with them; of those that stand it is known as long as they do.
 */
export async function prune(query: Kysely<Schema>, before: Date): Promise<number> {
  await query
    .deleteFrom("changes")
    .where("at", "<", before.getTime())
    .where("reminder", "not in", (rows) => rows.selectFrom("reminders").select("key"))
    .execute();
  let deleted = 0;
  for (;;) {
    const { numDeletedRows } = await query
      .deleteFrom("questions")
      .where("key", "in", (rows) =>
        rows
          .selectFrom("questions")
          .select("key")
          .where("asked_at", "<", before.getTime())
          .orderBy("asked_at")
          .limit(SLICE),
      )
      .executeTakeFirst();
    deleted += Number(numDeletedRows);
    if (numDeletedRows < SLICE) return deleted;
  }
}
