import { leastKept } from "./best.ts";
import { gain } from "./bm25.ts";
import type { Slot, Store } from "./store.ts";

/** What the inverted index tells: which passages hold a term. */
export type Postings = (term: number, visit: (passage: number) => void) => void;

/**
 * Passages among which the best by BM25 must be: those with the question's rarest words, until no passage that holds
 * none of the words read so far could still come in. The bound is MaxScore's (Turtle and Flood, Query evaluation, 1995).
 * @param depth how many of the best must be among them.
 */
export function candidates(
  { norms, least, most }: Store,
  slots: readonly Slot[],
  postings: Postings,
  depth: number,
): number[] {
  const order = slots
    .flatMap(({ weight, variants }) =>
      variants.map(({ id, share }, at) => ({ id, sure: at === 0 ? weight * share : 0, weight, rank: weight * share })),
    )
    .sort((a, b) => b.rank - a.rank || a.id - b.id);
  let unread = order.reduce((sum, { weight }) => sum + weight, 0);
  let highest = 0;
  const touched: number[] = [];
  for (const { id, sure, weight } of order) {
    if (touched.length >= depth && unread < highest && unread < leastKept(gather(least, touched), depth)) break;
    unread -= weight;
    postings(id, (passage) => {
      if (most[passage] === 0) touched.push(passage);
      // However often a word stands there, it adds no less than once and no more than its weight.
      least[passage]! += gain(sure, 1, norms[passage]!);
      most[passage]! += weight;
      if (least[passage]! > highest) highest = least[passage]!;
    });
  }
  const bar = touched.length > depth ? leastKept(gather(least, touched), depth) : 0;
  const kept = touched.filter((passage) => most[passage]! + unread >= bar);
  for (const passage of touched) least[passage] = most[passage] = 0;
  return kept;
}

function gather(values: Float64Array, places: readonly number[]): Float64Array {
  const gathered = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) gathered[at] = values[places[at]!]!;
  return gathered;
}
