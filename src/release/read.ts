import { UserError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { Block } from "./format/block.ts";
import { readHtml } from "./format/html.ts";
import { readMarkdown } from "./format/markdown.ts";
import { readText } from "./format/text.ts";
import { readFront } from "./front.ts";
import { type Given, readMetadata } from "./metadata.ts";
import { toParagraphs } from "./paragraphs.ts";
import { readQuotes } from "./quotes.ts";
import type { Paragraph, Release } from "./release.ts";
import { sentences } from "./sentences.ts";
import type { SideFile } from "./side.ts";
import { readSigners } from "./signers.ts";

/** Endings of files that hold a release, in lower case with the full stop. */
export const ENDINGS = [".txt", ".md", ".html"] as const;

/**
 * A file read as a release: paragraphs, metadata, quotes and signers. `file` is its name, whose ending gives the format;
 * `side` is what the `.yaml` beside it says. Nothing else is known, no clock and no disk.
 * Throws a UserError with line and reason on what cannot be read. Time grows with the bytes, whatever they are.
 */
export function readRelease(file: string, bytes: Uint8Array, side?: SideFile): Release {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? "";
  const id = ending ? name.slice(0, -ending.length) : name;
  const { blocks, given } = readBlocks(ending.toLowerCase(), decode(bytes));
  if (blocks.length === 0) throw new UserError("line 1: expected the text of a release, found only markup");
  const mended = mend(toParagraphs(blocks), side);
  const { titleParagraph, subtitleParagraph, ...metadata } = readMetadata(id, mended, given, side);
  const paragraphs = mended.map((paragraph) => {
    if (paragraph.number === titleParagraph) return { ...paragraph, kind: "title" as const };
    return paragraph.number === subtitleParagraph ? { ...paragraph, kind: "subtitle" as const } : paragraph;
  });
  return {
    id,
    file,
    ...metadata,
    ...(side?.embargo && { embargo: side.embargo }),
    ...withdrawal(side),
    paragraphs,
    quotes: readQuotes(paragraphs, metadata.language),
    lists: readSigners(paragraphs, metadata.language),
  };
}

function readBlocks(ending: string, text: string): { blocks: readonly Block[]; given: Given } {
  if (ending === ".html" || ending === ".htm") {
    const { blocks, meta } = readHtml(text);
    const { title, ...given } = lowerKeys(Object.fromEntries(meta));
    return { blocks, given: { ...given, ...(title !== undefined && { page: title }) } };
  }
  if (ending === ".md" || ending === ".txt") {
    const { data, body } = readFront(text);
    return { blocks: ending === ".md" ? readMarkdown(body) : readText(body), given: lowerKeys(data) };
  }
  throw new UserError(`expected a file that ends in ${ENDINGS.join(", ")}, found «${ending || "no ending"}»`);
}

function lowerKeys(data: Readonly<Record<string, unknown>>): Given {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}

/** `true` means from the beginning of time. */
function withdrawal(side: SideFile | undefined): { withdrawn?: Date } {
  if (side?.withdrawn === undefined) return {};
  return { withdrawn: side.withdrawn === true ? new Date(0) : side.withdrawn };
}

/** The paragraphs with the errata of the side file; each must fit exactly one place, or it is an error. */
function mend(paragraphs: readonly Paragraph[], side: SideFile | undefined): Paragraph[] {
  const mended = [...paragraphs];
  for (const { paragraph: number, find, replace } of side?.errata ?? []) {
    const paragraph = mended[number - 1];
    if (!paragraph) {
      throw new UserError(`errata: expected a paragraph from 1 to ${mended.length}, found ${number}`);
    }
    const places = paragraph.text.split(find).length - 1;
    if (places !== 1) {
      throw new UserError(`errata: expected «${find}» exactly once in paragraph ${number}, found it ${places} times`);
    }
    const at = paragraph.text.indexOf(find);
    const text = paragraph.text.slice(0, at) + replace + paragraph.text.slice(at + find.length);
    mended[number - 1] = { ...paragraph, text, sentences: sentences(text), corrected: true };
  }
  return mended;
}
