import { App, LogLevel } from "@slack/bolt";
import { Client, Events, GatewayIntentBits, Options, Partials } from "discord.js";
import { afterEach, expect, test } from "vitest";
import { startDiscord } from "./discord/discord.ts";
import { type Fields, isFields, objectsIn } from "./fields.ts";
import { beside } from "./published.ts";
import { startSlack } from "./slack/slack.ts";

const ABSENT = "../shared/peers/recorded is not there, so no recorded payload goes in";
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const SLACK_FILES = [
  "actions-reactions_slack.json",
  "channel-mention_slack.json",
  "channel_slack.json",
  "dm_slack-direct.json",
  "dm_slack.json",
  "modals_slack.json",
  "slack.json",
  "slash-commands_slack.json",
];
const INTERACTIVE = new Set<unknown>(["block_actions", "view_submission", "view_closed", "shortcut", "message_action"]);

/** The payloads of a recording, each once, as Slack sent them. */
function payloadsIn(file: string): { type: "slash_commands" | "interactive" | "events_api"; payload: Fields }[] {
  return [...objectsIn(beside(`recorded/${file}`))].flatMap((payload): ReturnType<typeof payloadsIn> => {
    if (payload.type === "event_callback") return [{ type: "events_api" as const, payload }];
    if (INTERACTIVE.has(payload.type) && isFields(payload.user)) return [{ type: "interactive" as const, payload }];
    if (typeof payload.command === "string") return [{ type: "slash_commands" as const, payload }];
    return [];
  });
}

test.for(SLACK_FILES)("%s reaches Bolt's listeners as it was recorded", async (file, { skip }) => {
  const payloads = payloadsIn(file);
  skip(!beside(`recorded/${file}`), ABSENT);
  expect(payloads.length).toBeGreaterThan(0);
  const peer = await startSlack();
  closing.push(() => peer.stop());
  const app = new App({
    token: peer.botToken,
    appToken: peer.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: peer.apiUrl },
    deferInitialization: true,
    ignoreSelf: false,
  });
  const got: unknown[] = [];
  app.use(async ({ body, next }) => {
    got.push(body);
    await next();
  });
  app.command(/.*/, ({ ack }) => ack());
  app.action(/.*/, ({ ack }) => ack());
  app.view(/.*/, ({ ack }) => ack());
  await app.init();
  await app.start();
  closing.push(() => app.stop());
  await peer.connected();
  for (const { type, payload } of payloads) peer.recorded(type, payload);
  await peer.until("all of them", () => got.length === payloads.length);
  // Listeners of several payloads run at the same time, so their order is not kept.
  const sorted = (bodies: readonly unknown[]) => bodies.map((body) => JSON.stringify(body)).sort();
  expect(sorted(got)).toEqual(sorted(payloads.map(({ payload }) => payload)));
});

test("a command and a click of the peer's have the fields that recorded ones have", async ({ skip }) => {
  const recorded = payloadsIn("slash-commands_slack.json").find(({ type }) => type === "slash_commands");
  const clicks = payloadsIn("modals_slack.json").filter(({ payload }) => payload.type === "block_actions");
  skip(!recorded, ABSENT);
  const peer = await startSlack();
  closing.push(() => peer.stop());
  const names = (value: unknown) => Object.keys(isFields(value) ? value : {}).sort();
  expect(names(peer.written("/ask", "x").payload)).toEqual(names(recorded?.payload));
  const block = {
    type: "actions",
    elements: [{ type: "button", action_id: "a", text: { type: "plain_text", text: "b" } }],
  };
  for (const ephemeral of [true, false]) {
    const channel = peer.workspace.channel("general");
    const to = ephemeral ? { to: peer.workspace.user("ada").id } : {};
    const at = { channel, by: peer.workspace.bot, via: "ack" as const, ...to };
    const click = peer.click(peer.workspace.post(at, { text: "", blocks: [block] }), "b");
    const like = clicks.find(
      ({ payload }) => isFields(payload.container) && payload.container.is_ephemeral === ephemeral,
    );
    expect(names(click.payload)).toEqual(names(like?.payload));
  }
});

test("recorded messages and clicks of Discord reach discord.js", async ({ skip }) => {
  const recording = beside("recorded/discord.json");
  skip(!recording, ABSENT);
  const all = Object.values(recording ?? {}).filter(isFields);
  // One click in it was shortened by whoever recorded it, and discord.js cannot read it.
  const clicks = all.filter(({ type, authorizing_integration_owners: owners }) => type === 3 && isFields(owners));
  const messages = all.filter(({ type }) => type === "GATEWAY_MESSAGE_CREATE").map(({ data }) => data as Fields);
  const places = new Map(messages.map(({ channel_id, channel_type }) => [String(channel_id), channel_type as 0 | 11]));
  const channels = [...places].map(([id, type]) => ({ id, name: id, type }));
  const peer = await startDiscord({ guilds: [{ id: String(messages[0]?.guild_id), name: "recorded" }], channels });
  closing.push(() => peer.stop());
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: peer.apiUrl },
    // With a message cache discord.js drops a message whose id it has seen, here in the click on it.
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
  });
  const got: string[] = [];
  client.on(Events.InteractionCreate, (interaction) => void (interaction.isButton() && got.push(interaction.customId)));
  client.on(Events.MessageCreate, (message) => void got.push(message.content));
  closing.push(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(peer.token);
  await ready;
  const sent = [...clicks, ...messages];
  for (const payload of clicks) peer.recorded("INTERACTION_CREATE", payload);
  for (const payload of messages) peer.recorded("MESSAGE_CREATE", payload);
  await peer.until("all of them", () => got.length === sent.length);
  expect(sent.length).toBeGreaterThan(0);
  const words = sent.map(({ data, content }) => (isFields(data) ? data.custom_id : content));
  expect(got).toEqual(words);
});

test("a click of the peer's on Discord has the fields that recorded ones have", async ({ skip }) => {
  const recorded = beside("recorded/discord.json")?.buttonClickHello;
  skip(!isFields(recorded), ABSENT);
  const peer = await startDiscord();
  closing.push(() => peer.stop());
  const row = { type: 1, id: 1, components: [{ type: 2, id: 2, style: 1, label: "b", custom_id: "c" }] };
  const { bot } = peer.community;
  const message = peer.community.post(peer.community.channel("general"), bot, { content: "x", components: [row] });
  const names = (value: unknown) => Object.keys(isFields(value) ? value : {}).sort();
  expect(names(peer.click(message, "b").payload)).toEqual(names(recorded));
});
