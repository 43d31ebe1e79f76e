import { type Answer, citations } from "../../src/answer/answer.ts";
import { type PageSize, page } from "../../src/question/page.ts";
import { wordsFor } from "../../src/words/words.ts";
import { renderText } from "./render.ts";
import type { Shell } from "./shell.ts";

/** A screen scrolls, so lists stand whole on it; of quotes, a few are read. */
const SCREEN: PageSize = { items: Number.POSITIVE_INFINITY, quotes: 3, length: Number.POSITIVE_INFINITY };

/** The page of an answer that a terminal shows, and which of how many it is where there are more. */
export function onScreen(answer: Answer, number: number, locale: string): Answer {
  const shown = page(answer, number, SCREEN);
  if (shown.of === 1) return answer;
  const which = { kind: "text" as const, text: wordsFor(locale).page(shown.number, shown.of) };
  return { ...shown.answer, parts: [...shown.answer.parts, which] };
}

/** An answer as a program reads it. */
export function toReply(answer: Answer, locale: string) {
  return {
    answered: answer.outcome === "answered",
    outcome: answer.outcome,
    text: renderText(answer, plain(locale)),
    citations: citations(answer),
  };
}

/** Colours and a width on a terminal that shows them; neither into a file or a pipe. */
export function screen({ output, env }: Shell): { colour: boolean; width?: number } {
  if (!output.isTTY) return { colour: false };
  return { colour: !env.NO_COLOR, ...(output.columns && { width: output.columns }) };
}

/** How a text looks that is neither coloured nor wrapped. */
export const plain = (locale: string) => ({ locale, colour: false });
