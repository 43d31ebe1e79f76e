import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Citation, Item, Part } from "../../src/answer/answer.ts";
import { type Words, wordsFor } from "../../src/words/words.ts";
import { longDate, speakerLine } from "../lines.ts";
import type { Reply } from "../reply.ts";
import { buttonRows } from "./buttons.ts";
import { type Block, type Fitted, fit } from "./fit.ts";
import { inert, inertInto } from "./inert.ts";
import { LIMITS } from "./limits.ts";

/** A message of components: the one form in which long quotations, their sources and buttons keep every limit. */
export interface Body {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly roles?: readonly string[] };
}

/** Characters of what stands below a quotation, as drawn, so that each of three on a page keeps its source. */
const TITLE = 160;
const SPEAKER = 200;
const LINK = 400;
/** Blocks in a box; each takes two components, and a text before it one more. */
const MOST_BOXES = 8;

/** A reply as the body of a message: quotations in boxes, each with its source, then the page and the buttons. */
export function render(reply: Reply, { sharedBy }: { readonly sharedBy?: string } = {}): Body {
  const words = wordsFor(reply.locale);
  const foot = [
    ...(reply.pages > 1 ? [words.page(reply.page, reply.pages)] : []),
    ...(sharedBy === undefined ? [] : [words.sharedBy(sharedBy)]),
  ].map((line) => `-# ${inertInto(line, SPEAKER)}`);
  const room = LIMITS.text - foot.join("\n").length - 2;
  const blocks = upToBoxes(reply.answer.parts.map((part) => draw(part, reply.locale, words)));
  const texts: Fitted[] = [...fit(blocks, room), { markdown: foot.join("\n"), boxed: false }];
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components: [...layOut(texts), ...buttonRows(reply, words)],
    allowed_mentions: { parse: [] },
  };
}

function upToBoxes(blocks: readonly Block[]): readonly Block[] {
  const boxes = blocks.flatMap(({ boxed }, index) => (boxed ? [index] : []));
  return blocks.slice(0, boxes[MOST_BOXES] ?? blocks.length);
}

function draw(part: Part, locale: string, words: Words): Block {
  switch (part.kind) {
    case "text":
      return { pieces: [plain(part.text)], boxed: false };
    case "passage":
      return { pieces: [quoted(part.text)], source: sourceLine(part.from, locale, words), boxed: true };
    case "quote": {
      const speaker = inertInto(part.speaker ? words.said(speakerLine(part.speaker)) : words.noSpeaker, SPEAKER);
      const source = `${speaker}\n${sourceLine(part.from, locale, words)}`;
      return { pieces: [quoted(part.text)], source, boxed: true };
    }
    case "list": {
      const source = part.from ? { source: sourceLine(part.from, locale, words) } : {};
      return { pieces: part.items.map(listed), ...source, boxed: part.from !== undefined };
    }
    case "time":
      return { pieces: [{ before: "", text: "", after: time(part.at) }], boxed: false };
  }
}

const plain = (text: string) => ({ before: "", text, after: "" });
const quoted = (text: string) => ({ before: "> ", text, after: "" });

function listed({ text, detail, at, link }: Item) {
  const number = detail !== undefined && /^\d{1,6}$/.test(detail);
  const target = link && linkTarget(link);
  const more = [
    ...(detail && !number ? [inertInto(detail, SPEAKER)] : []),
    ...(at ? [time(at)] : []),
    ...(target ? [`[${inert(hostOf(target))}](<${target}>)`] : []),
  ];
  return {
    before: number ? `**${detail}** ` : "• ",
    text,
    after: more.length > 0 ? ` (${more.join(", ")})` : "",
  };
}

/** Shown in each reader's own zone and form. @see https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
function time(at: Date): string {
  return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
}

/** Where something stands, in small print: title, date, paragraph, and a link where the release has a safe one. */
function sourceLine({ title, date, paragraph, link }: Citation, locale: string, words: Words): string {
  const target = link && linkTarget(link);
  const shown = target ? `[${inert(words.readRelease)}](<${target}>)` : link && inertInto(link, LINK);
  const day = date && inert(longDate(date, locale));
  return `-# ${[inertInto(title, TITLE), day, inert(words.paragraph(paragraph)), shown].filter(Boolean).join(" · ")}`;
}

/** What a link shows: where it leads, and nothing that could look like somewhere else. */
const hostOf = (target: string) => new URL(target).hostname;

/** The address as it can stand in a masked link; undefined where it is not plain https, or too long. */
function linkTarget(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, username, password, href } = new URL(link);
  if (protocol !== "https:" || username || password || href.length > LINK) return undefined;
  const safe = href.replace(/[()<>[\]\\\s@]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return safe.length <= LINK ? safe : undefined;
}

/** Boxed blocks become containers; all that stands between two of them becomes one text. */
function layOut(texts: readonly Fitted[]): (APIContainerComponent | APITextDisplayComponent)[] {
  const components: (APIContainerComponent | APITextDisplayComponent)[] = [];
  let between: string[] = [];
  const flush = () => {
    const content = between.filter(Boolean).join("\n\n");
    if (content) components.push({ type: ComponentType.TextDisplay, content });
    between = [];
  };
  for (const { markdown, boxed } of texts) {
    if (!boxed) between.push(markdown);
    else {
      flush();
      components.push({
        type: ComponentType.Container,
        components: [{ type: ComponentType.TextDisplay, content: markdown }],
      });
    }
  }
  flush();
  // A message without anything in it is refused.
  return components.length > 0 ? components : [{ type: ComponentType.TextDisplay, content: "…" }];
}
