import { createRequire } from "node:module";
import type { Block } from "./block.ts";
import { readHtml } from "./html.ts";

/** Loads the parser when a file needs it. */
const load = createRequire(import.meta.url);

/** Marks of emphasis, code and links in one block; the parser's time grows with their square, and prose has far fewer. */
const MOST_MARKS = 4000;

/**
 * The paragraphs of a Markdown text without front matter. It goes by way of HTML, since Markdown may hold any of it:
 * so both have one rule for what a paragraph is, and entities are decoded once.
 */
export function readMarkdown(markdown: string): readonly Block[] {
  const { Marked } = load("marked") as typeof import("marked");
  const html = new Marked({ gfm: true, async: false }).parse(tame(markdown)) as string;
  return readHtml(html, "may-end").blocks;
}

/** The text with the marks of an absurd block escaped, so that they stand for themselves. */
function tame(markdown: string): string {
  const marks = /[*_[\]`~]/g;
  return markdown
    .split(/(\n[^\S\n]*\n)/)
    .map((block) => ((block.match(marks)?.length ?? 0) > MOST_MARKS ? block.replace(marks, "\\$&") : block))
    .join("");
}
