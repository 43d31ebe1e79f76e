import { sentences } from "../src/release/sentences.ts";
import { buildIndex, type Index } from "../src/search/index.ts";
import { rankSentences } from "../src/search/sentence.ts";
import type { Collection } from "./beir.ts";
import { mean } from "./search-measures.ts";

/** Shares of the questions whose first sentence holds the answer. */
export interface SentenceScores {
  readonly set: string;
  readonly questions: number;
  /** Given the right paragraph: its first sentence, the best by the ranker, either of the best two. */
  readonly first: number;
  readonly given: number;
  readonly givenTwo: number;
  /** From the whole set: the best sentence of the best paragraph. */
  readonly whole: number;
}

/** Scores the sentence ranker on questions whose answers are known; undefined where none are. */
export function scoreSentences({ name, language, documents, queries }: Collection): SentenceScores | undefined {
  const asked = queries.filter(({ answers, relevant }) => answers.length > 0 && relevant.size === 1);
  if (asked.length === 0) return undefined;
  const index: Index = buildIndex(documents.map(({ title, text }) => ({ title, text, language })));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const rows = asked.map(({ text: question, relevant, answers }) => {
    const [id] = [...relevant.keys()];
    const text = texts.get(id!)!;
    const spans = sentences(text);
    const holds = (span: { start: number; end: number } | undefined) =>
      span !== undefined && answers.some((answer) => text.slice(span.start, span.end).includes(answer)) ? 1 : 0;
    const ranked = rankSentences(question, text, spans, index, language);
    const best = index.search(question, { language, top: 1 })[0];
    const right = best !== undefined && documents[best.passage]!.id === id;
    return {
      first: holds(spans[0]),
      given: holds(ranked[0]?.span),
      givenTwo: Math.max(holds(ranked[0]?.span), holds(ranked[1]?.span)),
      whole: right ? holds(ranked[0]?.span) : 0,
    };
  });
  const share = (key: "first" | "given" | "givenTwo" | "whole") => mean(rows.map((row) => row[key]));
  return {
    set: name,
    questions: rows.length,
    first: share("first"),
    given: share("given"),
    givenTwo: share("givenTwo"),
    whole: share("whole"),
  };
}
