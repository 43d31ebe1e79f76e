import { inert, inertInto } from "./inert.ts";

/** A piece of text that is shown between our own markup, and may be cut where there is too little room. */
export interface Piece {
  readonly before: string;
  /** As it stands in the release; not escaped. */
  readonly text: string;
  readonly after: string;
}

/** What belongs together: pieces, and the source below them, which is never cut. Both are Markdown of ours. */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly source?: string;
  /** Set off from what stands around it. */
  readonly boxed: boolean;
}

/** A block as Markdown. */
export interface Fitted {
  readonly markdown: string;
  readonly boxed: boolean;
}

/** Characters that a piece keeps at least; less of a quotation says nothing. What cannot have them is left out with its source. */
const LEAST = 120;
/** Pieces that are looked at; a page holds far fewer. */
const MOST_PIECES = 200;

/** A piece with the characters that it takes where nothing is cut. */
interface Measured extends Piece {
  readonly length: number;
}

interface MeasuredBlock extends Block {
  readonly pieces: readonly Measured[];
}

/**
 * Blocks as Markdown of at most `room` characters in all. The longest texts are cut first, at a sentence, and all of them to
 * the same length; a source stays as long as anything of its block is shown. Time grows with the lengths alone.
 */
export function fit(blocks: readonly Block[], room: number): Fitted[] {
  const kept = leaveOut(blocks.map(measured), room);
  const lengths = kept.flatMap(({ pieces }) => pieces.map(({ length }) => length));
  const level = levelOf(lengths, room - kept.reduce((sum, block) => sum + fixed(block), 0));
  return kept.map(({ pieces, source, boxed }) => {
    const lines = pieces.map(({ before, text, after }) => before + inertInto(text, level) + after);
    return { markdown: [...lines, ...(source ? [source] : [])].join("\n"), boxed };
  });
}

/** A text that is longer than any room is measured by its beginning. */
const LONGEST = 8_000;

function measured({ pieces, ...block }: Block): MeasuredBlock {
  const shown = pieces.map(({ text, ...piece }) => ({
    ...piece,
    text: text.slice(0, LONGEST).trim(),
    length: inert(text.slice(0, LONGEST)).length,
  }));
  return { ...block, pieces: shown.filter(({ length, after }) => length + after.length > 0) };
}

/** Characters of a block beside its texts, and between it and the next. */
function fixed({ pieces, source }: Block): number {
  return (
    pieces.reduce((sum, { before, after }) => sum + before.length + after.length + 1, 0) + (source?.length ?? 0) + 2
  );
}

/** The blocks without those last pieces for which there is no room even when every text is cut; the first piece stays. */
function leaveOut(blocks: readonly MeasuredBlock[], room: number): readonly MeasuredBlock[] {
  const kept: MeasuredBlock[] = [];
  let left = room;
  let count = 0;
  for (const block of blocks) {
    left -= fixed({ ...block, pieces: [] });
    const pieces: Measured[] = [];
    for (const piece of block.pieces) {
      left -= piece.before.length + piece.after.length + 1 + Math.min(LEAST, piece.length);
      if (count > 0 && (left < 0 || count >= MOST_PIECES)) break;
      pieces.push(piece);
      count += 1;
    }
    if (pieces.length === 0 && block.pieces.length > 0) break;
    kept.push({ ...block, pieces });
    if (pieces.length < block.pieces.length) break;
  }
  return kept;
}

/** The greatest length to which all may be cut so that together they fit. */
function levelOf(lengths: readonly number[], room: number): number {
  const ascending = lengths.toSorted((a, b) => a - b);
  let left = room;
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return Math.max(0, share);
    left -= length;
  }
  return ascending.at(-1) ?? 0;
}
