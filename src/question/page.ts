import type { Answer, Item, Part } from "../answer/answer.ts";

/** How much a page holds. */
export interface PageSize {
  /** Items of lists. */
  readonly items: number;
  readonly quotes: number;
  /** Characters of items, and of quotes. */
  readonly length: number;
}

/** What one message of either platform holds, with sources and what must be escaped: Discord's limit is 4,000 characters. */
const MESSAGE: PageSize = { items: 25, quotes: 3, length: 2_800 };

/** A page of an answer; `number` from 1 to `of`. */
export interface Page {
  readonly answer: Answer;
  readonly number: number;
  readonly of: number;
}

/**
 * Page `number` of an answer, from 1; a number outside comes back as the nearest page there is.
 * The items of all lists are counted through, and so are the quotes; fewer stand on a page where they are long. Whatever else there
 * is stands on every page, and so does the source of what the page shows.
 */
export function page(answer: Answer, number: number, size: PageSize = MESSAGE): Page {
  const { parts } = answer;
  const items = pagesOf(
    parts.flatMap((part) => (part.kind === "list" ? part.items.map(lengthOf) : [])),
    size.items,
    size.length,
  );
  const quotes = pagesOf(
    parts.flatMap((part) => (part.kind === "quote" ? [part.text.length] : [])),
    size.quotes,
    size.length,
  );
  const of = Math.max(1, items.at(-1) ?? 1, quotes.at(-1) ?? 1);
  const here = Math.min(of, Math.max(1, Math.trunc(number) || 1));

  let item = 0;
  let quote = 0;
  const shown = parts.flatMap((part): readonly Part[] => {
    if (part.kind === "quote") return quotes[quote++] === here ? [part] : [];
    if (part.kind !== "list" || part.items.length === 0) return [part];
    const slice = part.items.filter(() => items[item++] === here);
    return slice.length > 0 ? [{ ...part, items: slice }] : [];
  });
  return { answer: { ...answer, parts: shown }, number: here, of };
}

/** The page of each thing, from 1, in their order: a page is full with `most`, or before the one that makes it too long. */
function pagesOf(lengths: readonly number[], most: number, longest: number): readonly number[] {
  let page = 1;
  let count = 0;
  let sum = 0;
  return lengths.map((length) => {
    if (count === most || (count > 0 && sum + length > longest)) {
      page += 1;
      count = 0;
      sum = 0;
    }
    count += 1;
    sum += length;
    return page;
  });
}

function lengthOf({ text, detail = "" }: Item): number {
  return text.length + detail.length;
}
