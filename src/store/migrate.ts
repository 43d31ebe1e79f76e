import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { UserError } from "../errors.ts";
import type { Schema } from "./schema.ts";

/** Names of the migrations that a store lacks. Throws UserError for a store that is newer than the program. */
export async function pending(
  query: Kysely<Schema>,
  file: string,
  migrations: Readonly<Record<string, Migration>>,
): Promise<readonly string[]> {
  const tables = await query.introspection.getTables({ withInternalKyselyTables: true });
  const done = tables.some(({ name }) => name === "kysely_migration")
    ? (await query.selectFrom("kysely_migration").select("name").execute()).map(({ name }) => name)
    : [];
  const unknown = done.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new UserError(
      `The store ${file} was written by a newer version of this program (it has «${unknown.join("», «")}», which this one does not know). Start the newer version, or name another file for the store.`,
    );
  }
  if (done.length === 0 && tables.some(({ name }) => !name.startsWith("kysely_"))) {
    throw new UserError(
      `Expected ${file} to be a store of this program, and found the tables of another one. Name another file for the store.`,
    );
  }
  return Object.keys(migrations).filter((name) => !done.includes(name));
}

/** Brings a store up to date, in one transaction: all of it or nothing. */
export async function migrate(query: Kysely<Schema>, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const migrator = new Migrator({ db: query, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
