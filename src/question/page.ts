import type { Answer, Part } from "../answer/answer.ts";

/** Items of lists on a page: one message of either platform holds them with their details. */
const ITEMS = 25;
/** Quotes on a page. */
const QUOTES = 3;

/** A page of an answer; `number` from 1 to `of`. */
export interface Page {
  readonly answer: Answer;
  readonly number: number;
  readonly of: number;
}

/**
 * Page `number` of an answer, from 1; a number outside comes back as the nearest page there is.
 * The items of all lists are counted through, 25 a page, and the quotes 3 a page; whatever else there is stands on every page,
 * and so does the source of what the page shows.
 */
export function page(answer: Answer, number: number): Page {
  const { parts } = answer;
  const items = parts.reduce((sum, part) => sum + (part.kind === "list" ? part.items.length : 0), 0);
  const quotes = parts.filter(({ kind }) => kind === "quote").length;
  const of = Math.max(1, Math.ceil(items / ITEMS), Math.ceil(quotes / QUOTES));
  const here = Math.min(of, Math.max(1, Math.trunc(number) || 1));

  let item = 0;
  let quote = 0;
  const shown = parts.flatMap((part): readonly Part[] => {
    if (part.kind === "quote") {
      return Math.floor(quote++ / QUOTES) === here - 1 ? [part] : [];
    }
    if (part.kind !== "list" || part.items.length === 0) return [part];
    const from = Math.max(0, (here - 1) * ITEMS - item);
    const to = Math.max(0, here * ITEMS - item);
    item += part.items.length;
    const slice = part.items.slice(from, to);
    return slice.length > 0 ? [{ ...part, items: slice }] : [];
  });
  return { answer: { ...answer, parts: shown }, number: here, of };
}
