import { ActionRowBuilder, type ButtonBuilder, ContainerBuilder, TextDisplayBuilder } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Citation, Part } from "../../src/answer/answer.ts";
import { page } from "../../src/question/page.ts";
import { bareLinks, links, mentions, reads, texts } from "../../test/peers/discord/markup.ts";
import { checkBody } from "../../test/peers/discord/message-body.ts";
import { discordSchema } from "../../test/peers/published.ts";
import type { Button, Reply } from "../reply.ts";
import { type Body, render } from "./render.ts";

const from: Citation = {
  release: "2031-quay",
  paragraph: 4,
  text: "The quay is dark.",
  title: "The quay",
  date: "2031-04-02",
  link: "https://lanterns.example/quay",
};
const ALL: readonly Button[] = ["previous", "next", "share", "context", "helpful", "unhelpful"];

function reply(parts: readonly Part[], more: Partial<Reply> = {}): Reply {
  return { answer: { outcome: "answered", parts }, locale: "en", buttons: [], page: 1, pages: 1, ...more };
}

const fields = (body: Body) => ({ ...body }) as Record<string, unknown>;
const read = (one: Reply) => reads(fields(render(one)));
const contents = (body: Body) => texts(fields(body));

describe("an answer in Discord", () => {
  it("shows a quotation in a box with its speaker, title, day, paragraph and a link", () => {
    const speaker = { name: "Oriel Tamsin", title: "chair", organisation: "Keep the Lanterns" };
    const body = render(reply([{ kind: "quote", text: "“It is dark.”", speaker, marks: "present", from }]));
    expect(body.components).toMatchObject([{ type: 17, components: [{ type: 10 }] }]);
    expect(contents(body)[0]?.split("\n")).toEqual([
      "> “It is dark.”",
      "— Oriel Tamsin, chair, Keep the Lanterns",
      "-# The quay · April 2, 2031 · paragraph 4 · [Read the release](<https://lanterns.example/quay>)",
    ]);
  });

  it("shows the days in the reader's own form, and an instant in the reader's own zone", () => {
    expect(read(reply([{ kind: "passage", text: "It is dark.", from }], { locale: "de" }))).toContain("2. April 2031");
    expect(read(reply([{ kind: "time", at: new Date("2031-05-20T20:00:00Z") }]))).toBe("<t:1937073600:F>");
  });

  it("lists entries with their details, and says which page it is and who shares it", () => {
    const at = new Date("2031-05-20T20:00:00Z");
    const items = [
      { text: "The title", detail: "1" },
      { text: "Harbour Watch", detail: "Portugal" },
      { text: "Vote", at },
    ];
    const body = render(reply([{ kind: "list", items, of: 60 }], { pages: 3, page: 2 }), { sharedBy: "@everyone_ada" });
    expect(reads(fields(body)).split("\n")).toEqual([
      "**1** The title",
      "• Harbour Watch (Portugal)",
      "• Vote (<t:1937073600:F>)",
      "",
      "-# Page 2 of 3",
      "-# Shared by @\u200beveryone_ada",
    ]);
  });

  it("carries buttons with the question's id and the page, in two rows", () => {
    const { components } = render(
      reply([{ kind: "text", text: "Yes." }], { id: "abcdefghij012345", buttons: ALL, page: 7 }),
    );
    const rows = components.flatMap((row) =>
      row.type === 1 ? [row.components.map((one) => "label" in one && one.label)] : [],
    );
    expect(rows).toEqual([
      ["Back", "More", "Share to channel", "Context"],
      ["Helpful", "Not helpful"],
    ]);
    expect(JSON.stringify(components)).toContain('"desk:share:abcdefghij012345:7"');
  });

  it("links no address but the web's, and only where it is whole", () => {
    for (const link of [
      "javascript:alert(1)",
      "http://quay.example/",
      "https://a@evil.example/",
      `https://q.example/${"x".repeat(3_000)}`,
    ]) {
      const body = fields(render(reply([{ kind: "passage", text: "Dark.", from: { ...from, link } }])));
      expect([...links(body), ...bareLinks(body)]).toEqual([]);
      expect(reads(body)).toContain("The quay · April 2, 2031 · paragraph 4");
    }
    const odd = render(
      reply([{ kind: "passage", text: "Dark.", from: { ...from, link: "https://q.example/a(b)?c=<d>" } }]),
    );
    expect(links(fields(odd))).toEqual([{ url: "https://q.example/a%28b%29?c=%3Cd%3E", label: "Read the release" }]);
  });

  it("cuts a long quotation at a sentence, and keeps its source", () => {
    const text = "The quay is dark. ".repeat(900).trim();
    const [content = ""] = contents(render(reply([{ kind: "passage", text, from }])));
    expect(content.length).toBeGreaterThan(3_800);
    expect(content).toMatch(/The quay is dark\. …\n-# The quay · April 2, 2031 · paragraph 4 · \[Read the release\]/);
  });

  it("cuts the long text and leaves the short one whole", () => {
    const body = render(
      reply([
        { kind: "text", text: "Short and whole." },
        { kind: "text", text: "word ".repeat(2_000) },
      ]),
    );
    expect(reads(fields(body))).toMatch(/^Short and whole\.\n\nword .*word…$/);
  });

  it("keeps something to show where an answer is empty", () => {
    expect(read(reply([]))).toBe("…");
    expect(read(reply([{ kind: "text", text: " \n" }]))).toBe("…");
  });

  it("draws a text of 100,000 characters at once", () => {
    const hostile = ["<@1>", "[a](https://b.example)", "*_~`|", "a.a/", ":x:", "1. ", "@everyone", " \n\t"];
    const started = performance.now();
    for (const one of hostile) render(reply([{ kind: "text", text: one.repeat(100_000 / one.length) }]));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    ...[
      "@everyone",
      "@here",
      "<@1234567890123456789>",
      "<@!1234567890123456789>",
      "<@&1234567890123456789>",
      "<#12345678901234567>",
    ],
    ...[
      "<:lamp:1234567890123456789>",
      "<t:1:F>",
      "</ask:1234567890123456789>",
      ":tada:",
      "[free](https://evil.example)",
    ],
    ...[
      "https://evil.example/a_b",
      "http://evil.example",
      "discord.gg/evil",
      "](https://evil.example)",
      "[x",
      "\\",
      "`",
      "```",
      "||",
      "**",
      "__",
    ],
    ...["# ", "-# ", "> ", ">>> ", "- ", "* ", "1. ", "1) ", "\n# big\n> said\n- item", "​", " "],
  ),
  fc.constant("A sentence of some length, with a comma. "),
);
const text = fc.array(hostile, { maxLength: 12 }).map((pieces) => pieces.join(""));
const long = fc.tuple(text, fc.constantFrom(1, 1, 1, 40, 400)).map(([one, times]) => one.repeat(times));
const citation: fc.Arbitrary<Citation> = fc
  .record(
    {
      release: fc.constant("r"),
      paragraph: fc.integer({ min: 1, max: 5_000 }),
      text: fc.constant(""),
      title: long.filter((title) => title.trim() !== ""),
      date: fc.constant("2031-04-02"),
      link: fc.oneof(fc.constant("https://lanterns.example/a"), fc.webUrl(), text),
    },
    { requiredKeys: ["release", "paragraph", "text", "title"] },
  )
  .map((one) => one as Citation);
const speaker = fc.record({ name: long, title: text, organisation: text });
const item = fc.record(
  { text: long, detail: fc.oneof(text, fc.nat().map(String)), at: fc.date({ noInvalidDate: true }) },
  { requiredKeys: ["text"] },
);
const part = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: long }),
  fc.record({ kind: fc.constant("passage" as const), text: long, from: citation }),
  fc.record({
    kind: fc.constant("quote" as const),
    text: long,
    speaker,
    marks: fc.constant("present" as const),
    from: citation,
  }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(item, { maxLength: 60 }),
    of: fc.nat(),
    from: citation,
  }),
  fc.record({ kind: fc.constant("time" as const), at: fc.date({ noInvalidDate: true }) }),
) as fc.Arbitrary<Part>;
const anyReply = fc.tuple(fc.array(part, { maxLength: 30 }), fc.nat(5), fc.boolean()).map(([parts, number, paged]) => {
  const answer: Answer = { outcome: "answered", parts };
  const shown = page(answer, number);
  const id = "abcdefghij012345";
  return {
    answer: paged ? shown.answer : answer,
    locale: "en-US",
    id,
    buttons: ALL,
    page: shown.number,
    pages: shown.of,
  };
});

describe("any answer at all", () => {
  const schema = discordSchema("MessageCreateRequest");

  it("keeps every limit of Discord, as its rules and the client's own builders have them", () => {
    fc.assert(
      fc.property(anyReply, fc.option(text, { nil: undefined }), (one, sharedBy) => {
        const body = render(one, sharedBy === undefined ? {} : { sharedBy });
        checkBody(body, "channel", 0);
        for (const component of body.components) {
          if (component.type === 17) new ContainerBuilder(component).toJSON();
          else if (component.type === 10) new TextDisplayBuilder(component).toJSON();
          else if (component.type === 1) new ActionRowBuilder<ButtonBuilder>(component).toJSON();
          else throw new Error(`a component of type ${component.type}`);
        }
        expect(schema?.(body) ?? []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.skipIf(!schema)("was held to Discord's OpenAPI, which is beside the project", () => expect(schema).toBeDefined());

  it("mentions nobody by the address of a source", () => {
    const from = { release: "r", paragraph: 1, text: "x", title: "t", link: "https://press.example/a@everyone" };
    const answer = { outcome: "answered" as const, parts: [{ kind: "passage" as const, text: "x", from }] };
    const body = fields(render({ answer, locale: "en", buttons: [], page: 1, pages: 1 }));
    expect(texts(body).flatMap(mentions)).toEqual([]);
    expect(links(body)[0]?.url).toBe("https://press.example/a%40everyone");
  });

  it("mentions nobody and links nothing but the safe address of a source", () => {
    fc.assert(
      fc.property(anyReply, text, (one, sharedBy) => {
        const body = fields(render(one, { sharedBy }));
        const ours = texts(body).map((content) => content.replace(/<t:-?\d+:F>/g, ""));
        expect(ours.flatMap(mentions)).toEqual([]);
        expect(ours.join("\n")).not.toMatch(/(?<!\\)<(?!https:)/);
        expect(
          links(body).filter(({ url, label }) => !url.startsWith("https://") || label !== "Read the release"),
        ).toEqual([]);
        expect(bareLinks(body)).toEqual([]);
        expect(body.allowed_mentions).toEqual({ parse: [] });
      }),
      { numRuns: 150 },
    );
  });

  it("shows no quotation without its source, and never loses the first", () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const boxes = render(one).components.flatMap((box) => (box.type === 17 ? box.components : []));
        for (const box of boxes) {
          const last = box.type === 10 ? box.content.split("\n").at(-1) : "";
          expect(last).toMatch(/^-# .*paragraph \d+/);
        }
        const sourced = one.answer.parts.filter((each) => "from" in each && each.from !== undefined);
        const before = sourced[0] ? one.answer.parts.indexOf(sourced[0]) : -1;
        if (before === 0) expect(boxes.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("is read word for word where nothing must be cut", () => {
    const short = fc.array(hostile, { maxLength: 8 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(short, (words) => {
        const folded = words
          .toWellFormed()
          .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
          .trim();
        fc.pre(folded !== "");
        const shown = read(reply([{ kind: "passage", text: words, from }]));
        expect(shown.split("\n")[0]?.replaceAll("@\u200b", "@")).toBe(`> ${folded}`.replaceAll("@\u200b", "@"));
      }),
      { numRuns: 200 },
    );
  });

  it("loses none of three long quotations of a page", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: long, speaker, from: citation }), { minLength: 3, maxLength: 3 }),
        (three) => {
          const parts = three.map((one): Part => ({ kind: "quote", marks: "present", ...one, text: `Q ${one.text}` }));
          const boxes = render(reply(parts, { pages: 9, page: 3 }), { sharedBy: "ada" }).components.filter(
            ({ type }) => type === 17,
          );
          expect(boxes).toHaveLength(3);
        },
      ),
      { numRuns: 100 },
    );
  });
});
