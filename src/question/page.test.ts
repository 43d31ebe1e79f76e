import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Citation, Item, Part } from "../answer/answer.ts";
import { page } from "./page.ts";

const from: Citation = { release: "letter", paragraph: 3, text: "They all came.", title: "Who came" };

function list(count: number, more: object = {}): Part {
  const items = Array.from({ length: count }, (_, number): Item => ({ text: `Item ${number}` }));
  return { kind: "list", items, of: count, from, ...more };
}

function quotes(count: number): Part[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: "quote",
    text: `Quote ${number}`,
    marks: "present",
    from: { ...from, paragraph: number + 1 },
  }));
}

const introduction: Part = { kind: "passage", text: "They all came.", from };

function answered(...parts: Part[]): Answer {
  return { outcome: "answered", parts };
}

describe("a page of an answer", () => {
  it("is the whole answer where that fits", () => {
    const answer = answered(introduction, list(25), ...quotes(3));
    expect(page(answer, 1)).toEqual({ answer, number: 1, of: 1 });
  });

  it("holds 25 items of a list, its count, its source, and what introduces it", () => {
    const { answer, number, of } = page(answered(introduction, list(60)), 3);
    expect({ number, of }).toEqual({ number: 3, of: 3 });
    expect(answer.parts[0]).toEqual(introduction);
    expect(answer.parts[1]).toMatchObject({ of: 60, from });
    expect(answer.parts[1]).toHaveProperty(
      "items",
      Array.from({ length: 10 }, (_, index) => ({ text: `Item ${50 + index}` })),
    );
  });

  it("holds three quotes, each with its source", () => {
    const { answer, of } = page(answered(...quotes(7)), 2);
    expect(of).toBe(3);
    expect(answer.parts).toEqual(quotes(7).slice(3, 6));
  });

  it("holds fewer where they are long, and one alone that is longer than a page", () => {
    const items = [900, 900, 900, 900, 5_000, 10].map((length) => ({ text: "x".repeat(length) }));
    const long = answered({ kind: "list", items, of: items.length, from });
    const lengths = [1, 2, 3, 4].map((number) =>
      page(long, number).answer.parts.flatMap((part) =>
        part.kind === "list" ? part.items.map(({ text }) => text.length) : [],
      ),
    );
    expect(lengths).toEqual([[900, 900, 900], [900], [5_000], [10]]);
    const speech = quotes(3).map((part) => ({ ...part, text: "x".repeat(1_500) }));
    expect(page(answered(...speech), 1)).toMatchObject({ of: 3, answer: { parts: [speech[0]] } });
  });

  it("goes on with the next list where one ends", () => {
    const { answer, of } = page(answered(list(30), list(10)), 2);
    expect(of).toBe(2);
    expect(answer.parts.map((part) => part.kind === "list" && part.items.length)).toEqual([5, 10]);
  });

  it("is the nearest there is where the number is outside", () => {
    const answer = answered(list(60));
    expect([0, -4, Number.NaN, 1.9].map((number) => page(answer, number).number)).toEqual([1, 1, 1, 1]);
    expect([4, 1e9, Number.POSITIVE_INFINITY].map((number) => page(answer, number).number)).toEqual([3, 3, 3]);
  });

  it("keeps an empty list, which tells that there is nothing", () => {
    const answer = answered(list(0));
    expect(page(answer, 1).answer).toEqual(answer);
  });

  it("shows everything once and in order over all pages, and never too much", () => {
    const part = fc.oneof(
      fc.nat(80).map((count) => [list(count)]),
      fc.nat(8).map((count) => quotes(count)),
      fc.constant([introduction]),
      fc.string().map((text): Part[] => [{ kind: "text", text }]),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (groups) => {
        const answer = answered(...groups.flat());
        const { of } = page(answer, 1);
        const pages = Array.from({ length: of }, (_, index) => page(answer, index + 1).answer);
        const items = (one: Answer) => one.parts.flatMap((part) => (part.kind === "list" ? part.items : []));
        const said = (one: Answer) => one.parts.filter(({ kind }) => kind === "quote");
        const rest = (one: Answer) => one.parts.filter(({ kind }) => kind !== "quote" && kind !== "list");
        expect(pages.flatMap(items)).toEqual(items(answer));
        expect(pages.flatMap(said)).toEqual(said(answer));
        for (const one of pages) {
          expect(items(one).length).toBeLessThanOrEqual(25);
          expect(said(one).length).toBeLessThanOrEqual(3);
          expect(rest(one)).toEqual(rest(answer));
          for (const part of one.parts) if (part.kind === "list") expect(part.from).toEqual(from);
        }
      }),
    );
  });
});
