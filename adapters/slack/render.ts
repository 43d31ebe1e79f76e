import type { types } from "@slack/bolt";
import { type Words, wordsFor } from "../../src/words/words.ts";
import { cut } from "../cut.ts";
import type { Reply } from "../reply.ts";
import { buttonsOf } from "./buttons.ts";
import { escapeText, literal } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** What is shown, and what notifications and screen readers say in its place. */
export interface Body {
  /** mrkdwn, escaped. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Blocks that the page and the buttons may take. */
const OTHER_BLOCKS = 3;
/** Characters of the page, the buttons and the name of who shares. */
const OTHER_TEXT = 600;
const LONGEST_NAME = 100;

/**
 * A reply as Slack's blocks. Whatever a release or a person wrote stands in rich text, which Slack shows letter by letter:
 * no mention, link, emoji or emphasis can come of it. Pure: the same reply gives the same message.
 */
export function render(reply: Reply, { sharedBy }: { readonly sharedBy?: string } = {}): Body {
  const { answer, locale, page, pages } = reply;
  const words = wordsFor(locale);
  const notes = [
    ...(pages > 1 ? [words.page(page, pages)] : []),
    ...(sharedBy === undefined ? [] : [words.sharedBy(cut(sharedBy, LONGEST_NAME))]),
  ].map(literal);
  const room = { room: LIMITS.allText - OTHER_TEXT, most: LIMITS.blocks - OTHER_BLOCKS };
  const blocks: types.KnownBlock[] = piecesOf(answer, locale, room).map((piece) => draw(piece, locale, words));
  if (blocks.length === 0) blocks.push(told("…"));
  if (notes.length > 0) blocks.push(told(notes.join("\n"), { italic: true }));
  const buttons = buttonsOf(reply);
  if (buttons) blocks.push(buttons);
  return { text: fallback(reply, notes), blocks };
}

function draw({ kind, texts, at, links, under, link }: Piece, locale: string, words: Words): types.KnownBlock {
  if (kind === "time") {
    return { type: "section", text: { type: "mrkdwn", text: time(at[0] ?? new Date(0), locale), verbatim: true } };
  }
  const elements: types.RichTextBlockElement[] = [];
  if (kind === "told") elements.push(...texts.map((text) => section([plain(text)])));
  if (kind === "said")
    elements.push(...texts.map((text): types.RichTextQuote => ({ type: "rich_text_quote", elements: [plain(text)] })));
  if (kind === "list") {
    const entries = texts.map((text, index) =>
      section([plain(text), ...instant(at[index], locale), ...linked(links?.[index])]),
    );
    elements.push({ type: "rich_text_list", style: "bullet", elements: entries });
  }
  if (under.length > 0) {
    const to: types.RichTextElement[] = link
      ? [plain(" · "), { type: "link", url: link, text: words.readRelease }]
      : [];
    elements.push(section([plain(under.join("\n")), ...to]));
  }
  return { type: "rich_text", elements };
}

const plain = (text: string): types.RichTextText => ({ type: "text", text });
const section = (elements: types.RichTextElement[]): types.RichTextSection => ({ type: "rich_text_section", elements });

function told(text: string, style?: types.RichTextText["style"]): types.RichTextBlock {
  return { type: "rich_text", elements: [section([{ ...plain(text), ...(style && { style }) }])] };
}

/** @see https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const TIME = "{date_long} {time}";
const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);

/** An instant in each reader's own zone, or in UTC where a client knows no dates. */
function time(at: Date, locale: string): string {
  return `<!date^${seconds(at)}^${TIME}|${escapeText(utc(at, locale))}>`;
}

function instant(at: Date | undefined, locale: string): types.RichTextElement[] {
  return at ? [plain(" · "), { type: "date", timestamp: seconds(at), format: TIME, fallback: utc(at, locale) }] : [];
}

/** A link that shows where it leads. */
function linked(link: string | undefined): types.RichTextElement[] {
  return link ? [plain(" · "), { type: "link", url: link, text: new URL(link).hostname }] : [];
}

function utc(at: Date, locale: string): string {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${form.format(at)} UTC`;
}

/** The same without blocks, in fewer characters; its sources stay as well. */
function fallback({ answer, locale }: Reply, notes: readonly string[]): string {
  // An escaped text is up to five times as long: what does not fit then is laid out again in less room.
  for (let room = LIMITS.fallback - OTHER_TEXT; room > 0; room = Math.floor(room / 2)) {
    const lines = piecesOf(answer, locale, { room, most: LIMITS.blocks }).flatMap(
      ({ kind, texts, at, links = [], under, link }) => [
        ...(kind === "time" && at[0] ? [utc(at[0], locale)] : texts),
        ...links.filter((one) => one !== undefined),
        ...under,
        ...(link ? [link] : []),
      ],
    );
    const text = escapeText([...lines, ...notes].join("\n").trim()) || "…";
    if (text.length <= LIMITS.fallback) return text;
  }
  return "…";
}
