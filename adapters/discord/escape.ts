import { cut } from "../cut.ts";

/** Control characters but the line feed, and what else begins a line: a release's text has none, what people type may. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Emphasis, code, spoilers, mentions, timestamps, custom emoji, block quotes, masked links. */
const MARKS = /[\\*_~`|<>[\]]/g;
/** An address that a client would make a link, and the `:name:` of an emoji. */
const COLON = /:(?=\S)/g;
/** An address without its scheme: invitations show a card even so. */
const HOST = /(\.[a-z]{2,24})\//gi;
/** Headings, small print, bullets, and numbered lists, at the beginning of a line. */
const HEAD = /^([^\S\n]*)([#+-])/gm;
const NUMBER = /^([^\S\n]*\d+)([.)])/gm;
/** No backslash takes the force from these; a character without width does. */
const EVERYBODY = /@(?=everyone|here)/gi;

/**
 * Any text so that Discord shows it as it stands: no markup, no mention, no link, no emoji comes of it.
 * Line feeds stay, other control characters become a space, and half a character becomes \uFFFD.
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, " ")
    .replace(MARKS, "\\$&")
    .replace(COLON, "\\:")
    .replace(HOST, "$1\\/")
    .replace(HEAD, "$1\\$2")
    .replace(NUMBER, "$1\\$2")
    .replace(EVERYBODY, "@\u200b");
}

/** Any text for a place in a line of ours, with white space folded. */
export function escapeLine(text: string): string {
  return escape(text.replace(/\s+/g, " ").trim());
}

/** Any text for a place in a line, cut at a sentence where it would take more than `room` characters there. */
export function escapeInto(text: string, room: number): string {
  return escapeLine(cut(text, room, (piece) => escapeLine(piece).length));
}
