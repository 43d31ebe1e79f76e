import { isBetween, isCue, isStrongCue, PRONOUN, SOURCE } from "./cues.ts";
import type { Naming } from "./person.ts";
import { isRole } from "./roles.ts";
import { isPersonName, type Roster } from "./roster.ts";
import { isCapital, type Word, words } from "./words.ts";

/** Whom a reporting clause names: a person (or an organisation), a pronoun, or something that is no name («the letter»). */
export type Source =
  | { readonly kind: "named"; readonly naming: Naming; readonly second?: Naming }
  | { readonly kind: "pronoun"; readonly word: string }
  | { readonly kind: "other"; readonly text: string };

export interface Clause {
  readonly source: Source;
  /** Offset behind the clause in the text that was given. */
  readonly end: number;
  readonly cue: string;
  /** Nothing but the clause stands between it and the quotation. */
  readonly near: boolean;
}

/** «Pour X, « … »», «Para X, «…»»: whose opinion the quotation gives, before it only. */
const OPINION = /^(?:pour|para|für|per|dazu|hierzu|ook)\s+(?=\p{Lu})/iu;
/** Characters beside a quotation in which its clause must stand. */
const REACH = 400;
/** Words between a name and its verb. */
const FARTHEST_VERB = 40;

/** The clause right behind a quotation: «said X, TITLE», «X said», «according to X», «— X, TITLE». */
export function clauseAfter(text: string, sentenceEnded: boolean, roster: Roster): Clause | undefined {
  const near = text.slice(0, REACH);
  const lead = /^[\s,;.]*/u.exec(near)![0].length;
  const rest = near.slice(lead);
  const source = SOURCE.exec(rest);
  if (source && !(sentenceEnded && /^\p{Lu}/u.test(rest))) {
    const at = lead + source[0].length;
    const found = subject(near, at, roster);
    if (found) return { source: found.source, end: found.end, cue: source[0].trim().toLowerCase(), near: true };
  }
  const dash = /^[—–-]+\s*/u.exec(rest);
  if (dash) {
    const found = subject(near, lead + dash[0].length, roster);
    if (found?.source.kind === "named" && text.length < REACH && !/\p{L}.*\p{L}/u.test(near.slice(found.end))) {
      return { source: found.source, end: near.length, cue: "—", near: true };
    }
  }
  const all = words(near);
  let i = all.findIndex((word) => word.start >= lead + (dash?.[0].length ?? 0));
  if (i < 0) return undefined;
  if (/^(?:and|und|et|y)$/iu.test(all[i]!.text)) i++;
  return inverted(near, all, i, roster) ?? direct(near, all, i, sentenceEnded, roster);
}

/** «said X», «a déclaré X», «so X» with adverbs in between. */
function inverted(text: string, all: readonly Word[], from: number, roster: Roster): Clause | undefined {
  let i = from;
  while (i < from + 3 && all[i] && isBetween(all[i]!.text) && !isCue(all[i]!.text)) i++;
  const cue = all[i];
  const hyphened = cue && /^(\p{L}+?)(?:-t)?-(ils?|elles?)$/u.exec(cue.text);
  if (hyphened) {
    // «souligne-t-elle», «a-t-il déclaré»
    const verb = isCue(hyphened[1]!) ? cue : all[i + 1];
    if (!verb || (verb !== cue && !isCue(verb.text))) return undefined;
    return { source: { kind: "pronoun", word: hyphened[2]! }, end: verb.end, cue: verb.text.toLowerCase(), near: true };
  }
  if (!cue || !isCue(cue.text) || isCapital(cue.text)) return undefined;
  i++;
  while (i < from + 6 && all[i] && isBetween(all[i]!.text)) i++;
  const next = all[i];
  // Spanish says who speaks by the verb's ending alone: «…», explicó.
  if (/ó$|^dijo$/u.test(cue.text) && (!next || /^(?:[.,;:]|e|y|que)$/u.test(next.text))) {
    return { source: { kind: "pronoun", word: "" }, end: cue.end, cue: cue.text.toLowerCase(), near: true };
  }
  if (!next) return undefined;
  const found = subject(text, next.start, roster);
  return found && { source: found.source, end: found.end, cue: cue.text.toLowerCase(), near: true };
}

/** «X said», «X, TITLE at ORG, said», «she told reporters». */
function direct(
  text: string,
  all: readonly Word[],
  from: number,
  sentenceEnded: boolean,
  roster: Roster,
): Clause | undefined {
  const first = all[from];
  if (!first) return undefined;
  const found = subject(text, first.start, roster);
  if (!found) return undefined;
  let i = all.findIndex((word) => word.start >= found.end);
  if (i < 0) return undefined;
  const limit = i + FARTHEST_VERB;
  const apposed = all[i]!.text === "," || all[i]!.text === "(";
  for (; i < all.length && i < limit; i++) {
    const { text: word } = all[i]!;
    if (word === "." || word === ";" || word === "!" || word === "?") return undefined;
    if (isCue(word)) break;
    if (!apposed && !isBetween(word) && word !== ",") return undefined;
  }
  const cue = all[i];
  if (!cue || !isCue(cue.text)) return undefined;
  let next = i + 1;
  while (all[next] && isBetween(all[next]!.text)) next++;
  const follows = all[next]?.text;
  const closes = follows === undefined || /^[.,:;–—-]$/u.test(follows);
  // «"… ends." Robertson said the government …» opens a new report by Robertson.
  if (sentenceEnded && !closes && !/^(?:in|at|during|when|after|as|on|of|to|about)$/u.test(follows)) return undefined;
  return { source: found.source, end: cue.end, cue: cue.text.toLowerCase(), near: true };
}

/** The clause right before a quotation, in its sentence: «X said:», «X, TITLE, wrote that», «According to X,». */
export function clauseBefore(text: string, roster: Roster): Clause | undefined {
  const near = text.slice(-REACH);
  const all = lastSentence(words(near));
  if (all.length === 0) return undefined;
  const tail = all.at(-1)!.text;
  const start = all[0]!.start;
  const lead = SOURCE.exec(near.slice(start)) ?? OPINION.exec(near.slice(start));
  if (lead && /^[,:]$/.test(tail)) {
    const found = subject(near, start + lead[0].length, roster);
    if (found) return { source: found.source, end: near.length, cue: lead[0].trim().toLowerCase(), near: true };
  }
  const c = all.findLastIndex((word) => isCue(word.text) && !(isCapital(word.text) && word !== all[0]));
  if (c < 0 || all.length - c > FARTHEST_VERB) return tail === ":" ? labelled(near, all, roster) : undefined;
  const cue = all[c]!.text.toLowerCase();
  const behind = all.slice(c + 1);
  const ends =
    behind.length === 0 ||
    /^(?:[:,–—]|that|dass|daß|que|qu['’]|how|as|like)$/iu.test(tail) ||
    behind.every((w) => isBetween(w.text));
  const depends = behind.some((w) => /^(?:that|dass|daß|que)$/iu.test(w.text));
  if (!ends && !depends && (!isStrongCue(cue) || behind.length > 6)) return undefined;
  // «Dazu sagt X: „…“»
  const inverse = behind.find((w) => isCapital(w.text));
  if (inverse && !isSubjectBefore(all, c)) {
    const found = subject(near, behind.find((w) => !isBetween(w.text))!.start, roster);
    if (found?.source.kind === "named") return { source: found.source, end: near.length, cue, near: ends };
  }
  const source = subjectBefore(near, all, c, roster);
  return source && { source, end: near.length, cue, near: ends };
}

/**
 * The clause inside a quotation that was never closed («"… principles, said X, TITLE.»): the offset at which the
 * speech ends, or undefined.
 */
export function clauseWithin(text: string, roster: Roster): number | undefined {
  for (const match of text.matchAll(/[,?!]\s+(?=\p{Ll}+\s+\p{Lu})/gu)) {
    if (match.index < 20) continue;
    const at = match.index + match[0].length;
    const near = text.slice(at, at + REACH);
    const cue = /^\p{Ll}+/u.exec(near)![0];
    if (!isStrongCue(cue)) continue;
    const clause = inverted(near, words(near), 0, roster);
    if (clause?.source.kind === "named" && isPersonName(clause.source.naming.name)) return match.index + 1;
  }
  return undefined;
}

/** «X, TITLE at ORG: "…"» without a verb. */
function labelled(text: string, all: readonly Word[], roster: Roster): Clause | undefined {
  const found = subject(text, all[0]!.start, roster);
  if (found?.source.kind !== "named") return undefined;
  const ends = /^[\s:]*$/.test(text.slice(found.end)) && isPersonName(found.source.naming.name);
  const titled = found.source.naming.title !== undefined && found.end > found.source.naming.nameEnd;
  return ends || titled ? { source: found.source, end: text.length, cue: ":", near: true } : undefined;
}

/** Words that announce whose words follow on lines of their own. */
const ANNOUNCES =
  /(?:attribut(?:able|ed) to|(?:quotes?|statements?|comments?|remarks?|reaction|words) (?:from|by|of)|zitate? von|statement von|citations? de|déclarations? de|citas? de|declaraci(?:ón|ones) de)\s+/iu;

/** A paragraph that only announces a speaker: «X, TITLE, ORG said:», «Quotes attributable to X, TITLE at ORG», «X, TITLE:». */
export function announces(text: string, roster: Roster): Source | undefined {
  if (text.length > 260) return undefined;
  const announced = ANNOUNCES.exec(text);
  if (announced) {
    const found = subject(text, announced.index + announced[0].length, roster);
    if (found?.source.kind === "named") return found.source;
  }
  if (!/[:：]\s*$/u.test(text)) return undefined;
  const all = words(text);
  const c = all.findLastIndex((word) => isCue(word.text) && !isCapital(word.text));
  if (c >= 0) return clauseBefore(text, roster)?.source;
  const found = all[0] && subject(text, all[0].start, roster);
  return found?.source.kind === "named" && /^[\s:]*$/.test(text.slice(found.end)) ? found.source : undefined;
}

/** Who is the subject at an offset. */
export function subject(text: string, at: number, roster: Roster): { source: Source; end: number } | undefined {
  const near = text.slice(at, at + REACH);
  const all = words(near);
  const first = all[0];
  if (!first) return undefined;
  if (PRONOUN.test(first.text))
    return { source: { kind: "pronoun", word: first.text.toLowerCase() }, end: at + first.end };
  const office =
    /^(?:the|der|die|le|la|el)$/iu.test(first.text) && all[1] && isRole(all[1].text) && !isCapital(all[2]?.text ?? "");
  const holder = office ? roster.holder(all[1]!.text) : undefined;
  if (holder) {
    const end = at + all[1]!.end;
    return { source: { kind: "named", naming: { name: holder.name, end, nameEnd: end, evident: true } }, end };
  }
  const naming = roster.read(near, all, 0);
  if (naming) {
    const second = secondSpeaker(near, all, naming, roster);
    const end = at + (second ?? naming).end;
    return { source: { kind: "named", naming: shift(naming, at), ...(second && { second: shift(second, at) }) }, end };
  }
  // «the senators», «a spokesperson for the ministry»
  if (
    !/^(?:the|a|an|one|two|both|der|die|das|ein|eine|le|la|les|l['’].*|un|une|el|los|las|una|many|several|another|their|its|our)$/iu.test(
      first.text,
    )
  )
    return undefined;
  let i = 1;
  while (i < all.length && i < 8 && /^[\p{L}\p{N}'’-]+$/u.test(all[i]!.text) && !isCue(all[i]!.text)) i++;
  return { source: { kind: "other", text: near.slice(0, all[i - 1]!.end) }, end: at + all[i - 1]!.end };
}

/** «A and B said»: the second of two who speak together. */
function secondSpeaker(text: string, all: readonly Word[], first: Naming, roster: Roster): Naming | undefined {
  const ends = [first.nameEnd, first.end].map((end) => all.findIndex((word) => word.start >= end));
  const and = ends.find((i) => i >= 0 && /^(?:and|und|et|y)$/iu.test(all[i]!.text)) ?? -1;
  if (and < 0 || !all[and + 1] || !isPersonName(first.name)) return undefined;
  const second = roster.read(text, all, and + 1);
  return second && isPersonName(second.name) && /\s/.test(second.name) ? second : undefined;
}

function shift(naming: Naming, by: number): Naming {
  return { ...naming, end: naming.end + by, nameEnd: naming.nameEnd + by };
}

function isSubjectBefore(all: readonly Word[], cue: number): boolean {
  const before = all[cue - 1]?.text ?? "";
  return PRONOUN.test(before) || (cue > 0 && isCapital(before) && cue > 1);
}

/** The subject of the verb at `cue`: right before it, else the first person of the sentence. */
function subjectBefore(text: string, all: readonly Word[], cue: number, roster: Roster): Source | undefined {
  let i = cue - 1;
  while (i >= 0 && (isBetween(all[i]!.text) || all[i]!.text === ",") && !PRONOUN.test(all[i]!.text)) i--;
  const before = all[i];
  if (!before) return undefined;
  if (PRONOUN.test(before.text)) return { kind: "pronoun", word: before.text.toLowerCase() };
  let first: Naming | undefined;
  const from = Math.max(0, cue - FARTHEST_VERB);
  for (let k = from; k < cue; k++) {
    const { text: word } = all[k]!;
    if (!isCapital(word) && !isRole(word)) continue;
    const naming = roster.read(text, all, k);
    if (!naming || naming.nameEnd > all[cue]!.start) continue;
    const preceded = all[k - 1]?.text ?? "";
    const governed =
      /^(?:to|with|by|from|against|à|con|mit|von)$/iu.test(preceded) ||
      /^(?:to|with|from)$/iu.test(all[k - 2]?.text ?? "");
    const direct =
      (!governed && naming.nameEnd >= before.end) || (naming.end >= before.start && naming.nameEnd < before.start);
    if (direct && !(first && !naming.evident && !/\s/.test(naming.name))) return { kind: "named", naming };
    if (
      !first &&
      (naming.evident || roster.known.has(naming.name) || /\s/.test(naming.name)) &&
      isPersonName(naming.name) &&
      !/^(?:of|to|with|by|for|from|against|in|at|on|de|von|mit|à|con|a|['’]s)$/iu.test(preceded)
    )
      first = naming;
    while (k + 1 < cue && all[k + 1]!.end <= naming.nameEnd) k++;
  }
  // «The letter says that»: a common noun right before the verb is who speaks.
  const noun =
    /^\p{Ll}/u.test(before.text) &&
    /^(?:letter|report|study|statement|senators?|group|groups|coalition|brief|article|release|document|authors?|lawmakers|members|organi[sz]ations?|petition|ruling|court|judge|bill|paper|email|memo|review|survey|they|officials?|spokes\w+|experts?|advocates?|signatories|paragraph|brief|bericht|studie|brief|lettre|rapport|carta|informe)$/iu.test(
      before.text,
    );
  if (noun || isRole(before.text)) return { kind: "other", text: before.text };
  if (first) return { kind: "named", naming: first };
  return { kind: "other", text: before.text };
}

/** The words after the last full stop. */
function lastSentence(all: readonly Word[]): readonly Word[] {
  const stop = all.findLastIndex(
    (word, i) =>
      word.text === "." || (/^[!?]$/.test(word.text) && (all[i + 1] === undefined || isCapital(all[i + 1]!.text))),
  );
  return all.slice(stop + 1);
}
