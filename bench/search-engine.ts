import { sentences } from "../src/release/sentences.ts";
import type { Passage } from "../src/search/index.ts";
import { type Collection, readBeir } from "./beir.ts";
import { quantile } from "./search-measures.ts";
import { ENGINES } from "./search-peers.ts";

/** What one engine did, measured in a process of its own. */
export interface Measured {
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** MB of heap and buffers that the index holds, after a collection. */
  readonly memoryMb: number;
  readonly passages: number;
  /** For each question, positions and scores. */
  readonly found: readonly (readonly { position: number; score: number }[])[];
}

/** What an engine is given to do. */
export interface Job {
  readonly engine: string;
  readonly folders: readonly string[];
  /** `documents`: one folder's documents. `sentences`: the sentences of all folders, copied up to `copies` passages. */
  readonly passages: "documents" | "sentences";
  readonly copies?: number;
  /** Passages kept of each question. Its time is measured in passes of their own, asking for `TOP`. */
  readonly depth: number;
  /** Times that each question is asked; its time is the middle one, since a shared machine stumbles. */
  readonly rounds: number;
}

/** Passages asked for while the clock counts: about what the desk looks at for one answer. */
const TOP = 10;

/** Does a job in this process. */
function run(job: Job): Measured {
  const collections = job.folders.map(readBeir);
  const passages = job.passages === "documents" ? documents(collections[0]!) : cut(collections, job.copies ?? 0);
  const questions = collections.flatMap(({ queries }) => queries.map(({ text }) => text));
  const make = ENGINES[job.engine]!;
  const before = memory();
  const started = performance.now();
  const engine = make(passages);
  const indexMs = performance.now() - started;
  const after = memory();
  const found = questions.map((question) => engine(question, job.depth));
  const times = questions.map(() => [] as number[]);
  for (let round = 0; round < job.rounds; round++) {
    for (const [at, question] of questions.entries()) {
      const asked = performance.now();
      engine(question, TOP);
      times[at]!.push(performance.now() - asked);
    }
  }
  const middle = times.map((each) => quantile(each, 0.5));
  const speed = { p50Ms: quantile(middle, 0.5), p99Ms: quantile(middle, 0.99) };
  return { indexMs, ...speed, memoryMb: (after - before) / 1e6, passages: passages.length, found };
}

function documents({ documents, language }: Collection): Passage[] {
  return documents.map(({ title, text }) => ({ title, text, language }));
}

function cut(collections: readonly Collection[], copies: number): Passage[] {
  const cut = collections.flatMap(({ documents, language }) =>
    documents.flatMap(({ text }) =>
      sentences(text).map(({ start, end }) => ({ text: text.slice(start, end), language })),
    ),
  );
  const passages = [...cut];
  for (let copy = 1; passages.length < copies; copy++) {
    for (const { text, language } of cut) {
      if (passages.length === copies) break;
      passages.push({ text: vary(text, copy), language });
    }
  }
  return passages;
}

/** A copy in which about a third of the longer words are others, always the same for the same copy. */
function vary(text: string, copy: number): string {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    let hash = copy;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) >>> 0;
    return hash % 3 === 0 ? `${word}${String.fromCharCode(97 + (copy % 26))}o` : word;
  });
}

function memory(): number {
  for (let again = 0; again < 3; again++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(run(JSON.parse(process.argv[2] ?? "{}") as Job)));
}
