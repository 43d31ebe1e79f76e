import { DiscordAPIError, Events, type Interaction } from "discord.js";
import { UserError } from "../../src/errors.ts";
import type { Adapter, Outside } from "../adapter.ts";
import { logConnection, makeClient } from "./client.ts";
import { listen } from "./listen.ts";
import { register } from "./register.ts";

/** Interactions under way at once; where Discord takes no answers, more would only fill the memory. */
const MOST_UNDER_WAY = 1_000;

/** The desk on Discord: one client, its commands, and whatever is under way. */
export function openDiscord({ config, commands, turn, clock, log: parent }: Outside): Adapter {
  const log = parent.child({ platform: "discord" });
  const client = makeClient(config.DISCORD_API_URL);
  const underWay = new Set<Promise<void>>();
  const prefix = config.COMMAND_PREFIX;

  function handle(interaction: Interaction): void {
    if (underWay.size >= MOST_UNDER_WAY) return log.warn("too much is under way; an interaction was left alone");
    const work = listen(interaction, { commands, turn, clock, log, prefix }).catch((error) => {
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      // 10062 and 40060: the interaction is void, or another answer came first. There is nobody to tell any more.
      log.warn({ err: error, code, kind: interaction.type }, "Discord did not take an answer");
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  return {
    name: "discord",
    async start() {
      logConnection(client, log);
      client.on(Events.InteractionCreate, handle);
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      try {
        await client.login(config.DISCORD_TOKEN);
      } catch (error) {
        throw inPlainWords(error, config.DISCORD_API_URL);
      }
      await ready;
      const guild = config.DISCORD_GUILD_ID;
      const changed = await register(client.rest, client.application!.id, commands, {
        prefix,
        ...(guild && { guild }),
      });
      log.info({ commands: commands.length, changed }, "the commands are known to Discord");
    },
    async stop() {
      client.off(Events.InteractionCreate, handle);
      await Promise.allSettled([...underWay]);
      await client.destroy();
    },
  };
}

/** Why the first connection failed, for whoever starts the desk. */
function inPlainWords(error: unknown, api: string | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const code = "code" in error ? error.code : undefined;
  if (code === "TokenInvalid" || /authentication failed|401/i.test(message)) {
    return new UserError(
      "DISCORD_TOKEN: Discord refuses it. Expected the token of a bot: discord.com/developers, your application, Bot, Reset Token.",
    );
  }
  if (/intents/i.test(message)) {
    return new UserError(
      "Discord refuses the intents that the desk asks for. It needs no privileged one: see docs/discord.md, and that the token belongs to the right application.",
    );
  }
  return new UserError(
    `Discord could not be reached${api ? ` at ${api}` : ""}: ${message}. Look at the connection, then start again.`,
  );
}
