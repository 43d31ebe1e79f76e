import type { Body } from "../adapters/discord/render.ts";
import type { Run } from "./flow.ts";
import { type Face, widthOf } from "./font.ts";
import { type Line, readMarkdown, type Span } from "./markdown.ts";
import { Sheet } from "./sheet.ts";
import { drawDeskFace, drawEye, drawPerson } from "./signs.ts";
import { BLURPLE, DISCORD, type DiscordTheme, type Theme } from "./theme.ts";

type Component = Body["components"][number];
type Row = Extract<Component, { type: 1 }>;

/** Kinds of component that the desk sends. @see https://docs.discord.com/developers/components/reference */
const ROW = 1;
const BUTTON = 2;
const TEXT = 10;
const CONTAINER = 17;
/** The style of the one button that stands out. */
const PRIMARY = 1;

/** What stands round a message in its picture. */
export interface Surroundings {
  readonly theme: Theme;
  readonly seenBy: "asker" | "everybody";
  /** What was typed: the command, and its options by name. */
  readonly typed?: { readonly command: string; readonly options: Readonly<Record<string, string>> };
  /** What Discord itself says, in the picture's language. */
  readonly says: { readonly used: string; readonly privately: string; readonly dismiss: string };
  /** BCP 47, of what the client shows in its own form, such as instants. */
  readonly locale: string;
  readonly title: string;
  readonly width: number;
}

const LEADING = 22;
const SMALL_LEADING = 18;
const EDGE = 16;
const LEFT = 72;

const BODY: Face = { size: 16 };
const BOLD: Face = { size: 16, bold: true };
const SMALL: Face = { size: 13 };
const TINY: Face = { size: 12 };
const LABEL: Face = { size: 14, bold: true };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Look {
  readonly colours: DiscordTheme;
  readonly locale: string;
}

/** A message as Discord's desktop client shows it, drawn from the very components that are sent. */
export function drawDiscord({ components }: Pick<Body, "components">, around: Surroundings): string {
  const colours = DISCORD[around.theme];
  const { width, typed } = around;
  const look = { colours, locale: around.locale };
  const sheet = new Sheet();
  const drawing = new Sheet();
  const top = typed ? drawTyped(drawing, typed, width, colours) + 12 : 0;
  let y = top + 14;
  if (typed) y += drawUsed(drawing, typed.command, y, around, colours);
  drawDeskFace(drawing, { x: EDGE, y: y + 2, width: 40, height: 40 }, 20);
  y += drawName(drawing, y, colours);
  for (const component of components) {
    y += drawComponent(drawing, component, { x: LEFT, y, width: width - LEFT - EDGE - 8 }, look) + 8;
  }
  if (around.seenBy === "asker") y += drawPrivately(drawing, y, around, colours);
  const height = y + 8;
  sheet.rectangle(
    { x: 0, y: top, width, height: height - top },
    { fill: colours.ground, stroke: colours.edge, radius: 8 },
  );
  sheet.add(drawing);
  return sheet.svg(width, height, { title: around.title, describe: readOut(components, around.locale) });
}

/** The box in which somebody fills in a command. Returns where it ends. */
function drawTyped(
  sheet: Sheet,
  { command, options }: NonNullable<Surroundings["typed"]>,
  width: number,
  colours: DiscordTheme,
): number {
  const height = 46;
  sheet.rectangle({ x: 0, y: 0, width, height }, { fill: colours.ground, stroke: colours.boxEdge, radius: 8 });
  let x = 16 + sheet.text({ text: `/${command}`, face: BOLD, colour: colours.name }, 16, 29) + 10;
  for (const [name, value] of Object.entries(options)) {
    const label = widthOf(name, LABEL) + 16;
    const field = widthOf(value, BODY) + 18;
    sheet.rectangle(
      { x, y: 9, width: label + field, height: 28 },
      { fill: colours.box, stroke: colours.link, radius: 5 },
    );
    sheet.text({ text: name, face: LABEL, colour: colours.muted }, x + 8, 28);
    sheet.rectangle({ x: x + label, y: 10, width: field - 1, height: 26 }, { fill: colours.ground, radius: 4 });
    sheet.text({ text: value, face: BODY, colour: colours.text }, x + label + 8, 28.5);
    x += label + field + 8;
  }
  return height;
}

/** «Mira used quote», with the bent line that leads to the reply. */
function drawUsed(sheet: Sheet, command: string, y: number, { says }: Surroundings, colours: DiscordTheme): number {
  sheet.path(`M36 ${y + 18} v-5 q0 -5 5 -5 h25`, { stroke: colours.bar, width: 2 });
  drawPerson(sheet, LEFT + 8, y + 8, 8, "#c0616a");
  let x = LEFT + 22;
  const face: Face = { size: 14 };
  const parts: readonly (readonly [string, Face, string])[] = [
    ["Mira", { size: 14, bold: true }, colours.name],
    [` ${says.used} `, face, colours.muted],
    [command, { size: 14, bold: true }, colours.link],
  ];
  for (const [text, shown, colour] of parts) x += sheet.text({ text, face: shown, colour }, x, y + 13);
  return 24;
}

function drawName(sheet: Sheet, y: number, colours: DiscordTheme): number {
  let x = LEFT + sheet.text({ text: "Campaign Desk", face: BOLD, colour: colours.name }, LEFT, y + 15) + 6;
  const badge: Face = { size: 11, bold: true };
  sheet.rectangle({ x, y: y + 2, width: widthOf("APP", badge) + 9, height: 16 }, { fill: BLURPLE, radius: 4 });
  x += sheet.text({ text: "APP", face: badge, colour: "#ffffff" }, x + 4.5, y + 14) + 17;
  sheet.text({ text: "9:00 AM", face: TINY, colour: colours.muted }, x, y + 15);
  return 24;
}

function drawPrivately(sheet: Sheet, y: number, { says }: Surroundings, colours: DiscordTheme): number {
  drawEye(sheet, LEFT + 7, y + 8, colours.muted);
  const said = ` ${says.privately} • `;
  const x = LEFT + 16 + sheet.text({ text: said, face: TINY, colour: colours.muted }, LEFT + 16, y + 12);
  sheet.text({ text: says.dismiss, face: TINY, colour: colours.link }, x, y + 12);
  return 22;
}

/** Draws a component and returns its height. Throws for a component that the desk does not send. */
function drawComponent(sheet: Sheet, component: Component, place: Place, look: Look): number {
  switch (Number(component.type)) {
    case TEXT:
      return drawText(sheet, (component as { content: string }).content, place, look);
    case CONTAINER: {
      const inside = (component as Extract<Component, { type: 17 }>).components;
      const drawing = new Sheet();
      let y = place.y + 14;
      for (const one of inside) {
        y += drawComponent(drawing, one as Component, { x: place.x + 16, y, width: place.width - 32 }, look) + 8;
      }
      const height = y + 6 - place.y;
      sheet.rectangle({ ...place, height }, { fill: look.colours.box, stroke: look.colours.boxEdge, radius: 8 });
      sheet.add(drawing);
      return height;
    }
    case ROW:
      return drawButtons(sheet, component as Row, place, look.colours);
    default:
      throw new Error(`Expected a component that the desk sends, found type ${component.type}.`);
  }
}

function drawText(sheet: Sheet, content: string, place: Place, { colours, locale }: Look): number {
  let y = place.y;
  const lines = readMarkdown(content, locale);
  for (const [index, line] of lines.entries()) {
    // A line break between two texts is half a line high.
    if (line.spans.length === 0) y += LEADING / 2;
    else
      y +=
        drawLine(sheet, line, { ...place, y: y + gapBefore(line, lines[index - 1]) }, colours) +
        gapBefore(line, lines[index - 1]);
  }
  return y - place.y;
}

const gapBefore = (line: Line, before: Line | undefined) => (before?.kind === "quote" && line.kind !== "quote" ? 4 : 0);

function drawLine(sheet: Sheet, { kind, spans }: Line, place: Place, colours: DiscordTheme): number {
  const small = kind === "small";
  const runs = spans.map((span) => runOf(span, small, colours));
  if (kind !== "quote") return sheet.paragraph(runs, place, small ? SMALL_LEADING : LEADING);
  const height = sheet.paragraph(runs, { ...place, x: place.x + 16, width: place.width - 16 }, LEADING);
  sheet.rectangle({ x: place.x, y: place.y, width: 4, height }, { fill: colours.bar, radius: 2 });
  return height;
}

function runOf({ text, look }: Span, small: boolean, colours: DiscordTheme): Run {
  const face = look === "bold" ? BOLD : small ? SMALL : BODY;
  if (look === "link") return { text, face, colour: colours.link };
  if (look === "mention") return { text, face, colour: colours.mention, ground: colours.mentionGround };
  return { text, face, colour: small ? colours.muted : colours.text };
}

function drawButtons(sheet: Sheet, { components }: Row, place: Place, colours: DiscordTheme): number {
  let x = place.x;
  let y = place.y;
  for (const component of components) {
    if (Number(component.type) !== BUTTON || !("label" in component)) {
      throw new Error(`Expected a button with a label, found a component of type ${component.type}.`);
    }
    const label = component.label ?? "";
    const primary = Number(component.style) === PRIMARY;
    const width = widthOf(label, LABEL) + 32;
    if (x > place.x && x + width > place.x + place.width) {
      x = place.x;
      y += 40;
    }
    sheet.rectangle({ x, y, width, height: 32 }, { fill: primary ? BLURPLE : colours.button, radius: 8 });
    const colour = primary ? "#ffffff" : colours.buttonText;
    sheet.text({ text: label, face: LABEL, colour }, x + 16, y + 21);
    x += width + 8;
  }
  return y + 32 - place.y;
}

/** All texts of some components, for those who cannot see the picture. */
function readOut(components: readonly Component[], locale: string): string {
  const texts: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      if ("content" in value && typeof value.content === "string") {
        for (const { spans } of readMarkdown(value.content, locale)) texts.push(spans.map(({ text }) => text).join(""));
      }
      if ("label" in value && typeof value.label === "string") texts.push(value.label);
      Object.values(value).forEach(look);
    }
  };
  look(components);
  return texts.filter(Boolean).join("\n");
}
