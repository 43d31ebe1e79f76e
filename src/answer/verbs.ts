import verbs from "english-verbs-irregular/dist/verbs.json" with { type: "json" };

const infinitives = new Map<string, string>();
for (const [verb, forms] of Object.entries(verbs as Record<string, string[][]>)) {
  for (const form of forms.flat()) infinitives.set(form, verb);
}

/** The infinitive of an irregular English verb form in lower case, such as `build` for `built`. */
export function infinitive(word: string): string | undefined {
  return infinitives.get(word);
}
