import { z } from "zod";
import { type Fields, isFields } from "../fields.ts";
import { refuseBlocks } from "./blocks.ts";
import { SLACK } from "./limits.ts";
import type { Content, Message } from "./message.ts";
import { channelOf, flag, json, type Method, method, type Rooms } from "./methods.ts";
import { Refusal } from "./refusal.ts";
import { named } from "./windows.ts";
import type { Channel } from "./workspace.ts";

const channel = z.string().min(1);
const content = { text: z.string().optional(), blocks: json(z.array(z.unknown())).optional() };
const style = {
  mrkdwn: flag.optional(),
  parse: z.enum(["none", "full"]).optional(),
  link_names: flag.optional(),
  thread_ts: z.string().optional(),
  metadata: json(z.record(z.string(), z.unknown())).optional(),
};

/**
 * A message's text and blocks as Slack takes them, with ids made up where there are none.
 * @throws Refusal no_text, msg_too_long, invalid_blocks, msg_blocks_too_long.
 */
export function contentOf(
  args: { text?: unknown; blocks?: unknown },
  { workspace }: Pick<Rooms, "workspace">,
  longest: number = SLACK.messageText,
): Content {
  const text = typeof args.text === "string" ? args.text : "";
  const blocks = Array.isArray(args.blocks) ? args.blocks : [];
  if (text.trim() === "" && blocks.length === 0) throw new Refusal("no_text");
  if (text.length > longest) throw new Refusal("msg_too_long");
  const refused = refuseBlocks(blocks);
  if (refused) {
    throw new Refusal(refused.error, { errors: refused.messages, response_metadata: { messages: refused.messages } });
  }
  return { text, blocks: named(workspace, blocks.filter(isFields)) };
}

function writable(id: string, rooms: Rooms): Channel {
  const { workspace, scopes } = rooms;
  const user = workspace.users.find((one) => one.id === id);
  const to = user ? workspace.direct(user) : channelOf(id, rooms);
  if (to.archived) throw new Refusal("is_archived");
  if (!to.member && !scopes.has("chat:write.public")) throw new Refusal("not_in_channel");
  return to;
}

function thread(args: { thread_ts?: string | undefined }, to: Channel, { workspace }: Rooms): { thread?: string } {
  if (args.thread_ts === undefined) return {};
  const root = workspace.find(to.id, args.thread_ts);
  if (!root) throw new Refusal("thread_not_found");
  return { thread: root.thread ?? root.ts };
}

function own(args: { channel: string; ts: string }, rooms: Rooms, otherwise: string): Message {
  const message = rooms.workspace.find(channelOf(args.channel, rooms).id, args.ts);
  if (!message || message.ephemeral) throw new Refusal("message_not_found");
  if (message.by !== rooms.workspace.bot) throw new Refusal(otherwise);
  return message;
}

const postMessage = method(
  z.strictObject({
    channel,
    ...content,
    ...style,
    reply_broadcast: flag.optional(),
    unfurl_links: flag.optional(),
    unfurl_media: flag.optional(),
  }),
  "chat:write",
  (args, rooms) => {
    const { workspace } = rooms;
    const to = writable(args.channel, rooms);
    const at = { channel: to, by: workspace.bot, via: "chat.postMessage" as const, ...thread(args, to, rooms) };
    const message = workspace.post(at, contentOf(args, rooms), args);
    const said = { ...message.toJSON(), bot_id: workspace.botId, app_id: workspace.app, team: workspace.team };
    return { channel: to.id, ts: message.ts, message: said };
  },
);

const postEphemeral = method(
  z.strictObject({ channel, user: z.string(), ...content, ...style }),
  "chat:write",
  (args, rooms) => {
    const { workspace } = rooms;
    const to = writable(args.channel, rooms);
    const user = workspace.users.find(({ id }) => id === args.user);
    if (!user || !workspace.among(to, user.id)) throw new Refusal("user_not_in_channel");
    const at = {
      channel: to,
      by: workspace.bot,
      via: "chat.postEphemeral" as const,
      to: user.id,
      ...thread(args, to, rooms),
    };
    return { message_ts: workspace.post(at, contentOf(args, rooms), args).ts };
  },
);

const update = method(
  z.strictObject({
    channel,
    ts: z.string(),
    ...content,
    parse: style.parse,
    link_names: style.link_names,
    metadata: style.metadata,
    reply_broadcast: flag.optional(),
  }),
  "chat:write",
  (args, rooms) => {
    const message = own(args, rooms, "cant_update_message");
    message.edit(contentOf(args, rooms, SLACK.updateText));
    return { channel: message.channel, ts: message.ts, text: message.text, message: message.toJSON() };
  },
);

const remove = method(z.strictObject({ channel, ts: z.string() }), "chat:write", (args, rooms) => {
  const message = own(args, rooms, "cant_delete_message");
  message.deleted = true;
  return { channel: message.channel, ts: message.ts };
});

const getPermalink = method(z.strictObject({ channel, message_ts: z.string() }), undefined, (args, rooms): Fields => {
  const { workspace } = rooms;
  const to = channelOf(args.channel, rooms);
  const message = workspace.find(to.id, args.message_ts);
  if (!message || message.ephemeral) throw new Refusal("message_not_found");
  const thread = message.thread ? `?thread_ts=${message.thread}&cid=${to.id}` : "";
  const permalink = `https://${workspace.domain}.slack.com/archives/${to.id}/p${message.ts.replace(".", "")}${thread}`;
  return { channel: to.id, permalink };
});

export const chatMethods: Readonly<Record<string, Method>> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "chat.getPermalink": getPermalink,
};
