import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { detectLanguage } from "../src/release/language.ts";

/** A test collection in BEIR form: what to find, what to ask, and which finds are right. */
export interface Collection {
  /** The folder's name. */
  readonly name: string;
  /** BCP 47, as the desk itself detects it in the documents. */
  readonly language: string;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  /** Only those with a judgement. */
  readonly queries: readonly BeirQuery[];
  /** Questions that nothing answers, with the document that each was written to look answerable from. */
  readonly unanswerable: readonly { readonly id: string; readonly text: string; readonly document: string }[];
}

export interface BeirQuery {
  readonly id: string;
  readonly text: string;
  /** Grade by document; those not listed are not relevant. */
  readonly relevant: ReadonlyMap<string, number>;
  /** Gold answers, each a string of the relevant document; empty where the collection has none. */
  readonly answers: readonly string[];
}

/** Documents that the language is detected in. */
const SAMPLE = 50;

/**
 * Reads corpus.jsonl, queries.jsonl, qrels/test.tsv, and answers.jsonl and unanswerable.jsonl where they are.
 * @throws Error for a folder that lacks one of the first three.
 */
export function readBeir(folder: string): Collection {
  const documents = lines(join(folder, "corpus.jsonl")).map((row) => ({
    id: String(row._id),
    title: String(row.title ?? ""),
    text: String(row.text),
  }));
  const relevant = judgements(join(folder, "qrels", "test.tsv"));
  const gold = new Map(optional(join(folder, "answers.jsonl")).map((row) => [row._id, row.answers as string[]]));
  const queries = lines(join(folder, "queries.jsonl")).map((row) => ({
    id: String(row._id),
    text: String(row.text),
  }));
  return {
    name: basename(resolve(folder)),
    language:
      detectLanguage(
        documents
          .slice(0, SAMPLE)
          .map(({ text }) => text)
          .join("\n"),
      ) ?? "en",
    documents,
    queries: queries
      .filter(({ id }) => relevant.has(id))
      .map(({ id, text }) => ({ id, text, relevant: relevant.get(id)!, answers: gold.get(id) ?? [] })),
    unanswerable: optional(join(folder, "unanswerable.jsonl")).map((row) => ({
      id: String(row._id),
      text: String(row.text),
      document: String(row.paragraph),
    })),
  };
}

function judgements(file: string): Map<string, Map<string, number>> {
  const relevant = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, "utf8").split(/\r?\n/).slice(1)) {
    const [query, document, grade] = line.split("\t");
    if (!query || !document || !(Number(grade) > 0)) continue;
    const known = relevant.get(query) ?? new Map<string, number>();
    known.set(document, Number(grade));
    relevant.set(query, known);
  }
  return relevant;
}

function lines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function optional(file: string): Record<string, unknown>[] {
  return existsSync(file) ? lines(file) : [];
}
