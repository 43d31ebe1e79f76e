import mammoth from "mammoth";
import { UserError } from "../../errors.ts";
import type { FileText } from "./block.ts";
import { readHtml } from "./html.ts";
import { checkArchive } from "./zip.ts";

/** What Word's own styles are, beyond those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Strong'] => strong",
];

/** The paragraphs of a Word document, by way of HTML. Throws a UserError on what is none, or would unpack without end. */
export async function readDocx(bytes: Uint8Array): Promise<FileText> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new UserError("expected a document in Word's form since 2007, found the old one: save it as .docx");
  }
  checkArchive(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  return { blocks: readHtml(value).blocks, given: {} };
}
