/** How good one ranking is, each from 0 to 1. */
export interface Quality {
  readonly ndcg10: number;
  readonly p1: number;
  readonly mrr10: number;
  readonly recall10: number;
}

/** As score.mjs of the public sets defines them: gain is the grade, discount 1 / log2(rank + 1). */
export function measure(relevant: ReadonlyMap<string, number>, found: readonly string[]): Quality {
  const gains = found.slice(0, 10).map((id) => relevant.get(id) ?? 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  const first = gains.findIndex((gain) => gain > 0);
  return {
    ndcg10: discounted(gains) / discounted(ideal),
    p1: first === 0 ? 1 : 0,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall10: gains.filter((gain) => gain > 0).length / relevant.size,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** @param share 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const RESAMPLES = 10_000;

/**
 * Paired bootstrap: the mean of the differences with its 95 % interval. The draw is seeded, so a run can be repeated.
 * @see Sakai, Evaluating evaluation metrics based on the bootstrap, SIGIR 2006.
 */
export function bootstrap(differences: readonly number[]): { mean: number; low: number; high: number } {
  let seed = 20_200_303;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn++)
      sum += differences[Math.floor(random() * differences.length)]!;
    return sum / (differences.length || 1);
  });
  return { mean: mean(differences), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
