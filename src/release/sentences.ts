import type { Span } from "./release.ts";

/** Shortened words that a name, number or further word follows: they never end a sentence. */
const BEFORE_MORE = new Set(
  (
    "mr mrs ms messrs mx dr drs prof profs sr sra srta st ste sen sens rep reps gov gen col lt cpt capt sgt maj adm cmdr rev fr hon pres " +
    "amb supt insp det no nos nr art arts abs par para vol vols fig figs pp p vs v approx ca ed eds cf eg ie viz al " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun " +
    "hr fr frl dipl ing bzw sog evtl ggf inkl exkl zzgl vgl d h z b u a s o i e m mme mlle mm me mgr ud uds dña don lic av avda núm pág " +
    "dott sig dhr mevr bijv nl ext tel min max ave blvd mt ft"
  ).split(" "),
);
/** Shortened words that may stand at a sentence's end as well; only a word that opens sentences then begins a new one. */
const AT_END_TOO = new Set(
  "inc ltd llc corp co cos bros jr etc usw usf am pm esq phd md ma ba gmbh ag ev eu un us uk dc".split(" "),
);
/** Words that, with a capital, open a sentence far more often than they belong to a name. */
const OPENERS = new Set(
  (
    "the a an this that these those it its he she they we i you in on at as by for from with but and or so if when while since after before " +
    "there here his her their our my your many some all no not yet still today last next under over more most both each what who how why where " +
    "der die das ein eine es er sie wir ich in im am an auf mit nach seit doch und aber wenn " +
    "le la les un une il elle nous ce cette ces dans en pour mais et si el los las una nosotros este esta estos pero y"
  ).split(" "),
);
// French sets a space before its closing mark: it belongs to this sentence.
const TERMINATOR = /[.!?…。！？]+[)\]"'”’“‘»›」』*_]*(?:\s»)?/gu;

/** The sentences of a paragraph, in order, as spans without the white space round them; a closing mark stays with its sentence. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (end <= start || !endsSentence(text, match.index, match[0], end)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  if (start < text.length) spans.push({ start, end: text.trimEnd().length });
  return spans;
}

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
  if (/^[。！？]/.test(mark)) return true;
  if (end >= text.length) return true;
  if (!/\s/.test(text[end]!)) return false;
  const next = /^\s*([\s"'“‘„‚«‹「『([–—*_-]*)(\S*)/u.exec(text.slice(end, end + 80))!;
  const word = next[2]!;
  if (/^[»›”]/.test(word)) return false;
  if (/^\p{Ll}/u.test(word) && !/^(?:e\p{Lu}|i\p{Lu})/u.test(word)) return false;
  if (mark[0] !== "." || mark.startsWith("..")) return true;
  return !isShortened(text, at, word, mark.length > 1 || next[1] !== "");
}

/** The full stop at `at` belongs to an abbreviation, an initial or an ordinal number, and more of the sentence follows. */
function isShortened(text: string, at: number, next: string, markBetween: boolean): boolean {
  const before = /[\p{L}\p{N}.'’&-]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0];
  const word = before.slice(before.lastIndexOf("-") + 1);
  const bare = word.replace(/[.'’]/g, "").toLowerCase();
  const nextWord = /^[\p{L}\p{N}]*/u.exec(next)![0].toLowerCase();
  if (markBetween && word.length > 1) return false;
  // Ordinals: «am 3. März», «le 2. Bundestag»; a year or a price that ends a sentence has more digits.
  if (/^\d{1,2}$/.test(word))
    return /^(?:\p{Lu}|\d)/u.test(next) && !OPENERS.has(nextWord) && isOrdinalPlace(text, at, word);
  if (/^\p{Lu}$/u.test(word)) return !OPENERS.has(nextWord); // «J. Smith», but «plan B. The»
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !OPENERS.has(nextWord); // U.S., z.B
  if (BEFORE_MORE.has(bare) && (/^\p{Lu}/u.test(word) || /^\d/.test(next) || word.length <= 2)) return true;
  if (BEFORE_MORE.has(bare))
    return !OPENERS.has(nextWord) && bare.length > 1 && !/^(?:no|fig|art|don|sun|sat|dec|mar|max|min)$/.test(bare);
  return AT_END_TOO.has(bare) && !OPENERS.has(nextWord);
}

/** German and Nordic ordinals follow a lower-case word or an article; «in 12. Then» is left to `OPENERS`. */
function isOrdinalPlace(text: string, at: number, word: string): boolean {
  const lead = text.slice(Math.max(0, at - word.length - 12), at - word.length);
  return lead.trim() === "" || /(?:\b(?:am|vom|zum|der|die|das|den|dem|des|im|bis|ab|und|seit|,)\s*)$/i.test(lead);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
