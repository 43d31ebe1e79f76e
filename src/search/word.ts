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

// Code ranges and not \p{Script=…}, which takes ten milliseconds to build at every start.
/** Han and kana: no spaces, and no marks of where a word ends. */
const HAN =
  "\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{323af}";
/** Spaces, but with particles glued on. */
const HANGUL = "\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97c\\uac00-\\ud7fb";
/** Thai, Lao, Burmese, Khmer: no spaces; the platform has dictionaries. */
const SOUTH_EAST = "\\u0e01-\\u0e3a\\u0e40-\\u0e5b\\u0e81-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff";
/** A stretch of one kind of script; invisible characters belong to the word that they stand in. */
const STRETCH = new RegExp(
  `([${HAN}]+)|([${HANGUL}]+)|([${SOUTH_EAST}]+)|[[\\p{L}\\p{Nd}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]--[${HAN}${HANGUL}${SOUTH_EAST}]]+`,
  "gv",
);

const APOSTROPHES = "'’ʼ＇‘`´";
const HYPHENS = "-‐‑";
const SEPARATORS = ".,٫٬";
const DIGITS = /^\p{Nd}+$/u;

/** Letters that a word is looked at for; what is longer (a key, a hostile text) is no word of any language. */
const LONGEST = 64;

/** Prefixes that English prints with a hyphen or with nothing: co-sponsor, non-government, re-elect. */
const PREFIXES = new Set(
  "anti bi co counter cyber de ex extra inter intra mid mini multi non over post pre pro re semi sub super trans tri ultra un under".split(
    " ",
  ),
);

/** Korean endings that stand on a noun, longest first. */
const PARTICLES =
  /(?:으로부터|에게서|에서는|에서도|이라고|이라는|으로서|으로써|로부터|에서|에게|한테|까지|부터|처럼|보다|마다|조차|마저|이나|이며|이고|이란|라고|라는|으로|은|는|이|가|을|를|에|의|도|로|와|과|만|나|들)$/;

interface Stretch {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in order, by script: words between spaces and punctuation; pairs of neighbours in Han, kana and
 * Hangul; dictionary words in Thai, Lao, Khmer and Burmese. «U.S.» is one word, «1,000» one number. A hyphened prefix
 * gives the joined word and, at the same place, what stands after the hyphen. Time is linear in the text.
 */
export function split(text: string): Word[] {
  const words: Word[] = [];
  let waiting: Stretch[] = [];
  const settle = () => {
    if (waiting.length > 0) join(text, waiting, words);
    waiting = [];
  };
  for (const match of text.matchAll(STRETCH)) {
    const [word, han, hangul, southEast] = match;
    const start = match.index;
    if (han === undefined && hangul === undefined && southEast === undefined) {
      const before = waiting.at(-1);
      if (before && (before.end !== start - 1 || !JOINTS.has(text[before.end]!))) settle();
      waiting.push({ word, start, end: start + word.length });
      continue;
    }
    settle();
    if (han !== undefined) pairs(han, start, words);
    else if (hangul !== undefined) korean(hangul, start, words);
    else dictionary(word, start, words);
  }
  settle();
  return words;
}

/** What may stand inside a word or between its parts. */
const JOINTS = new Set(`${APOSTROPHES}${HYPHENS}${SEPARATORS}`);

/** Words of stretches with one joint between each two: some joints are part of a word, the others divide. */
function join(text: string, stretches: readonly Stretch[], words: Word[]): void {
  const joint = (at: number) => (at + 1 < stretches.length ? text[stretches[at]!.end]! : "");
  for (let at = 0; at < stretches.length; at++) {
    const first = at;
    const { word, start } = stretches[at]!;
    if (DIGITS.test(word)) {
      while (joint(at) !== "" && SEPARATORS.includes(joint(at)) && DIGITS.test(stretches[at + 1]!.word)) at++;
      push(words, "number", text, start, stretches[at]!.end);
      continue;
    }
    if (word.length === 1) {
      while (joint(at) === "." && stretches[at + 1]!.word.length === 1) at++;
      if (at > first) {
        push(words, "initials", text, start, stretches[at]!.end);
        continue;
      }
    }
    while (joint(at) !== "" && APOSTROPHES.includes(joint(at))) at++;
    const prefixed = first > 0 && HYPHENS.includes(joint(first - 1)) ? words.at(-1) : undefined;
    if (prefixed?.kind === "word" && prefixed.end === start - 1 && isPrefix(prefixed.word)) {
      const part = text.slice(start, stretches[at]!.end).slice(0, LONGEST);
      const whole = (prefixed.word + part).slice(0, LONGEST);
      words[words.length - 1] = { word: whole, start: prefixed.start, end: stretches[at]!.end, kind: "word" };
      if (prefixed.word.length > 1) {
        words.push({ word: part, start: prefixed.start, end: stretches[at]!.end, kind: "part" });
      }
    } else push(words, "word", text, start, stretches[at]!.end);
  }
}

function isPrefix(word: string): boolean {
  return word.length === 1 || PREFIXES.has(word.toLowerCase());
}

function push(words: Word[], kind: Word["kind"], text: string, start: number, end: number): void {
  words.push({ word: text.slice(start, Math.min(end, start + LONGEST)), start, end, kind });
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
function korean(run: string, start: number, words: Word[]): void {
  const noun = run.slice(0, -LONGEST) + run.slice(-LONGEST).replace(PARTICLES, "");
  if (noun.length >= 2) {
    pairs(noun, start, words);
  } else {
    pairs(run, start, words);
    if (noun.length === 1 && run.length > 1) words.push({ word: noun, start, end: start + 1, kind: "pair" });
  }
}

/** Characters given to the dictionary at once: its time a character grows with the length of the run. */
const SLICE = 1000;

let segmenter: Intl.Segmenter | undefined;

function dictionary(run: string, start: number, words: Word[]): void {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  for (let from = 0; from < run.length; from += SLICE) {
    for (const { segment, index } of segmenter.segment(run.slice(from, from + SLICE))) {
      const at = start + from + index;
      words.push({ word: segment.slice(0, LONGEST), start: at, end: at + segment.length, kind: "pair" });
    }
  }
}
