import type { Paragraph } from "../release/release.ts";
import type { Answer } from "./answer.ts";
import { cite, type Evidence } from "./evidence.ts";
import type { Query } from "./query.ts";

/** «What does X stand for»: the first paragraph that sets the abbreviation beside its full name, in brackets or before them. */
export function explain(query: Query, { releases }: Evidence): Answer | undefined {
  if (!query.wording.standsFor.test(query.plain)) return undefined;
  for (const [short] of query.text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&.-]*\p{Lu}[\p{L}\p{N}&.-]*/gu)) {
    const beside = new RegExp(
      `\\(${RegExp.escape(short)}\\)|(?<![\\p{L}\\p{N}])${RegExp.escape(short)}(?: \\p{L}+){0,2} \\(`,
      "u",
    );
    for (const release of releases) {
      const paragraph = release.paragraphs.find(({ text }) => beside.test(text));
      if (!paragraph) continue;
      const text = sentenceWith(paragraph, beside);
      return { outcome: "answered", parts: [{ kind: "passage", text, from: cite(release, paragraph) }] };
    }
  }
  return undefined;
}

function sentenceWith({ text, sentences }: Paragraph, beside: RegExp): string {
  const found = sentences.map(({ start, end }) => text.slice(start, end)).find((sentence) => beside.test(sentence));
  return found ?? text;
}
