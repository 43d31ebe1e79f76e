import { type Fields, isFields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { reasons } from "./blocks.ts";
import type { Delivery } from "./delivery.ts";
import { suggestions } from "./elements.ts";
import { optionsOf } from "./elements-in.ts";
import { Refusal } from "./refusal.ts";
import type { Addressee, ResponseUrls } from "./response-urls.ts";
import type { View, Windows } from "./windows.ts";

/** What an acknowledgement in time does. */
type Settle = (payload: Fields, delivery: Delivery) => void;

/** A command's: its payload is a message to the asker, or to the channel. */
export function settleCommand(urls: ResponseUrls, to: Addressee, journal: Journal): Settle {
  return (payload, delivery) => {
    const keys = Object.keys(payload);
    // `{response_type: "in_channel"}` alone shows the typed command to the channel and says nothing.
    if (keys.length === 0 || (keys.length === 1 && keys[0] === "response_type")) return;
    try {
      const message = urls.speak(payload, to, "ack");
      if (message) delivery.answers.push(message);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      journal.problem(`the acknowledgement of ${delivery.what}: ${error.said}`, error.more);
    }
  };
}

/** A click's or an event's: Slack reads no payload there. */
export function settleBare(journal: Journal): Settle {
  return (payload, delivery) => {
    if (Object.keys(payload).length > 0) journal.problem(`a payload that nobody reads: ${delivery.what}`, payload);
  };
}

/** A type-ahead's: its payload is the menu. */
export function settleSuggestion(journal: Journal): Settle {
  return (payload, delivery) => {
    const checked = suggestions.safeParse(payload);
    if (checked.success) delivery.options = optionsOf(payload);
    else journal.problem(`options that Slack would not show: ${delivery.what}`, reasons(checked.error));
  };
}

/** A submission's: nothing closes the modal; else errors, another view, one on top, or all closed. */
export function settleSubmission(windows: Windows, view: View, journal: Journal): Settle {
  return (payload, delivery) => {
    try {
      respond(windows, view, payload);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      journal.problem(`the acknowledgement of ${delivery.what}: ${error.said}`, { payload, ...error.more });
    }
  };
}

function respond(windows: Windows, view: View, payload: Fields): void {
  const { response_action: act, errors, view: next, ...rest } = payload;
  if (Object.keys(rest).length > 0) throw new Refusal("unknown fields");
  if (act === undefined || act === "clear") windows.close(view, act === "clear");
  else if (act === "update") windows.update({ id: view.id }, next);
  else if (act === "push") windows.push(view.user, next);
  else if (act === "errors" && isFields(errors)) complain(view, errors);
  else throw new Refusal(`unknown response_action ${String(act)}`);
}

function complain(view: View, errors: Fields): void {
  const blocks = Array.isArray(view.content.blocks) ? view.content.blocks.filter(isFields) : [];
  for (const id of Object.keys(errors)) {
    const block = blocks.find((one) => one.block_id === id);
    if (block?.type !== "input") throw new Refusal(`an error for ${id}, which is no input block`);
  }
  view.errors = errors as Record<string, string>;
}
