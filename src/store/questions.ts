import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { QuestionRow, Schema } from "./schema.ts";

/** Characters of JSON; the longest question that a platform passes on is 6,000. */
const LONGEST_OPTIONS = 16_000;
/** Rows read at once by `vain`. */
const PAGE = 500;

/** What is kept of a question. `workspace` and `channel` are ids of the platform. */
export interface NewQuestion {
  readonly command: string;
  /** As typed; must have a JSON form. */
  readonly options: unknown;
  readonly platform: string;
  readonly workspace?: string | undefined;
  readonly channel?: string | undefined;
  readonly outcome: string;
  readonly hash: string;
}

export interface StoredQuestion extends NewQuestion {
  readonly key: string;
  /** False where the options were too long to keep; `options` is then undefined. */
  readonly repeatable: boolean;
  readonly helpful?: boolean;
  readonly askedAt: Date;
}

/** The questions that were asked on platforms. */
export interface Questions {
  /** Keeps one, and returns its key: 10 characters, url-safe. */
  keep(question: NewQuestion): Promise<string>;
  find(key: string): Promise<StoredQuestion | undefined>;
  /** Writes down what is shown now in place of the answer before. */
  shown(key: string, answer: { outcome: string; hash: string }): Promise<void>;
  /** The last word counts. False where the question is not kept any more. */
  feedback(key: string, helpful: boolean): Promise<boolean>;
  /** What was asked in vain since an instant, oldest first: answered by the nearest only, declined, or marked not helpful. */
  vain(since: Date): AsyncGenerator<StoredQuestion>;
}

export function questionsOf(query: Kysely<Schema>, now: () => Date): Questions {
  return {
    async keep({ command, options, platform, workspace, channel, outcome, hash }) {
      const key = randomBytes(8).toString("base64url").slice(0, 10);
      const json = JSON.stringify(options ?? {});
      await query
        .insertInto("questions")
        .values({
          key,
          command,
          options: json.length > LONGEST_OPTIONS ? null : json,
          platform,
          workspace: workspace ?? null,
          channel: channel ?? null,
          outcome,
          hash,
          helpful: null,
          asked_at: now().getTime(),
        })
        .execute();
      return key;
    },

    async find(key) {
      const row = await query.selectFrom("questions").selectAll().where("key", "=", key).executeTakeFirst();
      return row && read(row);
    },

    async shown(key, { outcome, hash }) {
      await query.updateTable("questions").set({ outcome, hash }).where("key", "=", key).execute();
    },

    async feedback(key, helpful) {
      const { numUpdatedRows } = await query
        .updateTable("questions")
        .set({ helpful: helpful ? 1 : 0 })
        .where("key", "=", key)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async *vain(since) {
      let after = { asked_at: since.getTime(), key: "" };
      for (;;) {
        const rows = await query
          .selectFrom("questions")
          .selectAll()
          .where(({ eb, refTuple, tuple }) => eb(refTuple("asked_at", "key"), ">", tuple(after.asked_at, after.key)))
          .where(({ or, eb }) => or([eb("outcome", "in", ["closest", "declined"]), eb("helpful", "=", 0)]))
          .orderBy("asked_at")
          .orderBy("key")
          .limit(PAGE)
          .execute();
        yield* rows.map(read);
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return;
        after = last;
      }
    },
  };
}

function read(row: QuestionRow): StoredQuestion {
  return {
    key: row.key,
    command: row.command,
    options: row.options === null ? undefined : JSON.parse(row.options),
    repeatable: row.options !== null,
    platform: row.platform,
    workspace: row.workspace ?? undefined,
    channel: row.channel ?? undefined,
    outcome: row.outcome,
    hash: row.hash,
    ...(row.helpful === null ? {} : { helpful: row.helpful === 1 }),
    askedAt: new Date(row.asked_at),
  };
}
