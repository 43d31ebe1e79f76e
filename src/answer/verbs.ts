import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
let irregular: Map<string, string> | undefined;

/** The infinitive of an irregular English verb form in lower case, such as `build` for `built`. */
export function infinitive(word: string): string | undefined {
  if (!irregular) {
    irregular = new Map();
    const verbs = load("english-verbs-irregular/dist/verbs.json") as Record<string, readonly (readonly string[])[]>;
    for (const [verb, forms] of Object.entries(verbs)) for (const form of forms.flat()) irregular.set(form, verb);
  }
  return irregular.get(word);
}
