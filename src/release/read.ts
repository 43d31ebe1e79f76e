import { UserError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { FileText } from "./format/block.ts";
import { readCsv } from "./format/csv.ts";
import { HEAVY_ENDINGS, readHeavy, readHeavyNow } from "./format/heavy.ts";
import { readHtml } from "./format/html.ts";
import { readMarkdown } from "./format/markdown.ts";
import { readText } from "./format/text.ts";
import { readFront } from "./front.ts";
import { readMetadata } from "./metadata.ts";
import { toParagraphs } from "./paragraphs.ts";
import { readQuotes } from "./quotes.ts";
import type { Paragraph, Release } from "./release.ts";
import { sentences } from "./sentences.ts";
import type { SideFile } from "./side.ts";
import { readSigners, readSignerTable } from "./signers.ts";

/** Endings of texts, which are read at once. */
export const LIGHT_ENDINGS = [".txt", ".md", ".html", ".htm", ".csv"] as const;
/** Endings of files that hold a release, in lower case with the full stop. */
export const ENDINGS = [...LIGHT_ENDINGS, ...HEAVY_ENDINGS] as const;

/**
 * A file read as a release: paragraphs, metadata, quotes and signers. `file` is its name, whose ending gives the format;
 * `side` is what the `.yaml` beside it says. Nothing else is known, no clock and no disk. A heavy format (`.docx`,
 * `.pdf`, `.eml`) is read by a worker, for which this thread waits.
 * Throws a UserError with line and reason on what cannot be read. Time grows with the bytes, whatever they are.
 */
export function readRelease(file: string, bytes: Uint8Array, side?: SideFile): Release {
  const { ending } = nameOf(file);
  return compose(file, isHeavy(ending) ? readHeavyNow(ending, bytes) : readLight(ending, decode(bytes)), side);
}

/** As {@link readRelease}, with the loop going on while a worker reads a heavy format. */
export async function readReleaseApart(file: string, bytes: Uint8Array, side?: SideFile): Promise<Release> {
  const { ending } = nameOf(file);
  return isHeavy(ending) ? compose(file, await readHeavy(ending, bytes), side) : readRelease(file, bytes, side);
}

function compose(file: string, { blocks, given }: FileText, side: SideFile | undefined): Release {
  const { id, ending } = nameOf(file);
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
    ...(side?.corrects && { corrects: side.corrects }),
    ...(side?.["translation-of"] && { translationOf: side["translation-of"] }),
    paragraphs,
    quotes: readQuotes(paragraphs, metadata.language),
    lists: ending === ".csv" ? readSignerTable(paragraphs) : readSigners(paragraphs, metadata.language),
  };
}

/** The name without folders and ending, and the ending in lower case with its full stop. */
function nameOf(file: string): { id: string; ending: string } {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? "";
  return { id: ending ? name.slice(0, -ending.length) : name, ending: ending.toLowerCase() };
}

function isHeavy(ending: string): boolean {
  return (HEAVY_ENDINGS as readonly string[]).includes(ending);
}

function readLight(ending: string, text: string): FileText {
  if (ending === ".html" || ending === ".htm") {
    const { blocks, meta } = readHtml(text);
    const { title, ...given } = lowerKeys(Object.fromEntries(meta));
    return { blocks, given: { ...given, ...(title !== undefined && { page: title }) } };
  }
  if (ending === ".md" || ending === ".txt") {
    const { data, body } = readFront(text);
    return { blocks: ending === ".md" ? readMarkdown(body) : readText(body), given: lowerKeys(data) };
  }
  if (ending === ".csv") return { blocks: readCsv(text), given: {} };
  throw new UserError(`expected a file that ends in ${ENDINGS.join(", ")}, found «${ending || "no ending"}»`);
}

function lowerKeys(data: FileText["given"]): FileText["given"] {
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
