import { z } from "zod";
import type { Fields } from "../fields.ts";
import { checkCommands } from "./commands.ts";
import { type Channel, type Community, PERMISSION } from "./community.ts";
import { numbered } from "./components.ts";
import type { Interactions } from "./interactions.ts";
import { DISCORD } from "./limits.ts";
import type { Message } from "./message.ts";
import { checkBody } from "./message-body.ts";
import * as refusal from "./refusal.ts";
import type { Registry } from "./registry.ts";
import { botShape, channelShape, guildShape } from "./shapes.ts";

/** What the routes work on. */
export interface Rooms {
  readonly community: Community;
  readonly interactions: Interactions;
  readonly registry: Registry;
  /** The application may read every message's text. */
  readonly readsAll: boolean;
  /** Identifications left today. */
  identifies: number;
  readonly now: () => number;
  gateway(): string;
  created(message: Message): void;
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  /** `POST /channels/:channel/messages`. */
  readonly name: string;
  /** The bot's token is needed; else the address itself carries one. */
  readonly token: boolean;
  /** The schema of Discord's OpenAPI for its body. */
  readonly schema?: string;
  run(call: Call, rooms: Rooms): Answered;
}

function ok(body: unknown): Answered {
  return { status: 200, body };
}

const NOTHING: Answered = { status: 204 };

function channelOf({ params }: Call, { community }: Rooms, ...needed: (keyof typeof PERMISSION)[]): Channel {
  const channel = community.channels.find(({ id }) => id === params.channel);
  if (!channel) throw refusal.unknownChannel();
  if (!channel.view || (channel.guild && !channel.guild.member)) throw refusal.missingAccess();
  const may = community.permissions(channel);
  if (needed.some((name) => (may & PERMISSION[name]) === 0n)) throw refusal.missingPermissions();
  return channel;
}

/** The bot's view of a message: blank where another wrote it without naming the bot, and not to it directly. */
function shown(message: Message, channel: Channel, { community, readsAll }: Rooms): Fields {
  return message.toJSON(
    !(readsAll || community.bot.id === message.author.id || channel.type === 1 || named(message, community)),
  );
}

/** The bot is mentioned, or its message is answered. */
export function named(message: Message, { bot }: Community): boolean {
  return message.mentions.includes(`@${bot.id}`) || message.reference?.author.id === bot.id;
}

function postMessage(call: Call, rooms: Rooms): Answered {
  const { community } = rooms;
  const channel = channelOf(call, rooms, "sendMessages");
  if (channel.archived) throw refusal.archivedThread();
  const body = checkBody(call.body, "channel", call.files.length);
  if (body.enforce_nonce === true) {
    if (body.nonce === undefined || body.nonce === null) throw refusal.invalidForm("nonce", "enforce_nonce needs one");
    const since = rooms.now() - DISCORD.nonceAge;
    const known = community.messages.findLast(
      ({ author, body: { nonce }, timestamp }) =>
        author.id === community.bot.id && nonce === body.nonce && Date.parse(timestamp) >= since,
    );
    if (known) return ok(known.toJSON());
  }
  const reference = referenceOf(body, community, channel);
  const components = body.components === undefined ? {} : { components: numbered(body.components) };
  const more = { files: call.files, ...(reference ? { reference } : {}) };
  const message = community.post(channel, community.bot, { ...body, ...components }, more);
  rooms.created(message);
  return ok(message.toJSON());
}

function referenceOf(body: Fields, community: Community, channel: Channel): Message | undefined {
  const wanted = body.message_reference as { message_id: string; fail_if_not_exists?: boolean } | null | undefined;
  if (!wanted) return undefined;
  const found = community.find(wanted.message_id, channel.id);
  if (found || wanted.fail_if_not_exists === false) return found;
  throw refusal.invalidForm("message_reference", "REPLIES_UNKNOWN_MESSAGE");
}

function messageOf(call: Call, rooms: Rooms, channel: Channel): Message {
  const message = rooms.community.find(call.params.message ?? "", channel.id);
  if (!message || message.ephemeral) throw refusal.unknownMessage();
  return message;
}

function editMessage(call: Call, rooms: Rooms): Answered {
  const channel = channelOf(call, rooms);
  const message = messageOf(call, rooms, channel);
  if (message.author.id !== rooms.community.bot.id) throw refusal.notTheAuthor();
  if (channel.archived) throw refusal.archivedThread();
  const body = checkBody(call.body, "edit", call.files.length + message.files.length, message.body);
  message.edit(body.components === undefined ? body : { ...body, components: numbered(body.components) });
  return ok(message.toJSON());
}

function deleteMessage(call: Call, rooms: Rooms): Answered {
  const message = messageOf(call, rooms, channelOf(call, rooms));
  if (message.author.id !== rooms.community.bot.id) throw refusal.missingPermissions();
  message.deleted = true;
  return NOTHING;
}

function listMessages(call: Call, rooms: Rooms): Answered {
  const channel = channelOf(call, rooms, "readHistory");
  const { limit, before, after } = z
    .strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      before: z.string().optional(),
      after: z.string().optional(),
      around: z.string().optional(),
    })
    .parse(Object.fromEntries(call.query));
  const found = rooms.community
    .seen(channel)
    .filter(
      ({ id }) =>
        (before === undefined || BigInt(id) < BigInt(before)) && (after === undefined || BigInt(id) > BigInt(after)),
    );
  const page = after === undefined ? found.slice(-limit) : found.slice(0, limit);
  return ok(page.reverse().map((message) => shown(message, channel, rooms)));
}

function openDirect({ body }: Call, { community }: Rooms): Answered {
  const checked = z.strictObject({ recipient_id: z.string() }).safeParse(body);
  if (!checked.success) throw refusal.invalidBody(checked.error);
  const person = community.users.find(({ id }) => id === checked.data.recipient_id);
  if (!person) throw refusal.invalidForm("recipient_id", "no such user");
  return ok(channelShape(community.direct(person), community));
}

function respond(call: Call, { interactions }: Rooms): Answered {
  const { interaction = "", token = "" } = call.params;
  const message = interactions.callback(interaction, token, call.body, call.files);
  if (call.query.get("with_response") !== "true") return NOTHING;
  const type = (call.body as Fields).type;
  return ok({
    interaction: {
      id: interaction,
      type,
      ...(message ? { response_message_id: message.id, response_message_loading: message.loading } : {}),
      response_message_ephemeral: message?.ephemeral ?? false,
    },
    resource: { type, ...(message ? { message: message.toJSON() } : {}) },
  });
}

function webhook(run: (call: Call, rooms: Rooms, of: ReturnType<Interactions["webhook"]>) => Answered): Route["run"] {
  return (call, rooms) => {
    const { application = "", token = "" } = call.params;
    return run(call, rooms, rooms.interactions.webhook(application, token));
  };
}

const sameApplication: (call: Call, rooms: Rooms) => void = ({ params }, { community }) => {
  if (params.application !== community.bot.id) throw new refusal.Refusal(403, 20_012, "You are not authorized");
};

function commandsOf(call: Call, rooms: Rooms): string {
  sameApplication(call, rooms);
  const { guild } = call.params;
  if (guild !== undefined && !rooms.community.guilds.some(({ id }) => id === guild)) throw refusal.missingAccess();
  return guild ?? "";
}

const readCommands: Route["run"] = (call, rooms) => ok(rooms.registry.list(commandsOf(call, rooms)));
const writeCommands: Route["run"] = (call, rooms) => {
  const scope = commandsOf(call, rooms);
  return ok(rooms.registry.replace(scope, checkCommands(call.body)));
};

const application = (rooms: Rooms): Fields => ({
  id: rooms.community.bot.id,
  name: "Campaign Desk",
  icon: null,
  description: "",
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: "0".repeat(64),
  team: null,
  flags: 0,
  owner: botShape(rooms.community),
});

/** Every route of the API that this peer has. */
export const ROUTES: readonly Route[] = [
  { name: "GET /gateway", token: false, run: (_, rooms) => ok({ url: rooms.gateway() }) },
  {
    name: "GET /gateway/bot",
    token: true,
    run: (_, rooms) =>
      ok({
        url: rooms.gateway(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: rooms.identifies, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  { name: "GET /users/@me", token: true, run: (_, { community }) => ok(botShape(community)) },
  { name: "GET /applications/@me", token: true, run: (_, rooms) => ok(application(rooms)) },
  { name: "GET /oauth2/applications/@me", token: true, run: (_, rooms) => ok(application(rooms)) },
  { name: "POST /users/@me/channels", token: true, schema: "CreatePrivateChannelRequest", run: openDirect },
  { name: "GET /applications/:application/commands", token: true, run: readCommands },
  { name: "PUT /applications/:application/commands", token: true, run: writeCommands },
  { name: "GET /applications/:application/guilds/:guild/commands", token: true, run: readCommands },
  { name: "PUT /applications/:application/guilds/:guild/commands", token: true, run: writeCommands },
  {
    name: "GET /guilds/:guild",
    token: true,
    run: ({ params }, { community }) => {
      const guild = community.guilds.find(({ id, member }) => id === params.guild && member);
      if (!guild) throw new refusal.Refusal(404, 10_004, "Unknown Guild");
      return ok(guildShape(guild, community));
    },
  },
  {
    name: "GET /channels/:channel",
    token: true,
    run: (call, rooms) => ok(channelShape(channelOf(call, rooms), rooms.community)),
  },
  { name: "GET /channels/:channel/messages", token: true, run: listMessages },
  { name: "POST /channels/:channel/messages", token: true, schema: "MessageCreateRequest", run: postMessage },
  {
    name: "GET /channels/:channel/messages/:message",
    token: true,
    run: (call, rooms) => {
      const channel = channelOf(call, rooms, "readHistory");
      return ok(shown(messageOf(call, rooms, channel), channel, rooms));
    },
  },
  {
    name: "PATCH /channels/:channel/messages/:message",
    token: true,
    schema: "MessageEditRequestPartial",
    run: editMessage,
  },
  { name: "DELETE /channels/:channel/messages/:message", token: true, run: deleteMessage },
  {
    name: "POST /channels/:channel/typing",
    token: true,
    run: (call, rooms) => {
      channelOf(call, rooms, "sendMessages");
      return NOTHING;
    },
  },
  { name: "POST /interactions/:interaction/:token/callback", token: false, run: respond },
  {
    name: "POST /webhooks/:application/:token",
    token: false,
    schema: "IncomingWebhookRequestPartial",
    run: webhook((call, rooms, of) => ok(rooms.interactions.followUp(of, call.body, call.files).toJSON())),
  },
  {
    name: "GET /webhooks/:application/:token/messages/:message",
    token: false,
    run: webhook((call, rooms, of) => ok(rooms.interactions.message(of, call.params.message ?? "").toJSON())),
  },
  {
    name: "PATCH /webhooks/:application/:token/messages/:message",
    token: false,
    schema: "IncomingWebhookUpdateRequestPartial",
    run: webhook((call, rooms, of) => {
      const { message = "" } = call.params;
      return ok(rooms.interactions.edit(of, message, call.body, call.files).toJSON());
    }),
  },
  {
    name: "DELETE /webhooks/:application/:token/messages/:message",
    token: false,
    run: webhook((call, rooms, of) => {
      rooms.interactions.message(of, call.params.message ?? "").deleted = true;
      return NOTHING;
    }),
  },
];
