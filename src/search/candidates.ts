import { leastKept } from "./best.ts";
import { gain, most } from "./bm25.ts";
import type { Slot, Store } from "./store.ts";

/** What the inverted index tells: which passages hold a term. */
export type Postings = (term: number, visit: (passage: number) => void) => void;

/**
 * Passages among which the best by BM25 must be: those with the question's rarest words, until no passage that holds
 * none of the words read so far could still come in. The bound is MaxScore's (Turtle and Flood, Query evaluation, 1995).
 * @param depth how many of the best must be among them.
 */
export function candidates(
  { norms, scratch }: Store,
  slots: readonly Slot[],
  postings: Postings,
  depth: number,
): number[] {
  const order = slots
    .flatMap(({ weight, variants }) =>
      variants.map(({ id, share }, at) => ({ id, weight: weight * share, first: at === 0 })),
    )
    .sort((a, b) => b.weight - a.weight || a.id - b.id);
  let remaining = order.reduce((sum, { weight }) => sum + most(weight), 0);
  let highest = 0;
  const touched: number[] = [];
  for (const { id, weight, first } of order) {
    if (touched.length >= depth && remaining < highest && remaining < leastKept(gather(scratch, touched), depth)) break;
    remaining -= most(weight);
    postings(id, (passage) => {
      if (scratch[passage] === 0) touched.push(passage);
      // A second reading of a word adds nothing for sure; the passage must only count as seen.
      scratch[passage]! += first ? gain(weight, 1, norms[passage]!) : Number.EPSILON;
      if (scratch[passage]! > highest) highest = scratch[passage]!;
    });
  }
  for (const passage of touched) scratch[passage] = 0;
  return touched;
}

function gather(values: Float64Array, places: readonly number[]): Float64Array {
  const gathered = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) gathered[at] = values[places[at]!]!;
  return gathered;
}
