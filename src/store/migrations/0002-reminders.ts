import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Reminders, what became of each of their days, who changed them, and what their owners are still to be told. */
export const reminders: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable("reminders")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("workspace", "text")
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("queue", "text", (column) => column.notNull())
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("text", "text")
      .addColumn("daily", "text")
      .addColumn("time", "text", (column) => column.notNull())
      .addColumn("days", "text", (column) => column.notNull())
      .addColumn("zone", "text", (column) => column.notNull())
      .addColumn("first", "text")
      .addColumn("last", "text")
      .addColumn("ping", "text")
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("reason", "text")
      .addColumn("cursor", "text")
      .addColumn("next_date", "text")
      .addColumn("next_run_at", "integer")
      .addColumn("added_at", "integer", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("reminders_next_run_at")
      .on("reminders")
      .columns(["next_run_at", "key", "queue"])
      .where("next_run_at" as never, "is not", null)
      .execute();
    await schema.createIndex("reminders_place").on("reminders").columns(["platform", "workspace", "channel"]).execute();

    await schema
      .createTable("deliveries")
      .addColumn("reminder", "text", (column) => column.notNull().references("reminders.key").onDelete("cascade"))
      .addColumn("date", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull().unique())
      .addColumn("queue", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("due_at", "integer", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("wait_until", "integer")
      .addColumn("lease", "text")
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("tried_at", "integer")
      .addColumn("chosen", "text")
      .addColumn("message", "text")
      .addColumn("link", "text")
      .addColumn("settled_at", "integer")
      .addColumn("error", "text")
      .addColumn("missed", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("deliveries_key", ["reminder", "date"])
      .execute();
    await schema
      .createIndex("deliveries_wait_until")
      .on("deliveries")
      .columns(["wait_until", "queue"])
      .where("wait_until" as never, "is not", null)
      .execute();
    await schema.createIndex("deliveries_due_at").on("deliveries").columns(["reminder", "due_at"]).execute();

    await schema
      .createTable("changes")
      .addColumn("reminder", "text", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("who", "text", (column) => column.notNull())
      .addColumn("what", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("changes_reminder").on("changes").columns(["reminder", "at"]).execute();

    await schema
      .createTable("notices")
      .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("reminder", "text", (column) => column.notNull().references("reminders.key").onDelete("cascade"))
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("date", "text")
      .addColumn("detail", "text")
      .addColumn("tell_at", "integer", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .execute();
    await schema.createIndex("notices_tell_at").on("notices").column("tell_at").execute();
  },
};
