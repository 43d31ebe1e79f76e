import { best, Threshold } from "./best.ts";
import { gain } from "./bm25.ts";
import { candidates, type Postings } from "./candidates.ts";
import { neighbours, together } from "./near.ts";
import type { Slot, Store } from "./store.ts";

/** A passage found, with what its score is made of. */
export interface Ranked {
  /** Its place in the input, from 0. */
  readonly passage: number;
  /** 0 to 1, comparable between questions. */
  readonly score: number;
  /** Each from 0 to 1, before weighing. */
  readonly parts: {
    /** BM25, over the most that the question could score; its unknown words count in. */
    readonly bm25: number;
    /** Share of the question's weight that stands together in one stretch of the passage. */
    readonly coverage: number;
    /** Share of the question's neighbouring words that are neighbours in the passage, in the same order. */
    readonly bigrams: number;
    /** Share of the question's weight that stands in the title. */
    readonly title: number;
  };
  /** Terms of the question that stand in the passage, as asked or under another name, in the question's order. */
  readonly matched: readonly string[];
  /** Terms of the question that no passage holds, with what was found in their stead. */
  readonly guessed: readonly { readonly term: string; readonly found: string }[];
}

/** Passages that are weighed by more than BM25, at the least. */
const POOL = 100;

/** Shares of the score, chosen on squad2-dev, xquad and cranfield, one set left out at a time (docs/search.md). */
const WEIGHTS = { coverage: 0.35, bigrams: 0.15, title: 0.25 };

/** Words of a question up to which nearness counts in full; in a longer one, words stand together by chance. */
const SHORT = 6;

/** The best passages for the words of a question, best first; equal ones by their place. */
export function rank(store: Store, slots: readonly Slot[], postings: Postings, top: number): Ranked[] {
  if (top <= 0) return [];
  const scorer = new Scorer(store, slots);
  const depth = Math.max(top, POOL);
  const touched = candidates(store, slots, postings, depth);
  const scores = new Float64Array(touched.length);
  const ceilings = new Float64Array(touched.length);
  for (let at = 0; at < touched.length; at++) {
    scores[at] = scorer.bm25(touched[at]!);
    ceilings[at] = scorer.ceiling;
  }
  const found: Ranked[] = [];
  const threshold = new Threshold(top);
  for (const at of best(scores, touched, depth)) {
    if (ceilings[at]! < threshold.least) continue;
    const ranked = scorer.weigh(touched[at]!, scores[at]!);
    threshold.add(ranked.score);
    found.push(ranked);
  }
  scorer.end();
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, top);
}

/** Where a term of the index stands in the question. */
interface Hit {
  readonly slot: number;
  readonly share: number;
  readonly alias: boolean;
}

class Scorer {
  readonly #store: Store;
  readonly #slots: readonly Slot[];
  readonly #weights: Float64Array;
  /** By a term's mark; the first is empty, since a term that is not asked for has none. */
  readonly #hits: Hit[][] = [[]];
  readonly #counts: Float64Array;
  readonly #aliases: Float64Array;
  readonly #inTitle: Float64Array;
  readonly #seen: Uint8Array;
  readonly #total: number;
  readonly #nearness: number;
  #ceiling = 0;
  // What stood where in the passage last read.
  readonly #positions: number[] = [];
  readonly #found: number[] = [];
  readonly #shares: number[] = [];

  constructor(store: Store, slots: readonly Slot[]) {
    this.#store = store;
    this.#slots = slots;
    this.#weights = Float64Array.from(slots, ({ weight }) => weight);
    this.#counts = new Float64Array(slots.length);
    this.#aliases = new Float64Array(slots.length);
    this.#inTitle = new Float64Array(slots.length);
    this.#seen = new Uint8Array(slots.length);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0) || 1;
    this.#nearness = Math.min(1, SHORT / slots.length);
    for (const [slot, { variants }] of slots.entries()) {
      for (const { id, share, alias } of variants) {
        if (store.marks[id] === 0) store.marks[id] = this.#hits.push([]) - 1;
        this.#hits[store.marks[id]!]!.push({ slot, share, alias });
      }
    }
  }

  /** Leaves the store as it was. */
  end(): void {
    for (const { variants } of this.#slots) for (const { id } of variants) this.#store.marks[id] = 0;
  }

  bm25(passage: number): number {
    const { sequence, offsets, titles, norms, marks } = this.#store;
    const counts = this.#counts.fill(0);
    const aliases = this.#aliases.fill(0);
    const end = offsets[passage + 1]!;
    for (let at = offsets[passage]!; at < end; at++) {
      const mark = marks[sequence[at]!]!;
      if (mark === 0) continue;
      const hits = this.#hits[mark]!;
      for (let hit = 0; hit < hits.length; hit++) {
        const { slot, share, alias } = hits[hit]!;
        if (alias) aliases[slot]! += share;
        else counts[slot]! += share;
      }
    }
    let score = 0;
    let whole = 0;
    let different = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const count = Math.max(counts[slot]!, aliases[slot]!);
      if (count === 0) continue;
      score += gain(this.#weights[slot]!, count, norms[passage]!);
      whole += this.#weights[slot]! * Math.min(1, count);
      different++;
    }
    score /= this.#total;
    whole /= this.#total;
    this.#ceiling = this.#mix(score, whole, different > 1 ? 1 : 0, titles[passage]! > 0 ? whole : 0);
    return score;
  }

  /** What the whole score of the passage last given to `bm25` can be at the most. */
  get ceiling(): number {
    return this.#ceiling;
  }

  weigh(passage: number, bm25: number): Ranked {
    this.#read(passage);
    const coverage = together(this.#positions, this.#found, this.#shares, this.#weights) / this.#total;
    const bigrams = neighbours(this.#positions, this.#found, this.#slots);
    let title = 0;
    for (let slot = 0; slot < this.#inTitle.length; slot++) title += this.#inTitle[slot]! * this.#weights[slot]!;
    title /= this.#total;
    const matched: string[] = [];
    const guessed: { term: string; found: string }[] = [];
    for (const [number, { term, guessed: guesses }] of this.#slots.entries()) {
      if (this.#seen[number] === 0) continue;
      if (guesses.length > 0) guessed.push({ term, found: guesses[0]! });
      else matched.push(term);
    }
    const parts = { bm25, coverage, bigrams, title };
    return { passage, score: this.#mix(bm25, coverage, bigrams, title), parts, matched, guessed };
  }

  #mix(bm25: number, coverage: number, bigrams: number, title: number): number {
    const near = this.#nearness;
    return (
      (bm25 + near * (WEIGHTS.coverage * coverage + WEIGHTS.bigrams * bigrams) + WEIGHTS.title * title) /
      (1 + near * (WEIGHTS.coverage + WEIGHTS.bigrams) + WEIGHTS.title)
    );
  }

  #read(passage: number): void {
    const { sequence, offsets, titles, marks } = this.#store;
    this.#inTitle.fill(0);
    this.#seen.fill(0);
    this.#positions.length = this.#found.length = this.#shares.length = 0;
    const from = offsets[passage]!;
    const end = offsets[passage + 1]!;
    for (let at = from; at < end; at++) {
      const mark = marks[sequence[at]!]!;
      if (mark === 0) continue;
      for (const { slot, share } of this.#hits[mark]!) {
        this.#positions.push(at - from);
        this.#found.push(slot);
        this.#shares.push(share);
        this.#seen[slot] = 1;
        if (at - from < titles[passage]! && share > this.#inTitle[slot]!) this.#inTitle[slot] = share;
      }
    }
  }
}
