import { cut } from "../cut.ts";

/** White space, control characters and line feeds in whatever number: all of our texts stand in a line. */
const SPACE = /[\s\p{Cc}]+/gu;
/** Emphasis, code, spoilers, mentions, timestamps, custom emoji, block quotes, masked links. */
const MARKS = /[\\*_~`|<>[\]]/g;
/** An address that a client would make a link, and the `:name:` of an emoji. */
const COLON = /:(?=\S)/g;
/** An address without its scheme: invitations show a card even so. */
const HOST = /(\.[a-z]{2,24})\//gi;
/** Headings, small print, bullets, and numbered lists. */
const HEAD = /^([#+-]|\d+(?=[.)]))/;
/** No backslash takes the force from these; a character without width does. */
const EVERYBODY = /@(?=everyone|here)/gi;

/**
 * Any text as a line that Discord shows as it stands: no markup, no mention, no link, no emoji comes of it.
 * White space and control characters are folded; half a character becomes U+FFFD.
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function inert(text: string): string {
  return fold(text)
    .replace(MARKS, "\\$&")
    .replace(COLON, "\\:")
    .replace(HOST, "$1\\/")
    .replace(HEAD, (head) => (/\d/.test(head) ? `${head}\\` : `\\${head}`))
    .replace(EVERYBODY, "@\u200b");
}

const fold = (text: string) => text.toWellFormed().replace(SPACE, " ").trim();

/** The same, cut at a sentence where it would take more than `room` characters. */
export function inertInto(text: string, room: number): string {
  return inert(cut(fold(text), room, (piece) => inert(piece).length));
}
