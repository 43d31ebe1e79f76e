import type { toRegister } from "../adapters/discord/register.ts";
import { type Face, widthOf } from "./font.ts";
import { Sheet } from "./sheet.ts";
import { drawDeskFace } from "./signs.ts";
import { DISCORD, type Theme } from "./theme.ts";

type Command = ReturnType<typeof toRegister>[number];

const WIDTH = 720;
const ROW = 52;
const NAME: Face = { size: 16, bold: true };
const DESCRIPTION: Face = { size: 14 };
const OPTION: Face = { size: 14 };

/** Discord's menu of commands while somebody types a slash, drawn from what the desk registers. */
export function drawMenu(commands: readonly Command[], { theme, title }: { theme: Theme; title: string }): string {
  const colours = DISCORD[theme];
  const height = 40 + commands.length * ROW + 8;
  const sheet = new Sheet();
  sheet.rectangle({ x: 0, y: 0, width: WIDTH, height }, { fill: colours.box, stroke: colours.boxEdge, radius: 8 });
  drawDeskFace(sheet, { x: 16, y: 12, width: 20, height: 20 }, 10);
  const heading: Face = { size: 13, bold: true };
  sheet.text({ text: "Campaign Desk", face: heading, colour: colours.muted }, 44, 27);
  for (const [index, command] of commands.entries()) {
    const y = 40 + index * ROW;
    if (index === 1) sheet.rectangle({ x: 8, y, width: WIDTH - 16, height: ROW }, { fill: colours.button, radius: 5 });
    let x = 20 + sheet.text({ text: `/${command.name}`, face: NAME, colour: colours.name }, 20, y + 21) + 8;
    for (const { name, type } of command.options ?? []) {
      // Subcommands have lines of their own in the client, one for each.
      if (Number(type) === 1) continue;
      const width = widthOf(name, OPTION) + 12;
      sheet.rectangle({ x, y: y + 6, width, height: 20 }, { fill: colours.ground, radius: 4 });
      sheet.text({ text: name, face: OPTION, colour: colours.muted }, x + 6, y + 20.5);
      x += width + 6;
    }
    sheet.text({ text: shortened(command.description), face: DESCRIPTION, colour: colours.muted }, 20, y + 42);
  }
  const describe = commands.map(({ name, description }) => `/${name}: ${description}`).join("\n");
  return sheet.svg(WIDTH, height, { title, describe });
}

/** To the one line that the client gives it. */
function shortened(text: string): string {
  let short = text;
  while (widthOf(short, DESCRIPTION) > WIDTH - 40) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}
