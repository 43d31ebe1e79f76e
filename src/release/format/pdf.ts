import { getDocumentProxy } from "unpdf";
import { UserError } from "../../errors.ts";
import type { FileText } from "./block.ts";
import { layOut, type Page, type Piece } from "./pdf-layout.ts";

/** Pages; a release has a few, a report with its annexes some hundred. */
const MOST_PAGES = 300;
/** Pieces of text; a page full of letters set one by one has 5,000. */
const MOST_PIECES = 500_000;

/** The paragraphs of a PDF's text in the order in which it is read. Throws a UserError on what holds none, or too much. */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const pages: Page[] = [];
  let title: unknown;
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) {
      throw new UserError(`expected at most ${MOST_PAGES} pages, found ${document.numPages}: keep only the release`);
    }
    let room = MOST_PIECES;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      room -= items.length;
      if (room < 0) throw new UserError("expected the text of a release, found more than anybody reads: keep only it");
      pages.push({ pieces: items.flatMap((item) => ("str" in item ? pieceOf(item) : [])) });
      page.cleanup();
    }
    title = ((await document.getMetadata()).info as { Title?: unknown } | undefined)?.Title;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { name = "", message = "" } = error as Error;
    if (name === "PasswordException") throw new UserError("expected a PDF without a password, found one with");
    throw new UserError(`expected a PDF, found an error: ${message}`);
  }
  const blocks = layOut(pages);
  if (blocks.length === 0) {
    throw new UserError("expected a PDF with text, found only images: recognise its text first, or save it as text");
  }
  return { blocks, given: typeof title === "string" && title.trim() ? { page: title } : {} };
}

/** What stands upright; text on its side is a mark in the margin. */
function pieceOf(item: { str: string; transform: readonly number[]; width: number; fontName: string }): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  if (item.str === "" || Math.abs(b) > Math.abs(a) * 0.1 || Math.abs(c) > Math.abs(d) * 0.1) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.abs(d), font: item.fontName }];
}
