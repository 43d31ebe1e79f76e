import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toChoices, uncut } from "./choices.ts";

const long =
  `The council of a harbour town that has kept its lanterns for a hundred and fifty years ${"votes again ".repeat(9)}`.trim();

describe("suggestions", () => {
  it("are at most 25, each once, with name and value of at most 100 characters", () => {
    const many = Array.from({ length: 60 }, (_, index) => `Signer ${index >> 1}`);
    expect(toChoices(many)).toHaveLength(25);
    const [choice] = toChoices([long]);
    expect(choice?.value.length).toBeLessThanOrEqual(100);
    expect(toChoices(["", " "])).toEqual([]);
  });

  it("are found again whole from a value that was cut", async () => {
    const asked: string[] = [];
    const complete = async (typed: string) => {
      asked.push(typed);
      return ["Another", long].filter((one) => one.startsWith(typed));
    };
    expect(await uncut(toChoices([long])[0]!.value, complete)).toBe(long);
    expect(asked[0]).toMatch(/^The council of a harbour town/);
  });

  it("leave alone what was typed, whether or not it ends so", async () => {
    expect(await uncut("Oriel Tamsin", async () => ["Oriel Tamsin of the Quay"])).toBe("Oriel Tamsin");
    expect(await uncut("and then…", async () => ["and then they came"])).toBe("and then…");
  });

  it("come back as they were, whatever they are", async () => {
    const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(words, async (pieces) => {
        const suggestion = pieces.join(" ").trim();
        fc.pre(suggestion !== "");
        const [choice] = toChoices([suggestion]);
        expect(choice!.name.length).toBeLessThanOrEqual(100);
        expect(await uncut(choice!.value, async () => [suggestion])).toBe(suggestion);
      }),
    );
  });
});
