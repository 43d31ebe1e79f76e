import { en } from "./en.ts";

/** The desk's own words in one language; a language is complete or does not compile. */
export type Words = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : (typeof en)[Key] };

const languages: Readonly<Record<string, Words>> = { en };

/** The words for a reader's locale (BCP 47); English where there are none. */
export function wordsFor(locale: string): Words {
  return languages[locale.split("-")[0]?.toLowerCase() ?? ""] ?? en;
}
