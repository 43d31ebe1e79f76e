import { styleText } from "node:util";
import type { Answer, Citation, Item, Part } from "../../src/answer/answer.ts";
import { wordsFor } from "../../src/words/words.ts";
import { longDate, speakerLine } from "../lines.ts";

export interface TerminalStyle {
  /** BCP 47, for dates and the desk's own words. */
  readonly locale: string;
  readonly colour: boolean;
  /** Columns to wrap at; without it lines are as long as they are. */
  readonly width?: number;
}

/** Control characters but tab and line feed: a release must not move the cursor or recolour the screen. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** An answer as text for a terminal: what is quoted, and under it where it stands. */
export function renderText(answer: Answer, style: TerminalStyle): string {
  return answer.parts.map((part) => renderPart(part, style)).join("\n\n");
}

function renderPart(part: Part, style: TerminalStyle): string {
  switch (part.kind) {
    case "text":
      return wrap(part.text, style, "");
    case "passage":
      return `${wrap(part.text, style, "  ", "bold")}\n${source(part.from, style)}`;
    case "quote":
      return [
        wrap(part.text, style, "  ", "bold"),
        part.speaker
          ? wrap(wordsFor(style.locale).said(speakerLine(part.speaker)), style, "  ")
          : wrap(wordsFor(style.locale).noSpeaker, style, "  "),
        source(part.from, style),
      ].join("\n");
    case "list":
      return [
        ...part.items.map((item) => renderItem(item, style)),
        ...(part.from ? [source(part.from, style)] : []),
      ].join("\n");
    case "time":
      return instant(part.at, style);
  }
}

function instant(at: Date, { locale }: TerminalStyle): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(at);
}

function renderItem({ text, detail, at, link }: Item, style: TerminalStyle): string {
  const number = detail && /^\d+$/.test(detail);
  if (number) return wrap(`${detail.padStart(3)}  ${text}`, style, "  ");
  const more = [detail, at && instant(at, style), link].filter(Boolean).join(", ");
  return wrap(more ? `${text}  (${more})` : text, style, "  • ");
}

function source({ title, date, paragraph, link }: Citation, style: TerminalStyle): string {
  const words = wordsFor(style.locale);
  const line = [title, date && longDate(date, style.locale), words.paragraph(paragraph), link]
    .filter(Boolean)
    .join(" · ");
  return wrap(line, style, "    ", "dim");
}

function wrap(text: string, { colour, width }: TerminalStyle, indent: string, look?: "bold" | "dim"): string {
  const clean = text.replace(CONTROL, "");
  const room = width ? Math.max(20, Math.min(width, 100) - indent.length) : Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  let line = "";
  for (const word of clean.split(" ")) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  const hanging = " ".repeat(indent.length);
  return lines
    .map(
      (one, at) =>
        (at === 0 ? indent : hanging) + (colour && look ? styleText(look, one, { validateStream: false }) : one),
    )
    .join("\n");
}
