import { createHash } from "node:crypto";
import type { types } from "@slack/bolt";
import { z } from "zod";
import { type Words, wordsFor } from "../../src/words/words.ts";
import { cut } from "../cut.ts";
import { literal } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/** How Slack calls the modal and its select back. */
export const PICKER = "desk_pick";
/** Suggestions that are remembered, so that a choice need not be looked for again. */
const REMEMBERED = 5_000;

/** What a modal carries along: for which command and option, and where its answer goes, also after a restart. */
const Carried = z.object({
  command: z.string(),
  option: z.string(),
  channel: z.string(),
  /** The response_url of the command. */
  url: z.url().optional(),
});
export type Carried = z.output<typeof Carried>;

/** A modal with one select that asks the desk while somebody types; `title` is the command as Slack shows it. */
export function pickerView(carried: Carried, title: string, locale: string): types.ModalView {
  const words = wordsFor(locale);
  return {
    type: "modal",
    callback_id: PICKER,
    private_metadata: toMetadata(carried),
    title: plain(title, LIMITS.viewTitle),
    submit: plain(words.find, LIMITS.viewButton),
    close: plain(words.close, LIMITS.viewButton),
    blocks: [picking(words)],
  };
}

function picking(words: Words): types.InputBlock {
  return {
    type: "input",
    block_id: PICKER,
    label: plain(words.pick, LIMITS.optionText),
    element: { type: "external_select", action_id: PICKER, min_query_length: 0, focus_on_load: true },
  };
}

const plain = (text: string, most: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(literal(text), most),
  emoji: false,
});

/** What a modal carries, without the address where that would be too long. */
export function toMetadata(carried: Carried): string {
  const whole = JSON.stringify(carried);
  const { url: _, ...short } = carried;
  return whole.length <= LIMITS.privateMetadata ? whole : JSON.stringify(short);
}

/** What a modal carried; undefined for what no modal of ours carries. */
export function readCarried(metadata: string | undefined): Carried | undefined {
  try {
    return Carried.parse(JSON.parse(metadata ?? ""));
  } catch {
    return undefined;
  }
}

/** Suggestions as options of a select, and the other way round. */
export interface Choices {
  toOptions(suggestions: readonly string[]): types.PlainTextOption[];
  /** The suggestion of a chosen option; `complete` is asked where it is not remembered, as after a restart. */
  chosen(option: types.PlainTextOption, complete: (typed: string) => Promise<readonly string[]>): Promise<string>;
}

export function openChoices(): Choices {
  const known = new Map<string, string>();
  return {
    toOptions(suggestions) {
      const shown = suggestions.filter((text) => literal(text).trim() !== "").slice(0, LIMITS.options);
      return shown.map((text) => {
        const value = idOf(text);
        known.delete(value);
        known.set(value, text);
        if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? "");
        return { text: plain(text, LIMITS.optionText), value };
      });
    },
    async chosen({ text, value = "" }, complete) {
      const label = text.text.replace(/\s*…$/, "");
      return known.get(value) ?? (await complete(label)).find((one) => idOf(one) === value) ?? label;
    },
  };
}

/** The same for the same suggestion in every process; 22 characters. */
function idOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
