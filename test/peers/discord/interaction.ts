import type { Fields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import type { Channel, User } from "./community.ts";
import { DISCORD } from "./limits.ts";
import type { Message } from "./message.ts";

export const NONE = "none within 3 s";

/** What a person did, on its way to the app, and what came of it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  /** ms on the peer's clock. */
  readonly at: number;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  /** A word for the journal: `/quote`, `clicks «Share»`. */
  readonly what: string;
  readonly user: User;
  readonly channel: Channel;
  /** INTERACTION_CREATE's data. */
  readonly payload: Fields;
  /** The message whose component was used. */
  readonly source?: Message;
  /** Installed for the person alone: five follow-ups. */
  readonly userInstalled: boolean;
  /** The body of the callback that was taken. */
  callback?: { readonly at: number; readonly body: Fields };
  /** What `@original` means. */
  original?: Message;
  followUps = 0;
  readonly answers: Message[] = [];
  private readonly journal: Journal;

  constructor(
    is: Pick<
      Interaction,
      "id" | "token" | "at" | "type" | "what" | "user" | "channel" | "payload" | "userInstalled"
    > & {
      source?: Message;
    },
    journal: Journal,
  ) {
    this.id = is.id;
    this.token = is.token;
    this.at = is.at;
    this.type = is.type;
    this.what = is.what;
    this.user = is.user;
    this.channel = is.channel;
    this.payload = is.payload;
    this.userInstalled = is.userInstalled;
    if (is.source) this.source = is.source;
    this.journal = journal;
  }

  /** The callback's body (`{type, data}`), or that 3 s went by without one. */
  ack(): Promise<Fields | typeof NONE> {
    return this.journal.until(`the acknowledgement of ${this.what}`, () => {
      if (this.callback) return this.callback.body;
      return this.journal.now() - this.at > DISCORD.respond ? NONE : undefined;
    });
  }

  /** ms on the peer's clock until it was acknowledged; undefined when it was not. */
  get acknowledgedAfter(): number | undefined {
    return this.callback && this.callback.at - this.at;
  }

  /** What the app said to it, or changed by it; a promise («is thinking») is not yet there. */
  replies(): Message[] {
    return [...new Set(this.answers)].filter(({ deleted, loading }) => !deleted && !loading);
  }

  /** The n-th reply (from 1), awaited. */
  reply(n = 1): Promise<Message> {
    return this.journal.until(`reply ${n} to ${this.what}`, () => this.replies()[n - 1]);
  }

  /** The choices of a completion, awaited: name and value. */
  async choices(): Promise<{ name: string; value: string | number }[]> {
    const body = await this.ack();
    if (body === NONE) return [];
    return ((body.data as Fields | undefined)?.choices ?? []) as { name: string; value: string | number }[];
  }

  /** The modal that the app opened, awaited. */
  modal(): Promise<Fields> {
    return this.journal.until(`the modal of ${this.what}`, () =>
      this.callback?.body.type === 9 ? (this.callback.body.data as Fields) : undefined,
    );
  }
}
