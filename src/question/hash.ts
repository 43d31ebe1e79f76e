import { createHash } from "node:crypto";
import type { Answer, Citation, Part } from "../answer/answer.ts";

/**
 * The same for two answers that look the same: outcome, every text that is shown, and the sources with what is shown of them.
 * 22 characters, url-safe; 128 bits of SHA-256. The rest of a cited paragraph does not count, as the answer does not show it.
 */
export function hash(answer: Answer): string {
  const seen = JSON.stringify([answer.outcome, answer.parts.map(visible)]);
  return createHash("sha256").update(seen).digest("base64url").slice(0, 22);
}

/** Lists instead of objects, so that the order in which fields were written does not count. */
function visible(part: Part): readonly unknown[] {
  switch (part.kind) {
    case "text":
      return [part.kind, part.text];
    case "passage":
      return [part.kind, part.text, source(part.from)];
    case "quote": {
      const { name, title, organisation } = part.speaker ?? {};
      return [part.kind, part.text, [name, title, organisation], part.marks, source(part.from)];
    }
    case "list":
      return [
        part.kind,
        part.items.map(({ text, detail, at }) => [text, detail, at?.getTime()]),
        part.of,
        part.from && source(part.from),
      ];
    case "time":
      return [part.kind, part.at.getTime()];
  }
}

function source({ release, paragraph, title, date, link, corrected }: Citation): readonly unknown[] {
  return [release, paragraph, title, date, link, corrected ?? false];
}
