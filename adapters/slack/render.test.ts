import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Citation, Part } from "../../src/answer/answer.ts";
import { objectsIn } from "../../test/peers/fields.ts";
import { slackSchema } from "../../test/peers/published.ts";
import { refuseBlocks } from "../../test/peers/slack/blocks.ts";
import { links, pings, reads } from "../../test/peers/slack/markup.ts";
import type { Reply } from "../reply.ts";
import { LIMITS } from "./limits.ts";
import { render } from "./render.ts";

const from: Citation = {
  release: "2031-quay",
  paragraph: 4,
  text: "The quay is dark.",
  title: "The quay",
  date: "2031-04-02",
  link: "https://lanterns.example/quay",
};

function reply(parts: readonly Part[], more: Partial<Reply> = {}): Reply {
  return { answer: { outcome: "answered", parts }, locale: "en", buttons: [], page: 1, pages: 1, ...more };
}

const read = (one: Reply) => {
  const { text, blocks } = render(one);
  return reads(text, blocks);
};

describe("an answer in Slack", () => {
  it("shows a quotation with its speaker, title, day, paragraph and a link", () => {
    const speaker = { name: "Oriel Tamsin", title: "chair", organisation: "Keep the Lanterns" };
    const { text, blocks } = render(reply([{ kind: "quote", text: "“It is dark.”", speaker, marks: "present", from }]));
    expect(reads(text, blocks).split("\n").slice(0, 3)).toEqual([
      "“It is dark.”",
      "— Oriel Tamsin, chair, Keep the Lanterns",
      expect.stringContaining("The quay · April 2, 2031 · paragraph 4"),
    ]);
    expect(links("", blocks)).toEqual([{ url: from.link, label: "Read the release" }]);
    expect(text).toContain("https://lanterns.example/quay");
  });

  it("shows the days in the reader's own form", () => {
    expect(read(reply([{ kind: "passage", text: "It is dark.", from }], { locale: "de" }))).toContain("2. April 2031");
  });

  it("shows an instant in each reader's zone, with a form for clients that know no dates", () => {
    const { text, blocks } = render(reply([{ kind: "time", at: new Date("2031-05-20T20:00:00Z") }]));
    expect(JSON.stringify(blocks)).toContain("<!date^1937073600^{date_long} {time}|May 20, 2031 at 8:00 PM UTC>");
    expect(text).toBe("May 20, 2031 at 8:00 PM UTC");
  });

  it("lists entries with their details, and says which page it is and who shares it", () => {
    const items = [
      { text: "The title", detail: "1" },
      { text: "Harbour Watch", detail: "Portugal" },
    ];
    const one = reply([{ kind: "list", items, of: 60, from }], { pages: 3, page: 2 });
    const { text, blocks } = render(one, { sharedBy: "ada" });
    expect(reads(text, blocks)).toMatch(/^1 {2}The title\nHarbour Watch {2}\(Portugal\)\nThe quay/);
    expect(reads(text, blocks)).toMatch(/Page 2 of 3\nShared by ada$/);
  });

  it("links no address but the web's", () => {
    for (const link of [
      "javascript:alert(1)",
      "https://a@evil.example/",
      "quay",
      `https://quay.example/${"x".repeat(3_000)}`,
    ]) {
      expect(links("", render(reply([{ kind: "passage", text: "Dark.", from: { ...from, link } }])).blocks)).toEqual(
        [],
      );
    }
  });

  it("keeps something to show where an answer is empty", () => {
    expect(read(reply([]))).toBe("…");
    expect(read(reply([{ kind: "text", text: " " }]))).toBe("…");
  });
});

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "<!channel>",
    "<!here|here>",
    "@everyone",
    "<@U0PPPPPPPP1>",
    "<#C0PPPPPPPP1|general>",
    "<https://evil.example|https://good.example>",
    "[good](https://evil.example)",
    "https://evil.example",
    "*bold* _low_ ~gone~ `code` ```more```",
    ":tada: :smile:",
    "> quoted\n&gt; again",
    "&lt;!channel&gt;",
    "\u0000\u0007\u001b[31m",
    "\ud800",
  ),
);
const line = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" "));
const longText = fc
  .tuple(line, fc.nat(9_000))
  .map(([one, length]) => (length > 6_000 ? `${one}. `.repeat(Math.ceil(length / (one.length + 2))) : one));
const anyFrom: fc.Arbitrary<Citation> = fc.record(
  {
    release: fc.constant("r"),
    paragraph: fc.integer({ min: 1, max: 9_999 }),
    text: fc.constant("x"),
    title: fc.oneof(line, longText),
    date: fc.constant("2031-04-02"),
    link: fc.constantFrom("https://lanterns.example/a?b=<c>&d=|e", "javascript:x"),
  },
  { requiredKeys: ["release", "paragraph", "text", "title"] },
);
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: longText }),
  fc.record({ kind: fc.constant("passage" as const), text: longText, from: anyFrom }),
  fc.record({
    kind: fc.constant("quote" as const),
    text: longText,
    speaker: fc.record({ name: line, title: longText, organisation: line }),
    marks: fc.constant("present" as const),
    from: anyFrom,
  }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(fc.record({ text: longText, detail: line, at: fc.constant(new Date(0)) }), { maxLength: 60 }),
    of: fc.nat(900),
    from: anyFrom,
  }),
  fc.record({ kind: fc.constant("time" as const), at: fc.constant(new Date("2031-05-20T20:00:00Z")) }),
);
const anyReply = fc.tuple(fc.array(anyPart, { maxLength: 8 }), fc.integer({ min: 1, max: 12 })).map(([parts, times]) =>
  reply(Array.from({ length: times }, () => parts).flat(), {
    id: "abcdefghijklmnop",
    buttons: ["next", "share", "context", "helpful", "unhelpful"],
    pages: 20,
  }),
);

describe("any answer at all", () => {
  it("counts the instants into what fits", () => {
    const time = { kind: "time" as const, at: new Date("2031-05-20T20:00:00Z") };
    const passage = {
      kind: "passage" as const,
      text: "Oak. ".repeat(700),
      from: { release: "r", paragraph: 1, text: "x", title: "" },
    };
    const parts = Array.from({ length: 8 }, () => [time, time, time, passage]).flat();
    const { blocks } = render({ answer: { outcome: "answered", parts }, locale: "en", buttons: [], page: 1, pages: 1 });
    const all = [...objectsIn(blocks)].flatMap(({ text: said }) => (typeof said === "string" ? [said] : []));
    expect(all.join("").length).toBeLessThanOrEqual(LIMITS.allText);
  });

  it("keeps every limit of Slack", () => {
    const published = slackSchema("blocks");
    fc.assert(
      fc.property(anyReply, (one) => {
        const { text, blocks } = render(one, { sharedBy: "<!channel> ada" });
        expect(refuseBlocks(blocks)).toBeUndefined();
        expect(published?.(blocks) ?? []).toEqual([]);
        const all = [...objectsIn(blocks)].flatMap(({ text: said }) => (typeof said === "string" ? [said] : []));
        expect(all.join("").length).toBeLessThanOrEqual(LIMITS.allText);
        expect(all).not.toContain("");
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(LIMITS.fallback);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the source of all that it shows, and cuts with an ellipsis", () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 1, max: 8 }), (text, times) => {
        const parts = Array.from(
          { length: times },
          (_, at): Part => ({
            kind: "passage",
            text: `Passage ${at}. ${text.repeat(3)}`,
            from: { ...from, paragraph: at + 1 },
          }),
        );
        const shown = read(reply(parts));
        for (let at = 0; at < times; at++) {
          expect(shown).toContain(`Passage ${at}.`);
          expect(shown).toContain(`The quay · April 2, 2031 · paragraph ${at + 1}`);
        }
        expect(render(reply(parts)).text).toContain("paragraph 1");
      }),
      { numRuns: 40 },
    );
    const long = { kind: "passage" as const, text: "It is dark on the quay. ".repeat(1_000).trim(), from };
    expect(read(reply([long]))).toMatch(/It is dark on the quay\. …\nThe quay · /);
  });

  it("pings nobody and links nothing but sources", () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const { text, blocks } = render(one, { sharedBy: "<!here> @everyone" });
        expect(pings(text, blocks)).toEqual([]);
        expect(text).not.toMatch(/[<>]/);
        const made = links(text, blocks).map(({ url, label }) => [url, label]);
        for (const [url, label] of made) {
          expect(url).toBe("https://lanterns.example/a?b=%3Cc%3E&d=|e");
          expect(label).toBe("Read the release");
        }
        const marked = [...objectsIn(blocks)].filter(({ type }) => type === "mrkdwn").map((object) => object.text);
        for (const mrkdwn of marked) expect(mrkdwn).toMatch(/^<!date\^\d+\^\{date_long\} \{time\}\|[^<>]*>$/);
      }),
      { numRuns: 60 },
    );
  });

  it("is drawn fast, however long it is", () => {
    const text = "Is it dark? ".repeat(10_000);
    const items = Array.from({ length: 1_000 }, () => ({ text }));
    const answer: Answer = {
      outcome: "answered",
      parts: [
        { kind: "list", items, of: 1_000, from },
        { kind: "passage", text, from },
      ],
    };
    const began = performance.now();
    render(reply(answer.parts));
    expect(performance.now() - began).toBeLessThan(300);
  });
});

it.skipIf(slackSchema("blocks"))(
  "Slack's published schema is not there, so blocks are held to our own table alone",
  () => {},
);
