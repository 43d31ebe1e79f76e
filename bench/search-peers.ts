import { createRequire } from "node:module";
import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import { buildIndex, type Passage } from "../src/search/index.ts";

/** A search engine with its passages in it: positions of what it finds, best first, with scores. */
export type Engine = (question: string, top: number) => { position: number; score: number }[];

interface Wink {
  defineConfig(config: { fldWeights: Record<string, number> }): void;
  definePrepTasks(tasks: readonly unknown[]): void;
  addDoc(document: { text: string }, id: number): void;
  consolidate(): void;
  search(question: string, limit: number): [string, number][];
}
interface Lunr {
  (
    build: (this: { ref(name: string): void; field(name: string): void; add(row: object): void }) => void,
  ): {
    query(build: (this: { term(terms: unknown, options: object): void }) => void): { ref: string; score: number }[];
  };
  tokenizer(text: string): unknown;
  stopWordFilter(word: string): string | undefined;
}

const require = createRequire(import.meta.url);

/** The engines compared; each gets title and text as one field, but for the desk, which is asked as it asks itself. */
export const ENGINES: Readonly<Record<string, (passages: readonly Passage[]) => Engine>> = {
  desk(passages) {
    const index = buildIndex(passages);
    const language = passages[0]?.language ?? "en";
    return (question, top) =>
      index.search(question, { language, top }).map(({ passage, score }) => ({ position: passage, score }));
  },

  /** As it comes. */
  minisearch(passages) {
    const index = new MiniSearch({ fields: ["text"] });
    index.addAll(passages.map((passage, id) => ({ id, text: whole(passage) })));
    return (question, top) =>
      index
        .search(question)
        .slice(0, top)
        .map(({ id, score }) => ({ position: id as number, score }));
  },

  /** Lower case, lunr's stop words out, Porter's stems; its own BM25 as it comes. */
  wink(passages) {
    const lunr = require("lunr") as Lunr;
    const index = (require("wink-bm25-text-search") as () => Wink)();
    index.defineConfig({ fldWeights: { text: 1 } });
    index.definePrepTasks([
      (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      (words: string[]) => words.filter((word) => lunr.stopWordFilter(word)).map(stemmer),
    ]);
    for (const [id, passage] of passages.entries()) index.addDoc({ text: whole(passage) }, id);
    index.consolidate();
    return (question, top) => index.search(question, top).map(([id, score]) => ({ position: Number(id), score }));
  },

  /** Its default pipeline, the words OR-ed. */
  lunr(passages) {
    const lunr = require("lunr") as Lunr;
    const index = lunr(function () {
      this.ref("id");
      this.field("text");
      for (const [id, passage] of passages.entries()) this.add({ id, text: whole(passage) });
    });
    return (question, top) =>
      index
        .query(function () {
          this.term(lunr.tokenizer(question), {});
        })
        .slice(0, top)
        .map(({ ref, score }) => ({ position: Number(ref), score }));
  },
};

function whole({ title, text }: Passage): string {
  return title ? `${title}\n${text}` : text;
}
