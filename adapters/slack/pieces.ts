import type { Answer, Citation, Item, Part } from "../../src/answer/answer.ts";
import { type Words, wordsFor } from "../../src/words/words.ts";
import { cut } from "../cut.ts";
import { longDate, speakerLine } from "../lines.ts";
import { literal } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/** Characters of what stands under a text, so that every text keeps its source. */
const LONGEST_TITLE = 300;
const LONGEST_SPEAKER = 300;
/** Characters that a text keeps at least; where there is no room for them, what comes last is left out with its source. */
const LEAST = 80;
/** Texts of one message; a page holds far fewer. */
const MOST_TEXTS = 200;

/** One part of an answer before it is drawn: texts that may be cut, and below them what never is. Plain text throughout. */
export interface Piece {
  /** told: the desk's words; said: the release's, word for word; list: an entry each; time: an instant. */
  readonly kind: "told" | "said" | "list" | "time";
  readonly texts: readonly string[];
  /** Instants of the entries of a list by their place, or the one of a `time`. */
  readonly at: readonly (Date | undefined)[];
  /** Addresses of the entries of a list by their place. */
  readonly links?: readonly (string | undefined)[];
  /** Speaker, then source, a line each. */
  readonly under: readonly string[];
  /** The address of the source. */
  readonly link?: string;
}

/** Stands where something was left out. */
const MORE: Piece = { kind: "told", texts: ["…"], at: [], under: [] };

/** The parts of an answer as pieces that fit together into `room` characters and `most` pieces; long texts are cut alike, at a sentence. */
export function piecesOf(answer: Answer, locale: string, { room, most }: { room: number; most: number }): Piece[] {
  const words = wordsFor(locale);
  const pieces = answer.parts
    .map((part) => toPiece(part, locale, words))
    .filter(({ kind, texts }) => kind === "time" || texts.some(Boolean));
  const kept = leaveOut(pieces, room, most - 1);
  const lengths = kept.flatMap(({ texts }) => texts.map(({ length }) => length));
  const level = levelOf(lengths, room - kept.reduce((sum, piece) => sum + fixed(piece), 0));
  const fitting = kept.map((piece) => ({ ...piece, texts: piece.texts.map((text) => cut(text, level)) }));
  return lengths.length < pieces.reduce((sum, { texts }) => sum + texts.length, 0) ? [...fitting, MORE] : fitting;
}

function toPiece(part: Part, locale: string, words: Words): Piece {
  switch (part.kind) {
    case "text":
      return { kind: "told", texts: shown([part.text]), at: [], under: [] };
    case "passage":
      return { kind: "said", texts: shown([part.text]), at: [], ...source(part.from, locale, words) };
    case "quote": {
      const speaker = part.speaker ? words.said(cut(speakerLine(part.speaker), LONGEST_SPEAKER)) : words.noSpeaker;
      const { under, ...link } = source(part.from, locale, words);
      return { kind: "said", texts: shown([part.text]), at: [], under: [literal(speaker), ...under], ...link };
    }
    case "list": {
      const below = part.from ? source(part.from, locale, words) : { under: [] };
      const items = part.items.filter(({ text }) => text.trim() !== "");
      return {
        kind: "list",
        texts: shown(items.map(entry)),
        at: items.map(({ at }) => at),
        links: items.map(({ link }) => link && addressOf(link)),
        ...below,
      };
    }
    case "time":
      return { kind: "time", texts: [], at: [part.at], under: [] };
  }
}

const shown = (texts: readonly string[]) => texts.map((text) => literal(text.slice(0, LIMITS.allText)).trim());

function entry({ text, detail }: Item): string {
  if (!detail) return text;
  return /^\d{1,6}$/.test(detail) ? `${detail}  ${text}` : `${text}  (${cut(detail, LONGEST_SPEAKER)})`;
}

function source(
  { title, date, paragraph, link }: Citation,
  locale: string,
  words: Words,
): { under: string[]; link?: string } {
  const day = date && longDate(date, locale);
  const line = [cut(title, LONGEST_TITLE), day, words.paragraph(paragraph)].filter(Boolean).join(" · ");
  const address = link && addressOf(link);
  return { under: [literal(line)], ...(address && { link: address }) };
}

/** The address of a page as it may be linked; undefined for anything else, and where it is too long. */
function addressOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, username, password, href } = new URL(link);
  const web = (protocol === "https:" || protocol === "http:") && !username && !password;
  return web && href.length <= LIMITS.link ? href : undefined;
}

/** Characters of an instant: Slack's token with what it shows where a client knows no dates, in any language. */
const INSTANT = 110;

/** Characters of a piece beside its texts. */
function fixed({ under, link, at, links = [] }: Piece): number {
  const addresses = links.reduce((sum, one) => sum + (one ? one.length + 30 : 0), 0);
  return (
    addresses +
    under.reduce((sum, line) => sum + line.length + 1, 0) +
    (link ? link.length + 30 : 0) +
    at.length * INSTANT
  );
}

/** The pieces without those last texts for which there is no room even when every text is cut. */
function leaveOut(pieces: readonly Piece[], room: number, most: number): Piece[] {
  const kept: Piece[] = [];
  let left = room;
  let count = 0;
  for (const piece of pieces.slice(0, most)) {
    left -= fixed(piece);
    const texts: string[] = [];
    for (const text of piece.texts) {
      left -= Math.min(LEAST, text.length);
      if (kept.length + texts.length > 0 && (left < 0 || count >= MOST_TEXTS)) break;
      texts.push(text || "…");
      count += 1;
    }
    if (texts.length === 0 && piece.texts.length > 0) break;
    kept.push({ ...piece, texts });
    if (left < 0) break;
  }
  return kept;
}

/** The greatest length to which all may be cut so that together they fit. */
function levelOf(lengths: readonly number[], room: number): number {
  const ascending = lengths.toSorted((a, b) => a - b);
  let left = room;
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return Math.min(LIMITS.text, Math.max(LEAST, share));
    left -= length;
  }
  return LIMITS.text;
}
