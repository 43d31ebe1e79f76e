import { type Fields, isFields, objectsIn, stringOf } from "../fields.ts";
import { bareLinks, type Link, links, pings, reads } from "./markup.ts";

/** How a message came to be: an acknowledgement, a response_url, a method of the Web API, a person. */
export type Via = "ack" | "response_url" | "chat.postMessage" | "chat.postEphemeral" | "files" | "person";

export interface Content {
  readonly text: string;
  readonly blocks: readonly Fields[];
}

/** A message in a channel as Slack keeps it. */
export class Message implements Content {
  /** Slack's id of a message in its channel: seconds with six decimals. */
  readonly ts: string;
  readonly channel: string;
  /** The id of a user, or of the bot. */
  readonly by: string;
  readonly via: Via;
  /** The one person who sees it. */
  readonly to?: string;
  /** The ts of the thread's first message. */
  readonly thread?: string;
  /** Everything the app sent with it. */
  readonly sent: Fields;
  /** What it said before, oldest first. */
  readonly edits: Content[] = [];
  text: string;
  blocks: readonly Fields[];
  deleted = false;

  constructor(
    at: { ts: string; channel: string; by: string; via: Via; to?: string; thread?: string },
    content: Content,
    sent: Fields = {},
  ) {
    this.ts = at.ts;
    this.channel = at.channel;
    this.by = at.by;
    this.via = at.via;
    if (at.to !== undefined) this.to = at.to;
    if (at.thread !== undefined) this.thread = at.thread;
    this.text = content.text;
    this.blocks = content.blocks;
    this.sent = sent;
  }

  edit(content: Content): void {
    this.edits.push({ text: this.text, blocks: this.blocks });
    this.text = content.text;
    this.blocks = content.blocks;
  }

  get ephemeral(): boolean {
    return this.to !== undefined;
  }

  /** What a person reads, line by line, without buttons. */
  get reads(): string {
    return reads(this.text, this.blocks);
  }

  /** Whom it calls: `!channel`, `@U…`. */
  get pings(): string[] {
    return pings(this.text, this.blocks);
  }

  /** The links that the app made. */
  get links(): Link[] {
    return links(this.text, this.blocks);
  }

  /** Bare addresses, which a client makes into links by itself. */
  get bareLinks(): string[] {
    return bareLinks(this.text, this.blocks);
  }

  /** What stands on its buttons, in order. */
  get buttons(): string[] {
    return [...objectsIn(this.blocks)]
      .filter((element) => element.type === "button")
      .map((element) => (isFields(element.text) ? stringOf(element.text.text) : ""));
  }

  /** As a Web API answer or a payload shows it; the metadata only where it is asked for. */
  toJSON({ metadata = false } = {}): Fields {
    return {
      type: "message",
      user: this.by,
      ts: this.ts,
      text: this.text,
      ...(this.blocks.length > 0 ? { blocks: this.blocks } : {}),
      ...(this.thread === undefined ? {} : { thread_ts: this.thread }),
      ...(metadata && this.sent.metadata !== undefined ? { metadata: this.sent.metadata } : {}),
      ...(this.edits.length > 0 ? { edited: { user: this.by, ts: this.ts } } : {}),
    };
  }
}
