import type { SlackViewAction, types } from "@slack/bolt";
import { type Command, wrongWith } from "../../src/command.ts";
import { type OptionForm, optionsOf } from "../../src/line.ts";
import { inWords, type Words, wordsFor } from "../../src/words/words.ts";
import { cut } from "../cut.ts";
import { literal } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { type Carried, type Choices, toMetadata } from "./picker.ts";

/** How Slack calls the form back. */
export const FORM = "desk_form";
/** The `action_id` of every field that asks the desk while somebody types begins so; the option's name follows. */
export const FIELD = "desk_field_";

/** A modal with a field for each option; those that are `completed` suggest while somebody types. */
export function formView(
  command: Command,
  carried: Carried,
  { title, locale, completed }: { title: string; locale: string; completed: ReadonlySet<string> },
): types.ModalView {
  const words = wordsFor(locale);
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: toMetadata(carried),
    title: plain(title, LIMITS.viewTitle),
    submit: plain(words.set, LIMITS.viewButton),
    close: plain(words.close, LIMITS.viewButton),
    blocks: optionsOf(command).map((option, index) => ({
      type: "input",
      block_id: option.name,
      label: plain(option.name, LIMITS.optionText),
      hint: plain(inWords(option.describe, words), LIMITS.optionText * 2),
      optional: !option.required,
      element: fieldFor(option, { first: index === 0, completed: completed.has(option.name), words }),
    })),
  };
}

function fieldFor(
  option: OptionForm,
  { first, completed, words }: { first: boolean; completed: boolean; words: Words },
): types.InputBlock["element"] {
  const action_id = `${FIELD}${option.name}`;
  if (option.isChannel) return { type: "conversations_select", action_id, default_to_current_conversation: true };
  if (option.choices) {
    const options = option.choices.map((choice) => ({
      text: plain(inWords(choice, words), LIMITS.optionText),
      value: choice,
    }));
    return { type: "static_select", action_id, options };
  }
  if (completed) return { type: "external_select", action_id, min_query_length: 0 };
  const longest = option.longest === undefined ? {} : { max_length: Math.min(option.longest, LIMITS.text) };
  return { type: "plain_text_input", action_id, multiline: first, ...longest };
}

const plain = (text: string, most: number): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(literal(text), most),
  emoji: false,
});

/** What was filled in, as raw options; empty fields are left out. */
export async function filledIn(
  command: Command,
  view: SlackViewAction["view"],
  choices: Choices,
): Promise<Record<string, unknown>> {
  const raw: Record<string, unknown> = {};
  for (const { name } of optionsOf(command)) {
    const field = view.state.values[name]?.[`${FIELD}${name}`];
    const chosen = field?.selected_option;
    const value =
      field?.value ??
      field?.selected_conversation ??
      (field?.type === "external_select" && chosen && chosen.text.type === "plain_text"
        ? await choices.chosen({ text: chosen.text, value: chosen.value }, async () => [])
        : chosen?.value);
    if (value) raw[name] = value;
  }
  return raw;
}

/** What is wrong with each field, in our own words; undefined where nothing is. */
export function wrongIn(
  command: Command,
  raw: Record<string, unknown>,
  words: Words,
): Record<string, string> | undefined {
  const read = command.options.safeParse(raw);
  if (read.success) return undefined;
  return Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0] ?? ""), wrongWith(issue, words)]));
}
