import { en } from "./en.ts";
import { ko } from "./ko.ts";

/** The desk's own words in one language; a language is complete or does not compile. */
export type Words = InLanguage<typeof en>;

type InLanguage<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...values: never) => string
      ? Table[Key]
      : InLanguage<Table[Key]>;
};

/** Every language that the desk speaks, by its code; English first, since it stands in for all others. */
export const languages: Readonly<Record<string, Words>> = { en, ko };

const codeOf = (locale: string) => locale.split(/[-_]/)[0]?.toLowerCase() ?? "";

/** The words for a reader's locale (BCP 47); English where there are none. */
export function wordsFor(locale: string): Words {
  return languages[codeOf(locale)] ?? en;
}

/** Whether the desk has words in the language of a locale (BCP 47). */
export function speaks(locale: string): boolean {
  return Object.hasOwn(languages, codeOf(locale));
}

/**
 * The first of some locales in which the desk has words: the reader's, then that of the server or workspace, then the
 * campaign's; English where it has them in none.
 */
export function spoken(...locales: readonly (string | null | undefined)[]): string {
  return locales.map((locale) => canonical(locale ?? "")).find(speaks) ?? "en";
}

/** `ko-KR`, also of `ko_KR.UTF-8`; empty for what is no locale. */
function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace(/[.@].*$/s, "").replaceAll("_", "-"))[0] ?? "";
  } catch {
    return "";
  }
}

/** Where each sentence of the menu, and of what an option expects, stands in the tables. */
const places = new Map<string, readonly ["menu" | "expected", string]>(
  (["menu", "expected"] as const).flatMap((section) =>
    Object.entries(en[section]).map(([key, sentence]) => [sentence, [section, key]] as const),
  ),
);

/** A sentence of a command or of its options, which are written in English, in other words; itself where it is not in the table. */
export function inWords(sentence: string, words: Words): string {
  const place = places.get(sentence);
  return place ? ((words[place[0]] as Readonly<Record<string, string>>)[place[1]] ?? sentence) : sentence;
}
