import type { Slot } from "./store.ts";

/** Terms, function words not counted, in which words count as standing together: about 30 words of running text. */
const STRETCH = 20;

/**
 * The most weight of different words within any stretch.
 * @param positions where the words of the question stand in the passage, in order; @param found which words they are;
 * @param shares what each match is worth. Time is linear in the matches.
 */
export function together(
  positions: readonly number[],
  found: readonly number[],
  shares: readonly number[],
  weights: Float64Array,
): number {
  const inside = new Uint32Array(weights.length);
  const counted = new Float64Array(weights.length);
  let sum = 0;
  let most = 0;
  let from = 0;
  for (let to = 0; to < positions.length; to++) {
    const entering = found[to]!;
    if (inside[entering]!++ === 0) {
      counted[entering] = shares[to]! * weights[entering]!;
      sum += counted[entering]!;
    }
    while (positions[to]! - positions[from]! >= STRETCH) {
      const leaving = found[from++]!;
      if (--inside[leaving]! === 0) sum -= counted[leaving]!;
    }
    if (sum > most) most = sum;
  }
  return most;
}

/** Terms from one word to its neighbour: one other may stand between. */
const APART = 2;

/**
 * Share, by weight, of the question's neighbouring words that are neighbours in the passage in the same order.
 * Words that overlap (pairs of Han characters) are neighbours by nature, and are left out.
 */
export function neighbours(positions: readonly number[], found: readonly number[], slots: readonly Slot[]): number {
  if (slots.length < 2) return 0;
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
