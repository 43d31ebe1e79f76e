import type { Store } from "../store/store.ts";
import { blank } from "./blank.ts";
import { find } from "./find.ts";

/** Characters of a question that a report shows. */
const SHOWN = 200;

/** Questions that come to the same words. */
export interface Gap {
  /** As it was asked last, like `/ask who came`, without what points at a person. */
  readonly text: string;
  readonly times: number;
  readonly last: Date;
}

/** What people did not find. */
export interface Gaps {
  /** What the releases did not answer: the nearest passage was shown, or none. */
  readonly unanswered: readonly Gap[];
  /** What was answered, or not, and marked as not helpful. */
  readonly unhelpful: readonly Gap[];
}

/**
 * What was asked in vain since an instant, and before another, most asked first, then the latest first.
 * Questions are the same whose words are: case, accents and punctuation do not count.
 */
export async function gaps(store: Store, { since, until }: { since: Date; until?: Date }): Promise<Gaps> {
  const unanswered = new Map<string, Gap>();
  const unhelpful = new Map<string, Gap>();
  for await (const { command, options, outcome, helpful, askedAt } of store.questions.vain(since)) {
    if (until && askedAt >= until) break;
    // Nobody asked what a message says that the nearest passages were looked for.
    if (command === find.name) continue;
    const text = blank(line(command, options));
    if (outcome === "closest" || outcome === "declined") count(unanswered, text, askedAt);
    if (helpful === false) count(unhelpful, text, askedAt);
  }
  return { unanswered: sorted(unanswered), unhelpful: sorted(unhelpful) };
}

/** As a person types it: the first option as it is, the others with their names. */
function line(command: string, options: unknown): string {
  const values = Object.entries(options ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const words = values.map(([name, value], index) => (index === 0 ? String(value) : `${name}:${String(value)}`));
  return [`/${command}`, ...words].join(" ").replace(/\s+/gu, " ").trim();
}

function count(gaps: Map<string, Gap>, text: string, askedAt: Date): void {
  const key = fold(text);
  const times = (gaps.get(key)?.times ?? 0) + 1;
  gaps.set(key, { text: cut(text), times, last: askedAt });
}

function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN
    ? `${characters
        .slice(0, SHOWN - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function sorted(gaps: ReadonlyMap<string, Gap>): readonly Gap[] {
  return [...gaps.values()].toSorted((a, b) => b.times - a.times || b.last.getTime() - a.last.getTime());
}
