import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Events kept at most: at 200 a second, the last 100 s; the platforms' own repetitions of a busy hour fit many times over. */
const MOST = 20_000;
/** Events between two clearings. */
const CLEARED_EVERY = 500;
/** Characters; ids of platforms are shorter, and what is longer is kept as its hash. */
const LONGEST = 64;

/**
 * Tells whether an event was seen before, in whatever process, and remembers it until an instant.
 * Of two calls at once for one event exactly one returns false. It resolves when that is on the disk, and does not wait to be
 * written with the question: an answer could leave before (a refusal is never kept), and be given again after a kill.
 */
export type Seen = (event: string, until: Date) => Promise<boolean>;

export function seenOf(query: Kysely<Schema>, now: () => Date): Seen {
  let uncleared = 0;

  async function clear(): Promise<void> {
    await query.deleteFrom("seen").where("until", "<=", now().getTime()).execute();
    await query
      .deleteFrom("seen")
      .where("event", "in", (rows) =>
        rows.selectFrom("seen").select("event").orderBy("until", "desc").limit(sql<number>`-1`).offset(MOST),
      )
      .execute();
  }

  return async (event, until) => {
    if (++uncleared >= CLEARED_EVERY) {
      uncleared = 0;
      await clear();
    }
    const id = event.length > LONGEST ? createHash("sha256").update(event).digest("base64url") : event;
    const { numInsertedOrUpdatedRows } = await query
      .insertInto("seen")
      .values({ event: id, until: until.getTime() })
      .onConflict((conflict) =>
        conflict.column("event").doUpdateSet({ until: until.getTime() }).where("seen.until", "<=", now().getTime()),
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) === 0n;
  };
}
