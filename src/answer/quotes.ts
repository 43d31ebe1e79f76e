import { foldName } from "../release/fold-name.ts";
import type { Quote, Release, Speaker } from "../release/release.ts";
import type { Part } from "./answer.ts";
import { cite, type Evidence, paragraphOf } from "./evidence.ts";
import { coverOf, describedBy } from "./quote-words.ts";
import { namedBy } from "./speaker.ts";

/** Share of a query's weight that a quote's words must hold to be found by words alone. */
const ENOUGH = 0.6;
/** The same where some of the words describe the speaker. */
const DESCRIBED = 0.75;

export interface FoundQuote {
  readonly release: Release;
  readonly quote: Quote;
  /** Higher is better; comparable within one query only. */
  readonly score: number;
}

/** What a query for quotes came to. */
export interface QuoteSearch {
  readonly found: readonly FoundQuote[];
  /** `speaker`: the query names who spoke; `words`: it stands in what was said. */
  readonly by: "speaker" | "words";
}

/**
 * Quotes by speaker, organisation or title, else by their words; words beside a speaker order that speaker's quotes.
 * Somebody who is only mentioned is never a speaker.
 */
export function findQuotes(query: string, evidence: Evidence): QuoteSearch {
  const all = evidence.releases.flatMap((release) => release.quotes.map((quote) => ({ release, quote })));
  const words = wordsOf(query);
  const speakers = [
    ...new Map(all.flatMap(({ quote: { speaker } }) => (speaker ? [[key(speaker), speaker]] : []))).values(),
  ];
  const named = speakers.map((speaker) => ({ speaker, taken: namedBy(words, speaker, evidence) }));
  const most = Math.max(0, ...named.map(({ taken }) => taken.size));
  if (most > 0) {
    const best = named.filter(({ taken }) => taken.size === most);
    const keys = new Set(best.map(({ speaker }) => key(speaker)));
    const rest = words.filter((_, at) => !best[0]!.taken.has(at)).join(" ");
    const theirs = all.filter(({ quote: { speaker } }) => speaker && keys.has(key(speaker)));
    const scored = theirs.map((one) => ({ ...one, score: rest ? coverOf(rest, one, evidence) : 1 }));
    return { found: order(scored), by: "speaker" };
  }
  const described = all
    .map((one) => ({ ...one, score: describedBy(query, one, evidence) }))
    .filter(({ score }) => score >= DESCRIBED);
  if (described.length > 0) return { found: order(described), by: "speaker" };
  const scored = all
    .map((one) => ({ ...one, score: coverOf(query, one, evidence) }))
    .filter(({ score }) => score >= ENOUGH);
  return { found: order(scored), by: "words" };
}

/** The words of a quote from its first piece to its last, a part for each paragraph, as the release prints them. */
export function showQuote({ release, quote }: FoundQuote): Part[] {
  const numbers = [...new Set(quote.parts.map((part) => part.paragraph))];
  return numbers.map((number) => {
    const paragraph = paragraphOf(release, number);
    const spans = quote.parts.filter((part) => part.paragraph === number).map((part) => part.span);
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const text = withMarks(paragraph.text, start, end);
    const from = cite(release, paragraph);
    return { kind: "quote", text, ...(quote.speaker && { speaker: quote.speaker }), marks: quote.marks, from };
  });
}

/** The release's own marks round a span, where it has them. */
function withMarks(text: string, start: number, end: number): string {
  const open = /["“”„«»‹›‘‚'「『]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const close = /^\s?["“”«»‹›’‘'」』]/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return text.slice(start - open, end + close);
}

const key = ({ name, organisation = "" }: Speaker) => `${foldName(name)}|${foldName(organisation)}`;

function order(found: readonly FoundQuote[]): FoundQuote[] {
  return [...found].sort((a, b) => b.score - a.score);
}

function wordsOf(query: string): string[] {
  return query.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
}
