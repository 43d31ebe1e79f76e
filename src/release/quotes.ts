import { marksAreLost, quotesWithoutMarks } from "./quote/lost.ts";
import { quotesWithMarks } from "./quote/present.ts";
import { Roster } from "./quote/roster.ts";
import type { Paragraph, Quote } from "./release.ts";

/**
 * What the release quotes, in the order in which it stands, with the speaker where the release says clearly who speaks.
 * A release that has lost every quotation mark and apostrophe is read by its reporting clauses alone. The rules of all
 * languages hold at once, since a release may quote in another than its own.
 */
export function readQuotes(paragraphs: readonly Paragraph[], _language: string): Quote[] {
  const roster = new Roster(paragraphs);
  return marksAreLost(paragraphs) ? quotesWithoutMarks(paragraphs, roster) : quotesWithMarks(paragraphs, roster);
}
