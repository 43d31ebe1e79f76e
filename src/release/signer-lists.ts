import { foldName } from "./fold-name.ts";
import { nameShape, namesOrganisation, splitOffice } from "./name-shape.ts";
import type { Paragraph, Signer } from "./release.ts";
import {
  AND_OTHERS,
  CLOSING,
  CONTRACT,
  DEMANDS,
  FOLLOWING,
  kindNamed,
  MEMBERS,
  MORE,
  namesKind,
  OTHER_LIST,
  OTHER_PART,
  PARTIAL,
  SIGNED_BY,
  SIGNED_TEXT,
  SIGNS,
  TOGETHER,
} from "./signer-cues.ts";
import { cutInline, isInlineList } from "./signer-inline.ts";
import { cleanEntry, firstPiece } from "./signer-line.ts";
import { placeOf } from "./signer-place.ts";
import { saysRole } from "./signer-role.ts";
import { nameParticles, organisationLinks } from "./signer-words.ts";

/** What a heading inside a list says of the entries below it. */
export interface EntryHeading {
  readonly kind?: Signer["kind"] | undefined;
  /** As printed. */
  readonly country?: string | undefined;
}

/** One line or piece of a list that names a signer. */
export interface ListedEntry {
  readonly text: string;
  /** From 1. */
  readonly paragraph: number;
  readonly heading: EntryHeading;
}

/** A list of signers as it stands in the paragraphs, before its entries are read. */
export interface FoundList {
  /** The number of the paragraph that introduces it, from 1. */
  readonly introduction: number;
  readonly entries: readonly ListedEntry[];
  readonly complete: boolean;
  /** Whom the introduction speaks of, if it speaks of one kind alone. */
  readonly kind?: Signer["kind"] | undefined;
  /** How the list is opened; under the closing line of a letter each signer may take several lines. */
  readonly form: "heading" | "closing" | "prose";
}

/** Characters; an entry with role and affiliation is hardly longer. */
const LONGEST_ENTRY = 320;
/** Characters; a line that introduces a list is no longer. */
const LONGEST_OPENING = 420;

/** Words for support that mean signing only beside a text, a group or a «following». */
const WEAK =
  /^(?:supporters?|supported by|in support|in solidarity|joined by|joining|soutiens?|soutenu\w*|apoyan|unterst\p{L}*|getragen|mitgetragen)/iu;

/** The verb of support and its object, up to the colon. */
const SUPPORTED_THING =
  /\b(?:support|endorse|sign|back|join|unterst\p{L}+|unterzeichne\p{L}*|soutiennent|signent|apoyan|apoiam|sostengono|steunen)\s(?:the|this|these|our|its|all|diese\p{L}?|unsere\p{L}?|die|den|ces|cet|cette|nos|les?|la|estas?|este|nuestr\p{L}+|queste?|deze|onze)\b[^:]{0,60}\p{L}{4,}\s*:\s*$/iu;

/** Words that mean signing only beside a text or a group that is formed to speak. */
const WEAKER = /^(?:joining|(?:who|that|have|has) joined|sent|issued|submitted|written)/iu;
const A_GROUP = new RegExp(`\\b(?:${TOGETHER})\\b`, "iu");

interface Opening {
  /** What stands in the same paragraph behind the colon or the closing. */
  readonly rest: string;
  readonly form: FoundList["form"];
  readonly head: string;
}

/** The lists of signers in the paragraphs of one release, in order; none where nothing introduces one. */
export function findLists(paragraphs: readonly Paragraph[]): FoundList[] {
  const lists: FoundList[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!;
    if (/^(?:title|subtitle|date|embargo|end)$/.test(paragraph.kind)) continue;
    const opening = opens(paragraph);
    if (!opening) {
      const prose = proseList(paragraph);
      if (prose) lists.push(prose);
      continue;
    }
    const gathered = gather(paragraphs, at, opening);
    if (!gathered) continue;
    const { entries, partial, last } = gathered;
    const kind = kindNamed(opening.head) ?? kindSaidBefore(paragraphs, at);
    const complete = !partial && !PARTIAL.test(opening.head);
    lists.push({ introduction: paragraph.number, entries, complete, kind, form: opening.form });
    at = Math.max(at, last);
  }
  return lists;
}

/** Whether and how a paragraph opens a list. */
function opens(paragraph: Paragraph): Opening | undefined {
  const { text } = paragraph;
  const closing = CLOSING.exec(text.slice(0, 80));
  if (closing && (closing[0].length >= text.length || /[,.:;[]/u.test(closing[0]) || text[closing[0].length] === "[")) {
    const rest = text.slice(closing[0].length).replace(/^[[(]\s*signed\s*[\])]\s*/iu, "");
    return { rest, form: "closing", head: closing[0] };
  }
  const start = text.slice(0, LONGEST_OPENING);
  const colon = colonIn(start);
  if (colon > 0) {
    const head = start.slice(0, colon + 1);
    const rest = text.slice(colon + 1).trim();
    if (!/^["“„«‘']/u.test(rest) && introduces(head)) return { rest, form: "heading", head };
    return undefined;
  }
  const [header] = text.split(" | ");
  if (header !== text && text.length < 120 && !text.includes(":") && speaksOfSigning(header!))
    return { rest: "", form: "heading", head: header! };
  return isHeading(text) ? { rest: "", form: "heading", head: text } : undefined;
}

/** The first colon that ends a word before it and stands before a space or at the end; «Unterzeichner:innen» has none. */
function colonIn(text: string): number {
  return text.search(/:(?=\s|$)/u);
}

/** Whether a line that ends in a colon promises the names of those who sign, join or support. */
function introduces(head: string): boolean {
  if (OTHER_LIST.test(head) || CONTRACT.test(head)) return false;
  // «The following organisations support our demands:» promises names, «The undersigned organisations demand:» does not.
  if (FOLLOWING.test(head) && SUPPORTED_THING.test(head)) return true;
  return !DEMANDS.test(head) && speaksOfSigning(head);
}

function speaksOfSigning(text: string): boolean {
  if (MEMBERS.test(text) || FOLLOWING.test(text)) return true;
  for (const cue of text.matchAll(new RegExp(SIGNS, "giu"))) {
    if (SIGNED_TEXT.test(text)) return true;
    if (WEAKER.test(cue[0])) {
      if (A_GROUP.test(text)) return true;
    } else if (!WEAK.test(cue[0]) || namesKind(text)) return true;
  }
  return false;
}

/** A short line without a full stop that begins or ends with the cue: «Signatories», «List of organisations that signed». */
function isHeading(text: string): boolean {
  if (text.length > 90 || /[.!?,;]$/u.test(text) || OTHER_LIST.test(text) || !speaksOfSigning(text)) return false;
  if (text.split(/\s+/).length > 10 || /^(?:our|please|how|why|who|what|when|join|help)\b/iu.test(text)) return false;
  const bare = text
    .replace(/\s*\([^)]*\)$/u, "")
    .replace(
      /^\W*(?:(?:full|complete|updated|final|initial|first|current|the|a|all|list|of|original|founding|additional|other|further|liste?|der|die|das|des|de|la|las|los|les|os|as|lista|gli|alle?|aller)\s+)*/iu,
      "",
    );
  for (const cue of bare.matchAll(new RegExp(SIGNS, "giu"))) {
    if (cue.index === 0 || cue.index + cue[0].length >= bare.length - 1) return !/\b(?:up|into|off)\b/u.test(bare);
  }
  return MEMBERS.test(bare) && namesKind(bare) !== /\b(?:says?|said|calls?|urges?|demands?)\b/iu.test(bare);
}

/** Whom the text calls undersigned or listed below, before the list begins. */
function kindSaidBefore(paragraphs: readonly Paragraph[], at: number): Signer["kind"] | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 60); before--) {
    const text = paragraphs[before]!.text.slice(0, 2000);
    const cue =
      /\bundersigned\b|\bbelow\b|unterzeichnende|soussign|abajo firmantes|abaixo assinad|sottoscritt|ondergetekende/iu.exec(
        text,
      );
    if (cue) return kindNamed(text.slice(Math.max(0, cue.index - 60), cue.index + 80));
  }
  return undefined;
}

interface Gathered {
  readonly entries: readonly ListedEntry[];
  readonly partial: boolean;
  /** The index of the last paragraph that belongs to the list. */
  readonly last: number;
}

/** The entries that follow an opening, up to what is no entry; undefined if they are no list of names. */
function gather(paragraphs: readonly Paragraph[], from: number, opening: Opening): Gathered | undefined {
  const entries: ListedEntry[] = [];
  let partial = false;
  let last = from;
  let heading: EntryHeading = {};
  const add = (text: string, paragraph: number, under: EntryHeading) => {
    const list =
      opening.form === "closing" && !/;/.test(text) && !isNameList(text)
        ? { entries: [text], partial: false }
        : maybeInline(text);
    partial ||= list.partial;
    for (const entry of list.entries) entries.push({ text: entry, paragraph, heading: under });
  };
  const states = placeLines(paragraphs, from + 1);
  if (opening.rest) {
    const sentence = withinParagraph(opening.rest);
    if (!isEntry(sentence) && !isInlineList(sentence)) return undefined;
    add(sentence, paragraphs[from]!.number, heading);
    if (isInlineList(sentence) && opening.form !== "closing") return judge(entries, partial, last, opening);
  }
  let items = false;
  for (let at = from + 1; at < paragraphs.length; at++) {
    const { text, kind, number } = paragraphs[at]!;
    const next = paragraphs[at + 1]?.text;
    if (kind === "end" || kind === "embargo" || kind === "date" || (kind === "contact" && isReach(text))) break;
    const clean = cleanEntry(text);
    if (MORE.test(clean) || AND_OTHERS.test(clean)) {
      partial = true;
      last = at;
      continue;
    }
    if (isFootnote(text)) continue;
    if (entries.length > 0 && opens(paragraphs[at]!)) break;
    const sub = subheading(text, states, next);
    if (sub) {
      heading = sub.heading;
      if (sub.rest) add(sub.rest, number, heading);
      last = sub.rest ? at : last;
      continue;
    }
    if (endsList(text, kind, paragraphs[at + 1], items)) break;
    if (isInlineList(text) && (kind !== "item" || /;/.test(text)) && isNameList(text))
      add(withinParagraph(text), number, heading);
    else if (isEntry(text) || (items && kind === "item" && isAmid(paragraphs, at) && entries.length > 2)) {
      entries.push({ text, paragraph: number, heading });
    } else break;
    items ||= kind === "item";
    last = at;
  }
  return judge(entries, partial, last, opening);
}

/** A long item between items that are entries is one too. */
function isAmid(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  return paragraphs[at]!.text.length <= LONGEST_ENTRY && next?.kind === "item" && isEntry(next.text);
}

/** Lines that are a country alone, when they are most of what follows: states that sign, not headings. */
function placeLines(paragraphs: readonly Paragraph[], from: number): boolean {
  let places = 0;
  let lines = 0;
  for (let at = from; at < Math.min(paragraphs.length, from + 60); at++) {
    const text = paragraphs[at]!.text;
    if (text.length > 60) break;
    lines++;
    if (placeOf(text.replace(/[.;,]$/u, ""))) places++;
  }
  return places * 2 > lines;
}

/** The part of a paragraph up to the end of the list's sentence. */
function withinParagraph(text: string): string {
  const end =
    /[^.\s]{3}\.\s+(?:The|It|They|We|This|These|For|In|Die|Der|Das|Le|La|Les|El|Los|Las|O|Os|Il|Het|De)\s+\p{Ll}/u.exec(
      text,
    );
  return end ? text.slice(0, end.index + 4) : text;
}

function maybeInline(text: string): { entries: readonly string[]; partial: boolean } {
  return isInlineList(text) ? cutInline(text) : { entries: [text], partial: false };
}

/** Whether the pieces of a paragraph are names, not the role and the institute of one person. */
function isNameList(text: string): boolean {
  const { entries } = cutInline(text);
  const named = entries.filter(
    (entry) => nameShape(splitOffice(firstPiece(entry)).name) !== "unclear" || splitOffice(firstPiece(entry)).office,
  );
  const people = entries.filter(
    (entry) => splitOffice(firstPiece(entry)).office || nameShape(firstPiece(entry)) === "person",
  ).length;
  if (/;/.test(text)) return entries.length >= 2;
  return (
    entries.length >= 3 &&
    (named.length * 2 > entries.length || people > 1) &&
    !(nameShape(firstPiece(text)) === "person" && people === 1)
  );
}

const isReach = (text: string) => /@|\d{4,}|:\s*$|:\s/u.test(text) || text.split(/\s+/).length < 3;

const isFootnote = (text: string) =>
  /^[*†‡¹²³(]?\s*(?:\*|affiliations?|organi[sz]ational affiliations?|institutional affiliations?|titles)\b.{0,160}\b(?:identification|information)\b/iu.test(
    text,
  );

/** A heading inside a list: a country or region, or a kind of signer; or «Germany: A, B, C» with its entries. */
function subheading(
  text: string,
  states: boolean,
  next: string | undefined,
): { heading: EntryHeading; rest: string } | undefined {
  const colon = text.indexOf(":");
  const label = (colon > 0 ? text.slice(0, colon) : text).replace(/\s*\(\d+\)$/u, "").trim();
  const rest = colon > 0 ? text.slice(colon + 1).trim() : "";
  if (label.length > 80) return undefined;
  if (placeOf(label) && (!states || rest)) {
    const heads =
      rest !== "" || colon > 0 || (next !== undefined && !placeOf(next.replace(/[.;,]$/u, "")) && isEntry(next));
    return heads ? { heading: { country: label }, rest } : undefined;
  }
  if (onlyNamesKind(label) || (colon > 0 && rest === "" && namesKind(label) && label.split(/\s+/).length <= 8)) {
    return { heading: { kind: kindNamed(label) }, rest };
  }
  return undefined;
}

const KIND_QUALIFIERS = new Set(
  "and or the of a other others additional further signing signed signatory signatories signataires firmantes signatarias unterzeichnende unterstutzende supporting endorsing member members participating partner international national regional local individual civil society non governmental government private public academic medical legal human rights faith based religious trade labour labor und et y e en sonstige weitere internationale nationale zivilgesellschaftliche de la del da des as in their personal capacity technology media youth women".split(
    " ",
  ),
);

/** «Organisations», «Civil society groups and individuals»: a heading that holds nothing but kinds. */
function onlyNamesKind(label: string): boolean {
  if (!namesKind(label)) return false;
  return foldName(label)
    .split(" ")
    .every(
      (word) => KIND_QUALIFIERS.has(word) || (namesKind(word) && /s$|en$|innen$|i$|ft$|people|society/u.test(word)),
    );
}

/** A line with which the list is over, though it is short. */
function endsList(text: string, kind: Paragraph["kind"], next: Paragraph | undefined, items: boolean): boolean {
  const part = OTHER_PART.exec(text);
  if (part) {
    const goesOn =
      next !== undefined &&
      kind === "item" &&
      isEntry(next.text) &&
      !/^\s*:/u.test(text.slice(part[0].replace(/:\s*$/u, "").length));
    if (!goesOn || part[0].length >= text.length) return true;
  }
  // Short lines in a row would be items: a heading before items or prose heads something else.
  if (kind === "heading" && items && next && (next.kind === "item" || !isEntry(next.text))) return true;
  if (text.endsWith(":") || /^["“„«]/u.test(text) || /\?$/u.test(text)) return true;
  return (
    /^(?:read|see|click|download|visit|sign|follow|donate|subscribe|view|please|to (?:sign|view|read|join)|mehr|lire|leer|ver)\s+\p{Ll}/iu.test(
      text,
    ) || /^\d{1,2}[:.]\d\d\b/u.test(text)
  );
}

/** Whether a line can be the name of a signer with what is said of it, and no sentence. */
export function isEntry(text: string): boolean {
  const clean = cleanEntry(text);
  if (clean.length < 2 || text.length > LONGEST_ENTRY || /^["“„«]|[!?]$/u.test(clean)) return false;
  if (!/\p{L}{2}/u.test(clean)) return false;
  const words = clean.split(/\s+/);
  if (!/^[\p{Lu}\p{Lo}\p{N}#¡¿]/u.test(clean)) {
    // «epicenter.works», «netzpolitik.org», «iFreedom», «medico international»
    return (
      (/^\S*[\p{L}][.\d\p{Lu}]/u.test(words[0]!) || words.length <= 3) && !saysRole(clean) && /^\p{L}/u.test(clean)
    );
  }
  if (words.length <= 8) return true;
  const sentence = clean !== text.trim() && /[.!?]$/u.test(text.trim());
  const first = firstPiece(clean);
  if (
    first.split(/\s+/).length <= 6 &&
    /^[,(:–-]|^\s[–—-]/u.test(clean.slice(first.length)) &&
    nameShape(first) !== "organisation"
  )
    return true;
  if (sentence || FINITE.test(clean.replace(/\([^()]*\)/gu, ""))) return false;
  return lowerShare(words) < (namesOrganisation(words.slice(0, 6).join(" ")) ? 0.75 : 0.5);
}

/** A verb that no name holds. */
const FINITE =
  /\s(?:was|were|is|are|has|have|had|will|would|can|said|says|wurde|wurden|hat|haben|wird|est|sont|ont|fue|fueron|tiene|han|foi|foram|è|sono|hanno|werd|heeft|hebben)\s\p{Ll}/u;

/** The share of words that begin with a small letter and are no link inside a name. */
function lowerShare(words: readonly string[]): number {
  const small = words.filter((word) => {
    const folded = foldName(word);
    return /^\p{Ll}/u.test(word) && !organisationLinks.has(folded) && !nameParticles.has(folded);
  });
  return small.length / words.length;
}

/** The last check: enough entries, and most of them of the form of a name. */
function judge(
  entries: readonly ListedEntry[],
  partial: boolean,
  last: number,
  { form, head }: Opening,
): Gathered | undefined {
  if (entries.length < (form === "closing" || !/:\s*$/u.test(head) ? 2 : 1)) return undefined;
  const names = entries.filter(({ text }) => isEntry(text) && !isDemand(text));
  return names.length >= entries.length * 0.8 ? { entries, partial, last } : undefined;
}

/** «Ensure that all …;»: a point of a demand, whose second word is small and no link. */
function isDemand(text: string): boolean {
  const clean = cleanEntry(text);
  const words = clean.split(/\s+/);
  const first = firstPiece(clean);
  if (first !== clean && first.split(/\s+/).length <= 5) return false;
  return (
    words.length > 4 &&
    /[.;]$/u.test(text) &&
    lowerShare(words) > 0.4 &&
    !namesOrganisation(words.slice(0, 4).join(" "))
  );
}

/** «The letter was signed by A, B and C.»: a list inside a sentence, only if the names run to its end. */
function proseList(paragraph: Paragraph): FoundList | undefined {
  for (const { start, end } of paragraph.sentences) {
    if (end - start > 6000) continue;
    const sentence = paragraph.text.slice(start, end);
    const cue = SIGNED_BY.exec(sentence);
    if (!cue || !SIGNED_TEXT.test(sentence.slice(0, cue.index)) || OTHER_LIST.test(sentence.slice(0, cue.index)))
      continue;
    // A sentence that ends at an abbreviation (U.S.) goes on in what is taken for the next.
    const whole = proseEnd(paragraph, start);
    const rest = whole.slice(cue.index + cue[0].length).trim();
    if (!/[.…]$/u.test(rest) || !isInlineList(rest, 2) || !/^(?:the\s)?\p{Lu}/u.test(rest)) continue;
    const { entries, partial } = cutInline(rest);
    if (
      entries.length < 3 ||
      !entries.every((entry) => isEntry(entry) && entry.split(/\s+/).length <= 14 && !hasClause(entry))
    )
      continue;
    return {
      introduction: paragraph.number,
      entries: entries.map((text) => ({ text, paragraph: paragraph.number, heading: {} })),
      complete: !partial && !PARTIAL.test(whole.slice(0, cue.index + cue[0].length)),
      kind: undefined,
      form: "prose",
    };
  }
  return undefined;
}

function proseEnd(paragraph: Paragraph, start: number): string {
  const { sentences, text } = paragraph;
  let at = sentences.findIndex((sentence) => sentence.start === start);
  while (
    at < sentences.length - 1 &&
    /\b(?:U\.S|Sens?|Reps?|Gov|Dr|Prof|Inc|Ltd|\p{Lu})\.$/u.test(text.slice(start, sentences[at]!.end).trim())
  )
    at++;
  return text.slice(start, sentences[at]!.end).trim();
}

/** A verb or a clause: the piece is no name. */
const hasClause = (text: string) =>
  /\b(?:with|which|that|who|was|were|is|are|has|have|and (?:others|by)|in (?:a|the) (?:letter|statement))\s\p{Ll}|\b(?:wurde|haben|die|der|qui|que|quienes)\s\p{Ll}{3,}.*\p{Ll}$/u.test(
    text,
  );
