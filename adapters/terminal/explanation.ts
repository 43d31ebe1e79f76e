import type { Explanation } from "../../src/answer/explain.ts";

/** Characters of a passage that an explanation shows. */
const SHOWN = 90;

/** Why a question was answered as it was, in lines: what it asks, its words, and the passages with what decided. */
export function renderExplanation({ asked, language, way, outcome, thresholds, passages }: Explanation): string {
  const words = passages[0]?.words ?? [];
  const lines = [
    `asked for: ${asked} (${language}); way: ${way}; outcome: ${outcome}`,
    `a passage answers from ${thresholds.answered}, and is the closest from ${thresholds.closest}`,
    ...words.map(({ text, weight, as }) => `  «${text}» weighs ${weight.toFixed(2)}, found as ${as.join(" | ")}`),
  ];
  for (const { release, paragraph, text, confidence, features, words: held } of passages) {
    const parts = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    const holds = held.map((word) => `${word.text} ${word.held.toFixed(2)}`);
    lines.push(`${confidence.toFixed(2)}  ${release} ${paragraph}  ${text.slice(0, SHOWN)}`);
    lines.push(`      ${parts.join(", ")}`, `      holds ${holds.join(", ")}`);
  }
  return lines.join("\n");
}
