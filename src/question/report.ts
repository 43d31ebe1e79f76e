import type { Answer, Part } from "../answer/answer.ts";
import type { Words } from "../words/words.ts";
import type { Gap, Gaps } from "./gaps.ts";

/** Questions that are shown under each heading; a message holds some thirty lines. */
const SHOWN = 20;

/** What people did not find, as it is shown in a channel; `heading` says since when. Undefined where they found everything. */
export function report({ unanswered, unhelpful }: Gaps, heading: string, words: Words): Answer | undefined {
  if (unanswered.length + unhelpful.length === 0) return undefined;
  const text = (one: string): Part => ({ kind: "text", text: one });
  const parts = [
    text(heading),
    ...listOf(unanswered, words),
    ...(unhelpful.length > 0 ? [text(words.gapsUnhelpful), ...listOf(unhelpful, words)] : []),
  ];
  return { outcome: "answered", parts };
}

function listOf(gaps: readonly Gap[], words: Words): readonly Part[] {
  if (gaps.length === 0) return [];
  const items = gaps.slice(0, SHOWN).map(({ text, times }) => ({ text, detail: words.times(times) }));
  const more = gaps.length - items.length;
  return [
    { kind: "list", items, of: gaps.length },
    ...(more > 0 ? [{ kind: "text" as const, text: words.gapsMore(more) }] : []),
  ];
}
