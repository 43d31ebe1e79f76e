/** One example: its features, and whether what they describe is so. */
export interface Example {
  readonly features: readonly number[];
  readonly so: boolean;
}

/** Steps of the descent, their size, and the pull of every weight towards 0; the bias is not pulled. */
const STEPS = 3_000;
const RATE = 4;
const PULL = 0.001;

/** Bias and weights of a logistic model by plain gradient descent; the same examples always give the same weights. */
export function fit(examples: readonly Example[]): { bias: number; weights: number[] } {
  const size = examples[0]?.features.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => PULL * weight);
    let slope = 0;
    for (const { features, so } of examples) {
      const error = (likelihood(features, bias, weights) - (so ? 1 : 0)) / examples.length;
      slope += error;
      for (let at = 0; at < size; at++) slopes[at]! += error * features[at]!;
    }
    bias -= RATE * slope;
    for (let at = 0; at < size; at++) weights[at]! -= RATE * slopes[at]!;
  }
  return { bias, weights };
}

export function likelihood(features: readonly number[], bias: number, weights: readonly number[]): number {
  const sum = features.reduce((all, value, at) => all + value * weights[at]!, bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The chance that a right one scores above a wrong one, ties counted half. */
export function auroc(right: readonly number[], wrong: readonly number[]): number {
  const all = [...right.map((score) => ({ score, so: true })), ...wrong.map((score) => ({ score, so: false }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]!.score === all[at]!.score) end++;
    const rank = (at + 1 + end) / 2;
    for (; at < end; at++) if (all[at]!.so) ranks += rank;
  }
  return (ranks - (right.length * (right.length + 1)) / 2) / (right.length * wrong.length);
}
