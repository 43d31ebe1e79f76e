/** The names of languages as a reader of `locale` calls them, joined: «English or Korean». Both in BCP 47. */
export function listOfLanguages(codes: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  return list.format(codes.map((code) => names.of(code) ?? code));
}
