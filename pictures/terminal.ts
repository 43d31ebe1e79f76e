import type { Run } from "./flow.ts";
import { type Face, widthOf } from "./font.ts";
import { Sheet } from "./sheet.ts";
import { TERMINAL, type Theme } from "./theme.ts";

const FACE: Face = { size: 13, mono: true };
const LEADING = 19;
const EDGE = 18;

/** What the desk's terminal writes for bold and dim, and their ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal is told colours with.
const STYLES = /\u001b\[(\d{1,3})m/g;

/** A terminal's window with a command and what it printed; as wide as its longest line needs. */
export function drawTerminal(
  command: string,
  printed: string,
  { theme, title }: { readonly theme: Theme; readonly title: string },
): string {
  const colours = TERMINAL[theme];
  const lines: (readonly Run[])[] = [
    [
      { text: "$ ", face: { ...FACE, bold: true }, colour: colours.prompt },
      { text: command, face: FACE, colour: colours.bright },
    ],
    ...printed.split("\n").map((line) => readLine(line, theme)),
  ];
  const longest = Math.max(...lines.map((line) => line.reduce((sum, { text, face }) => sum + widthOf(text, face), 0)));
  const width = Math.ceil(longest + 2 * EDGE);
  const height = 34 + 12 + lines.length * LEADING + 14;
  const sheet = new Sheet();
  sheet.rectangle({ x: 0, y: 0, width, height }, { fill: colours.ground, stroke: colours.edge, radius: 8 });
  sheet.path(`M0.5 34 V8 Q0.5 0.5 8 0.5 H${width - 8} Q${width - 0.5} 0.5 ${width - 0.5} 8 V34 Z`, {
    fill: colours.bar,
  });
  for (const [index, colour] of ["#ff5f57", "#febc2e", "#28c840"].entries())
    sheet.circle(20 + index * 20, 17, 6, colour);
  for (const [index, line] of lines.entries()) {
    let x = EDGE;
    for (const run of line) x += sheet.text(run, x, 34 + 12 + index * LEADING + 14);
  }
  const plain = lines.map((line) => line.map(({ text }) => text).join("")).join("\n");
  return sheet.svg(width, height, { title, describe: plain });
}

function readLine(line: string, theme: Theme): readonly Run[] {
  const colours = TERMINAL[theme];
  const runs: Run[] = [];
  let look: "plain" | "bold" | "dim" = "plain";
  let at = 0;
  const put = (text: string) => {
    const colour = { plain: colours.text, bold: colours.bright, dim: colours.dim }[look];
    if (text !== "") runs.push({ text, face: look === "bold" ? { ...FACE, bold: true } : FACE, colour });
  };
  for (const match of line.matchAll(STYLES)) {
    put(line.slice(at, match.index));
    at = match.index + match[0].length;
    look = match[1] === "1" ? "bold" : match[1] === "2" ? "dim" : "plain";
  }
  put(line.slice(at));
  return runs;
}
