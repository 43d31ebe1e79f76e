import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terms } from "./terms.ts";

const read = (text: string, language = "en") => terms(text, language).map(({ term }) => term);

describe("terms", () => {
  it.each([
    ["Moon's", "Moons"],
    ["can't", "cant"],
    ["co-sponsor", "cosponsor"],
    ["non-government", "nongovernment"],
    ["U.S.", "US"],
    ["Müller", "muller"],
    ["1,000", "1000"],
    ["adoption", "adopted"],
    ["e-mail", "email"],
  ])("lets %s and %s meet", (one, other) => {
    const second = `They heard of ${other}`;
    expect(read(`They heard of ${one}`).slice(0, 2)).toEqual(expect.arrayContaining(read(second).slice(0, 2)));
  });

  it("leaves function and question words out, but not a name in capitals that looks like one", () => {
    expect(read("Who did it and what was it for?")).toEqual([]);
    expect(read("Did the WHO warn the US?")).toEqual(["who", "warn", "us"]);
  });

  it("says where each word stands", () => {
    const text = "  Élan vital";
    for (const { word, start, end } of terms(text, "en")) expect(text.slice(start, end)).toBe(word);
  });

  it.each([
    ["es", "las naciones", "la nación"],
    ["fr", "l’organisation", "des organisations"],
    ["de", "die Häuser", "des Hauses"],
    ["pt", "os governos", "o governo"],
    ["it", "dell'isola", "le isole"],
    ["nl", "de landen", "het land"],
    ["ru", "письмами", "письма"],
    ["ar", "الكتاب", "كتاب"],
    ["tr", "Ankara'da", "Ankara"],
    ["ko", "보도자료를", "보도자료"],
    ["ko", "달은", "달"],
    ["zh", "北京", "北京"],
    ["ja", "東京", "東京"],
    ["th", "ประเทศไทย", "ประเทศไทย"],
  ])("lets inflected words of %s meet: %s, %s", (language, one, other) => {
    expect(read(other, language).length).toBeGreaterThan(0);
    expect(read(one, language)).toEqual(expect.arrayContaining(read(other, language)));
  });

  it("reads a hostile text in linear time", () => {
    const started = performance.now();
    for (const text of [
      "a.".repeat(50_000),
      "a'".repeat(50_000),
      "ก".repeat(100_000),
      "co-".repeat(33_000),
      "x".repeat(100_000),
      "1,".repeat(50_000),
      "\u0301".repeat(100_000),
    ])
      read(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("gives places inside the text and no empty term, whatever the text", () => {
    const languages = fc.constantFrom("en", "fr", "tr", "ar", "ko", "zh", "th", "xx", "");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), languages, (text, language) => {
        for (const { term, start, end } of terms(text, language)) {
          expect(term).not.toBe("");
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("keeps a number whole, with its decimal point and without separators of thousands", () => {
    expect(read("It cost 12,500,000 or 3.5 times as much")).toEqual(expect.arrayContaining(["12500000", "3.5"]));
  });

  it("reads Eastern digits as Western ones", () => {
    expect(read("٢٠٢٠", "ar")).toEqual(["2020"]);
  });
});
