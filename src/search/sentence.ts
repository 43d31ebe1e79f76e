import type { Index } from "./index.ts";
import { tokens } from "./terms.ts";

/** A half-open range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence with how well it carries a question. */
export interface RankedSentence {
  readonly span: Range;
  /** What orders the sentences of one passage; not comparable between passages or questions. */
  readonly score: number;
  /** Share of the question's weight that the sentence holds, 0 to 1, function words counted in. */
  readonly coverage: number;
}

// Chosen on squad2-dev, and holding on xquad in three languages (docs/search.md).
/** What a function word counts, against its weight. */
const FUNCTION_WORD = 0.5;
/** How much a word gains that few of the passage's sentences hold. */
const LOCAL = 1.5;
/** What a guess at a word that no passage holds is worth. */
const GUESS = 0.45;
/** Guesses taken for one word. */
const MOST_GUESSES = 3;
/** Different words of a question that are looked at. */
const MOST_WORDS = 200;

interface Wanted {
  readonly weight: number;
  /** 1 for the word as asked, less for a guess at it. */
  readonly share: number;
}

/**
 * The sentences of a passage, the one that carries most of the question first; equal ones in the order of the text.
 * A word counts the more, the fewer passages hold it, and the fewer of this passage's sentences do: what stands in all
 * of them cannot tell which one answers. A long sentence is not marked down.
 * @param spans the sentences in `text`.
 */
export function rankSentences(
  question: string,
  text: string,
  spans: readonly Range[],
  index: Index,
  language: string,
): RankedSentence[] {
  const { words, total } = wanted(question, index, language);
  const held = spans.map(({ start, end }) => {
    const found = tokens(text.slice(start, end), language).filter(({ term }) => words.has(term));
    return new Set(found.map(({ term }) => term));
  });
  const sentences = new Map<string, number>();
  for (const terms of held) for (const term of terms) sentences.set(term, (sentences.get(term) ?? 0) + 1);
  return spans
    .map((span, at) => {
      let score = 0;
      let carried = 0;
      for (const term of held[at]!) {
        const { weight, share } = words.get(term)!;
        carried += weight * share;
        score += weight * share * (1 + LOCAL * Math.log(spans.length / sentences.get(term)!));
      }
      return { span, score, coverage: total ? Math.min(1, carried / total) : 0 };
    })
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

function wanted(question: string, index: Index, language: string): { words: Map<string, Wanted>; total: number } {
  const words = new Map<string, Wanted>();
  let total = 0;
  let guessed = 0;
  for (const { term, stop } of tokens(question, language)) {
    if (words.has(term)) continue;
    if (words.size >= MOST_WORDS) break;
    const weight = index.weight(term) * (stop ? FUNCTION_WORD : 1);
    words.set(term, { weight, share: 1 });
    total += weight;
    if (stop || index.holds(term) || guessed++ >= MOST_GUESSES) continue;
    for (const guess of index.expand(term).slice(0, MOST_GUESSES)) {
      if (!words.has(guess)) words.set(guess, { weight, share: GUESS });
    }
  }
  return { words, total };
}
