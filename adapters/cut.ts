import { sentences } from "../src/release/sentences.ts";

/** What stands for the words that were left out. */
const ELLIPSIS = "…";

/**
 * A text that fits into so many characters: whole where it does, else cut at the end of a sentence, else of a word,
 * else before the character that is too much; an ellipsis tells of the cut. `measure` gives the characters that a piece
 * takes once it is drawn, at least its own length and never fewer than for a shorter piece; only then is `room` kept.
 */
export function cut(text: string, room: number, measure: (piece: string) => number = ({ length }) => length): string {
  if (text.length <= room && measure(text) <= room) return text;
  const head = text.slice(0, Math.max(0, room));
  const space = room - ELLIPSIS.length;
  const whole = longest(
    sentences(head)
      .map(({ end }) => end)
      .slice(0, -1),
    (end) => measure(`${head.slice(0, end)} `) <= space,
  );
  if (whole) return `${head.slice(0, whole)} ${ELLIPSIS}`;
  const words = [...head.matchAll(/\s+/g)].map(({ index }) => index);
  const word = longest(words, (end) => measure(head.slice(0, end)) <= space);
  if (word) return `${head.slice(0, word)}${ELLIPSIS}`;
  const ends = Array.from(new Intl.Segmenter().segment(head), ({ index }) => index);
  const end = longest(ends, (one) => measure(head.slice(0, one)) <= space);
  return end || room > 0 ? `${head.slice(0, end ?? 0)}${ELLIPSIS}` : "";
}

/** The last of some ascending numbers that fits, where all before it fit too. */
function longest(ends: readonly number[], fits: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle]!)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}
