/** How one language writes numbers and chooses among its forms of a noun. */
export interface Counting {
  /** With the language's own separators: `1,234`. */
  number(count: number): string;
  /** The form that goes with a number, `other` where the language needs no form of its own for it. */
  form(count: number, forms: Forms): string;
}

/** Forms by the categories of {@link Intl.PluralRules}; `other` always exists. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** @param language BCP 47 */
export function countingIn(language: string): Counting {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  return {
    number: (count) => numbers.format(count),
    form: (count, forms) => forms[rules.select(count)] ?? forms.other,
  };
}
