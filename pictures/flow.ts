import { type Face, widthOf } from "./font.ts";

/** A stretch of text that looks alike. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly colour: string;
  readonly italic?: boolean;
  /** Drawn behind the text. */
  readonly ground?: string;
}

/** A run where it stands in its line, in pixels from the line's start. */
export interface Placed extends Run {
  readonly x: number;
  readonly width: number;
}

/** A piece between two places where a line may end: a word with the white space behind it, or one square letter. */
const PIECES =
  /\n|[^\S\n]+|[\u1100-\u11ff\uac00-\ud7af]+[^\s\u1100-\u11ff\uac00-\ud7af]*|[\u2e80-\u9fff]|[^\s\u2e80-\u9fff\uac00-\ud7af]+/gu;

/**
 * Runs laid out in lines of at most `width` pixels; a line ends at a space or a line feed, and inside a word only where the
 * word alone is longer than a line. Time grows with the length.
 */
export function flow(runs: readonly Run[], width: number): readonly (readonly Placed[])[] {
  const lines: Placed[][] = [[]];
  let x = 0;
  const put = (run: Run, text: string, size: number) => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last && sameLook(last, run))
      line[line.length - 1] = { ...last, text: last.text + text, width: last.width + size };
    else line.push({ ...run, text, x, width: size });
    x += size;
  };
  const feed = () => {
    lines.push([]);
    x = 0;
  };
  for (const run of runs) {
    for (const [piece] of run.text.matchAll(PIECES)) {
      if (piece === "\n") {
        feed();
        continue;
      }
      const size = widthOf(piece, run.face);
      const space = /^\s+$/.test(piece);
      if (space && x === 0) continue;
      if (x > 0 && x + size > width) {
        feed();
        if (space) continue;
      }
      if (size <= width) put(run, piece, size);
      else {
        for (const sign of piece) {
          const one = widthOf(sign, run.face);
          if (x > 0 && x + one > width) feed();
          put(run, sign, one);
        }
      }
    }
  }
  return lines.map(trimmed);
}

function sameLook(one: Run, other: Run): boolean {
  return (
    one.colour === other.colour &&
    one.italic === other.italic &&
    one.ground === other.ground &&
    one.face.size === other.face.size &&
    one.face.bold === other.face.bold &&
    one.face.mono === other.face.mono
  );
}

/** Without the space at the line's end. */
function trimmed(line: readonly Placed[]): readonly Placed[] {
  const last = line.at(-1);
  const text = last?.text.trimEnd() ?? "";
  if (!last || text === last.text) return line;
  const rest = line.slice(0, -1);
  return text === "" ? rest : [...rest, { ...last, text, width: widthOf(text, last.face) }];
}
