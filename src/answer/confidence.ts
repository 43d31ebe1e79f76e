/** What tells whether a passage answers a question; all from 0 to 1. */
export interface Features {
  /** Share of the question's weight in the sentence, its paragraph or around it. */
  readonly coverage: number;
  /** Share of the question's weight in the sentence itself. */
  readonly inside: number;
  /** Share of the question's neighbouring words that stand near each other in the sentence too. */
  readonly near: number;
  /** A name or number of the question is missing. */
  readonly name: number;
  /** The kind of thing asked for is missing. */
  readonly kind: number;
  /** A name is asked for: seldom stated, and easily mistaken. */
  readonly naming: number;
  /** The passage is a title or a heading. */
  readonly title: number;
  /** Near 1 for a question with one word that tells. */
  readonly few: number;
}

/**
 * Weights of a logistic model. `npm run bench:search -- --silence` fits them on half of a public set and on the project's
 * own questions; kind, naming, title and few lean further to what questions on other campaigns showed, since the public
 * set has no titles and asks for little but facts that are there (docs/search.md).
 */
const BIAS = -1.5;
const WEIGHTS: Readonly<Features> = {
  coverage: 1.5,
  inside: 2.5,
  near: 0.6,
  name: -1.5,
  kind: -2.4,
  naming: -1.5,
  title: -1.1,
  few: -0.6,
};

/** From 0 to 1: the likelihood that a passage with these features answers. */
export function confidence(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}
