import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** ms; a claim whose process died before it posted may be taken by a later click. */
const LEASE = 60_000;
/** Citations kept of a shared copy; an answer shows far fewer. */
const MOST_CITATIONS = 100;

/** A channel of a platform. */
export interface Channel {
  readonly platform: string;
  readonly workspace?: string | undefined;
  readonly channel: string;
}

interface Cited {
  readonly release: string;
  /** From 1. */
  readonly paragraph: number;
}

/** A shared answer as it stands in a channel. */
export interface Copy extends Channel {
  /** The key of its question. */
  readonly question: string;
  /** The platform's id of the message. */
  readonly message: string;
  readonly hash: string;
  readonly postedAt: Date;
  readonly citations: readonly Cited[];
}

/** Shares of answers: once per question and channel, decided by the claim. */
export interface Shares {
  /** True for one caller alone, in whatever process; for another one after 60 s where nothing was posted. */
  claim(question: string, to: Channel): Promise<boolean>;
  /** Writes down where the copy stands. */
  settle(
    question: string,
    channel: string,
    copy: { message: string; hash: string; citations: readonly Cited[] },
  ): Promise<void>;
  /** Gives a claim back where nothing was posted. */
  abandon(question: string, channel: string): Promise<void>;
  /** The copies that cite a release, or one paragraph of it, in the order in which they were posted. */
  of(cited: { release: string; paragraph?: number | undefined }): Promise<readonly Copy[]>;
  /** Writes down that a copy now shows another answer, such as a corrected one. */
  amend(question: string, channel: string, answer: { hash: string; citations: readonly Cited[] }): Promise<void>;
}

export function sharesOf(query: Kysely<Schema>, now: () => Date): Shares {
  /** One transaction, so that a copy never stands without what it cites. */
  async function write(
    question: string,
    channel: string,
    change: { hash: string; message?: string; posted_at?: number },
    citations: readonly Cited[],
  ): Promise<void> {
    const rows = citations.slice(0, MOST_CITATIONS).map((cited) => ({
      question,
      channel,
      release: cited.release,
      paragraph: cited.paragraph,
    }));
    await query.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable("shares")
        .set(change)
        .where("question", "=", question)
        .where("channel", "=", channel)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await transaction
        .deleteFrom("share_citations")
        .where("question", "=", question)
        .where("channel", "=", channel)
        .execute();
      if (rows.length > 0) {
        await transaction
          .insertInto("share_citations")
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    });
  }

  return {
    async claim(question, { platform, workspace, channel }) {
      const claimed_at = now().getTime();
      const { numInsertedOrUpdatedRows } = await query
        .insertInto("shares")
        .values({
          question,
          platform,
          workspace: workspace ?? null,
          channel,
          claimed_at,
          message: null,
          posted_at: null,
          hash: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(["question", "channel"])
            .doUpdateSet({ claimed_at })
            .where("shares.message", "is", null)
            .where("shares.claimed_at", "<=", claimed_at - LEASE),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async settle(question, channel, { message, hash, citations }) {
      await write(question, channel, { message, hash, posted_at: now().getTime() }, citations);
    },

    async abandon(question, channel) {
      await query
        .deleteFrom("shares")
        .where("question", "=", question)
        .where("channel", "=", channel)
        .where("message", "is", null)
        .execute();
    },

    async of({ release, paragraph }) {
      const copies = await query
        .selectFrom("shares")
        .selectAll()
        .where("message", "is not", null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom("share_citations")
              .select(sql`1`.as("one"))
              .whereRef("share_citations.question", "=", "shares.question")
              .whereRef("share_citations.channel", "=", "shares.channel")
              .where("release", "=", release)
              .$if(paragraph !== undefined, (cited) => cited.where("paragraph", "=", paragraph ?? 0)),
          ),
        )
        .orderBy("posted_at")
        .orderBy("question")
        .execute();
      return Promise.all(
        copies.map(async (row) => ({
          question: row.question,
          platform: row.platform,
          workspace: row.workspace ?? undefined,
          channel: row.channel,
          message: row.message ?? "",
          hash: row.hash ?? "",
          postedAt: new Date(row.posted_at ?? 0),
          citations: await query
            .selectFrom("share_citations")
            .select(["release", "paragraph"])
            .where("question", "=", row.question)
            .where("channel", "=", row.channel)
            .orderBy("release")
            .orderBy("paragraph")
            .execute(),
        })),
      );
    },

    async amend(question, channel, { hash, citations }) {
      await write(question, channel, { hash }, citations);
    },
  };
}
