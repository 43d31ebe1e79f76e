/** How letters are set: size in pixels, and which of the three faces. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
}

/** Families that measure alike: Arial and Liberation Sans have the widths of Helvetica; Hangul differs little. */
export const SANS =
  "Helvetica, Arial, 'Liberation Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";
export const MONO = "Menlo, 'Liberation Mono', 'Courier New', 'DejaVu Sans Mono', 'Noto Sans Mono CJK KR', monospace";

/** Widths of U+0020 to U+007E in thousandths of the size. @see Adobe's font metrics of Helvetica and Helvetica-Bold */
const REGULAR =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);
const BOLD =
  "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
    .split(" ")
    .map(Number);
/** Signs beyond, in both faces. */
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  "“": [333, 500],
  "”": [333, 500],
  "„": [333, 500],
  "‘": [222, 278],
  "’": [222, 278],
  "–": [556, 556],
  "—": [1000, 1000],
  "…": [1000, 1000],
  "•": [350, 350],
  "·": [278, 278],
  "«": [556, 556],
  "»": [556, 556],
};
/** Of a letter that the tables do not have: an accented one counts as its base letter, any other as a digit. */
const OTHER = 556;
/** Hangul: in the common fonts a little narrower than a square. */
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]/u;
const HANGUL_WIDTH = 920;
/** A square: Han, kana, and their marks. */
const SQUARE = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;
/** Marks and signs that take no room. */
const WIDTHLESS = /[\p{M}\u200b-\u200f\ufeff]/u;
const MONOSPACED = 600;

/** Pixels that a text takes in one line. */
export function widthOf(text: string, { size, bold = false, mono = false }: Face): number {
  let sum = 0;
  for (const sign of text) sum += thousandths(sign, bold, mono);
  return (sum * size) / 1_000;
}

function thousandths(sign: string, bold: boolean, mono: boolean): number {
  if (WIDTHLESS.test(sign)) return 0;
  if (!mono && HANGUL.test(sign)) return HANGUL_WIDTH;
  if (SQUARE.test(sign)) return mono ? 2 * MONOSPACED : 1_000;
  if (mono) return MONOSPACED;
  const known = SIGNS[sign];
  if (known) return known[bold ? 1 : 0];
  const base = sign.normalize("NFD")[0] ?? sign;
  return (bold ? BOLD : REGULAR)[base.charCodeAt(0) - 0x20] ?? OTHER;
}
