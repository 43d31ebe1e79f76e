import { z } from "zod";
import type { Fields } from "../fields.ts";
import type { Channel, Community } from "./community.ts";
import { numbered } from "./components.ts";
import { DISCORD } from "./limits.ts";
import type { Message } from "./message.ts";
import { checkBody } from "./message-body.ts";
import * as refusal from "./refusal.ts";
import { type Answered, type Call, channelOf, NOTHING, named, ok, type Rooms, type Route } from "./route.ts";

/** The bot's view of a message: blank where another wrote it without naming the bot, and not to it directly. */
function shown(message: Message, channel: Channel, { community, readsAll }: Rooms): Fields {
  return message.toJSON(
    !(readsAll || community.bot.id === message.author.id || channel.type === 1 || named(message, community)),
  );
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
  if (reference && channel.guild && !channel.history) throw refusal.mayNotReply();
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

/** A channel's messages: list, create, read, edit, delete. */
export const MESSAGE_ROUTES: readonly Route[] = [
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
];
