/**
 * White space folded: any run of it (no-break spaces too) is one space, the ends have none, and characters that
 * only tell where a line may break (soft hyphen, zero-width space, word joiner, byte order mark) are gone.
 */
export function fold(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}
