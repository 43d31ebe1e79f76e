import type { Fields } from "../fields.ts";
import { type Content, Message, type Via } from "./message.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  /** BCP 47, as users.info gives it on demand. */
  locale: string;
  readonly timezone: string;
  readonly admin: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "direct";
  /** The app is in it. */
  readonly member: boolean;
  readonly archived: boolean;
  /** Ids of the users in it; everyone in a public one. */
  readonly people?: readonly string[];
}

export interface ChannelOptions {
  readonly name: string;
  readonly kind?: "public" | "private";
  readonly member?: boolean;
  readonly archived?: boolean;
  /** Names of the users in it; everyone unless given. */
  readonly people?: readonly string[];
}

export interface UserOptions {
  readonly name: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly admin?: boolean;
}

/** Who and what is in a workspace, and what has been said in it. Ids look like Slack's. */
export class Workspace {
  readonly team = "T0PEERTEAM1";
  readonly domain = "peers";
  readonly app = "A0PEERAPP01";
  readonly bot = "U0PEERBOT01";
  readonly botId = "B0PEERBOT01";
  readonly users: User[] = [];
  readonly channels: Channel[] = [];
  readonly messages: Message[] = [];
  private readonly now: () => number;
  private counter = 0;
  private lastStamp = 0;

  constructor(now: () => number, users: readonly UserOptions[], channels: readonly ChannelOptions[]) {
    this.now = now;
    for (const { name, locale = "en-US", timezone = "Europe/Berlin", admin = false } of users) {
      this.users.push({ id: this.id("U0"), name, locale, timezone, admin });
    }
    for (const { name, kind = "public", member = true, archived = false, people } of channels) {
      const among = people ? { people: people.map((person) => this.user(person).id) } : {};
      this.channels.push({ id: this.id("C0"), name, kind, member, archived, ...among });
    }
  }

  /** A new id: a prefix and ten letters and digits. */
  id(prefix: string): string {
    this.counter += 1;
    return `${prefix}${this.counter.toString(36).toUpperCase().padStart(9, "P")}`;
  }

  /** A new message's ts: the clock's second and microsecond, moved on where it is taken. */
  stamp(): string {
    this.lastStamp = Math.max(this.lastStamp + 1, Math.round(this.now() * 1000));
    const [seconds, micros] = [Math.floor(this.lastStamp / 1_000_000), this.lastStamp % 1_000_000];
    return `${seconds}.${String(micros).padStart(6, "0")}`;
  }

  /** @throws when no user has this name or id. */
  user(nameOrId: string): User {
    const found = this.users.find((user) => user.name === nameOrId || user.id === nameOrId);
    if (!found) throw new Error(`no user ${nameOrId}; there are ${this.users.map((user) => user.name).join(", ")}`);
    return found;
  }

  /** @throws when no channel has this name or id. */
  channel(nameOrId: string): Channel {
    const found = this.findChannel(nameOrId);
    if (!found)
      throw new Error(`no channel ${nameOrId}; there are ${this.channels.map(({ name }) => name).join(", ")}`);
    return found;
  }

  findChannel(nameOrId: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === nameOrId || channel.name === nameOrId);
  }

  /** The conversation between a user and the bot, made when it is not there. */
  direct(user: User): Channel {
    const name = `@${user.name}`;
    const found = this.findChannel(name);
    if (found) return found;
    const made: Channel = {
      id: this.id("D0"),
      name,
      kind: "direct",
      member: true,
      archived: false,
      people: [user.id],
    };
    this.channels.push(made);
    return made;
  }

  among(channel: Channel, user: string): boolean {
    return channel.people === undefined || channel.people.includes(user);
  }

  post(
    at: { channel: Channel; by: string; via: Via; to?: string; thread?: string },
    content: Content,
    sent: Fields = {},
  ): Message {
    const message = new Message({ ...at, channel: at.channel.id, ts: this.stamp() }, content, sent);
    this.messages.push(message);
    return message;
  }

  find(channel: string, ts: string): Message | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts && !message.deleted);
  }

  /** What a person has on the screen: public messages of the channel, and those to this person alone. */
  seen(channel: Channel, user?: User): Message[] {
    return this.messages.filter(
      (message) =>
        message.channel === channel.id && !message.deleted && (message.to === undefined || message.to === user?.id),
    );
  }
}
