import { describe, expect, it } from "vitest";
import { buildIndex } from "./index.ts";

const passages = [
  { text: "The harbour council voted to close the fish market on Monday.", language: "en" },
  { text: "Mayor Ilse Brandt said that the market would reopen in spring.", language: "en" },
  { text: "Twelve unions signed the petition against the closure.", language: "en" },
];

describe("an index", () => {
  const index = buildIndex(passages);

  it("ranks the passage that holds the question's rare words first", () => {
    const [first] = index.search("Which unions signed the petition?", { top: 3 });
    expect(first?.passage).toBe(2);
    expect(first?.matched).toEqual(["union", "sign", "petit"]);
  });

  it("finds nothing for a question of function words alone", () => {
    expect(index.search("What is it about?", { top: 3 })).toEqual([]);
  });

  it("guesses only at a word that it does not hold, and says so", () => {
    const [first] = index.search("When did Brandtt speak?", { top: 1 });
    expect(first?.passage).toBe(1);
    expect(first?.guessed).toEqual([{ term: "brandtt", found: "brandt" }]);
    expect(index.expand("market")).toEqual([]);
  });

  it("gives an unknown word the highest weight", () => {
    expect(index.weight("zeppelin")).toBeGreaterThan(index.weight("petit"));
    expect(index.weight("petit")).toBeGreaterThan(index.weight("market"));
    expect(index.weight("market")).toBeGreaterThan(index.weight("the"));
  });

  it("finds a thing by another name of one or several words", () => {
    const aliased = buildIndex([{ text: "The Republic of Orlund answered.", language: "en" }, ...passages], {
      aliases: new Map([["Orlund", ["Republic of Orlund", "ROL", "Orlundish"]]]),
    });
    expect(aliased.search("What did ROL say?", { top: 1 })[0]?.passage).toBe(0);
    expect(aliased.search("the Orlundish answer", { top: 1 })[0]?.matched).toEqual(["orlundish", "answer"]);
  });

  it("completes a prefix, whatever its case and accents, with the most frequent words first", () => {
    expect(index.complete("MÁR", 3)).toEqual(["market"]);
    expect(index.complete("", 3)).toEqual([]);
  });

  it("gives equal passages in the order of the input", () => {
    const same = { text: "A lighthouse stands there.", language: "en" };
    const found = buildIndex([same, same, same]).search("lighthouse", { top: 3 });
    expect(found.map(({ passage }) => passage)).toEqual([0, 1, 2]);
  });

  it("holds nothing when there are no passages", () => {
    expect(buildIndex([]).search("anything", { top: 3 })).toEqual([]);
  });
});
