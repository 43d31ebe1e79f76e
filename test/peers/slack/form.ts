import { type Fields, isFields } from "../fields.ts";
import { elementsIn, type Found, optionsOf, textIn } from "./elements-in.ts";
import { SLACK } from "./limits.ts";

/** A person's entry: words, an option as the app suggested it, or several. */
export type Entered = string | Fields | readonly string[];

/**
 * The `state.values` of a submitted modal, from what a person entered by block_id, action_id or label.
 * `suggested` gives the options that the person was shown for an external select.
 * @throws where Slack would not let the person submit: a required input is empty, too long, or no such option.
 */
export function stateOf(
  blocks: unknown,
  entered: Readonly<Record<string, Entered>>,
  suggested: (action: string) => readonly Fields[],
): Fields {
  const values: Record<string, Record<string, Fields>> = {};
  const left = new Set(Object.keys(entered));
  for (const found of elementsIn(blocks)) {
    if (["button", "overflow"].includes(String(found.element.type))) continue;
    const block = String(found.block.block_id);
    const name = [block, found.action, textIn(found.block.label)].find((key) => left.delete(key));
    const given = name === undefined ? undefined : entered[name];
    if (given === undefined && found.block.type === "input" && found.block.optional !== true) {
      throw new Error(`«${textIn(found.block.label)}» must be filled in`);
    }
    values[block] = {
      ...values[block],
      [found.action]: { type: found.element.type, ...entryOf(found, given, suggested) },
    };
  }
  if (left.size > 0) throw new Error(`no input called ${[...left].join(", ")}`);
  return { values };
}

function entryOf(
  { element, action }: Found,
  given: Entered | undefined,
  suggested: (action: string) => readonly Fields[],
): Fields {
  const type = String(element.type);
  if (type === "plain_text_input") return { value: typed(element, given) };
  if (type === "datepicker") return { selected_date: given ?? null };
  if (type === "conversations_select") return { selected_conversation: given ?? null };
  const offered = type === "external_select" ? suggested(action) : optionsOf(element);
  if (type === "checkboxes") {
    return { selected_options: (Array.isArray(given) ? given : []).map((one) => optionNamed(offered, one)) };
  }
  if (given === undefined) return { selected_option: element.initial_option ?? null };
  return { selected_option: isFields(given) ? given : optionNamed(offered, String(given)) };
}

/** @throws when no option has this text or value. */
export function optionNamed(options: readonly Fields[], name: string): Fields {
  const found = options.find((option) => textIn(option.text) === name || option.value === name);
  if (found) return found;
  throw new Error(`no option «${name}»; there is ${options.map((option) => `«${textIn(option.text)}»`).join(", ")}`);
}

function typed(element: Fields, given: Entered | undefined): string | null {
  if (given === undefined) return typeof element.initial_value === "string" ? element.initial_value : null;
  const words = String(given);
  const [least, most] = [Number(element.min_length ?? 0), Number(element.max_length ?? SLACK.inputLength)];
  if (words.length < least || words.length > most)
    throw new Error(`${words.length} characters, not ${least} to ${most}`);
  return words;
}
