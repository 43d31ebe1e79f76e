import PostalMime from "postal-mime";
import { UserError } from "../../errors.ts";
import type { FileText } from "./block.ts";
import { readHtml } from "./html.ts";
import { readText } from "./text.ts";

/** Parts within parts; a forwarded mail with attachments has five or six. */
const DEEPEST = 32;
/** Bytes of a header; the longest lists of recipients stay below. */
const LARGEST_HEADER = 256 * 1024;

/** A release as it was mailed: its text part, or else its HTML; subject and day of sending are given beside it. */
export async function readMail(bytes: Uint8Array): Promise<FileText> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, maxHeadersSize: LARGEST_HEADER });
  const text = mail.text?.replace(/^-- ?\r?\n[\s\S]*/m, "");
  const blocks = text?.trim() ? readText(text) : readHtml(mail.html ?? "").blocks;
  if (blocks.length === 0) throw new UserError("expected a mail with a text, found none: save its attachment instead");
  const subject = mail.subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*/i, "");
  return { blocks, given: { ...(subject && { page: subject }), ...(mail.date && { sent: mail.date }) } };
}
