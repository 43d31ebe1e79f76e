import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from "discord.js";
import { afterEach, expect, test } from "vitest";
import { type DiscordOptions, type DiscordPeer, startDiscord } from "./discord/discord.ts";
import { NONE } from "./discord/interaction.ts";
import { discordSchema } from "./published.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function peerWith(options: DiscordOptions = {}): Promise<DiscordPeer> {
  const peer = await startDiscord(options);
  closing.push(() => peer.stop());
  return peer;
}

/** The real client; what its handlers throw is gathered. */
async function clientOf(
  peer: DiscordPeer,
  handle: (interaction: Interaction) => Promise<unknown> = async () => {},
  intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
): Promise<Client<true> & { failures: { code: unknown; message: string }[] }> {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: peer.apiUrl, retries: 1 },
    allowedMentions: { parse: [] },
    // discord.js lets 5 s pass between two IDENTIFYs; the peer does not mind.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  const failures: { code: unknown; message: string }[] = [];
  client.on(Events.Error, (error) => failures.push({ code: "client", message: error.message }));
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error) => failures.push({ code: error.code, message: error.message }));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(peer.token);
  await ready;
  closing.push(() => client.destroy());
  return Object.assign(client as Client<true>, { failures });
}

const ask = new SlashCommandBuilder()
  .setName("ask")
  .setDescription("Ask")
  .addStringOption((option) =>
    option.setName("question").setDescription("What").setRequired(true).setMaxLength(20).setAutocomplete(true),
  );

const share = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId("share:1").setLabel("Share to channel").setStyle(ButtonStyle.Primary),
);

function onCommand(act: (command: ChatInputCommandInteraction) => Promise<unknown>) {
  return async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await act(interaction);
  };
}

test("a command is answered privately and shared by a button", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const content = `You asked: ${interaction.options.getString("question")}`;
      await interaction.reply({ content, components: [share], flags: MessageFlags.Ephemeral, withResponse: true });
    } else if (interaction.isButton()) {
      await interaction.update({ content: "Shared.", components: [] });
      await interaction.followUp({ content: "for all" });
    }
  });
  await client.application.commands.set([ask]);
  const asked = peer.command({ name: "ask", options: { question: "why" }, user: "bo", locale: "de" });
  const reply = await asked.reply();
  expect(await asked.ack()).toMatchObject({ type: 4 });
  expect(reply.reads).toBe("You asked: why");
  expect(reply.buttons).toEqual(["Share to channel"]);
  expect(peer.seen("general")).toEqual([]);
  expect(() => peer.click(reply, "Share to channel", "ada")).toThrow("ada does not see this message");
  const click = peer.click(reply, "Share to channel", "bo");
  expect((await click.reply(2)).content).toBe("for all");
  expect(reply.reads).toBe("Shared.");
  expect(peer.seen("general").map(({ content }) => content)).toEqual(["for all"]);
  expect(peer.problems()).toEqual([]);
  expect(client.failures).toEqual([]);
});

test("the form holds a person to what is registered", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  expect(() => peer.command({ name: "ask" })).toThrow("registered are none");
  await client.application.commands.set([ask]);
  expect(() => peer.command({ name: "ask" })).toThrow("question must be filled in");
  expect(() => peer.command({ name: "ask", options: { question: "x".repeat(21) } })).toThrow("and 20, not 21");
  expect(() => peer.command({ name: "ask", options: { question: "x", more: "y" } })).toThrow("no option more");
});

test("a deferred answer keeps the privacy of its deferral", async () => {
  const peer = await peerWith();
  const client = await clientOf(
    peer,
    onCommand(async (command) => {
      await command.deferReply();
      await command.followUp({ content: "meant to be private", flags: MessageFlags.Ephemeral });
    }),
  );
  await client.application.commands.set([ask]);
  const asked = peer.command({ name: "ask", options: { question: "x" } });
  const reply = await asked.reply();
  expect(reply.ephemeral).toBe(false);
  expect(peer.problems()).toEqual(["/ask question:x: a public answer cannot become private"]);
});

test("late is 10062, twice is 40060, and both are for the app to hear", async () => {
  let now = Date.now();
  const peer = await peerWith({ now: () => now });
  const client = await clientOf(
    peer,
    onCommand(async (command) => {
      if (command.options.getString("question") === "late") now += 3001;
      await command.reply("once");
      const { id, token } = command;
      await client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 5 }, auth: false });
    }),
  );
  await client.application.commands.set([ask]);
  const late = peer.command({ name: "ask", options: { question: "late" } });
  expect(await late.ack()).toBe(NONE);
  await peer.until("10062", () => client.failures.length === 1);
  peer.command({ name: "ask", options: { question: "again" } });
  await peer.until("40060", () => client.failures.length === 2);
  expect(client.failures.map(({ code }) => code)).toEqual([10_062, 40_060]);
});

test("a token of an interaction lives 15 minutes", async () => {
  let now = Date.now();
  const peer = await peerWith({ now: () => now });
  let edit: (() => Promise<unknown>) | undefined;
  const client = await clientOf(
    peer,
    onCommand(async (command) => {
      await command.reply("first");
      edit = () => command.editReply("second");
    }),
  );
  await client.application.commands.set([ask]);
  const reply = await peer.command({ name: "ask", options: { question: "x" } }).reply();
  await peer.until("the command to be done", () => edit !== undefined);
  await edit?.();
  expect(reply.content).toBe("second");
  now += 15 * 60_000 + 1;
  await expect(edit?.()).rejects.toMatchObject({ code: 50_027 });
});

test("completions are at most 25, and more are refused", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const many = Number(interaction.options.getFocused());
    await interaction.respond(Array.from({ length: many }, (_, i) => ({ name: `n${i}`, value: `${i}` })));
  });
  await client.application.commands.set([ask]);
  const typed = peer.autocomplete({ name: "ask", focused: "question", options: { question: "2" } });
  expect(await typed.choices()).toEqual([
    { name: "n0", value: "0" },
    { name: "n1", value: "1" },
  ]);
  peer.autocomplete({ name: "ask", focused: "question", options: { question: "26" } });
  await peer.until("the refusal", () => client.failures.length === 1);
  expect(client.failures[0]?.code).toBe(50_035);
});

test("a dropped socket resumes, and what came meanwhile is replayed", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  peer.drop();
  await peer.until("the socket to be gone", () => peer.journal.entries.some(({ what }) => what.includes("is gone")));
  peer.mention("while you were away");
  await peer.until("the replay", () => heard.length === 1);
  expect(peer.journal.entries.filter(({ what }) => what === "RESUMED")).toHaveLength(1);
  peer.reconnect();
  await peer.until("the second", () => peer.journal.entries.filter(({ what }) => what === "RESUMED").length === 2);
  expect(peer.journal.entries.filter(({ what }) => what === "IDENTIFY")).toHaveLength(1);
});

test("a forgotten session makes the client identify again, and events arrive", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  peer.invalidate();
  await peer.until("IDENTIFY", () => peer.journal.entries.filter(({ what }) => what === "READY").length === 2);
  peer.mention("once more");
  await peer.until("the message", () => heard.length === 1);
});

test("texts of others come blank, save where the bot is named or written to", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const heard: [string, boolean][] = [];
  client.on(Events.MessageCreate, (message) => {
    heard.push([message.content, message.mentions.has(client.user)]);
  });
  peer.message("between us");
  peer.mention("hello");
  peer.message("privately", { channel: "direct" });
  await peer.until("three messages", () => heard.length === 3);
  expect(heard).toEqual([
    ["", false],
    [`<@${client.user.id}> hello`, true],
    ["privately", false],
  ]);
});

test("without the intent no message arrives, and a privileged one that was not granted closes with 4014", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer, undefined, [GatewayIntentBits.Guilds]);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  peer.mention("hello");
  await client.application.fetch();
  expect(heard).toEqual([]);
  const greedy = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: peer.apiUrl } });
  closing.push(() => greedy.destroy());
  await expect(greedy.login(peer.token)).rejects.toThrow(/disallowed intents/i);
});

test("an event delivered twice reaches the handler twice", async () => {
  const peer = await peerWith();
  let runs = 0;
  const client = await clientOf(peer, async () => {
    runs += 1;
  });
  await client.application.commands.set([ask]);
  peer.redeliver(peer.command({ name: "ask", options: { question: "x" } }));
  await peer.until("both", () => runs === 2);
});

test("a 429 is waited out", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const channel = await client.channels.fetch(peer.community.channel("general").id);
  peer.limit("POST /channels/:channel/messages", { retryAfter: 0.02, times: 2 });
  if (channel?.isSendable()) await channel.send("hi");
  expect(peer.calls("POST /channels/:channel/messages")).toHaveLength(3);
  expect(peer.seen("general")).toHaveLength(1);
});

test("an enforced nonce gives the same message for some minutes, and a new one after them", async () => {
  let now = Date.now();
  const peer = await peerWith({ now: () => now });
  const client = await clientOf(peer);
  const channel = await client.channels.fetch(peer.community.channel("general").id);
  if (!channel?.isSendable()) throw new Error("not sendable");
  const post = () => channel.send({ content: "daily", nonce: "r1:2030-01-01", enforceNonce: true });
  const [first, second] = [await post(), await post()];
  expect(second.id).toBe(first.id);
  now += 10 * 60_000;
  expect((await post()).id).not.toBe(first.id);
  expect(peer.seen("general")).toHaveLength(2);
});

test("a message is held to the limits, to known fields, and to what the bot may do", async () => {
  const peer = await peerWith({
    channels: [{ name: "general" }, { name: "quiet", send: false }, { name: "hidden", view: false }],
  });
  const client = await clientOf(peer);
  const post = (name: string, body: object) =>
    client.rest.post(`/channels/${peer.community.channel(name).id}/messages`, { body }).then(
      () => "ok",
      (error: { code: number }) => error.code,
    );
  const button = (custom_id: string) => ({ type: 2, style: 1, label: "b", custom_id });
  expect(await post("general", { content: "x".repeat(2000) })).toBe("ok");
  expect(await post("general", { content: "x".repeat(2001) })).toBe(50_035);
  expect(await post("general", { content: "x", frob: 1 })).toBe(50_035);
  expect(await post("general", { content: "" })).toBe(50_006);
  expect(
    await post("general", { content: "x", components: [{ type: 1, components: [button("a"), button("a")] }] }),
  ).toBe(50_035);
  expect(await post("general", { embeds: [{ description: "x".repeat(4097) }] })).toBe(50_035);
  const v2 = { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: "hi" }] };
  expect(await post("general", v2)).toBe("ok");
  expect(await post("general", { ...v2, content: "beside" })).toBe(50_035);
  const forty = Array.from({ length: 41 }, () => ({ type: 10, content: "x" }));
  expect(await post("general", { ...v2, components: forty })).toBe(50_035);
  expect(await post("general", { components: [{ type: 10, content: "no flag" }] })).toBe(50_035);
  expect(await post("quiet", { content: "x" })).toBe(50_013);
  expect(await post("hidden", { content: "x" })).toBe(50_001);
  const fetched = client.rest.get(`/channels/${peer.community.channel("general").id}/messages/1`);
  await expect(fetched).rejects.toMatchObject({ code: 10_008 });
});

test("who is pinged goes by allowed_mentions, and what an escaped bracket hides is no link", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const channel = await client.channels.fetch(peer.community.channel("general").id);
  if (!channel?.isSendable()) throw new Error("not sendable");
  const ada = peer.community.user("ada").id;
  const content = `@everyone <@${ada}> [good](https://evil.example) \\[good\\](https://evil.example)`;
  await channel.send({ content, allowedMentions: { parse: ["users"] } });
  await channel.send({ content });
  await channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [new TextDisplayBuilder({ content: "@here" })],
    allowedMentions: { parse: ["everyone"] },
  });
  const [loud, quiet, broad] = peer.seen("general");
  expect(loud?.pings).toEqual([`@${ada}`]);
  expect(quiet?.pings).toEqual([]);
  expect(quiet?.mentions).toEqual(["@everyone", `@${ada}`]);
  expect(quiet?.links).toEqual([{ url: "https://evil.example", label: "good" }]);
  expect(broad?.pings).toEqual(["@here"]);
});

test("commands are held to names, order, and 8000 characters", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const put = (commands: object[]) =>
    client.rest.put(`/applications/${client.application.id}/commands`, { body: commands }).then(
      () => "ok",
      (error: { code: number }) => error.code,
    );
  const option = (name: string, required: boolean) => ({ type: 3, name, description: "d", required });
  const command = { name: "quote", description: "d" };
  expect(await put([command])).toBe("ok");
  expect(await put([command, command])).toBe(50_035);
  expect(await put([{ ...command, name: "Quote" }])).toBe(50_035);
  expect(await put([{ ...command, options: [option("a", false), option("b", true)] }])).toBe(50_035);
  const long = Array.from({ length: 25 }, (_, i) => ({
    ...option(`o${i}`, false),
    choices: Array.from({ length: 3 }, (_, j) => ({ name: `${j}${"n".repeat(99)}`, value: `${j}${"v".repeat(49)}` })),
  }));
  expect(await put([{ ...command, options: long }])).toBe(50_035);
  expect(peer.registry.list("").map(({ name }) => name)).toEqual(["quote"]);
});

test("a revoked token: 401 for calls, 4004 for the gateway", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const lost = new Promise<number>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(code));
  });
  peer.revoke();
  expect(await lost).toBe(4004);
  await expect(client.rest.get("/users/@me")).rejects.toMatchObject({ status: 401 });
});

test("a stalled Discord answers nothing until it resumes", async () => {
  const peer = await peerWith();
  const client = await clientOf(
    peer,
    onCommand((command) => command.reply("here")),
  );
  await client.application.commands.set([ask]);
  peer.stall();
  const asked = peer.command({ name: "ask", options: { question: "x" } });
  expect(asked.acknowledgedAfter).toBeUndefined();
  peer.resume();
  expect((await asked.reply()).content).toBe("here");
});

test("bodies are also held to Discord's OpenAPI", ({ skip }) => {
  const check = discordSchema("MessageCreateRequest");
  skip(!check, "../shared/peers/schemas is not there, so bodies are held to the table of limits alone");
  expect(check?.({ content: "fine" })).toEqual([]);
  expect(check?.({ content: 5 })).not.toEqual([]);
});

test("a modal is filled in and submitted, and a menu chosen from", async () => {
  const peer = await peerWith();
  const input = { type: 4, custom_id: "name", label: "Name", style: 1 };
  const menu = { type: 3, custom_id: "menu", options: [{ label: "One", value: "1" }] };
  const client = await clientOf(peer, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const { id, token } = interaction;
      const data = { custom_id: "m", title: "Who", components: [{ type: 1, components: [input] }] };
      await client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 9, data }, auth: false });
    } else if (interaction.isModalSubmit()) {
      const content = `hello ${interaction.fields.getTextInputValue("name")}`;
      await interaction.reply({ content, components: [{ type: 1, components: [menu] }] });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate();
      await interaction.editReply({ content: `chosen ${interaction.values.join()}`, components: [] });
    }
  });
  await client.application.commands.set([ask]);
  const modal = await peer.command({ name: "ask", options: { question: "x" } }).modal();
  expect(() => peer.submit(modal, {})).toThrow("name must be filled in");
  const reply = await peer.submit(modal, { name: "Ada" }).reply();
  expect(reply.reads).toBe("hello Ada");
  await peer.choose(reply, "menu", ["1"]).reply();
  expect(reply.reads).toBe("chosen 1");
  expect(peer.problems()).toEqual([]);
});

test("direct messages, lists of messages, edits and deletions go by what the bot may see and wrote", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await message.reply(`you said ${message.content}`);
  });
  const direct = peer.message("psst", { channel: "direct", user: "bo" });
  const reply = await peer.replyTo(direct);
  expect(reply.reads).toBe("you said psst");
  expect(reply.pings).toEqual([]);
  await (await client.users.fetch(peer.community.user("ada").id)).send("unasked");
  expect(peer.seen("direct", "ada").map(({ content }) => content)).toEqual(["unasked"]);
  const general = await client.channels.fetch(peer.community.channel("general").id);
  if (!general?.isSendable()) throw new Error("not sendable");
  const sent = await general.send("mine");
  peer.message("of another");
  const listed = await general.messages.fetch({ limit: 10 });
  expect(listed.map(({ content }) => content)).toContain("mine");
  expect(listed.map(({ content }) => content)).not.toContain("of another");
  await sent.edit("mine, corrected");
  expect(peer.community.find(sent.id)?.edits).toMatchObject([{ content: "mine" }]);
  await sent.delete();
  await expect(sent.edit("gone")).rejects.toMatchObject({ code: 10_008 });
  expect(peer.problems()).toEqual([]);
});

test("where only a person has installed the app, it may answer and follow up five times, and post nothing", async () => {
  const peer = await peerWith({
    guilds: [{ name: "home" }, { name: "abroad", member: false }],
    channels: [{ name: "general" }, { name: "plaza", guild: "abroad" }],
  });
  const client = await clientOf(
    peer,
    onCommand(async (command) => {
      await command.reply("here");
      for (let i = 0; i < 6; i++) await command.followUp(`${i}`);
    }),
  );
  const everywhere = { ...ask.toJSON(), integration_types: [0, 1], contexts: [0, 1, 2] };
  await client.application.commands.set([ask]);
  const options = { question: "x" };
  expect(() => peer.command({ name: "ask", options, channel: "plaza" })).toThrow("only a person has installed");
  await client.application.commands.set([everywhere]);
  peer.command({ name: "ask", options, channel: "plaza" });
  await peer.until("the sixth", () => client.failures.length === 1);
  expect(client.failures[0]?.code).toBe(40_094);
  const post = client.rest.post(`/channels/${peer.community.channel("plaza").id}/messages`, { body: { content: "x" } });
  await expect(post).rejects.toMatchObject({ code: 50_001 });
});

test("a call whose answer is lost has happened all the same, and an enforced nonce keeps it single", async () => {
  const peer = await peerWith();
  const client = await clientOf(peer);
  const channel = await client.channels.fetch(peer.community.channel("general").id);
  if (!channel?.isSendable()) throw new Error("not sendable");
  peer.fail("POST /channels/:channel/messages", { after: true, status: 502 });
  await channel.send({ content: "daily", nonce: "n", enforceNonce: true });
  expect(peer.calls("POST /channels/:channel/messages")).toHaveLength(2);
  expect(peer.seen("general")).toHaveLength(1);
});
