import { describe, expect, it } from "vitest";
import { readLibrary } from "../library.ts";
import { wordsFor } from "../words/words.ts";
import { citations } from "./answer.ts";

const words = wordsFor("en");
const campaign = readLibrary("test/corpus").at(new Date("2031-05-04T08:00:00Z"));
const near = (text: string) => campaign.nearest(text, words);
const shown = (text: string) => near(text).parts.flatMap((part) => ("from" in part ? part.from?.text : []));

describe("what is nearest to a message", () => {
  it("is found for each of its sentences, and is never more than the closest", () => {
    const answer = near("See you on Friday!\nSomebody told me they counted every lantern by hand. Bring cake, please.");
    expect(answer.outcome).toBe("closest");
    expect(answer.parts[0]).toEqual({ kind: "text", text: words.nearMessage });
    expect(shown("See you on Friday!\nSomebody told me they counted every lantern by hand.")[0]).toContain(
      "We counted every lantern by hand",
    );
  });

  it("begins with what a speaker said whom it names", () => {
    const [, first] = near("I liked what Oriel Tamsin had to say").parts;
    expect(first).toMatchObject({ kind: "quote", speaker: { name: "Oriel Tamsin" } });
    const [, cost] = near("What did Quill say? Electric lamps will cost us, he said").parts;
    expect(cost).toMatchObject({ kind: "quote", speaker: { name: "Bastian Quill" } });
    expect(cost).toMatchObject({ text: expect.stringContaining("4 million") });
  });

  it("shows a paragraph once, and three at most", () => {
    const answer = near(
      "Bastian Quill counted every lantern by hand. Every lantern! By hand! They need care. Not removal.",
    );
    const cited = answer.parts.filter((part) => "from" in part);
    expect(cited.length).toBeLessThanOrEqual(3);
    expect(citations(answer)).toHaveLength(cited.length);
  });

  it("is nothing where the releases have nothing to do with it, or it has no words", () => {
    for (const text of ["The capital of France is Paris, I believe", "🎉 !!! …", ""]) {
      expect(near(text)).toEqual({ outcome: "declined", parts: [{ kind: "text", text: words.farMessage }] });
    }
  });

  it("is found in time whatever the message is", () => {
    const start = performance.now();
    for (const text of [
      "lantern. ".repeat(12_000),
      "lantern".repeat(15_000),
      ". ".repeat(50_000),
      "。".repeat(100_000),
    ]) {
      expect(["closest", "declined"]).toContain(near(text).outcome);
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
