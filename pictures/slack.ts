import type { Body } from "../adapters/slack/render.ts";
import type { Run } from "./flow.ts";
import { type Face, widthOf } from "./font.ts";
import { Sheet } from "./sheet.ts";
import { drawDeskFace, drawEye } from "./signs.ts";
import { SLACK, type SlackTheme, type Theme } from "./theme.ts";

type Block = Body["blocks"][number];
type RichText = Extract<Block, { type: "rich_text" }>["elements"][number];
type Inline = Extract<RichText, { type: "rich_text_section" }>["elements"][number];
type Actions = Extract<Block, { type: "actions" }>;

/** What stands round a message in its picture. */
export interface Surroundings {
  readonly theme: Theme;
  /** To whom it is shown: to the person alone, or to everybody in the channel. */
  readonly seenBy: "asker" | "everybody";
  /** What was typed, in the box above. */
  readonly typed?: string;
  /** What Slack itself says of a message that one person alone sees, in the picture's language. */
  readonly privately: string;
  readonly title: string;
  /** Of the picture, in pixels. */
  readonly width: number;
}

const LEADING = 22;
/** Left edge of avatars and of text, and what is free at the right. */
const EDGE = 20;
const TEXT = 64;
const BETWEEN = 4;

const BODY: Face = { size: 15 };
const STRONG: Face = { size: 15, bold: true };
const SMALL: Face = { size: 12 };

/** A message as Slack's desktop client shows it, drawn from the very blocks that are sent. */
export function drawSlack({ blocks }: Pick<Body, "blocks">, around: Surroundings): string {
  const colours = SLACK[around.theme];
  const { width } = around;
  const sheet = new Sheet();
  const drawing = new Sheet();
  let y = around.typed === undefined ? 0 : drawTyped(drawing, around.typed, width, colours) + 12;
  const top = y;
  y += 14;
  if (around.seenBy === "asker") {
    drawEye(drawing, TEXT + 6, y + 8, colours.muted);
    drawing.text({ text: around.privately, face: SMALL, colour: colours.muted }, TEXT + 18, y + 12);
    y += 22;
  }
  drawDeskFace(drawing, { x: EDGE, y: y + 2, width: 36, height: 36 }, 8);
  y = drawName(drawing, y, colours);
  for (const block of blocks)
    y += drawBlock(drawing, block, { x: TEXT, y, width: width - TEXT - EDGE }, colours) + BETWEEN;
  const height = y + 14;
  sheet.rectangle(
    { x: 0, y: top, width, height: height - top },
    { fill: colours.ground, stroke: colours.edge, radius: 8 },
  );
  sheet.add(drawing);
  return sheet.svg(width, height, { title: around.title, describe: readOut(blocks) });
}

/** The box in which somebody writes. Returns where it ends. */
function drawTyped(sheet: Sheet, typed: string, width: number, colours: SlackTheme): number {
  const height = 44;
  sheet.rectangle({ x: 0, y: 0, width, height }, { fill: colours.ground, stroke: colours.line, radius: 8 });
  const end = 14 + sheet.text({ text: typed, face: BODY, colour: colours.text }, 14, 27);
  sheet.rectangle({ x: end + 2, y: 14, width: 1, height: 17 }, { fill: colours.text });
  sheet.rectangle({ x: width - 40, y: 8, width: 30, height: 28 }, { fill: "#007a5a", radius: 6 });
  sheet.path(`M${width - 31} 16 l14 6 l-14 6 l2 -6 z`, { fill: "#ffffff" });
  return height;
}

function drawName(sheet: Sheet, y: number, colours: SlackTheme): number {
  const line = y + 15;
  let x = TEXT + sheet.text({ text: "Campaign Desk", face: STRONG, colour: colours.name }, TEXT, line) + 6;
  const badge: Face = { size: 10, bold: true };
  sheet.rectangle({ x, y: y + 4, width: widthOf("APP", badge) + 8, height: 14 }, { fill: colours.badge, radius: 2 });
  x += 4 + sheet.text({ text: "APP", face: badge, colour: colours.muted }, x + 4, y + 14.5) + 10;
  sheet.text({ text: "9:00 AM", face: SMALL, colour: colours.muted }, x, line);
  return y + 22;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws a block and returns its height. Throws for a block that the desk does not send. */
export function drawBlock(sheet: Sheet, block: Block, place: Place, colours: SlackTheme): number {
  switch (block.type) {
    case "rich_text":
      return block.elements.reduce(
        (height, element) => height + drawRichText(sheet, element, { ...place, y: place.y + height }, colours),
        0,
      );
    case "section":
      return sheet.paragraph([said(readMarkdown(block.text?.text ?? ""), colours)], place, LEADING);
    case "actions":
      return drawButtons(sheet, block, place, colours);
    case "header":
      return sheet.paragraph(
        [{ text: block.text.text, face: { size: 18, bold: true }, colour: colours.name }],
        place,
        30,
      );
    case "divider":
      sheet.rectangle({ ...place, y: place.y + 10, height: 1 }, { fill: colours.edge });
      return 20;
    default:
      throw new Error(`Expected a block that the desk sends, found ${block.type}.`);
  }
}

function drawRichText(sheet: Sheet, element: RichText, place: Place, colours: SlackTheme): number {
  switch (element.type) {
    case "rich_text_section":
      return sheet.paragraph(runsOf(element.elements, colours), place, LEADING);
    case "rich_text_quote": {
      const inside = { x: place.x + 16, y: place.y + 2, width: place.width - 16 };
      const height = sheet.paragraph(runsOf(element.elements, colours), inside, LEADING);
      sheet.rectangle({ x: place.x, y: place.y + 2, width: 4, height }, { fill: colours.bar, radius: 2 });
      return height + 4;
    }
    case "rich_text_list":
      return element.elements.reduce((sum, entry) => {
        const y = place.y + sum;
        sheet.circle(place.x + 14, y + LEADING / 2, 2.5, colours.text);
        const inside = { x: place.x + 28, y, width: place.width - 28 };
        return sum + sheet.paragraph(runsOf(entry.elements as Inline[], colours), inside, LEADING);
      }, 0);
    case "rich_text_preformatted":
      throw new Error("Expected rich text that the desk sends, found preformatted text.");
  }
}

function runsOf(elements: readonly Inline[], colours: SlackTheme): readonly Run[] {
  return elements.map((element): Run => {
    switch (element.type) {
      case "text": {
        const { bold = false, italic = false } = element.style ?? {};
        return { text: element.text, face: bold ? STRONG : BODY, colour: colours.text, ...(italic && { italic }) };
      }
      case "link":
        return { text: element.text ?? element.url, face: BODY, colour: colours.link };
      case "date":
        return said(element.fallback ?? "", colours);
      case "broadcast":
        return { text: `@${element.range}`, face: BODY, colour: colours.mention, ground: colours.mentionGround };
      case "usergroup":
        return { text: "@group", face: BODY, colour: colours.mention, ground: colours.mentionGround };
      default:
        throw new Error(`Expected text that the desk sends, found ${element.type}.`);
    }
  });
}

const said = (text: string, colours: SlackTheme): Run => ({ text, face: BODY, colour: colours.text });

/** A date in what it falls back to, and entities as signs: all of mrkdwn that the desk writes. */
function readMarkdown(text: string): string {
  return text
    .replace(/<!date\^[^|>]{0,200}\|([^>]{0,200})>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const BUTTON: Face = { size: 13, bold: true };

function drawButtons(sheet: Sheet, { elements }: Actions, place: Place, colours: SlackTheme): number {
  let x = place.x;
  let y = place.y + 6;
  for (const element of elements) {
    const label = "text" in element && element.text?.type === "plain_text" ? element.text.text : "";
    const width = widthOf(label, BUTTON) + 24;
    if (x > place.x && x + width > place.x + place.width) {
      x = place.x;
      y += 36;
    }
    sheet.rectangle({ x, y, width, height: 28 }, { fill: colours.ground, stroke: colours.line, radius: 6 });
    sheet.text({ text: label, face: BUTTON, colour: colours.text }, x + 12, y + 18.5);
    x += width + 8;
  }
  return y + 28 - place.y;
}

/** All texts of some blocks, for those who cannot see the picture. */
function readOut(blocks: readonly Block[]): string {
  const texts: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      if ("text" in value && typeof value.text === "string") texts.push(readMarkdown(value.text));
      Object.values(value).forEach(look);
    }
  };
  look(blocks);
  return texts.join("\n");
}
