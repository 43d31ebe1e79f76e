import { access } from "node:fs/promises";
import BetterSqlite3 from "better-sqlite3";
import { UserError } from "../errors.ts";
import { connect } from "./database.ts";

/** Pages copied at once, of 4 kB; between two slices the loop is free. */
const SLICE = 100;

/**
 * Copies a store as of now into a new file of 0600, while others write to it.
 * Throws UserError where the target exists.
 */
export async function backup(file: string, target: string): Promise<void> {
  if (await exists(target)) {
    throw new UserError(`Expected the name of a new file for the copy, and found that ${target} exists. Name another.`);
  }
  connect(target, {}).close();
  const source = new BetterSqlite3(file, { readonly: true });
  try {
    // A reading transaction holds one state; without it each write of another process would begin the copy anew.
    source.exec("BEGIN");
    source.prepare("SELECT name FROM sqlite_master LIMIT 1").get();
    await source.backup(target, { progress: () => SLICE });
  } finally {
    source.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
