import { expect, test } from "vitest";
import { inert } from "../adapters/discord/inert.ts";
import { readMarkdown } from "./markdown.ts";

const shown = (content: string) =>
  readMarkdown(content, "en").map(({ kind, spans }) => `${kind}: ${spans.map(({ text }) => text).join("")}`);

test("what the desk made inert is shown as it was", () => {
  for (const text of [
    "*stars* and _lines_",
    "# no heading",
    "1. no list",
    "a@everyone [x](https://x.example) <@1> `code`",
  ])
    expect(shown(inert(text))).toEqual([`plain: ${text}`]);
});

test("quotes, small print, bold, links and instants look as such", () => {
  expect(shown("> word for word\n-# Title · [Read the release](<https://x.example/a>)\n**1** first")).toEqual([
    "quote: word for word",
    "small: Title · Read the release",
    "plain: 1 first",
  ]);
  expect(readMarkdown("<t:1893456000:F>", "en")[0]?.spans).toEqual([
    { text: "Tuesday, January 1, 2030 at 12:00 AM", look: "mention" },
  ]);
});

test("100 kB of unclosed marks are read at once", () => {
  const begin = performance.now();
  for (const mark of ["**", "[", "[x](<", "\\", "<t:", "> "]) readMarkdown(mark.repeat(50_000), "en");
  expect(performance.now() - begin).toBeLessThan(3_000);
});
