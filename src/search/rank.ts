import { best } from "./best.ts";

/** A passage found, with what its score is made of. */
export interface Ranked {
  /** Its place in the input, from 0. */
  readonly passage: number;
  /** 0 to about 1, comparable between questions. */
  readonly score: number;
  /** Each from 0 to 1, before weighing. */
  readonly parts: {
    /** BM25, over the most that the question could score. */
    readonly bm25: number;
    /** Share of the question's weight that stands together in the passage's best window. */
    readonly coverage: number;
    /** Share of the question's neighbouring pairs that stand in the passage in the same order, at most 3 words apart. */
    readonly bigrams: number;
    /** Share of the question's weight that stands in the title. */
    readonly title: number;
  };
  /** Terms of the question that stand in the passage, as asked or under another name, in the question's order. */
  readonly matched: readonly string[];
  /** Terms of the question that no passage holds, with what was found in their stead. */
  readonly guessed: readonly { readonly term: string; readonly found: string }[];
}

/** A term held that may stand for a word of the question. */
export interface Variant {
  readonly id: number;
  /** What a match is worth, 1 for the word as asked. */
  readonly share: number;
  /** Another name: it stands in a passage beside the words of the name, and must not be counted with them. */
  readonly alias: boolean;
}

interface Hit {
  readonly slot: number;
  readonly share: number;
  readonly alias: boolean;
}

/** A word of the question: what may stand for it in a passage. */
export interface Slot {
  readonly term: string;
  /** Its idf. */
  weight: number;
  readonly variants: Variant[];
  /** It shares characters with the word before it, as pairs of Han characters do. */
  overlaps: boolean;
  /** What was guessed for it, if no passage holds it. */
  readonly guessed: string[];
}

/** The passages as sequences of terms: title first, then text, function words left out. */
export interface Store {
  readonly sequence: Int32Array;
  /** Where each passage begins in the sequence; one more at the end. */
  readonly offsets: Uint32Array;
  /** How many terms of each passage are its title's. */
  readonly titles: Uint32Array;
  /** Length over the average length. */
  readonly norms: Float32Array;
  /** All zero between two questions. */
  readonly scratch: Float64Array;
}

/** What the inverted index tells. */
export interface Lists {
  count(id: number): number;
  idf(count: number): number;
  postings(id: number, visit: (passage: number) => void): void;
}

/** BM25 as Robertson and Lucene set it; tuning them further paid nothing (docs/search.md). */
const K = 1.2;
const B = 0.75;

/** Passages that are weighed by more than BM25. */
const POOL = 100;

/** Terms, function words not counted, in which the question's words count as standing together. */
const WINDOW = 20;

/** Words of a question up to which nearness counts in full; in a long one chance brings words together. */
const SHORT = 6;

/** Shares of the score; see docs/search.md. */
const WEIGHTS = { bm25: 1, coverage: 0.35, bigrams: 0.15, title: 0.25 };

/** The best passages for the words of a question. */
export function rank(store: Store, slots: readonly Slot[], lists: Lists, top: number): Ranked[] {
  const lookup = new Map<number, Hit[]>();
  slots.forEach((slot, number) => {
    for (const { id, share, alias } of slot.variants) {
      const known = lookup.get(id) ?? [];
      known.push({ slot: number, share, alias });
      lookup.set(id, known);
    }
  });
  const depth = Math.max(top, POOL);
  const touched = candidates(store, slots, lists, depth);
  const scorer = new Scorer(store, slots, lookup);
  const scores = new Float64Array(touched.length);
  touched.forEach((passage, at) => {
    scores[at] = scorer.bm25(passage);
  });
  const kept = best(scores, touched, depth);
  return kept
    .map((at) => scorer.weigh(touched[at]!, scores[at]!))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, top);
}

/**
 * Passages among which the best by BM25 must be: those with the rarest words, until no passage that holds none of the
 * words read so far could still come in (the bound of MaxScore, Turtle and Flood 1995).
 */
function candidates({ norms, scratch }: Store, slots: readonly Slot[], lists: Lists, depth: number): number[] {
  const order = slots
    .flatMap((slot) =>
      slot.variants.map(({ id, share }, number) => ({ id, gain: slot.weight * share, first: number === 0 })),
    )
    .sort((a, b) => b.gain - a.gain || a.id - b.id);
  let remaining = order.reduce((sum, { gain }) => sum + gain * (K + 1), 0);
  const touched: number[] = [];
  for (const { id, gain, first } of order) {
    if (touched.length >= depth && remaining < kth(scratch, touched, depth)) break;
    remaining -= gain * (K + 1);
    lists.postings(id, (passage) => {
      if (scratch[passage] === 0) touched.push(passage);
      const least = (gain * (K + 1)) / (1 + K * (1 - B + B * norms[passage]!));
      scratch[passage]! += first ? least : 1e-9;
    });
  }
  for (const passage of touched) scratch[passage] = 0;
  return touched;
}

function kth(scratch: Float64Array, touched: readonly number[], depth: number): number {
  const values = Float64Array.from(touched, (passage) => scratch[passage]!).sort();
  return values[values.length - depth]!;
}

class Scorer {
  readonly #store: Store;
  readonly #slots: readonly Slot[];
  readonly #lookup: ReadonlyMap<number, readonly Hit[]>;
  readonly #counts: Float64Array;
  readonly #aliases: Float64Array;
  readonly #most: number;

  constructor(store: Store, slots: readonly Slot[], lookup: ReadonlyMap<number, readonly Hit[]>) {
    this.#store = store;
    this.#slots = slots;
    this.#lookup = lookup;
    this.#counts = new Float64Array(slots.length);
    this.#aliases = new Float64Array(slots.length);
    this.#most = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  }

  /** BM25 over the most that the question could score. */
  bm25(passage: number): number {
    const { sequence, offsets, norms } = this.#store;
    const counts = this.#counts.fill(0);
    const aliases = this.#aliases.fill(0);
    for (let at = offsets[passage]!; at < offsets[passage + 1]!; at++) {
      const hits = this.#lookup.get(sequence[at]!);
      if (hits) for (const { slot, share, alias } of hits) (alias ? aliases : counts)[slot]! += share;
    }
    const norm = K * (1 - B + B * norms[passage]!);
    let score = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      const count = Math.max(counts[slot]!, aliases[slot]!);
      if (count > 0) score += (this.#slots[slot]!.weight * count) / (count + norm);
    }
    return score / this.#most;
  }

  weigh(passage: number, bm25: number): Ranked {
    const { sequence, offsets, titles } = this.#store;
    const from = offsets[passage]!;
    const slots = this.#slots;
    const positions: number[] = [];
    const found: number[] = [];
    const shares: number[] = [];
    const whole = new Float64Array(slots.length);
    const heading = new Float64Array(slots.length);
    for (let at = from; at < offsets[passage + 1]!; at++) {
      for (const { slot, share } of this.#lookup.get(sequence[at]!) ?? []) {
        positions.push(at - from);
        found.push(slot);
        shares.push(share);
        whole[slot] = Math.max(whole[slot]!, share);
        if (at - from < titles[passage]!) heading[slot] = Math.max(heading[slot]!, share);
      }
    }
    const coverage = window(positions, found, shares, slots) / this.#most;
    const pairs = slots.length > 1 ? ordered(positions, found, slots) : 0;
    const title = heading.reduce((sum, share, slot) => sum + share * slots[slot]!.weight, 0) / this.#most;
    const parts = { bm25, coverage, bigrams: pairs, title };
    const nearness = Math.min(1, SHORT / slots.length);
    const score =
      (WEIGHTS.bm25 * bm25 +
        nearness * (WEIGHTS.coverage * coverage + WEIGHTS.bigrams * pairs) +
        WEIGHTS.title * title) /
      (WEIGHTS.bm25 + nearness * (WEIGHTS.coverage + WEIGHTS.bigrams) + WEIGHTS.title);
    const guessed = slots.flatMap((slot, number) =>
      whole[number]! > 0 && slot.guessed.length ? [{ term: slot.term, found: slot.guessed[0]! }] : [],
    );
    const matched = slots.filter((slot, number) => whole[number]! > 0 && !slot.guessed.length).map((slot) => slot.term);
    return { passage, score, parts, matched, guessed };
  }
}

/** The most weight of different words within any window. */
function window(
  positions: readonly number[],
  found: readonly number[],
  shares: readonly number[],
  slots: readonly Slot[],
): number {
  const inside = new Int32Array(slots.length);
  let sum = 0;
  let most = 0;
  let from = 0;
  for (let to = 0; to < positions.length; to++) {
    if (inside[found[to]!]!++ === 0) sum += slots[found[to]!]!.weight * shares[to]!;
    while (positions[to]! - positions[from]! >= WINDOW) {
      if (--inside[found[from]!]! === 0) sum -= slots[found[from]!]!.weight * shares[from]!;
      from++;
    }
    if (sum > most) most = sum;
  }
  return most;
}

/** Words between two that count as neighbours. */
const APART = 2;

/** Share, by weight, of the question's neighbouring pairs found in order. */
function ordered(positions: readonly number[], found: readonly number[], slots: readonly Slot[]): number {
  const met = new Uint8Array(slots.length);
  for (let first = 0; first < positions.length; first++) {
    for (let next = first + 1; next < positions.length && positions[next]! - positions[first]! <= APART; next++) {
      if (found[next] === found[first]! + 1) met[found[first]!] = 1;
    }
  }
  let sum = 0;
  let most = 0;
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    if (slots[slot + 1]!.overlaps) continue;
    const weight = slots[slot]!.weight + slots[slot + 1]!.weight;
    most += weight;
    if (met[slot]) sum += weight;
  }
  return most ? sum / most : 0;
}
