import type { pickerView } from "../adapters/slack/picker.ts";
import { type Face, widthOf } from "./font.ts";
import { Sheet } from "./sheet.ts";
import { SLACK, type SlackTheme, type Theme } from "./theme.ts";

type View = ReturnType<typeof pickerView>;
type Field = Extract<View["blocks"][number], { type: "input" }>;

/** How a modal stands open: what was typed into its first field, and what is suggested for it. */
export interface Open {
  readonly theme: Theme;
  readonly typed: string;
  readonly suggested: readonly string[];
  readonly title: string;
}

const WIDTH = 520;
const EDGE = 24;
const BODY: Face = { size: 15 };
const STRONG: Face = { size: 15, bold: true };
const HEADING: Face = { size: 20, bold: true };
const BUTTON: Face = { size: 15, bold: true };

/** A modal as Slack's desktop client shows it, drawn from the very view that is opened. */
export function drawModal(view: View, { theme, typed, suggested, title }: Open): string {
  const colours = SLACK[theme];
  const drawing = new Sheet();
  drawing.text({ text: view.title.text, face: HEADING, colour: colours.name }, EDGE, 42);
  drawing.path(`M${WIDTH - 40} 28 l12 12 m0 -12 l-12 12`, { stroke: colours.muted, width: 2 });
  let y = 72;
  const fields = view.blocks.filter((block) => block.type === "input") as Field[];
  for (const [index, field] of fields.entries()) {
    y = drawField(drawing, field, y, index === 0 ? typed : "", colours);
    if (index === 0 && suggested.length > 0) y = drawSuggestions(drawing, suggested, y, colours);
  }
  const height = drawButtons(drawing, view, y + 8, colours);
  const sheet = new Sheet();
  sheet.rectangle({ x: 0, y: 0, width: WIDTH, height }, { fill: colours.ground, stroke: colours.line, radius: 10 });
  sheet.add(drawing);
  const texts = [view.title.text, ...fields.map(({ label }) => label.text)];
  return sheet.svg(WIDTH, height, { title, describe: [...texts, typed, ...suggested].join("\n") });
}

/** Returns where it ends. */
function drawField(sheet: Sheet, { label }: Field, y: number, typed: string, colours: SlackTheme): number {
  sheet.text({ text: label.text, face: STRONG, colour: colours.text }, EDGE, y + 14);
  const box = { x: EDGE, y: y + 24, width: WIDTH - 2 * EDGE, height: 36 };
  sheet.rectangle(box, { fill: colours.ground, stroke: colours.link, radius: 6 });
  const end = EDGE + 12 + sheet.text({ text: typed, face: BODY, colour: colours.text }, EDGE + 12, y + 47);
  sheet.rectangle({ x: end + 2, y: y + 33, width: 1, height: 18 }, { fill: colours.text });
  sheet.path(`M${WIDTH - EDGE - 24} ${y + 39} l5 5 l5 -5`, { stroke: colours.muted });
  return y + 64;
}

function drawSuggestions(sheet: Sheet, suggested: readonly string[], y: number, colours: SlackTheme): number {
  const height = suggested.length * 32 + 12;
  const box = { x: EDGE, y, width: WIDTH - 2 * EDGE, height };
  sheet.rectangle(box, { fill: colours.ground, stroke: colours.line, radius: 8 });
  for (const [index, text] of suggested.entries()) {
    const row = y + 6 + index * 32;
    if (index === 0)
      sheet.rectangle({ ...box, x: box.x + 1, y: row, width: box.width - 2, height: 32 }, { fill: "#1264a3" });
    sheet.text({ text, face: BODY, colour: index === 0 ? "#ffffff" : colours.text }, EDGE + 16, row + 21);
  }
  return y + height + 8;
}

function drawButtons(sheet: Sheet, { close, submit }: View, y: number, colours: SlackTheme): number {
  let x = WIDTH - EDGE;
  for (const [button, fill] of [
    [submit, "#007a5a"],
    [close, undefined],
  ] as const) {
    if (!button) continue;
    const width = widthOf(button.text, BUTTON) + 32;
    x -= width;
    const paint = fill ? { fill, radius: 8 } : { fill: colours.ground, stroke: colours.line, radius: 8 };
    sheet.rectangle({ x, y, width, height: 36 }, paint);
    sheet.text({ text: button.text, face: BUTTON, colour: fill ? "#ffffff" : colours.text }, x + 16, y + 23);
    x -= 12;
  }
  return y + 36 + 20;
}
