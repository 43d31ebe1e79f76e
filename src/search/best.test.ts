import fc from "fast-check";
import { expect, it } from "vitest";
import { best, leastKept, Threshold } from "./best.ts";

const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 80 });
const counts = fc.integer({ min: 1, max: 30 });
const sorted = (values: number[]) => values.toSorted((a, b) => b - a);

it("finds the lowest of the highest values", () => {
  fc.assert(
    fc.property(numbers, counts, (values, count) => {
      expect(leastKept(Float64Array.from(values), count)).toBe(sorted(values)[Math.min(count, values.length) - 1]);
    }),
    { seed: 11, numRuns: 300 },
  );
});

it("gives the places of the highest, equal ones by their key", () => {
  expect(best(Float64Array.of(1, 3, 3, 2), [9, 8, 4, 1], 3)).toEqual([2, 1, 3]);
});

it("lets anything in until there are enough, and then only what is higher", () => {
  fc.assert(
    fc.property(numbers, counts, (values, count) => {
      const threshold = new Threshold(count);
      for (const value of values) threshold.add(value);
      const expected = values.length < count ? Number.NEGATIVE_INFINITY : sorted(values)[count - 1];
      expect(threshold.least).toBe(expected);
    }),
    { seed: 12, numRuns: 300 },
  );
});
