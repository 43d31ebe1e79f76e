import { quotesWithMarks } from "./quote/present.ts";
import { Roster } from "./quote/roster.ts";
import type { Paragraph, Quote } from "./release.ts";

/**
 * What the release quotes, in the order in which it stands, with the speaker where the release says clearly who speaks.
 * A release that has lost every quotation mark and apostrophe is read by its reporting clauses alone.
 */
export function readQuotes(paragraphs: readonly Paragraph[], _language: string): Quote[] {
  return quotesWithMarks(paragraphs, new Roster(paragraphs));
}
