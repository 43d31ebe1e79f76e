import { z } from "zod";
import type { Fields } from "../fields.ts";
import { checkCommands } from "./commands.ts";
import type { Interactions } from "./interactions.ts";
import { MESSAGE_ROUTES } from "./message-routes.ts";
import * as refusal from "./refusal.ts";
import { type Answered, type Call, channelOf, NOTHING, ok, type Rooms, type Route } from "./route.ts";
import { botMemberShape, botShape, channelShape, guildShape, userShape } from "./shapes.ts";

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
  {
    name: "GET /users/:user",
    token: true,
    run: ({ params }, { community }) => {
      const user = community.users.find(({ id }) => id === params.user);
      if (!user) throw new refusal.Refusal(404, 10_013, "Unknown User");
      return ok(userShape(user));
    },
  },
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
    name: "GET /guilds/:guild/members/:user",
    token: true,
    run: ({ params }, { community }) => {
      const guild = community.guilds.find(({ id, member }) => id === params.guild && member);
      if (!guild) throw new refusal.Refusal(404, 10_004, "Unknown Guild");
      if (params.user !== community.bot.id) throw new refusal.Refusal(404, 10_007, "Unknown Member");
      return ok(botMemberShape(community));
    },
  },
  {
    name: "GET /channels/:channel",
    token: true,
    run: (call, rooms) => ok(channelShape(channelOf(call, rooms), rooms.community)),
  },
  ...MESSAGE_ROUTES,
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
