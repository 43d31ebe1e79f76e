import { Client, DefaultRestOptions, Events, GatewayIntentBits, Options, Partials, type RESTOptions } from "discord.js";
import type { Logger } from "pino";
import { toLog } from "./failure.ts";

/** ms that the first start waits for servers that Discord says are down; commands from the others would lie that long. */
const SERVERS_WAIT = 1_000;
/** ms and tries for one call; an interaction has no use for an answer that comes later. */
const TIMEOUT = 10_000;
const RETRIES = 2;
/** ms that a post waits at most where Discord asks to. */
const LONGEST_WAIT = 20_000;
/** ms between two clearings of the queues that the client makes for each interaction's token. */
const QUEUE_SWEEP = 5 * 60 * 1_000;

/** What the desk never reads from the client's memory is not kept in it. */
const NOTHING_KEPT = Object.fromEntries(
  [
    "ApplicationCommandManager",
    "AutoModerationRuleManager",
    "BaseGuildEmojiManager",
    "DMMessageManager",
    "EntitlementManager",
    "GuildBanManager",
    "GuildEmojiManager",
    "GuildInviteManager",
    "GuildMemberManager",
    "GuildMessageManager",
    "GuildScheduledEventManager",
    "GuildStickerManager",
    "MessageManager",
    "PresenceManager",
    "ReactionManager",
    "ReactionUserManager",
    "StageInstanceManager",
    "SubscriptionManager",
    "ThreadMemberManager",
    "UserManager",
    "VoiceStateManager",
  ].map((manager) => [manager, 0]),
);

/** A client with no privileged intent and a small memory; nothing connects before `login`. */
export function makeClient(api: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it no event of a direct conversation arrives.
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...NOTHING_KEPT }),
    allowedMentions: { parse: [] },
    shards: "auto",
    waitGuildTimeout: SERVERS_WAIT,
    rest: {
      timeout: TIMEOUT,
      retries: RETRIES,
      handlerSweepInterval: QUEUE_SWEEP,
      makeRequest,
      // Beyond this a post is given back, so that nothing holds it while its claim runs out.
      rejectOnRateLimit: ({ method, route, retryAfter }) =>
        method === "POST" && route === "/channels/:id/messages" && retryAfter > LONGEST_WAIT,
      ...(api && { api: api.replace(/\/+$/, "") }),
    },
  });
}

/**
 * The client tries a call again whose connection was reset, and gives one up that found its kept connection closed: the same
 * misfortune under another name. An interaction's response and a message with a nonce can both be sent twice without harm.
 */
const makeRequest: RESTOptions["makeRequest"] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if (!(error instanceof Error) || !CLOSED.has(codeOf(error) ?? codeOf(error.cause) ?? "")) throw error;
    throw Object.assign(new Error(error.message, { cause: error }), { code: "ECONNRESET" });
  }
};

/** Socket closed by the other side, pipe broken. @see https://undici.nodejs.org/#/docs/api/Errors */
const CLOSED: ReadonlySet<string> = new Set(["UND_ERR_SOCKET", "EPIPE"]);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** Gateway codes after which the client does not try again, and what to do about each. */
export const FINAL: Readonly<Record<number, string>> = {
  4004: "Discord refuses the token: copy a new one from discord.com/developers (your application, Bot), set DISCORD_TOKEN, and start again",
  4010: "Discord refuses the shard: start again",
  4011: "Discord wants more shards: start again",
  4012: "Discord no longer speaks this version: update the desk",
  4013: "Discord does not know an intent: update the desk",
  4014: "Discord does not grant an intent: see docs/discord.md, and start again",
};

/** Says in the log when the connection is lost, comes back by itself, or is gone for good; `closing` tells that it shall go. */
export function logConnection(client: Client, log: Logger, closing: () => boolean): void {
  client.on(Events.ShardReconnecting, (shard) => {
    if (!closing()) log.warn({ shard }, "the connection to Discord is lost; trying again");
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, "the connection to Discord is back"),
  );
  client.on(Events.ShardReady, (shard) => log.info({ shard }, "connected to Discord"));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, FINAL[code] ?? "the connection to Discord is gone for good: start again"),
  );
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, ...toLog(error) }, "the connection to Discord failed"),
  );
  client.on(Events.Error, (error) => log.error(toLog(error), "the Discord client failed"));
  client.on(Events.Warn, (message) => log.warn({ message }, "the Discord client warns"));
  client.rest.on("rateLimited", ({ route, timeToReset, global }) =>
    log.warn({ route, ms: timeToReset, global }, "Discord asks to wait"),
  );
}
