const LETTERS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A name without what people write differently: case, accents, marks, spaces; `&` reads as «and».
 * Two names are the same to a reader when their folds are equal; words are parted by one space.
 */
export function foldName(text: string): string {
  if (LETTERS.test(text)) return text.toLowerCase();
  // Nearly every name is plain, or is once its accents are gone, and Unicode rules take five times as long.
  if (PLAIN.test(text)) return foldPlain(text);
  const bare = text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
  if (PLAIN.test(bare)) return foldPlain(bare);
  return bare
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[øı]/g, (letter) => (letter === "ø" ? "o" : "i"))
    .replace(/&/g, " and ")
    .replace(/['’‘`´ʼ]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function foldPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
