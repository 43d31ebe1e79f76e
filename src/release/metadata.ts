import { dayOfName, findDays } from "./dates.ts";
import { fold } from "./fold.ts";
import { detectLanguage } from "./language.ts";
import { isProse, namesKindOfText } from "./paragraphs.ts";
import type { Paragraph } from "./release.ts";
import type { SideFile } from "./side.ts";

/** Paragraphs from the top among which headline, date line and dateline are looked for. */
const TOP = 12;
/** Characters of a paragraph in which a dateline may stand. */
const DATELINE = 140;
/** Characters; a headline is no longer. */
const HEADLINE = 300;

export interface Metadata {
  readonly title: string;
  readonly subtitle?: string;
  readonly date?: string;
  readonly place?: string;
  readonly language: string;
  readonly link?: string;
  /** Numbers of the paragraphs that are title and subtitle, where they stand in the text. */
  readonly titleParagraph?: number;
  readonly subtitleParagraph?: number;
}

/** What was given beside the text, in front matter or by a page's head: all of it unchecked. */
export type Given = Readonly<Record<string, unknown>>;

/** Title, date, place, language and link: what the side file gives, else the front matter, else what the text shows. */
export function readMetadata(
  name: string,
  paragraphs: readonly Paragraph[],
  given: Given,
  side: SideFile | undefined,
): Metadata {
  const top = paragraphs.slice(0, TOP);
  const headline = findHeadline(top);
  const named = text(given, "page");
  const title =
    side?.title ??
    text(given, "title", "og:title", "headline") ??
    (named && top.find((p) => sameWords(p.text, named))?.text) ??
    headline?.text ??
    named ??
    name;
  const titleParagraph = top.find((p) => sameWords(p.text, title))?.number;
  const subtitle = findSubtitle(paragraphs, titleParagraph ?? 0, titleParagraph !== undefined);
  const line = findDateline(top);
  const lineOfDate = top.find((p) => p.kind === "date");
  const date =
    side?.date ??
    day(given, "date", "publishdate", "published", "pubdate", "article:published_time", "dc.date") ??
    (lineOfDate && findDays(lineOfDate.text)[0]?.day) ??
    line?.date ??
    day(given, "sent") ??
    dayOfName(name);
  const link =
    side?.source ?? address(given, "url", "link", "canonical", "canonicalurl", "source", "permalink", "og:url");
  return {
    title,
    language: side?.language ?? code(given) ?? detectLanguage(paragraphs.map((p) => p.text).join("\n")) ?? "en",
    ...(subtitle && { subtitle: subtitle.text, subtitleParagraph: subtitle.number }),
    ...(titleParagraph !== undefined && { titleParagraph }),
    ...(date && { date }),
    ...(line?.place && { place: line.place }),
    ...(link && { link }),
  };
}

/** The first heading or short line above the prose that is no letterhead; below the prose only markup makes a headline. */
function findHeadline(top: readonly Paragraph[]): Paragraph | undefined {
  const prose = top.findIndex((p) => p.kind === "text" && isProse(p.text));
  const above = prose < 0 ? top : top.slice(0, prose);
  const possible = above.filter(
    (p) =>
      (p.kind === "heading" || (p.kind === "text" && !/^["“„«]|[.,;]["”“»]?$/.test(p.text))) &&
      p.text.length <= HEADLINE &&
      !namesKindOfText(p.text) &&
      !/:$/.test(p.text) &&
      /\p{L}/u.test(p.text),
  );
  return possible.find((p) => !isLetterhead(p.text)) ?? possible[0];
}

/** A name of at most two words above the headline, an address or a number. */
function isLetterhead(line: string): boolean {
  return line.split(" ").length <= 2 || /@|https?:|www\.|\d{5,}/.test(line);
}

function findSubtitle(paragraphs: readonly Paragraph[], title: number, inText: boolean): Paragraph | undefined {
  const next = paragraphs.slice(title, title + 2).find((p) => p.kind !== "date");
  if (!next || namesKindOfText(next.text) || next.kind !== "heading") return undefined;
  const after = paragraphs[next.number];
  return (inText || next.number === 1) &&
    after !== undefined &&
    after.kind !== "heading" &&
    after.kind !== "item" &&
    next.text.split(" ").length > 3
    ? next
    : undefined;
}

/** «(Geneva, 3 March 2020) –», «BERLIN, 4. März 2019 –», «WASHINGTON (3 March 2020) —», «PARIS –». */
function findDateline(top: readonly Paragraph[]): { date?: string; place?: string } | undefined {
  for (const paragraph of top) {
    if (paragraph.kind !== "text") continue;
    const start = paragraph.text.slice(0, DATELINE);
    const end = /\s[–—-]{1,2}\s|[–—]|\s?--\s?|:\s|\)\s/.exec(start);
    const day = findDays(start)[0];
    if (day && day.start <= 60) {
      const place = placeIn(start.slice(0, day.start));
      const dashed = /^[)\].,\s]*(?:[–—:-]|$)/.test(start.slice(day.end)) || start.startsWith("(");
      if (place !== undefined && dashed) return place ? { date: day.day, place } : { date: day.day };
    }
    if (end && /[–—-]/.test(end[0])) {
      const place = start.slice(0, end.index);
      if (/^\p{Lu}[\p{Lu}\s.,/'’-]+$/u.test(place) && place.length <= 40) return { place: placeIn(place) ?? place };
    }
  }
  return undefined;
}

/** The place before a dateline's day, "" where there is none, undefined where those words are no place. */
function placeIn(before: string): string | undefined {
  const bare = before
    .replace(/^[\s([]+/, "")
    .replace(/(?:[\s,(–—:/-]|\b(?:den|le|el|on|am|the)\b)+$/gi, "")
    .trim();
  if (bare === "") return "";
  return /^\p{Lu}[\p{L}\s.,/'’()-]*$/u.test(bare) && bare.split(/\s+/).length <= 5 ? bare : undefined;
}

function sameWords(a: string, b: string): boolean {
  const words = (value: string) => (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return words(a) === words(b);
}

function text(given: Given, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = given[key];
    if (typeof value === "string" && fold(value)) return fold(value);
  }
  return undefined;
}

function day(given: Given, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = given[key];
    const found = value instanceof Date ? value.toISOString() : typeof value === "string" ? value : "";
    const named = findDays(found.slice(0, 60).replace(/T.*$/, ""))[0];
    if (named) return named.day;
  }
  return undefined;
}

function code(given: Given): string | undefined {
  const value = text(given, "language", "lang", "locale");
  return value && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value) ? value.replace(/_/g, "-") : undefined;
}

function address(given: Given, ...keys: string[]): string | undefined {
  const value = keys
    .map((key) => given[key])
    .find((found) => typeof found === "string" && /^https?:\/\/\S+$/.test(found));
  return typeof value === "string" && URL.canParse(value) ? value : undefined;
}
