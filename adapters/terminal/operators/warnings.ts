import { stringify } from "yaml";
import type { Warning } from "../../../src/release/inspect.ts";

/** Errata of these kinds come first: they hold whole sentences, as those stand before a word of them is mended. */
const WHOLE_FIRST: readonly Warning["kind"][] = ["marks"];

/** What looks wrong, a line each. */
export function warningLines(warnings: readonly Warning[]): string[] {
  return warnings.map(({ text, paragraphs }) => {
    const at = paragraphs.length > 8 ? `${paragraphs.slice(0, 8).join(", ")} …` : paragraphs.join(", ");
    const where = paragraphs.length > 1 ? `paragraphs ${at}: ` : paragraphs.length === 1 ? `paragraph ${at}: ` : "";
    return `${where}${text}`;
  });
}

/** The errata that would mend it, as a side file has them; empty where none is certain enough to be offered. */
export function errataYaml(warnings: readonly Warning[]): string {
  const first = warnings.filter(({ kind }) => WHOLE_FIRST.includes(kind));
  const rest = warnings.filter(({ kind }) => !WHOLE_FIRST.includes(kind));
  const errata = [...first, ...rest].flatMap((warning) => warning.errata);
  return errata.length > 0 ? stringify({ errata }, { lineWidth: 0 }).trimEnd() : "";
}
