import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Wording } from "./wording.ts";

const wordings: Readonly<Record<string, Wording>> = { en, de, fr, es };

/** The wording of a language; English where the desk has none. */
export function wordingOf(language: string): Wording {
  return wordings[language.slice(0, 2).toLowerCase()] ?? en;
}

/**
 * The language that a question is asked in: the one with most telltale words, else the first of `likely`.
 * @param plain the question in lower case without accents
 */
export function languageOfQuestion(plain: string, likely: readonly string[]): string {
  let best = likely[0] ?? "en";
  let most = 0;
  for (const language of [...new Set([...likely, ...Object.keys(wordings)])]) {
    const telltale = wordings[language.slice(0, 2)]?.telltale;
    const count = telltale ? (plain.match(new RegExp(telltale, "g"))?.length ?? 0) : 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
