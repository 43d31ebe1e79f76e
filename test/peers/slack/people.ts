import type { Fields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { Delivery } from "./delivery.ts";
import { elementNamed, textIn } from "./elements-in.ts";
import { type Entered, optionNamed, stateOf } from "./form.ts";
import { SLACK } from "./limits.ts";
import { Message } from "./message.ts";
import type { Rooms } from "./methods.ts";
import { viewJSON } from "./other-methods.ts";
import { action, inMessage, interaction, slashCommand } from "./payloads.ts";
import type { ResponseUrls } from "./response-urls.ts";
import { settleBare, settleCommand, settleSubmission, settleSuggestion } from "./settle.ts";
import type { View } from "./windows.ts";
import type { Channel, User } from "./workspace.ts";

/** What people do, as the payload that Slack makes of it; nothing is sent here. */
export class People {
  private readonly rooms: Rooms;
  private readonly urls: ResponseUrls;
  private readonly journal: Journal;
  /** The last type-ahead of every external select. */
  private readonly typed = new Map<string, Delivery>();

  constructor(rooms: Rooms, urls: ResponseUrls, journal: Journal) {
    this.rooms = rooms;
    this.urls = urls;
    this.journal = journal;
  }

  command(name: string, text: string, user: User, channel: Channel): Delivery {
    const { workspace } = this.rooms;
    const path = this.urls.make("commands", { user, channel });
    const said = { name, text: text.trim(), user, channel };
    const payload = slashCommand(workspace, said, this.trigger(user), this.rooms.address() + path);
    const what = `${name} ${text}`.trim();
    return this.bound(path, "slash_commands", what, payload, settleCommand(this.urls, { user, channel }, this.journal));
  }

  /** @throws when the person does not see the message, or nothing on it is called so. */
  press(where: Message | View, name: string, user: User, option?: string): Delivery {
    const found = elementNamed(blocksOf(where), name);
    const type = String(found.element.type);
    const offered = type === "external_select" ? (this.typed.get(found.action)?.options ?? []) : found.element.options;
    const chosen = option === undefined ? {} : { selected_option: optionNamed(offered as Fields[], option) };
    const what = option === undefined ? `clicks «${textIn(found.element.text) || name}»` : `chooses «${option}»`;
    const act = { actions: [action(found, chosen, this.rooms.workspace.stamp())] };
    const base = interaction(this.rooms.workspace, user, this.trigger(user));
    if (!(where instanceof Message)) {
      const payload = { type: "block_actions", ...base, container: { type: "view", view_id: where.id }, ...act };
      return this.interactive(what, { ...payload, view: viewJSON(where, this.rooms) }, settleBare(this.journal));
    }
    const channel = this.seenBy(where, user);
    const path = this.urls.make("actions", { user, channel, original: where });
    const place = { ...inMessage(where, channel), state: { values: {} }, response_url: this.rooms.address() + path };
    const payload = { type: "block_actions", ...base, ...place, ...act };
    return this.bound(path, "interactive", what, payload, settleBare(this.journal));
  }

  /** @throws when the menu asks the app only from more characters on (3 unless `min_query_length` says so). */
  type(where: Message | View, name: string, text: string, user: User): Delivery {
    const found = elementNamed(blocksOf(where), name);
    const least = Number(found.element.min_query_length ?? SLACK.minQueryLength);
    if (text.length < least) throw new Error(`Slack asks the app from ${least} characters on, not for «${text}»`);
    const { trigger_id: _, ...base } = interaction(this.rooms.workspace, user, "");
    const place =
      where instanceof Message
        ? inMessage(where, this.seenBy(where, user))
        : { container: { type: "view", view_id: where.id }, view: viewJSON(where, this.rooms) };
    const named = { action_id: found.action, block_id: found.block.block_id, value: text };
    const payload = { type: "block_suggestion", ...base, ...place, ...named };
    const delivery = this.interactive(`types «${text}»`, payload, settleSuggestion(this.journal));
    this.typed.set(found.action, delivery);
    return delivery;
  }

  /** @throws where Slack would not let the person submit. */
  submit(view: View, entered: Readonly<Record<string, Entered>>): Delivery {
    const user = this.rooms.workspace.user(view.user);
    const state = stateOf(view.content.blocks, entered, (name) => this.typed.get(name)?.options ?? []);
    const payload = {
      type: "view_submission",
      ...interaction(this.rooms.workspace, user, this.trigger(user)),
      view: { ...viewJSON(view, this.rooms), state },
      response_urls: [],
    };
    const settle = settleSubmission(this.rooms.windows, view, this.journal);
    return this.interactive(`submits «${textIn(view.content.title)}»`, payload, settle);
  }

  /** Closes a modal; the app hears of it where it asked to. */
  close(view: View): Delivery | undefined {
    this.rooms.windows.close(view, false);
    if (view.content.notify_on_close !== true) return undefined;
    const { trigger_id: _, ...base } = interaction(this.rooms.workspace, this.rooms.workspace.user(view.user), "");
    const payload = { type: "view_closed", ...base, view: viewJSON(view, this.rooms), is_cleared: false };
    return this.interactive("closes the modal", payload, settleBare(this.journal));
  }

  /** A shortcut from the search bar, or from a message's menu. */
  shortcut(callback: string, user: User, message?: Message): Delivery {
    const base = { callback_id: callback, action_ts: this.rooms.workspace.stamp() };
    const who = interaction(this.rooms.workspace, user, this.trigger(user));
    const what = `shortcut ${callback}`;
    if (!message) return this.interactive(what, { type: "shortcut", ...who, ...base }, settleBare(this.journal));
    const channel = this.seenBy(message, user);
    const path = this.urls.make("app", { user, channel });
    const place = {
      message_ts: message.ts,
      channel: { id: channel.id, name: channel.name },
      message: message.toJSON(),
      response_url: this.rooms.address() + path,
    };
    const payload = { type: "message_action", ...who, ...base, ...place };
    return this.bound(path, "interactive", what, payload, settleBare(this.journal));
  }

  private seenBy(message: Message, user: User): Channel {
    const channel = this.rooms.workspace.channel(message.channel);
    if (!this.rooms.workspace.seen(channel, user).includes(message)) {
      throw new Error(`${user.name} does not see this message`);
    }
    return channel;
  }

  private trigger(user: User): string {
    return this.rooms.triggers.make(user.id);
  }

  private interactive(what: string, payload: Fields, settle: (payload: Fields, delivery: Delivery) => void): Delivery {
    return new Delivery({ type: "interactive", what, payload }, this.journal, settle);
  }

  private bound(
    path: string,
    type: "slash_commands" | "interactive",
    what: string,
    payload: Fields,
    settle: (payload: Fields, delivery: Delivery) => void,
  ): Delivery {
    const delivery = new Delivery({ type, what, payload }, this.journal, settle);
    this.urls.bind(path, delivery);
    return delivery;
  }
}

function blocksOf(where: Message | View): unknown {
  return where instanceof Message ? where.blocks : where.content.blocks;
}
