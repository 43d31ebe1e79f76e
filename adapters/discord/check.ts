import {
  type Client,
  DiscordAPIError,
  Events,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { Clock } from "../../src/clock.ts";
import type { Command } from "../../src/command.ts";
import type { Config } from "../../src/config.ts";
import type { Finding, PostingPlace } from "../adapter.ts";
import { FINAL, makeClient } from "./client.ts";
import { lookUp } from "./register.ts";

/** ms for one question to Discord, and for a connection to be there. */
const PATIENCE = 5_000;
const CONNECTION = 20_000;
/** Channels that are looked at one by one. */
const MOST_CHANNELS = 50;

const NEW_TOKEN = "Open discord.com/developers, your application, Bot, Reset Token, and write the new one into .env.";
const INVITE = "Open the address of docs/discord.md, step 3, once more and choose the server.";

const well = (what: string): Finding => ({ ok: true, what: `Discord: ${what}` });
const wrong = (what: string, todo: string): Finding => ({ ok: false, what: `Discord: ${what}`, todo });

/** What is to be looked at. */
interface Checking {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly clock: Clock;
  readonly posts?: (() => Promise<readonly PostingPlace[]>) | undefined;
  /** The desk's own connection, where it serves; otherwise one is opened for the look. */
  readonly own?: { readonly client: Client<true>; readonly lost: number | undefined } | undefined;
}

/**
 * Looks at Discord as the configuration reaches it: token, connection and intents, commands, and where the desk posts by itself.
 * Nothing is posted or registered. Never throws, and shows no token.
 */
export async function check(checking: Checking): Promise<readonly Finding[]> {
  const { config, commands, own } = checking;
  if (!config.DISCORD_TOKEN) return [wrong("DISCORD_TOKEN is not set.", "Take steps 1 to 4 of docs/discord.md.")];
  // Not the client that serves: from that one a refused token would be taken.
  const rest = makeRest(config.DISCORD_API_URL).setToken(config.DISCORD_TOKEN);
  try {
    const { id, name } = (await rest.get(Routes.currentApplication())) as { id: string; name: string };
    const findings = [
      well(`the token works; the application is called ${name}.`),
      await lookAtCommands(rest, id, commands, config),
    ];
    if (own) return [...findings, lookAtConnection(own.lost), ...(await lookInside(own.client, checking))];
    const { url } = (await rest.get(Routes.gatewayBot())) as { url: string };
    if (!(await greets(url, checking.clock))) return [...findings, UNCONNECTED];
    return [...findings, ...(await lookFromAside(checking))];
  } catch (error) {
    return [notReached(error)];
  }
}

/** For a few questions, without the timers of a client that lives long. */
function makeRest(api: string | undefined): REST {
  return new REST({
    ...(api && { api: api.replace(/\/+$/, "") }),
    timeout: PATIENCE,
    retries: 0,
    handlerSweepInterval: 0,
    hashSweepInterval: 0,
  });
}

function notReached(error: unknown): Finding {
  if (error instanceof DiscordAPIError && error.status === 401) return wrong("the token is refused.", NEW_TOKEN);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const status = error instanceof Error && "status" in error ? String(error.status) : "";
  const said = status || code;
  return wrong(
    `it cannot be reached${said && ` (${said})`}.`,
    "Look at the network, and at DISCORD_API_URL in .env if it is set; then try again.",
  );
}

async function lookAtCommands(
  rest: REST,
  application: string,
  commands: readonly Command[],
  { COMMAND_PREFIX: prefix, DISCORD_GUILD_ID: guild }: Config,
): Promise<Finding> {
  const start = "Start the desk (npm start): it makes them known by itself.";
  try {
    switch (await lookUp(rest, application, commands, { prefix, ...(guild && { guild }) })) {
      case "current":
        return well("the commands are known there as they are here.");
      case "none":
        return wrong("no command of the desk is known there, so nobody can type one.", start);
      case "others":
        return wrong("the commands that are known there are those of another version or prefix.", start);
    }
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || (error.status !== 403 && error.status !== 404)) throw error;
    if (guild) return wrong("the bot is not in the server that DISCORD_GUILD_ID names.", INVITE);
    return wrong("the bot may not make its commands known.", INVITE);
  }
}

function lookAtConnection(lost: number | undefined): Finding {
  if (lost === undefined) return well("mentions and direct messages reach the desk.");
  return wrong(`the connection is gone. ${FINAL[lost] ?? "Discord closed it for good"}.`, "Start the desk again.");
}

const UNCONNECTED = wrong(
  "no connection comes about, so nothing that people ask arrives.",
  "Try again in a few minutes.",
);

/** Whether Discord's gateway takes connections: one that is away, the client would try for ever, even once it is destroyed. */
function greets(url: string, clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url}?v=10&encoding=json`);
    const settle = (greeted: boolean) => {
      callOff();
      socket.close();
      resolve(greeted);
    };
    const callOff = clock.after(PATIENCE, () => settle(false));
    socket.addEventListener("message", () => settle(true));
    socket.addEventListener("error", () => settle(false));
    socket.addEventListener("close", () => settle(false));
  });
}

/** The same with a connection that is opened for the look alone, with the intents that the desk asks for. */
async function lookFromAside(checking: Checking): Promise<readonly Finding[]> {
  const { config, clock } = checking;
  const client = makeClient(config.DISCORD_API_URL);
  let callOff = () => {};
  try {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    const late = new Promise<never>((_, reject) => {
      callOff = clock.after(CONNECTION, () => reject(new Error("no connection in time")));
    });
    // What comes after the first of them is of no use any more.
    client.on(Events.Error, () => {});
    await Promise.race([client.login(config.DISCORD_TOKEN).then(() => ready), late]);
    return [lookAtConnection(undefined), ...(await lookInside(client as Client<true>, checking))];
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return [
      /intents/i.test(message)
        ? wrong(
            "an intent is not granted, so neither mentions nor direct messages reach the desk.",
            "See that DISCORD_TOKEN is of the application of docs/discord.md, step 1; the desk needs no privileged intent.",
          )
        : UNCONNECTED,
    ];
  } finally {
    callOff();
    await client.destroy();
  }
}

async function lookInside(client: Client<true>, { posts }: Checking): Promise<readonly Finding[]> {
  const servers = client.guilds.cache.size;
  const count = servers === 1 ? "1 server" : `${servers} servers`;
  const places = posts ? await posts().catch(() => []) : [];
  const findings: Finding[] = [];
  for (const place of places.slice(0, MOST_CHANNELS)) {
    const finding = await lookAtPlace(client, place);
    if (finding) findings.push(finding);
  }
  const fine = Math.min(places.length, MOST_CHANNELS) - findings.length;
  const channels = fine === 1 ? "1 channel" : `${fine} channels`;
  return [
    well(
      servers > 0
        ? `the bot is in ${count}.`
        : "the bot is in no server; it answers those who have installed it for themselves.",
    ),
    ...(fine > 0 ? [well(`the desk may post in ${channels} where it is to post by itself.`)] : []),
    ...findings,
  ];
}

/** What a post needs, as Discord's own pages call it. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, "View Channel"],
  [PermissionFlagsBits.SendMessages, "Send Messages"],
  [PermissionFlagsBits.ReadMessageHistory, "Read Message History"],
] as const;
const IN_THREAD = [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"] as const;

/** What is wrong with a place where the desk is to post; undefined where nothing is. */
async function lookAtPlace(
  client: Client<true>,
  { channel: id = "", failed }: PostingPlace,
): Promise<Finding | undefined> {
  try {
    const channel = await client.channels.fetch(id);
    if (!channel || channel.isDMBased() || !channel.isTextBased()) return gone(id);
    const name = `#${channel.name}`;
    const missing = await missingIn(channel);
    if (missing.length > 0) {
      return wrong(
        `the desk is to post in ${name} and may not: it lacks ${missing.join(", ")}.`,
        "Channel, Edit Channel, Permissions: give them to the bot's role.",
      );
    }
    if (channel.isThread() && (channel.archived || channel.locked)) {
      return wrong(`the desk is to post in the thread ${name}, which is closed.`, "Open it again, or choose another.");
    }
    return failed
      ? wrong(`a reminder in ${name} is paused (${failed}).`, "Look at it with /reminder list.")
      : undefined;
  } catch (error) {
    if (!(error instanceof DiscordAPIError))
      return wrong(`whether the desk may post in ${id} is not to be found out.`, "Try again.");
    return error.code === RESTJSONErrorCodes.UnknownChannel
      ? gone(id)
      : wrong(
          `the desk is to post in the channel ${id} and does not see it.`,
          "Channel, Edit Channel, Permissions: give View Channel and Send Messages to the bot's role.",
        );
  }
}

const gone = (id: string) =>
  wrong(`the desk is to post in the channel ${id}, which is gone.`, "Choose another with /reminder edit.");

async function missingIn(channel: GuildTextBasedChannel): Promise<readonly string[]> {
  const may = channel.permissionsFor(await channel.guild.members.fetchMe());
  const needed = NEEDED.map((one) => (one[1] === "Send Messages" && channel.isThread() ? IN_THREAD : one));
  return needed.filter(([bit]) => !may.has(bit)).map(([, name]) => name);
}
