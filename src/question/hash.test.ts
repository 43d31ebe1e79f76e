import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../answer/answer.ts";
import { hash } from "./hash.ts";

const from: Citation = {
  release: "2031-letter",
  paragraph: 4,
  text: "The bridge is closed. It opens in May.",
  title: "On the bridge",
  date: "2031-02-01",
};
const answer: Answer = {
  outcome: "answered",
  parts: [
    { kind: "passage", text: "The bridge is closed.", from },
    {
      kind: "quote",
      text: "It opens in May",
      speaker: { name: "Ada Brook", title: "Engineer" },
      marks: "present",
      from,
    },
    { kind: "list", items: [{ text: "One", detail: "first", at: new Date(5) }, { text: "Two" }], of: 7, from },
    { kind: "time", at: new Date(1_000) },
    { kind: "text", text: "That is all." },
  ],
};

describe("the hash of an answer", () => {
  it("is 22 url-safe characters, and the same in every version of the program", () => {
    expect(hash(answer)).toMatch(/^[\w-]{22}$/);
    expect(hash({ outcome: "declined", parts: [{ kind: "text", text: "No." }] })).toBe("RfDb2pFLSU3m--rnCx61MS");
  });

  it("does not depend on the order in which fields were written, nor on fields that are undefined", () => {
    const turned = JSON.parse(JSON.stringify(answer), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    turned.parts[2].items[0].at = new Date(5);
    turned.parts[3].at = new Date(1_000);
    expect(hash(turned)).toBe(hash(answer));
    const { text, title, release, paragraph, date } = from;
    const bare = { text, title, release, paragraph, date, link: undefined, corrected: false } as unknown as Citation;
    const parts = answer.parts.map((part) => ("from" in part && part.from ? { ...part, from: bare } : part));
    expect(hash({ ...answer, parts })).toBe(hash(answer));
  });

  it("changes with everything that a reader sees", () => {
    const changes: Answer[] = [
      { ...answer, outcome: "closest" },
      { ...answer, parts: answer.parts.slice(1) },
      { ...answer, parts: answer.parts.toReversed() },
      ...[
        { title: "On the bridges" },
        { date: "2031-02-02" },
        { paragraph: 5 },
        { release: "2031-note" },
        { link: "https://example.org" },
        { corrected: true },
      ].map((change) => ({
        ...answer,
        parts: answer.parts.map((part) => (part.kind === "passage" ? { ...part, from: { ...from, ...change } } : part)),
      })),
      {
        ...answer,
        parts: answer.parts.map((part) => (part.kind === "list" ? { ...part, of: 8 } : part)),
      },
      {
        ...answer,
        parts: answer.parts.map((part) => (part.kind === "time" ? { ...part, at: new Date(1_001) } : part)),
      },
      {
        ...answer,
        parts: answer.parts.map((part) => (part.kind === "quote" ? { ...part, marks: "lost" as const } : part)),
      },
    ];
    const hashes = [answer, ...changes].map(hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("does not change with the rest of a cited paragraph, which is not shown", () => {
    const parts = answer.parts.map((part) =>
      "from" in part && part.from ? { ...part, from: { ...from, text: `${from.text} More.` } } : part,
    );
    expect(hash({ ...answer, parts })).toBe(hash(answer));
  });

  it("tells texts apart that only differ in where one part ends and the next begins", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const of = (texts: string[]) =>
          hash({ outcome: "answered", parts: texts.map((text) => ({ kind: "text", text })) });
        expect(of(one) === of(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
