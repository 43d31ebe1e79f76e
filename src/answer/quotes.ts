import { foldName } from "../release/fold-name.ts";
import type { Quote, Release, Speaker } from "../release/release.ts";
import { terms } from "../search/terms.ts";
import type { Part } from "./answer.ts";
import { cite, type Evidence, paragraphOf } from "./evidence.ts";

/** Share of a query's weight that a quote's words must hold to be found by words alone. */
const ENOUGH = 0.6;

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
  /** The words of the query that name the speaker, as typed; all of it where none do. */
  readonly who: string;
}

/**
 * Quotes by speaker, organisation or title, else by their words; words beside a speaker order and narrow that speaker's quotes.
 * Somebody who is only mentioned is never a speaker.
 */
export function findQuotes(query: string, evidence: Evidence): QuoteSearch {
  const all = evidence.releases.flatMap((release) => release.quotes.map((quote) => ({ release, quote })));
  const words = wordsOf(query);
  const speakers = [...new Map(all.flatMap(({ quote }) => (quote.speaker ? [[key(quote.speaker), quote.speaker]] : []))).values()];
  const matches = speakers
    .map((speaker) => ({ speaker, taken: matchSpeaker(words, query, speaker, evidence) }))
    .filter(({ taken }) => taken.size > 0);
  const most = Math.max(0, ...matches.map(({ taken }) => taken.size));
  const best = matches.filter(({ taken }) => taken.size === most);
  if (best.length > 0) {
    const keys = new Set(best.map(({ speaker }) => key(speaker)));
    const taken = best[0]!.taken;
    const rest = words.filter((_, at) => !taken.has(at)).join(" ");
    const theirs = all.filter(({ quote }) => quote.speaker && keys.has(key(quote.speaker)));
    const scored = theirs.map((one) => ({ ...one, score: rest ? coverOf(rest, one, evidence) : 1 }));
    const who = words.filter((_, at) => taken.has(at)).join(" ");
    return { found: order(scored), by: "speaker", who };
  }
  const scored = all.map((one) => ({ ...one, score: coverOf(query, one, evidence) })).filter(({ score }) => score >= ENOUGH);
  return { found: order(scored), by: "words", who: query.trim() };
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

/** Words too small to name anybody. */
const SMALL = /^(of|the|and|for|in|on|at|to|a|an|from|by|de|du|des|la|le|les|et|der|die|das|und|von|y|el|los|las|del|en|mr|mrs|ms|dr|prof|sir|herr|frau)$/;

/** The positions of the query's words that name the speaker by name, organisation or title; empty if they do not. */
function matchSpeaker(words: readonly string[], query: string, speaker: Speaker, evidence: Evidence): ReadonlySet<number> {
  const folded = words.map((word) => foldName(word.replace(/['’]s$/u, "")));
  const name = new Set(foldName(speaker.name).split(" "));
  const surname = foldName(speaker.name).split(" ").at(-1) ?? "";
  const taken = new Set<number>();
  const ofName = folded.flatMap((word, at) => (name.has(word) && word.length > 1 ? [at] : []));
  const first = ofName[0] ?? 0;
  if (
    ofName.some((at) => folded[at] === surname || isGiven(folded[at]!, speaker)) &&
    !isStranger(words[first - 1], speaker, evidence)
  ) {
    for (const at of ofName) taken.add(at);
  }
  for (const others of namesOf(speaker.organisation, evidence)) {
    const significant = foldName(others).split(" ").filter((word) => !SMALL.test(word));
    const at = significant.map((word) => folded.indexOf(word));
    if (significant.length > 0 && at.every((position) => position >= 0)) for (const position of at) taken.add(position);
  }
  const title = new Set(terms(speaker.title ?? "", "en").map(({ term }) => term));
  const organisation = new Set(terms(speaker.organisation ?? "", "en").map(({ term }) => term));
  const asked = terms(query, "en");
  const inTitle = asked.filter(({ term }) => title.has(term));
  const inEither = asked.filter(({ term }) => title.has(term) || organisation.has(term));
  if (taken.size > 0 || (inTitle.length > 0 && inEither.length === asked.length && (asked.length > 1 || title.size <= 2))) {
    for (const [at, word] of words.entries()) {
      if (inEither.some((term) => term.word === word)) taken.add(at);
    }
  }
  return taken;
}

const HONORIFIC = /^(mr|mrs|ms|miss|dr|prof|professor|sir|dame|sen|senator|rep|president|minister|mp|herr|frau|dr|m|mme|senor|senora|don|dona|monsieur|madame)$/;

/** «Maria Gray» is not Ann Gray: the word before the surname is a name that the speaker does not have. */
function isStranger(before: string | undefined, speaker: Speaker, { index }: Evidence): boolean {
  if (!before) return false;
  const folded = foldName(before);
  if (SMALL.test(folded) || HONORIFIC.test(folded)) return false;
  const own = foldName(`${speaker.name} ${speaker.title ?? ""} ${speaker.organisation ?? ""}`).split(" ");
  if (own.includes(folded)) return false;
  return /^\p{Lu}\p{Ll}/u.test(before) || terms(before, "en").some(({ term }) => !index.holds(term));
}

/** The given name alone is enough where it is written first in the speaker's name. */
function isGiven(word: string, speaker: Speaker): boolean {
  const [given = ""] = foldName(speaker.name).split(" ");
  return given.length > 2 && word === given;
}

function namesOf(organisation: string | undefined, { groups }: Evidence): readonly string[] {
  return organisation ? [organisation, ...(groups.get(foldName(organisation)) ?? [])] : [];
}

/** From 0 to 1: how much of a query's weight the words of a quote and its paragraph hold. */
function coverOf(query: string, { release, quote }: { release: Release; quote: Quote }, { index }: Evidence): number {
  const asked = terms(query, release.language);
  const said = new Set(quote.parts.flatMap((part) => terms(part.text, release.language).map(({ term }) => term)));
  const whole = new Set(
    quote.parts.flatMap((part) => terms(paragraphOf(release, part.paragraph).text, release.language).map(({ term }) => term)),
  );
  let sum = 0;
  let total = 0;
  for (const { term } of asked) {
    const variants = index.holds(term) ? [term] : [term, ...index.expand(term).slice(0, 2)];
    const weight = index.weight(term);
    total += weight;
    if (variants.some((one) => said.has(one))) sum += weight;
    else if (variants.some((one) => whole.has(one))) sum += weight * 0.4;
  }
  return total > 0 ? sum / total : 0;
}
