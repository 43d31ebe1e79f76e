import { type Token, tokens } from "./terms.ts";

/** Other names of the same thing: each key with its values is one group, every member standing for every other. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** A name that stands in a text. */
export interface Named {
  /** The term of the whole group; no text can hold it by itself. */
  readonly term: string;
  /** The tokens that make up the name here. */
  readonly covers: readonly Token[];
}

/** Finds names in tokens. */
export interface AliasReader {
  /** The names that begin at each position, if any. */
  find(read: readonly Token[]): Map<number, Named[]>;
}

interface Phrase {
  readonly terms: readonly string[];
  readonly group: string;
}

/** No printed word begins with this, so a group is never mistaken for a word. */
const MARK = "\u0001";

/** Reads the names in every language given; time a token is bound by the names that begin with it. */
export function aliasReader(aliases: Aliases, languages: readonly string[]): AliasReader {
  const phrases = new Map<string, Phrase[]>();
  let number = 0;
  for (const [key, values] of aliases) {
    const group = `${MARK}${number++}`;
    const seen = new Set<string>();
    for (const name of [key, ...values]) {
      for (const language of languages) {
        const terms = tokens(name, language).map((token) => token.term);
        const whole = terms.join(" ");
        if (terms.length === 0 || seen.has(whole)) continue;
        seen.add(whole);
        const known = phrases.get(terms[0]!) ?? [];
        known.push({ terms, group });
        phrases.set(terms[0]!, known);
      }
    }
  }
  return {
    find(read) {
      const found = new Map<number, Named[]>();
      for (let at = 0; at < read.length; at++) {
        for (const { terms, group } of phrases.get(read[at]!.term) ?? []) {
          if (!terms.every((term, step) => read[at + step]?.term === term)) continue;
          if (terms.length === 1 && read[at]!.stop) continue;
          const here = found.get(at) ?? [];
          here.push({ term: group, covers: read.slice(at, at + terms.length) });
          found.set(at, here);
        }
      }
      return found;
    },
  };
}
