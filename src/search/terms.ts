import { fold, lower, unaccent } from "./fold.ts";
import { language as known, type Language } from "./language.ts";
import { split, type Word } from "./word.ts";

/** A word as the index knows it. Terms that start at the same place are readings of one word. */
export interface Term {
  /** Stemmed, in lower case, without accents. */
  readonly term: string;
  /** As printed. */
  readonly word: string;
  /** UTF-16 units from the text's start. */
  readonly start: number;
  readonly end: number;
}

/** A word with what it became; function words are kept and marked. */
export interface Token extends Term {
  /** A word that carries no subject: an article, a pronoun, an auxiliary, a question word. */
  readonly stop: boolean;
}

/**
 * The terms of a text: stemmed, folded, stop and question words left out.
 * @param language BCP 47; decides lower case, stems and stop words, while the way to split is decided by the script.
 */
export function terms(text: string, language: string): Term[] {
  return tokens(text, language).filter((token) => !token.stop);
}

/** As {@link terms}, with the function words kept and marked. */
export function tokens(text: string, language: string): Token[] {
  const rules = known(language);
  const shouted = !/\p{Ll}/u.test(text);
  const result: Token[] = [];
  for (const word of split(text)) {
    const token = analyse(word, language, rules, shouted);
    if (token) result.push(token);
  }
  return result;
}

/** Words remembered for each language; a text repeats most of its words. */
const REMEMBERED = 20_000;
const memory = new Map<string, Map<string, Reading>>();

interface Reading {
  readonly term: string;
  readonly stop: boolean;
  /** Units cut from the word's front: an elided article. */
  readonly skip: number;
}

function analyse(word: Word, language: string, rules: Language, shouted: boolean): Token | undefined {
  const { term, stop, skip } = read(word, language, rules);
  if (term === "") return undefined;
  const capitals = stop && !shouted && word.kind === "word" && /^\p{Lu}{2,5}$/u.test(word.word);
  return {
    term: capitals ? word.word.toLowerCase() : term,
    word: skip ? word.word.slice(skip) : word.word,
    start: word.start + skip,
    end: word.end,
    stop: stop && !capitals,
  };
}

function read(word: Word, language: string, rules: Language): Reading {
  if (word.kind === "number") return { term: plainNumber(word.word), stop: false, skip: 0 };
  if (word.kind === "initials") return { term: fold(word.word.replaceAll(".", ""), language), stop: false, skip: 0 };
  if (word.kind === "pair") {
    const term = fold(word.word, language);
    return { term, stop: rules.stops.has(term), skip: 0 };
  }
  let words = memory.get(language);
  if (!words) {
    words = new Map();
    memory.set(language, words);
  }
  let reading = words.get(word.word);
  if (!reading) {
    if (words.size >= REMEMBERED) words.clear();
    reading = readWord(word.word, language, rules);
    words.set(word.word, reading);
  }
  return reading;
}

function readWord(word: string, language: string, rules: Language): Reading {
  const small = lower(word, language);
  const { body, skip } = cut(small, language);
  const folded = unaccent(body);
  if (rules.stops.has(folded)) return { term: folded, stop: true, skip };
  const stem = unaccent(rules.stem(language.startsWith("en") ? folded : body.replace(APOSTROPHE, "")));
  return { term: stem || folded, stop: false, skip };
}

const APOSTROPHE = /['’ʼ＇‘`´]/;
const ELIDED = new Set(
  "jusqu lorsqu puisqu quoiqu presqu dell all nell sull dall coll quest quell bell sant".split(" "),
);

/** What an apostrophe divides: «Moon's» is Moon, «l'eau» is eau, «Ankara'da» is Ankara, «can't» is cant. */
function cut(word: string, language: string): { body: string; skip: number } {
  const at = word.search(APOSTROPHE);
  if (at < 0) return { body: word, skip: 0 };
  const left = word.slice(0, at);
  const right = word.slice(at + 1);
  if (language.startsWith("tr")) return { body: left, skip: 0 };
  if (right === "s") return { body: left, skip: 0 };
  const romance = /^(?:fr|it|ca)/.test(language);
  if (romance && (left.length <= 2 || ELIDED.has(left))) return { body: right, skip: at + 1 };
  return { body: word, skip: 0 };
}

/** Eastern digits to Western; separators of thousands out, a decimal point kept. */
function plainNumber(word: string): string {
  return lower(word, "en")
    .replace(/[.,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu, "")
    .replace(/[,٫]/g, ".");
}
