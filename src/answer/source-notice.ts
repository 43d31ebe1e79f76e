import type { Words } from "../words/words.ts";
import type { Part } from "./answer.ts";

/**
 * The parts, and once for all of them on what day a cited release was corrected, and that one is a translation.
 * Said already, it is not said again.
 */
export function withSource(parts: readonly Part[], words: Words): Part[] {
  const sources = parts.flatMap((part) => ("from" in part && part.from ? [part.from] : []));
  const days = [...new Set(sources.flatMap(({ correctedOn }) => correctedOn ?? []))].sort();
  const notices = [
    ...days.map((day) => words.correctedOn(day)),
    ...(sources.some(({ translated }) => translated) ? [words.translated] : []),
  ];
  const said = new Set(parts.flatMap((part) => (part.kind === "text" ? part.text : [])));
  return [...parts, ...notices.filter((text) => !said.has(text)).map((text): Part => ({ kind: "text", text }))];
}
