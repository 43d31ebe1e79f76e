import type { Fields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { Delivery } from "./delivery.ts";
import type { Message } from "./message.ts";
import { eventCallback } from "./payloads.ts";
import { settleBare } from "./settle.ts";
import type { Channel, User, Workspace } from "./workspace.ts";

/** Events that an app can subscribe to here, and the scope that each needs. */
const EVENTS = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  app_home_opened: undefined,
} as const;

export type EventName = keyof typeof EVENTS;

/** What people say in channels, and the events that an app with these subscriptions and scopes hears of it. */
export class Conversation {
  private readonly workspace: Workspace;
  private readonly journal: Journal;
  private readonly heard: ReadonlySet<EventName>;

  /** @throws when an event is subscribed to without its scope; Slack's settings do not allow it either. */
  constructor(workspace: Workspace, journal: Journal, events: readonly EventName[], scopes: ReadonlySet<string>) {
    this.workspace = workspace;
    this.journal = journal;
    this.heard = new Set(events);
    for (const event of events) {
      const scope = EVENTS[event];
      if (scope && !scopes.has(scope)) throw new Error(`the event ${event} needs the scope ${scope}`);
    }
  }

  /** Says something; returns what the app hears of it, which may be nothing. */
  say(text: string, user: User, channel: Channel, thread?: string): Delivery[] {
    const at = { channel, by: user.id, via: "person" as const, ...(thread === undefined ? {} : { thread }) };
    const message = this.workspace.post(at, { text, blocks: [] });
    const base = {
      user: user.id,
      ts: message.ts,
      client_msg_id: this.workspace.id("msg-"),
      text,
      team: this.workspace.team,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      channel: channel.id,
      event_ts: message.ts,
    };
    const mentioned = text.includes(`<@${this.workspace.bot}>`) && channel.kind !== "direct";
    const kind = { public: "channel", private: "group", direct: "im" }[channel.kind];
    const name = { public: "message.channels", private: "message.groups", direct: "message.im" } as const;
    const events: Fields[] = [];
    if (mentioned && this.heard.has("app_mention")) events.push({ type: "app_mention", ...base });
    if (this.heard.has(name[channel.kind])) events.push({ type: "message", ...base, channel_type: kind });
    if (!channel.member || events.length === 0) {
      this.journal.note("person", `says «${text}», which the app does not hear`);
      return [];
    }
    return events.map((event) => this.event(`says «${text}»`, event, () => this.answersTo(message)));
  }

  openHome(user: User): Delivery | undefined {
    if (!this.heard.has("app_home_opened")) return undefined;
    const channel = this.workspace.direct(user).id;
    const event = { type: "app_home_opened", user: user.id, channel, tab: "home", event_ts: this.workspace.stamp() };
    return this.event("opens the Home tab", event);
  }

  private event(what: string, event: Fields, thread: () => readonly Message[] = () => []): Delivery {
    const payload = eventCallback(this.workspace, event, this.journal.now());
    return new Delivery({ type: "events_api", what, payload }, this.journal, settleBare(this.journal), thread);
  }

  /** The bot's messages after this one, in its thread, or in the same direct conversation. */
  private answersTo(asked: Message): Message[] {
    const direct = this.workspace.channel(asked.channel).kind === "direct";
    const root = asked.thread ?? asked.ts;
    const later = this.workspace.messages.slice(this.workspace.messages.indexOf(asked) + 1);
    return later.filter(
      (message) =>
        message.channel === asked.channel &&
        message.by === this.workspace.bot &&
        (message.thread === root || message.to === asked.by || (direct && message.thread === undefined)),
    );
  }
}
