/** A word of a text as printed, before folding, stemming or stop lists. */
export interface Word {
  /** As printed, or one pair of characters where the script has no spaces. */
  readonly word: string;
  /** UTF-16 units from the text's start. */
  readonly start: number;
  readonly end: number;
  /** `pair`: cut from a run without spaces, to be taken as it is; `part`: what stands after a prefix and its hyphen. */
  readonly kind: "word" | "number" | "initials" | "pair" | "part";
}

/** Letters a word is looked at for; what is longer (a key, a hostile text) is no word of any language. */
const LONGEST = 64;

/**
 * Initials with points (U.S.), numbers with separators (1,000), and words with inner apostrophes.
 * Every repetition is bounded or over one class of characters, so the time is linear.
 */
const WORD =
  /(?<![\p{L}\p{Nd}])(?:\p{L}\.){2,8}\p{L}?(?![\p{L}\p{Nd}])|\p{Nd}+(?:[.,٫٬]\p{Nd}+)+|[\p{L}\p{Nd}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ＇‘`´][\p{L}\p{M}]+)*/gu;

/** Scripts that print no spaces between words (Han and kana, South-East Asian), or that glue particles on (Hangul). */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const HANGUL = /^\p{Script=Hangul}/u;
const NO_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u;
const SOUTH_EAST = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HYPHEN = /[-\u2010\u2011]/;

/** Prefixes that English prints with a hyphen, a space's breadth or nothing: co-sponsor, non-government, re-elect. */
const PREFIXES = new Set(
  "anti bi co counter cyber de ex extra inter intra mid mini multi non over post pre pro re semi sub super trans tri ultra un under".split(
    " ",
  ),
);

/** Korean endings that stand on a noun, longest first. */
const PARTICLES =
  /(?:으로부터|에게서|에서는|에서도|이라고|이라는|으로서|으로써|로부터|에서|에게|한테|까지|부터|처럼|보다|마다|조차|마저|이나|이며|이고|이란|라고|라는|으로|은|는|이|가|을|를|에|의|도|로|와|과|만|나|들)$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in order, by script: words between spaces and punctuation; pairs of neighbours in Han, kana and
 * Hangul; dictionary words in Thai, Lao, Khmer and Burmese. A hyphened prefix gives the joined word and, at the same
 * place, what stands after the hyphen.
 */
export function split(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const first = word.charCodeAt(0);
    if (word.charCodeAt(1) === 0x2e && !isDigit(first)) {
      words.push({ word, start, end: start + word.length, kind: "initials" });
    } else if (isDigit(first)) {
      number(word, start, words);
    } else {
      plain(text, word, start, words);
    }
  }
  return words;
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** A run that begins with a digit: «24次», «1,000», «9th». */
function number(word: string, start: number, words: Word[]): void {
  const letters = word.search(/[^\p{Nd}.,٫٬]/u);
  if (letters < 0) {
    words.push({ word: word.slice(0, LONGEST), start, end: start + word.length, kind: "number" });
  } else if (word.charCodeAt(letters) < 0xe00) {
    words.push({ word: word.slice(0, LONGEST), start, end: start + word.length, kind: "word" });
  } else {
    words.push({ word: word.slice(0, Math.min(letters, LONGEST)), start, end: start + letters, kind: "number" });
    runs(word.slice(letters), start + letters, words);
  }
}

function plain(text: string, word: string, start: number, words: Word[]): void {
  if (hasRuns(word)) {
    runs(word, start, words);
    return;
  }
  const end = start + word.length;
  const before = words.at(-1);
  if (before?.kind === "word" && before.end === start - 1 && HYPHEN.test(text[before.end]!)) {
    const prefix = before.word.toLowerCase();
    if (prefix.length === 1 || PREFIXES.has(prefix)) {
      const whole = (before.word + word).slice(0, LONGEST);
      words[words.length - 1] = { word: whole, start: before.start, end, kind: "word" };
      if (prefix.length > 1) words.push({ word: word.slice(0, LONGEST), start: before.start, end, kind: "part" });
      return;
    }
  }
  words.push({ word: word.slice(0, LONGEST), start, end, kind: "word" });
}

/** Thai begins at U+0E00; everything before it prints spaces. */
function hasRuns(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= 0xe00) return RUNS.test(word);
  return false;
}
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function runs(word: string, start: number, words: Word[]): void {
  for (const match of word.matchAll(RUN)) {
    const run = match[0];
    const from = start + match.index;
    if (NO_SPACES.test(run)) pairs(run, from, words);
    else if (HANGUL.test(run)) hangul(run, from, words);
    else if (SOUTH_EAST.test(run)) dictionary(run, from, words);
    else words.push({ word: run.slice(0, LONGEST), start: from, end: from + run.length, kind: "word" });
  }
}

function pairs(run: string, start: number, words: Word[]): void {
  const characters = [...run];
  if (characters.length === 1) words.push({ word: run, start, end: start + run.length, kind: "pair" });
  let from = start;
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = characters[at]! + characters[at + 1]!;
    words.push({ word: pair, start: from, end: from + pair.length, kind: "pair" });
    from += characters[at]!.length;
  }
}

/** A noun of one syllable would vanish in a pair with its particle, so it stands beside that pair. */
function hangul(run: string, start: number, words: Word[]): void {
  const noun = run.replace(PARTICLES, "");
  if (noun.length >= 2) {
    pairs(noun, start, words);
  } else {
    pairs(run, start, words);
    if (noun.length === 1 && run.length > 1) words.push({ word: noun, start, end: start + 1, kind: "pair" });
  }
}

/** Characters given to the dictionary at once: its time a character grows with the length of the run. */
const SLICE = 1000;

function dictionary(run: string, start: number, words: Word[]): void {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  for (let from = 0; from < run.length; from += SLICE) {
    for (const { segment, index } of segmenter.segment(run.slice(from, from + SLICE))) {
      const at = start + from + index;
      words.push({ word: segment.slice(0, LONGEST), start: at, end: at + segment.length, kind: "pair" });
    }
  }
}
