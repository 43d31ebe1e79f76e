import { setImmediate } from "node:timers/promises";

/** Work in steps: it may be left alone after each of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** ms that a slice holds the loop; a platform's events wait no longer. */
const SLICE = 25;

/** Does all steps now. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does the steps in slices of 25 ms, between which everything else goes on. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - began > SLICE) {
      await setImmediate();
      began = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
