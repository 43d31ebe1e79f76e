import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What was asked, where shared copies stand, which events were seen, and what places chose. */
export const questions: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable("questions")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("command", "text", (column) => column.notNull())
      .addColumn("options", "text")
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("workspace", "text")
      .addColumn("channel", "text")
      .addColumn("outcome", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("helpful", "integer")
      .addColumn("asked_at", "integer", (column) => column.notNull())
      .execute();
    await schema.createIndex("questions_asked_at").on("questions").columns(["asked_at", "key"]).execute();

    await schema
      .createTable("shares")
      .addColumn("question", "text", (column) => column.notNull().references("questions.key").onDelete("cascade"))
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("workspace", "text")
      .addColumn("claimed_at", "integer", (column) => column.notNull())
      .addColumn("message", "text")
      .addColumn("posted_at", "integer")
      .addColumn("hash", "text")
      .addPrimaryKeyConstraint("shares_key", ["question", "channel"])
      .execute();

    await schema
      .createTable("share_citations")
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("release", "text", (column) => column.notNull())
      .addColumn("paragraph", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("share_citations_key", ["question", "channel", "release", "paragraph"])
      .addForeignKeyConstraint(
        "share_citations_share",
        ["question", "channel"],
        "shares",
        ["question", "channel"],
        (constraint) => constraint.onDelete("cascade"),
      )
      .execute();
    await schema
      .createIndex("share_citations_paragraph")
      .on("share_citations")
      .columns(["release", "paragraph"])
      .execute();

    await schema
      .createTable("seen")
      .addColumn("event", "text", (column) => column.primaryKey().notNull())
      .addColumn("until", "integer", (column) => column.notNull())
      .execute();
    await schema.createIndex("seen_until").on("seen").column("until").execute();

    await schema
      .createTable("places")
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("workspace", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("language", "text")
      .addColumn("zone", "text")
      .addColumn("changed_at", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("places_key", ["platform", "workspace", "channel"])
      .execute();
  },
};
