import type { IncomingMessage, ServerResponse } from "node:http";
import { type Failure, Faults, type Limiting } from "../faults.ts";
import type { Fields } from "../fields.ts";
import { Journal } from "../journal.ts";
import { answer, bodyOf, type Loopback, listen } from "../loopback.ts";
import { discordSchema } from "../published.ts";
import { Broadcasts } from "./broadcasts.ts";
import {
  type Channel,
  type ChannelOptions,
  Community,
  type GuildOptions,
  type User,
  type UserOptions,
} from "./community.ts";
import type { Given } from "./filled-options.ts";
import { Gateway, INTENT, type Session } from "./gateway.ts";
import type { Interaction } from "./interaction.ts";
import { Interactions } from "./interactions.ts";
import type { Message } from "./message.ts";
import { People } from "./people.ts";
import { Registry } from "./registry.ts";
import { CALLBACK_SCHEMAS, Rest } from "./rest.ts";
import type { Rooms } from "./route.ts";
import { ROUTES } from "./routes.ts";

export interface DiscordOptions {
  /** ms since 1970, the machine's clock unless given. */
  readonly now?: () => number;
  /** One guild, `Peers`, unless given. */
  readonly guilds?: readonly GuildOptions[];
  /** `general` and `random` unless given; the first one is the usual place. */
  readonly channels?: readonly ChannelOptions[];
  /** `ada` (who may manage the guild) and `bo` unless given; the first one acts where nobody is named. */
  readonly users?: readonly UserOptions[];
  /** Privileged intents granted to the application, as a sum; none unless given. */
  readonly granted?: number;
  /** Intents that the gateway refuses though none of them is privileged, as a sum; none unless given. */
  readonly refused?: number;
  /** ms; Discord says 41,250. */
  readonly heartbeat?: number;
}

interface Where {
  readonly user?: string;
  /** A channel's name, or `direct` for the conversation with the bot. */
  readonly channel?: string;
}

/** An emulated Discord on loopback, as strict as the real one, with people who use it. */
export class DiscordPeer {
  readonly token = "peer.bot.token.as.long.as.one";
  readonly journal: Journal;
  readonly community: Community;
  readonly registry: Registry;
  private readonly faults = new Faults();
  private readonly interactions: Interactions;
  private readonly people: People;
  private readonly gateway: Gateway;
  private readonly broadcasts: Broadcasts;
  private readonly rooms: Rooms;
  private readonly rest: Rest;
  private loopback: Loopback | undefined;

  constructor({
    now = Date.now,
    guilds = [{ name: "Peers" }],
    channels = [{ name: "general" }, { name: "random" }],
    users = [{ name: "ada", manager: true }, { name: "bo" }],
    granted = 0,
    refused = 0,
    heartbeat = 41_250,
  }: DiscordOptions) {
    this.journal = new Journal(now);
    this.community = new Community(now, guilds, channels, users);
    this.registry = new Registry(this.community.bot.id, () => this.community.snowflake());
    this.interactions = new Interactions(this.community, this.journal);
    this.people = new People(this.community, this.registry, this.journal);
    const token = () => (this.rest.revoked ? undefined : this.token);
    const identified = (session: Session) => {
      this.rooms.identifies -= 1;
      this.broadcasts.greet(session, this.address);
    };
    this.gateway = new Gateway(this.journal, { granted, refused, heartbeat, token, identified });
    this.broadcasts = new Broadcasts(this.gateway, this.community, this.journal);
    this.rooms = {
      community: this.community,
      interactions: this.interactions,
      registry: this.registry,
      readsAll: (granted & INTENT.content) !== 0,
      identifies: 1000,
      now,
      gateway: () => this.address.replace(/^http/, "ws"),
      created: (message) => this.broadcasts.announce(message),
    };
    this.rest = new Rest(this.token, this.rooms, this.journal, this.faults);
  }

  /** `http://127.0.0.1:port`. */
  get address(): string {
    if (!this.loopback) throw new Error("the peer is not started");
    return `http://127.0.0.1:${this.loopback.port}`;
  }

  /** For `rest: {api}`; the client appends `/v10`. */
  get apiUrl(): string {
    return `${this.address}/api`;
  }

  async start(): Promise<this> {
    // Compiled now, for it takes some 100 ms, and not in the middle of a test.
    for (const { schema } of ROUTES) if (schema) discordSchema(schema);
    for (const schema of CALLBACK_SCHEMAS.values()) discordSchema(schema);
    this.loopback = await listen(
      (request, response) => this.handle(request, response),
      (error) => this.journal.problem("the peer itself failed", String(error)),
    );
    this.loopback.server.on("upgrade", (request, socket, head) => this.gateway.upgrade(request, socket, head));
    return this;
  }

  /** Cuts everything. */
  async stop(): Promise<void> {
    this.faults.resume();
    this.gateway.stop();
    await this.loopback?.close();
  }

  // What people do.

  /** Sends a slash command: `quote`, or `reminder add`. @throws when it is not registered or not complete. */
  command({
    name,
    options = {},
    user,
    channel,
    locale,
  }: Where & { name: string; options?: Given; locale?: string }): Interaction {
    return this.send(this.people.command(name, options, this.who(user, locale), this.place(channel, user)));
  }

  /** Types into one option of a command, the others as they stand. */
  autocomplete({
    name,
    focused,
    options = {},
    user,
    channel,
    locale,
  }: Where & { name: string; focused: string; options?: Given; locale?: string }): Interaction {
    return this.send(this.people.command(name, options, this.who(user, locale), this.place(channel, user), focused));
  }

  /** Presses the button with this custom_id or these words. */
  click(message: Message, name: string, user?: string): Interaction {
    return this.send(this.people.click(message, name, this.who(user)));
  }

  /** Calls a command on a message: «Find a quote». @throws when it is not registered, or the person does not see the message. */
  use(message: Message, name: string, user?: string): Interaction {
    return this.send(this.people.use(message, name, this.who(user)));
  }

  choose(message: Message, custom: string, values: readonly string[], user?: string): Interaction {
    return this.send(this.people.choose(message, custom, values, this.who(user)));
  }

  submit(modal: Fields, values: Readonly<Record<string, string>>, { user, channel }: Where = {}): Interaction {
    return this.send(this.people.submit(modal, values, this.who(user), this.place(channel, user)));
  }

  /** Says something to the bot by name. */
  mention(text: string, where: Where & { reference?: Message } = {}): Message {
    return this.message(`<@${this.community.bot.id}> ${text}`, where);
  }

  /** Says something. */
  message(text: string, { user, channel, reference }: Where & { reference?: Message } = {}): Message {
    const who = this.who(user);
    const author = { id: who.id, username: who.name, bot: false };
    const more = reference ? { reference } : {};
    const message = this.community.post(this.place(channel, user), author, { content: text }, more);
    this.journal.note("person", `says «${text}»`);
    this.broadcasts.announce(message);
    return message;
  }

  /** The bot's messages since this one: those that answer it, and in a direct conversation all of them. */
  repliesTo(asked: Message): Message[] {
    const { bot, messages } = this.community;
    const later = messages.slice(messages.indexOf(asked) + 1);
    return later.filter(
      ({ author, channel, reference, guild, deleted }) =>
        author.id === bot.id && channel === asked.channel && !deleted && (reference === asked || guild === undefined),
    );
  }

  /** The n-th of them (from 1), awaited. */
  replyTo(asked: Message, n = 1): Promise<Message> {
    return this.journal.until(`reply ${n} to «${asked.content}»`, () => this.repliesTo(asked)[n - 1]);
  }

  /** What a person sees in a channel; without a name, what everybody sees. */
  seen(channel?: string, user?: string): Message[] {
    return this.community.seen(this.place(channel, user), user === undefined ? undefined : this.who(user));
  }

  // What Discord does.

  /** Delivers the same event once more: an interaction, or a message. */
  redeliver(what: Interaction | Message): void {
    this.journal.note("peer", "delivers it again");
    if ("payload" in what) this.broadcasts.everywhere("INTERACTION_CREATE", what.payload);
    else this.broadcasts.announce(what);
  }

  /** Delivers a payload as it is: one that was recorded from a real Discord. */
  recorded(event: string, payload: Fields): void {
    this.journal.note("peer", `recorded ${event}`);
    this.broadcasts.everywhere(event, payload);
  }

  drop(): void {
    this.gateway.drop();
  }

  /** Asks the client to come again and resume. */
  reconnect(): void {
    this.gateway.reconnect();
  }

  /** Forgets every session: the client must identify again. */
  invalidate(): void {
    this.gateway.invalidate();
  }

  /** Answers nothing and delivers nothing until `resume`. */
  stall(): void {
    this.faults.stall();
    this.gateway.stall();
  }

  resume(): void {
    this.faults.resume();
    this.gateway.resume();
  }

  /** Turns calls of a route away with 429: `POST /channels/:channel/messages`, as `routes.ts` names them. */
  limit(route: string, limiting: Limiting): void {
    this.faults.limit(route, limiting);
  }

  /** Lets calls of a route fail. */
  fail(route: string, failure: Failure = {}): void {
    this.faults.fail(route, failure);
  }

  /** Kills the token: 401 from now on, and the gateway closes with 4004. Tokens of interactions live on. */
  revoke(): void {
    this.journal.note("peer", "revokes the token");
    this.rest.revoked = true;
    this.gateway.close(4004, "Authentication failed.");
  }

  /** Resolves when so many sessions are connected. */
  connected(count = 1, patience?: number): Promise<true> {
    return this.journal.until(`${count} sessions`, () => this.gateway.live.length >= count, patience) as Promise<true>;
  }

  /** Waits for something that the app brings about. */
  until<T>(what: string, look: () => T | undefined | false, patience?: number): Promise<T> {
    return this.journal.until(what, look, patience);
  }

  /** What a real Discord would have refused. */
  problems(): string[] {
    return this.journal.problems();
  }

  /** The bodies of every call of a route so far. */
  calls(route: string): unknown[] {
    return this.journal.entries
      .filter(({ by, what }) => by === "app" && what === `calls ${route}`)
      .map(({ detail }) => detail);
  }

  private who(name?: string, locale?: string): User {
    const user = name === undefined ? this.community.users[0]! : this.community.user(name);
    if (locale !== undefined) user.locale = locale;
    return user;
  }

  private place(channel?: string, user?: string): Channel {
    if (channel === "direct") return this.community.direct(this.who(user));
    return channel === undefined ? this.community.channels[0]! : this.community.channel(channel);
  }

  private send(interaction: Interaction): Interaction {
    this.interactions.open(interaction);
    this.journal.note("person", interaction.what, interaction.payload);
    this.broadcasts.everywhere("INTERACTION_CREATE", interaction.payload);
    return interaction;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    const body = await bodyOf(request);
    if (path.startsWith("/api/v10/")) return this.rest.handle(path.slice(8), body, request, response);
    answer(response, 404, { message: "404: Not Found", code: 0 });
  }
}

/** Starts an emulated Discord on 127.0.0.1 with a port of its own. */
export function startDiscord(options: DiscordOptions = {}): Promise<DiscordPeer> {
  return new DiscordPeer(options).start();
}
