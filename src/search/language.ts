import { createRequire } from "node:module";
import { stopwords as english } from "@orama/stopwords/english";
import { stemmer as porter } from "stemmer";
import { fold } from "./fold.ts";

/** What the analyser knows of a language. */
export interface Language {
  /** Lower case in, stem out. */
  readonly stem: (word: string) => string;
  /** Folded words that carry no subject: articles, pronouns, auxiliaries, question words. */
  readonly stops: ReadonlySet<string>;
}

/** Question words and auxiliaries that the kept lists lack, folded. */
const QUESTION_WORDS: Readonly<Record<string, string>> = {
  en: "a did didnt does doesnt dont cant cannot couldnt wont wouldnt isnt arent wasnt werent whose im ive youre theyre thats whats whos us",
  es: "que quien quienes cual cuales cuando cuanto cuantos cuanta cuantas donde adonde como por para",
  fr: "qui que quoi quel quelle quels quelles quand combien comment pourquoi ou lequel laquelle lesquels lesquelles est ce",
  de: "wer wen wem wessen was wann wo wohin woher wie warum wieso weshalb welche welcher welches welchen welchem wieviel wieviele",
  pt: "que quem qual quais quando quanto quantos quanta quantas onde como porque por",
  it: "chi che cosa quale quali quando quanto quanti quanta quante dove come perche",
  nl: "wie wat wanneer waar waarom waarheen hoe hoeveel welke welk wiens",
  ru: "кто кого кому кем что чего чему чем когда где куда откуда как почему зачем сколько какой какая какое какие каком каких который которая которые чей",
  ar: "من ما ماذا متى اين كيف لماذا كم اي هل",
  tr: "kim kimi kimin kime kimler ne neyi neden nicin niye nasil nerede nereye nereden hangi hangisi kac kaci mi mu",
};

const NAMES: Readonly<Record<string, string>> = {
  ar: "arabic",
  de: "german",
  es: "spanish",
  fr: "french",
  it: "italian",
  nl: "dutch",
  pt: "portuguese",
  ru: "russian",
  tr: "turkish",
};

const load = createRequire(import.meta.url);
const loaded = new Map<string, Language>();
const PLAIN: Language = { stem: (word) => word, stops: new Set() };

/**
 * What is known of a language, loaded at its first use.
 * @param tag BCP 47; a language that is not known is taken as printed: no stems, no stop words.
 */
export function language(tag: string): Language {
  const code = tag.slice(0, 2).toLowerCase();
  let found = loaded.get(code);
  if (!found) {
    found = code === "en" ? make(porter, english, code) : kept(code);
    loaded.set(code, found);
  }
  return found;
}

function kept(code: string): Language {
  const name = NAMES[code];
  if (!name) return PLAIN;
  const { stemmer } = load(`@orama/stemmers/${name}`) as { stemmer: (word: string) => string };
  const { stopwords } = load(`@orama/stopwords/${name}`) as { stopwords: readonly string[] };
  return make(stemmer, stopwords, code);
}

function make(stem: (word: string) => string, stops: readonly string[], code: string): Language {
  const words = [...stops, ...(QUESTION_WORDS[code]?.split(" ") ?? [])];
  return { stem, stops: new Set(words.map((word) => fold(word, code))) };
}
