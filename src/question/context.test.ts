import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../answer/answer.ts";
import type { Paragraph, ParagraphKind } from "../release/release.ts";
import { around, type Source } from "./context.ts";

function paragraph(number: number, kind: ParagraphKind, text: string): Paragraph {
  return { number, kind, text, sentences: [{ start: 0, end: text.length }] };
}

const release: Source = {
  id: "2031-bridge",
  title: "The bridge is closed",
  date: "2031-02-01",
  link: "https://example.org/bridge",
  paragraphs: [
    paragraph(1, "title", "The bridge is closed"),
    paragraph(2, "text", "It was old."),
    paragraph(3, "text", "It is closed now."),
    { ...paragraph(4, "item", "The east side opens first."), corrected: true },
    paragraph(5, "end", "###"),
  ],
};

function citing(...paragraphs: number[]): Answer {
  return {
    outcome: "answered",
    parts: paragraphs.map((paragraph) => {
      const from: Citation = { release: release.id, paragraph, text: "x", title: release.title };
      return { kind: "passage", text: "x", from };
    }),
  };
}

function shown(answer: Answer | undefined) {
  return answer?.parts.map((part) => part.kind === "passage" && [part.from.paragraph, part.text]);
}

describe("the context of an answer", () => {
  it("is the first source whole, with the paragraph before and after it", () => {
    expect(shown(around(citing(3, 2), [release]))).toEqual([
      [2, "It was old."],
      [3, "It is closed now."],
      [4, "The east side opens first."],
    ]);
  });

  it("leaves out what is no prose, and what is not there", () => {
    expect(shown(around(citing(2), [release]))).toEqual([
      [2, "It was old."],
      [3, "It is closed now."],
    ]);
    expect(shown(around(citing(4), [release]))?.at(-1)).toEqual([4, "The east side opens first."]);
  });

  it("gives every paragraph its own full source", () => {
    const [, , last] = around(citing(3), [release])!.parts;
    expect(last).toEqual({
      kind: "passage",
      text: "The east side opens first.",
      from: {
        release: "2031-bridge",
        paragraph: 4,
        text: "The east side opens first.",
        title: "The bridge is closed",
        date: "2031-02-01",
        link: "https://example.org/bridge",
        corrected: true,
      },
    });
  });

  it("is nothing where there is no source, or its release or paragraph does not show any more", () => {
    expect(around({ outcome: "declined", parts: [{ kind: "text", text: "No." }] }, [release])).toBeUndefined();
    expect(around(citing(3), [])).toBeUndefined();
    expect(around(citing(9), [release])).toBeUndefined();
  });
});
