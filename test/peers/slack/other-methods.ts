import { z } from "zod";
import type { Fields } from "../fields.ts";
import { channelOf, conversationScope, count, flag, json, type Method, method, type Rooms, userOf } from "./methods.ts";
import { Refusal } from "./refusal.ts";
import type { View } from "./windows.ts";
import type { Channel } from "./workspace.ts";

const channel = z.string().min(1);

function described(of: Channel): Fields {
  return {
    id: of.id,
    name: of.name,
    is_channel: of.kind === "public",
    is_private: of.kind !== "public",
    is_im: of.kind === "direct",
    is_member: of.member,
    is_archived: of.archived,
  };
}

/** A view as Slack shows it to the app. */
export function viewJSON(view: View, { workspace }: Pick<Rooms, "workspace">): Fields {
  return {
    private_metadata: "",
    callback_id: "",
    external_id: "",
    ...view.content,
    id: view.id,
    team_id: workspace.team,
    app_id: workspace.app,
    bot_id: workspace.botId,
    hash: view.hash,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
    state: { values: {} },
  };
}

function page(args: { channel: string; latest?: string | undefined; oldest?: string | undefined }, rooms: Rooms) {
  const of = channelOf(args.channel, rooms);
  if (!of.member) throw new Refusal("not_in_channel");
  return rooms.workspace.seen(of).filter(({ ts }) => {
    const [at, latest, oldest] = [
      Number(ts),
      Number(args.latest ?? Number.POSITIVE_INFINITY),
      Number(args.oldest ?? 0),
    ];
    return at <= latest && at >= oldest;
  });
}

const range = {
  channel,
  latest: z.string().optional(),
  oldest: z.string().optional(),
  inclusive: flag.optional(),
  limit: count.optional(),
  cursor: z.string().optional(),
  include_all_metadata: flag.optional(),
};

const view = json(z.unknown());

export const otherMethods: Readonly<Record<string, Method>> = {
  "auth.test": method(z.strictObject({}), undefined, (_, { workspace }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: "Peers",
    user: "campaign-desk",
    team_id: workspace.team,
    user_id: workspace.bot,
    bot_id: workspace.botId,
    is_enterprise_install: false,
  })),
  "users.info": method(
    z.strictObject({ user: z.string(), include_locale: flag.optional() }),
    "users:read",
    (args, rooms) => {
      const { id, name, locale, timezone, admin } = userOf(args.user, rooms);
      const more = args.include_locale ? { locale } : {};
      return {
        user: {
          id,
          team_id: rooms.workspace.team,
          name,
          real_name: name,
          tz: timezone,
          is_admin: admin,
          is_owner: false,
          is_bot: false,
          ...more,
        },
      };
    },
  ),
  "bots.info": method(z.strictObject({ bot: z.string().optional() }), "users:read", ({ bot }, { workspace }) => {
    if (bot !== undefined && bot !== workspace.botId) throw new Refusal("bot_not_found");
    return {
      bot: {
        id: workspace.botId,
        app_id: workspace.app,
        user_id: workspace.bot,
        name: "campaign-desk",
        deleted: false,
      },
    };
  }),
  "conversations.info": method(z.strictObject({ channel }), conversationScope("read"), (args, rooms) => ({
    channel: described(channelOf(args.channel, rooms)),
  })),
  "conversations.open": method(
    z.strictObject({ users: z.string(), return_im: flag.optional() }),
    "im:write",
    (args, rooms) => {
      const made = rooms.workspace.direct(userOf(args.users, rooms));
      return { channel: args.return_im ? described(made) : { id: made.id } };
    },
  ),
  "conversations.history": method(z.strictObject(range), conversationScope("history"), (args, rooms) => {
    const found = page(args, rooms).filter(({ thread, ts }) => thread === undefined || thread === ts);
    const messages = found.filter(({ ephemeral }) => !ephemeral).reverse();
    const metadata = args.include_all_metadata === true;
    return { messages: messages.slice(0, args.limit ?? 100).map((one) => one.toJSON({ metadata })), has_more: false };
  }),
  "conversations.replies": method(
    z.strictObject({ ...range, ts: z.string() }),
    conversationScope("history"),
    (args, rooms) => {
      const found = page(args, rooms).filter(({ ts, thread }) => ts === args.ts || thread === args.ts);
      if (!found.some(({ ts }) => ts === args.ts)) throw new Refusal("thread_not_found");
      return { messages: found.filter(({ ephemeral }) => !ephemeral).map((one) => one.toJSON()), has_more: false };
    },
  ),
  "views.open": method(z.strictObject({ trigger_id: z.string(), view }), undefined, (args, rooms) => ({
    view: viewJSON(rooms.windows.open(rooms.triggers.use(args.trigger_id), args.view), rooms),
  })),
  "views.push": method(z.strictObject({ trigger_id: z.string(), view }), undefined, (args, rooms) => ({
    view: viewJSON(rooms.windows.push(rooms.triggers.use(args.trigger_id), args.view), rooms),
  })),
  "views.update": method(
    z.strictObject({
      view,
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    undefined,
    (args, rooms) => {
      const by = {
        ...(args.view_id === undefined ? {} : { id: args.view_id }),
        ...(args.external_id === undefined ? {} : { external: args.external_id }),
        ...(args.hash === undefined ? {} : { hash: args.hash }),
      };
      return { view: viewJSON(rooms.windows.update(by, args.view), rooms) };
    },
  ),
  "views.publish": method(
    z.strictObject({ user_id: z.string(), view, hash: z.string().optional() }),
    undefined,
    (args, rooms) => ({
      view: viewJSON(rooms.windows.publish(userOf(args.user_id, rooms).id, args.view, args.hash), rooms),
    }),
  ),
};
