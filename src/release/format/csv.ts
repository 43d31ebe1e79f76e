import { createRequire } from "node:module";
import { UserError } from "../../errors.ts";
import { fold } from "../fold.ts";
import type { Block } from "./block.ts";

/** Loads the parser when a file needs it. */
const load = createRequire(import.meta.url);

/** Rows; the longest known list of signers has some thousands. */
const MOST_ROWS = 50_000;

/** What may stand between the cells of a row; a comma where none stands more often. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The rows of a table as blocks, «a | b | c», the head first; empty rows are left out.
 * Comma, semicolon or tab, whichever the first row holds most. Throws a UserError with the line of a broken row.
 */
export function readCsv(text: string): Block[] {
  const { parse } = load("csv-parse/sync") as typeof import("csv-parse/sync");
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = DELIMITERS.reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true });
  } catch (error) {
    const { lines = 1, message = "" } = error as { lines?: number; message?: string };
    throw new UserError(`line ${lines}: expected a table with commas, found an error: ${message}`);
  }
  if (rows.length > MOST_ROWS) throw new UserError(`expected at most ${MOST_ROWS} rows, found ${rows.length}`);
  return rows
    .map((cells) => cells.map(fold))
    .filter((cells) => cells.some(Boolean))
    .map((cells) => ({ text: fold(cells.join(" | ")), item: true }));
}
