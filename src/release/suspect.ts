import type { Paragraph } from "./release.ts";

/** Something in a paragraph that looks wrong, with what would mend it where that is certain enough to be offered. */
export interface Suspect {
  /** From 1. */
  readonly paragraph: number;
  readonly found: string;
  readonly mended?: string;
}

/** English words that are none without their apostrophe; «were», «ill», «its» and the like are left alone. */
const WITHOUT_APOSTROPHE = new Map(
  (
    "aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't shouldn't wasn't weren't won't wouldn't " +
    "I've we've you've they've I'm you're they're who's that's there's what's let's o'clock today's nobody's everyone's"
  )
    .split(" ")
    .map((word) => [word.replace("'", ""), word] as const),
);
/** French words that an apostrophe divides. */
const ELIDED =
  /(?<![\p{L}'’-])(?:[lL]|[dD]|[qQ]u)(?=(?:Union|Europe|État|Assemblée|association|organisation|humanité|homme|eau|Internet)(?!\p{L}))/gu;

/**
 * Words that have lost their apostrophe: «dont», and «Moons» in a release that knows «Moon». Nothing of a release that
 * has apostrophes, since a word is then as its writer meant it.
 */
export function lostApostrophes(paragraphs: readonly Paragraph[], language: string): Suspect[] {
  const prose = paragraphs.filter(({ kind }) => kind !== "item" && kind !== "contact");
  if (prose.some(({ text }) => /\p{L}['’]\p{L}/u.test(text))) return [];
  if (language.startsWith("fr")) {
    return prose.flatMap(({ text, number }) =>
      [...text.matchAll(ELIDED)].map((match) => {
        const rest = /^\p{L}+/u.exec(text.slice(match.index + match[0].length))![0];
        return { paragraph: number, found: match[0] + rest, mended: `${match[0]}’${rest}` };
      }),
    );
  }
  if (!language.startsWith("en")) return [];
  const names = new Map<string, number>();
  for (const { text } of prose) {
    for (const [name] of text.matchAll(/\p{Lu}\p{Ll}{2,}/gu)) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return prose.flatMap(({ text, number }) =>
    [...text.matchAll(/[\p{L}]+/gu)].flatMap(({ 0: word, index }) => {
      const whole = WITHOUT_APOSTROPHE.get(word) ?? WITHOUT_APOSTROPHE.get(word.toLowerCase());
      if (whole) return [{ paragraph: number, found: word, mended: asWritten(word, whole) }];
      const owner = word.endsWith("s") ? word.slice(0, -1) : "";
      // «Moons government»: a name that the release knows without its «s», before a word that it owns.
      const owns = /^\s\p{Ll}{3,}/u.test(text.slice(index + word.length));
      if (!owns || (names.get(owner) ?? 0) < 2 || (names.get(word) ?? 0) * 2 > names.get(owner)!) return [];
      return [{ paragraph: number, found: word, mended: `${owner}'s` }];
    }),
  );
}

function asWritten(word: string, whole: string): string {
  return /^\p{Lu}/u.test(word) ? whole[0]!.toUpperCase() + whole.slice(1) : whole;
}

/** Bytes of UTF-8 read as windows-1252: a leading letter, and what only its following bytes become. */
const MOJIBAKE =
  /(?:[\u00c2-\u00df][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]|[\u00e0-\u00ef][\u0080-\u00bf\u0152-\u2122]{2})+/g;
const BYTE_OF = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++)
  BYTE_OF.set(new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte);

/** Letters that were decoded wrongly on the way, and characters that were lost. */
export function mojibake(paragraphs: readonly Paragraph[]): Suspect[] {
  return paragraphs.flatMap(({ text, number }) => [
    ...[...text.matchAll(MOJIBAKE)].flatMap(({ 0: found }) => {
      const mended = decodeAgain(found);
      return mended === undefined ? [] : [{ paragraph: number, found, mended }];
    }),
    ...(text.includes("\ufffd") ? [{ paragraph: number, found: "\ufffd" }] : []),
  ]);
}

function decodeAgain(text: string): string | undefined {
  const bytes = [...text].map((letter) => BYTE_OF.get(letter));
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
}
