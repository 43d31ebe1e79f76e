import type { Paragraph, Release } from "../release/release.ts";
import { terms } from "../search/terms.ts";
import type { Part } from "./answer.ts";
import { held, termSet, type Unit, unitsOf } from "./coverage.ts";
import { cite, type Evidence } from "./evidence.ts";
import { holdsKind, isCounted } from "./kinds.ts";
import { plainText, type Query } from "./query.ts";

/** Passages that are weighed for one question. */
const CANDIDATES = 12;
/** What a word is worth that stands not in the sentence but elsewhere in its paragraph, or round the paragraph. */
const ELSEWHERE = 0.8;
const AROUND = 0.5;
/** Characters up to which a paragraph is shown whole, so that nothing is torn from its context. */
const SHORT = 360;
/** Characters of one excerpt, a few sentences. */
const EXCERPT = 900;

/** A passage with how well it carries a question. */
export interface Found {
  readonly release: Release;
  readonly paragraph: Paragraph;
  /** Sentences of the paragraph that answer, from the first to the last, as indexes. */
  readonly first: number;
  readonly last: number;
  /** From 0 to 1: how sure it is that the passage answers. */
  readonly confidence: number;
  readonly features: Features;
  readonly units: readonly { readonly unit: Unit; readonly value: number }[];
}

/** The passages that carry a question best, best first. */
export function findPassages(query: Query, evidence: Evidence): Found[] {
  const ranked = evidence.index.search(query.text, { top: CANDIDATES });
  const best = ranked[0]?.score ?? 0;
  const units = new Map<string, Unit[]>();
  return ranked
    .map((hit) => {
      const { release, paragraph } = evidence.passages[hit.passage]!;
      const known =
        units.get(release.language) ??
        unitsOf(query, release.language, evidence.index, evidence.groups, evidence.neighbours);
      units.set(release.language, known);
      const found = weigh(query, release, paragraph, known, hit.score / (best || 1));
      return { found, order: found.confidence + 0.25 * found.features.rank };
    })
    .sort((a, b) => b.order - a.order)
    .map(({ found }) => found);
}

function weigh(query: Query, release: Release, paragraph: Paragraph, units: readonly Unit[], rank: number): Found {
  const { language } = release;
  const whole = termSet(paragraph.text, language);
  const before = release.paragraphs[paragraph.number - 2];
  const after = release.paragraphs[paragraph.number];
  const around = termSet([release.title, before?.text ?? "", after?.text ?? ""].join("\n"), language);
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  const sentences = paragraph.sentences.map(({ start, end }) => {
    const text = paragraph.text.slice(start, end);
    const own = termSet(text, language);
    const inside = units.map((unit) => held(unit, own));
    const values = units.map((unit, at) =>
      Math.max(inside[at]!, ELSEWHERE * held(unit, whole), AROUND * held(unit, around)),
    );
    const sum = (some: readonly number[]) => units.reduce((all, unit, at) => all + unit.weight * some[at]!, 0) / total;
    return { text, own, values, inside: sum(inside), coverage: sum(values), kind: holdsAsked(query, text, units, language) };
  });
  const score = (at: number) => {
    const sentence = sentences[at]!;
    return sentence.inside + 0.5 * sentence.coverage + 0.25 * sentence.kind;
  };
  let best = 0;
  for (let at = 1; at < sentences.length; at++) if (score(at) > score(best) + 1e-9) best = at;
  const { first, last } = stretch(paragraph, sentences, units, best);
  const top = sentences[best]!;
  const kind = Math.max(top.kind, 0.9 * Math.max(...sentences.slice(first, last + 1).map((sentence) => sentence.kind)));
  const valued = units.map((unit, at) => ({ unit, value: top.values[at]! }));
  const heaviest = Math.max(0, ...units.map(({ weight }) => weight));
  const features: Features = {
    coverage: top.coverage,
    inside: top.inside,
    missing: 1 - Math.min(1, ...valued.filter(({ unit }) => unit.weight >= 0.8 * heaviest).map(({ value }) => value)),
    name: valued.some(({ unit, value }) => unit.name && value < 0.5) ? 1 : 0,
    kind: query.asked in WITHOUT_KIND ? 1 - kind : 0,
    title: BODY.has(paragraph.kind) ? 0 : 1,
    rank,
    few: 1 / Math.max(1, units.filter(({ light }) => !light).length),
  };
  return { release, paragraph, first, last, features, confidence: confidenceOf(query, features), units: valued };
}

/** What tells whether a passage answers; all from 0 to 1. */
export interface Features {
  /** Share of the question's weight in the sentence, its paragraph or around it. */
  readonly coverage: number;
  /** Share of the question's weight in the sentence itself. */
  readonly inside: number;
  /** How much of the question's heaviest words is missing. */
  readonly missing: number;
  /** A name of the question is missing. */
  readonly name: number;
  /** The kind of thing asked for is missing. */
  readonly kind: number;
  /** The passage is a title or a heading. */
  readonly title: number;
  /** The passage's score in the search beside the best one's. */
  readonly rank: number;
  /** Near 1 for a question with one word that tells. */
  readonly few: number;
}

function confidenceOf(query: Query, { coverage, name, kind, title }: Features): number {
  const without = WITHOUT_KIND[query.asked] ?? 1;
  return coverage * (1 - (1 - without) * kind) * (name ? 0.7 : 1) * (title ? 0.85 : 1);
}

/** From 0 to 1: whether a sentence holds the kind of thing asked for; a number must stand near what it counts. */
function holdsAsked(query: Query, text: string, units: readonly Unit[], language: string): number {
  const plain = plainText(text);
  const asked = new Set(plainText(query.text).match(/[\p{L}\p{N}]+/gu));
  const kind = holdsKind(query.asked, text, plain, (word) => asked.has(word));
  if (kind === 0 || query.asked !== "number" || plain.length !== text.length) return kind;
  const counted = countedUnit(query, units);
  if (!counted) return 1;
  const places = terms(text, language).filter(({ term }) => counted.readings.some((reading) => reading.terms.at(-1) === term));
  if (places.length === 0) return 0.6;
  return isCounted(plain, places.map(({ start }) => start)) ? 1 : 0.4;
}

/** «How many groups …»: the first word after the question word. */
function countedUnit({ plain, wording }: Query, units: readonly Unit[]): Unit | undefined {
  const asks = wording.asks.find(([asked]) => asked === "number")?.[1];
  const match = asks?.exec(plain);
  return match ? units.find((unit) => unit.start >= match.index + match[0].length && !unit.light) : undefined;
}

const BODY: ReadonlySet<Paragraph["kind"]> = new Set(["text", "item", "contact", "date"]);

/** What is left of the confidence where the kind of thing asked for is missing. */
const WITHOUT_KIND: Partial<Record<Query["asked"], number>> = {
  date: 0.6,
  number: 0.5,
  money: 0.5,
  person: 0.7,
  name: 0.4,
  telephone: 0.2,
  "e-mail": 0.2,
  "web address": 0.3,
  place: 0.8,
  reason: 0.95,
};

/** A sentence that leans on the one before it. */
const LEANING =
  /^["“«„'‘]?(he|she|it|they|this|these|those|that|such|the same|his|her|its|their|but|and|however|instead|both|er|sie|es|dies\w*|das|il|elle|ils|elles|ce|cela|ces|el|ella|ellos|esto|esta|este|estos|estas)\b/i;

/** The sentences to show: the best, what adds words of the question to it, and what one of them leans on. */
function stretch(
  paragraph: Paragraph,
  sentences: readonly { own: ReadonlySet<string>; text: string }[],
  units: readonly Unit[],
  best: number,
): { first: number; last: number } {
  const end = sentences.length - 1;
  if (paragraph.text.length <= SHORT) return { first: 0, last: end };
  let first = best;
  let last = best;
  for (const unit of units) {
    if (unit.light || held(unit, sentences[best]!.own) > 0) continue;
    const at = sentences.findIndex(({ own }) => held(unit, own) > 0.5);
    if (at >= 0 && Math.abs(at - best) <= 3) [first, last] = [Math.min(first, at), Math.max(last, at)];
  }
  if (first > 0 && LEANING.test(sentences[first]!.text)) first--;
  if (last < end && LEANING.test(sentences[last + 1]!.text)) last++;
  const { start } = paragraph.sentences[first]!;
  if (paragraph.sentences[last]!.end - start > EXCERPT) return { first: best, last: best };
  return { first, last };
}

/**
 * The sentences of a passage as a part of an answer. Somebody's words that do not name their speaker themselves
 * are shown as a quote, so that nobody takes them for the release's own.
 */
export function show(found: Found): Part {
  const { release, paragraph, first, last } = found;
  const start = paragraph.sentences[first]?.start ?? 0;
  const end = paragraph.sentences[last]?.end ?? paragraph.text.length;
  const text = paragraph.text.slice(start, end);
  const from = cite(release, paragraph);
  const quote = release.quotes.find((one) =>
    one.parts.some((part) => part.paragraph === paragraph.number && part.span.start < end && part.span.end > start),
  );
  const surname = quote?.speaker?.name.split(" ").at(-1);
  if (!quote?.speaker || !surname || text.includes(surname)) return { kind: "passage", text, from };
  return { kind: "quote", text, speaker: quote.speaker, marks: quote.marks, from };
}
