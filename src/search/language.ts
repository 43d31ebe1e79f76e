import { createRequire } from "node:module";
import { stemmer as porter } from "stemmer";
import { fold } from "./fold.ts";
import { functionWords } from "./function-words.ts";

/** What the analyser knows of a language. */
export interface Language {
  /** Lower case in, stem out. */
  readonly stem: (word: string) => string;
  /** Folded words that carry no subject: articles, pronouns, auxiliaries, question words. */
  readonly stops: ReadonlySet<string>;
}

/** Loads a stemmer at its first use without making the analyser asynchronous. */
const require = createRequire(import.meta.url);

/** Snowball's stemmers; English has Porter's, which did as well as Snowball's or better (docs/search.md). */
const SNOWBALL: Readonly<Record<string, () => { stemmer: (word: string) => string }>> = {
  ar: () => require("@orama/stemmers/arabic"),
  de: () => require("@orama/stemmers/german"),
  es: () => require("@orama/stemmers/spanish"),
  fr: () => require("@orama/stemmers/french"),
  it: () => require("@orama/stemmers/italian"),
  nl: () => require("@orama/stemmers/dutch"),
  pt: () => require("@orama/stemmers/portuguese"),
  ru: () => require("@orama/stemmers/russian"),
  tr: () => require("@orama/stemmers/turkish"),
};

const loaded = new Map<string, Language>();

/**
 * What is known of a language, loaded at its first use (about 1 ms).
 * @param tag BCP 47; a language that is not known is taken as printed: no stems, no stop words.
 */
export function language(tag: string): Language {
  const code = /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? "";
  let found = loaded.get(code);
  if (!found) {
    found = { stem: stemmer(code), stops: new Set(functionWords(code).map((word) => fold(word, code))) };
    loaded.set(code, found);
  }
  return found;
}

function stemmer(code: string): (word: string) => string {
  if (code === "en") return porter;
  return SNOWBALL[code]?.().stemmer ?? ((word) => word);
}
