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
  /** Sum of the weights of the question's words that it holds; comparable within one question only. */
  readonly score: number;
  /** Share of the question's weight that it holds, 0 to 1, function words counted in. */
  readonly coverage: number;
}

/**
 * The sentences of a passage, the one that carries most of the question first; equal ones in the order of the text.
 * Function words count with their small weight, and a long sentence is not marked down (docs/search.md).
 * @param spans the sentences in `text`.
 */
export function rankSentences(
  question: string,
  text: string,
  spans: readonly Range[],
  index: Index,
  language: string,
): RankedSentence[] {
  const wanted = new Map<string, number>();
  for (const { term } of tokens(question, language)) {
    if (!wanted.has(term)) wanted.set(term, index.weight(term));
  }
  let most = 0;
  for (const weight of wanted.values()) most += weight;
  return spans
    .map((span) => {
      const held = new Set(tokens(text.slice(span.start, span.end), language).map((token) => token.term));
      let score = 0;
      for (const [term, weight] of wanted) if (held.has(term)) score += weight;
      return { span, score, coverage: most ? score / most : 0 };
    })
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}
