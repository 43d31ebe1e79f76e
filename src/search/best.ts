/**
 * The places of the highest scores, highest first; equal scores by the lower key.
 * Time is linear in the scores and in n log n for the n that are kept.
 */
export function best(scores: Float64Array, keys: readonly number[], count: number): number[] {
  const places = Array.from(scores, (_, at) => at);
  const before = (a: number, b: number) => scores[b]! - scores[a]! || keys[a]! - keys[b]!;
  if (places.length > 4 * count) {
    const limit = Float64Array.from(scores).sort()[scores.length - count]!;
    return places
      .filter((at) => scores[at]! >= limit)
      .sort(before)
      .slice(0, count);
  }
  return places.sort(before).slice(0, count);
}
