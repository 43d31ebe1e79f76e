import { describe, expect, it } from "vitest";
import { neighbours, together } from "./near.ts";
import type { Slot } from "./store.ts";

const weights = Float64Array.of(3, 2, 1);
const slots: Slot[] = [...weights].map((weight, at) => ({
  term: `word${at}`,
  weight,
  variants: [],
  overlaps: false,
  guessed: [],
}));

describe("words that stand together", () => {
  it("count with all their weight when they are close, whatever their order", () => {
    expect(together([4, 5, 9], [2, 0, 1], [1, 1, 1], weights)).toBe(6);
  });

  it("count only as far as they are close", () => {
    expect(together([0, 1, 90], [0, 1, 2], [1, 1, 1], weights)).toBe(5);
    expect(together([0, 40, 80], [0, 1, 2], [1, 1, 1], weights)).toBe(3);
  });

  it("count once however often they are repeated, and less when only another word stands for them", () => {
    expect(together([0, 1, 2, 3], [2, 2, 2, 2], [1, 1, 1, 1], weights)).toBe(1);
    expect(together([0], [0], [0.5], weights)).toBe(1.5);
  });
});

describe("neighbours", () => {
  it("count in the question's order only", () => {
    expect(neighbours([0, 1, 2], [0, 1, 2], slots)).toBe(1);
    expect(neighbours([0, 1, 2], [2, 1, 0], slots)).toBe(0);
  });

  it("may have one other word between them, and no more", () => {
    expect(neighbours([0, 2], [0, 1], slots)).toBeCloseTo(5 / 8);
    expect(neighbours([0, 3], [0, 1], slots)).toBe(0);
  });

  it("are not pairs that overlap by nature", () => {
    expect(neighbours([0, 1], [0, 1], [slots[0]!, { ...slots[1]!, overlaps: true }])).toBe(0);
  });
});
