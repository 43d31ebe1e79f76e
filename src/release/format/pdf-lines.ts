import type { Piece } from "./pdf-layout.ts";

/** A line of text within one column, or a row of a table, «a | b». */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Where it ends on the right. */
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Its cells are parted by wide gaps. */
  readonly row: boolean;
}

/** Times the size of the text; a wider gap parts columns or cells. */
const WIDE_GAP = 1.6;
/** Times the size of the text; a wider gap is a space. */
const SPACE = 0.18;
/** Times the size of the text; pieces of one line waver up and down by less. */
const WAVER = 0.4;
/** Characters on average; a column of prose has more, a table's cells fewer. */
const PROSE = 22;
/** Lines; a column has at least so many. */
const FEWEST_LINES = 4;
/** Share of all lines that may stand across both columns. */
const MOST_ACROSS = 0.4;
/** Points; columns are told apart in steps of it. */
const STEP = 2;
/** Points; columns are never nearer to each other. */
const NARROWEST = 6;
/** Divisions into two; a page has at most eight columns. */
const MOST_DIVISIONS = 3;
/** Rows that stand together; fewer are lines with something set at their right. */
const FEWEST_ROWS = 3;
/** Points; no page that is printed is wider. */
const WIDEST = 5_000;

/** Text of a line without a wide gap in it. */
interface Stretch {
  text: string;
  readonly x: number;
  end: number;
  readonly y: number;
  readonly size: number;
  /** Number of its line on the page, from the top. */
  readonly line: number;
}

/** The columns of a page in the order in which they are read, each from top to bottom. */
export function columnsOf(pieces: readonly Piece[]): Line[][] {
  return divide(stretchesOf(pieces), MOST_DIVISIONS).map(linesOf);
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const lines: Piece[][] = [];
  let y = Number.NaN;
  for (const piece of [...pieces].filter(onPage).sort((a, b) => b.y - a.y)) {
    // A raised number is small, and belongs to the line that it stands over.
    if (!(Math.abs(piece.y - y) <= WAVER * Math.max(piece.size, lines.at(-1)?.[0]?.size ?? 0))) {
      lines.push([]);
      y = piece.y;
    }
    lines.at(-1)!.push(piece);
  }
  return lines.flatMap((line, number) =>
    joinPieces(
      [...line].sort((a, b) => a.x - b.x),
      number,
    ),
  );
}

function onPage({ x, y, width, size }: Piece): boolean {
  return [x, y, width, size].every(Number.isFinite) && Math.abs(x) < WIDEST && width < WIDEST && size > 0;
}

function joinPieces(pieces: readonly Piece[], line: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { text, x, y, width, size } of pieces) {
    if (text.trim() === "") continue;
    const open = stretches.at(-1);
    const gap = open ? x - open.end : 0;
    if (!open || gap > WIDE_GAP * size) stretches.push({ text, x, end: x + width, y, size, line });
    else {
      open.text += (gap > SPACE * size ? " " : "") + text;
      open.end = Math.max(open.end, x + width);
    }
  }
  return stretches;
}

/** Stretches by column: bands from top to bottom, where something stands across, and in each left before right. */
function divide(stretches: readonly Stretch[], divisions: number): Stretch[][] {
  const gutter = divisions > 0 ? gutterOf(stretches) : undefined;
  if (gutter === undefined) return stretches.length > 0 ? [[...stretches]] : [];
  const columns: Stretch[][] = [];
  let left: Stretch[] = [];
  let right: Stretch[] = [];
  let across: Stretch[] = [];
  const end = () => {
    columns.push(
      ...(across.length > 0 ? [across] : []),
      ...divide(left, divisions - 1),
      ...divide(right, divisions - 1),
    );
    [left, right, across] = [[], [], []];
  };
  for (const stretch of stretches) {
    if (stretch.end <= gutter) left.push(stretch);
    else if (stretch.x >= gutter) right.push(stretch);
    else {
      if (left.length + right.length > 0) end();
      across.push(stretch);
    }
  }
  end();
  return columns;
}

/** Where the white between two columns lies, or undefined where there is but one. */
function gutterOf(stretches: readonly Stretch[]): number | undefined {
  if (stretches.length < FEWEST_LINES * 2) return undefined;
  const from = Math.min(...stretches.map(({ x }) => x));
  const to = Math.max(...stretches.map(({ end }) => end));
  const covered = new Uint32Array(Math.ceil((to - from) / STEP) + 1);
  for (const { x, end } of stretches) {
    for (let at = Math.floor((x - from) / STEP); at <= Math.floor((end - from) / STEP); at++) covered[at]!++;
  }
  const low = Math.floor(stretches.length * MOST_ACROSS);
  const least = Math.min(...covered.slice(1, -1));
  if (least > low) return undefined;
  let best: { at: number; width: number } | undefined;
  let start = -1;
  for (let at = 0; at <= covered.length; at++) {
    const white = at < covered.length && covered[at]! <= least;
    if (white && start < 0) start = at;
    if (white || start < 0) continue;
    const width = (at - start) * STEP;
    if (width >= NARROWEST && (!best || width > best.width)) best = { at: from + ((start + at) * STEP) / 2, width };
    start = -1;
  }
  return best && isBetween(stretches, best.at) ? best.at : undefined;
}

/** Whether prose stands on both sides, side by side. */
function isBetween(stretches: readonly Stretch[], at: number): boolean {
  const left = stretches.filter(({ end }) => end <= at);
  const right = stretches.filter(({ x }) => x >= at);
  const isColumn = (side: readonly Stretch[]) =>
    side.length >= FEWEST_LINES && side.reduce((sum, { text }) => sum + text.length, 0) / side.length >= PROSE;
  if (!isColumn(left) || !isColumn(right)) return false;
  const top = Math.min(left[0]!.y, right[0]!.y);
  const bottom = Math.max(left.at(-1)!.y, right.at(-1)!.y);
  return top > bottom;
}

function linesOf(column: readonly Stretch[]): Line[] {
  const rows = [...Map.groupBy(column, ({ line }) => line).values()];
  const inTable = rows.map((row, at) => {
    if (row.length === 1) return false;
    let [first, last] = [at, at];
    while ((rows[first - 1]?.length ?? 0) > 1) first--;
    while ((rows[last + 1]?.length ?? 0) > 1 && last - first < FEWEST_ROWS) last++;
    return last - first + 1 >= FEWEST_ROWS;
  });
  return rows.flatMap((row, at) => (inTable[at] ? [lineOf(row, true)] : row.map((one) => lineOf([one], false))));
}

function lineOf(row: readonly Stretch[], isRow: boolean): Line {
  const { x, y } = row[0]!;
  const size = Math.max(...row.map((stretch) => stretch.size));
  return { text: row.map(({ text }) => text).join(" | "), x, end: row.at(-1)!.end, y, size, row: isRow };
}
