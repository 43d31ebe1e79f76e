const MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;
const APOSTROPHES = /['’ʼ＇‘`´]/g;
/** Vowel points and the long stroke, which Arabic prints or leaves out at will. */
const ARABIC_POINTS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const ASCII = /^[a-z0-9]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};
const SPECIAL = /[ßæœøđðþłı]/g;

/** Lower case by the language's own rule (a Turkish I is ı), one form for each letter, invisible characters out. */
export function lower(word: string, language: string): string {
  const small = language.startsWith("tr") ? word.toLocaleLowerCase("tr") : word.toLowerCase();
  if (ASCII.test(small)) return small;
  return small
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(ARABIC_POINTS, "")
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Lower case without accents and apostrophes. Й stays й: in Cyrillic the breve makes another letter. */
export function fold(word: string, language: string): string {
  const small = lower(word, language);
  return ASCII.test(small) ? small : unaccent(small);
}

/** Accents, apostrophes and ligatures off a word in lower case. */
export function unaccent(word: string): string {
  return word
    .replace(APOSTROPHES, "")
    .replace(/ё/g, "е")
    .replace(/[أإآٱ]/g, "ا")
    .normalize("NFD")
    .replace(MARKS, (mark, at: number, whole: string) => (/\p{Script=Cyrillic}/u.test(whole[at - 1] ?? "") ? mark : ""))
    .normalize("NFC")
    .replace(SPECIAL, (letter) => LETTERS[letter]!);
}
