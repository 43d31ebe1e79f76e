import { Marked } from "marked";
import type { Block } from "./block.ts";
import { readHtml } from "./html.ts";

/**
 * The paragraphs of a Markdown text without front matter. It goes by way of HTML, since Markdown may hold any of it:
 * so both have one rule for what a paragraph is, and entities are decoded once.
 */
export function readMarkdown(markdown: string): readonly Block[] {
  const html = new Marked({ gfm: true, async: false }).parse(markdown) as string;
  return readHtml(html, "may-end").blocks;
}
