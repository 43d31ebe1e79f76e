/**
 * BM25 as Robertson and Lucene set it; tuning it further paid nothing (docs/search.md).
 * @see https://doi.org/10.1561/1500000019 (The Probabilistic Relevance Framework, section 3.2)
 */
const K = 1.2;
const B = 0.75;

/** What a word adds to a passage's score, less than its weight. @param norm the passage's length over the average length. */
export function gain(weight: number, count: number, norm: number): number {
  return (weight * count) / (count + K * (1 - B + B * norm));
}

/** How much a word tells that `count` of `total` passages hold: 0 or more, the rarer the higher. */
export function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
