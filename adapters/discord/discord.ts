import { Events, type Interaction, type Message } from "discord.js";
import type { Adapter, Outside } from "../adapter.ts";
import { amend } from "./amend.ts";
import { check } from "./check.ts";
import { logConnection, makeClient } from "./client.ts";
import { openCourier } from "./courier.ts";
import { inPlainWords, toLog } from "./failure.ts";
import { listen } from "./listen.ts";
import { answerMessage, readAddressed } from "./messages.ts";
import { register } from "./register.ts";

/** Interactions and messages under way at once; where Discord takes no answers, more would only fill the memory. */
const MOST_UNDER_WAY = 1_000;

/** The desk on Discord: one client, its commands, and whatever is under way. */
export function openDiscord({ config, commands, turn, clock, log: parent, posts }: Outside): Adapter {
  const log = parent.child({ platform: "discord" });
  const client = makeClient(config.DISCORD_API_URL);
  const underWay = new Set<Promise<void>>();
  const prefix = config.COMMAND_PREFIX;
  let closing = false;
  /** The code with which Discord closed the connection for good. */
  let lost: number | undefined;

  const courier = openCourier({ client, clock, log, roleOf: (name) => config.PING_ROLES[name] });

  /** Counts what is under way, and leaves alone what would be too much. */
  function take(what: object, answer: () => Promise<void>): void {
    if (underWay.size >= MOST_UNDER_WAY) {
      log.warn(what, "too much is under way; something was left alone");
      return;
    }
    const work = answer().catch((error) => {
      // Such as 10062: the interaction is void. There is nobody to tell any more.
      log.warn({ ...toLog(error), ...what }, "Discord did not take an answer");
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  const handle = (interaction: Interaction) =>
    take({ kind: interaction.type }, () => listen(interaction, { commands, turn, clock, log, prefix }));

  function hear(message: Message): void {
    const text = readAddressed(message);
    if (text === undefined) return;
    take({ kind: "message" }, () => answerMessage(message, text, { commands, turn, courier, log, prefix }));
  }

  return {
    name: "discord",
    courier,
    async start() {
      logConnection(client, log, () => closing);
      client.on(Events.ShardDisconnect, ({ code }) => {
        lost = code;
      });
      client.on(Events.InteractionCreate, handle);
      client.on(Events.MessageCreate, hear);
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
    amend: (copy, reply) => amend(copy, reply, client.rest, log),
    check() {
      const own = client.isReady() && !closing ? { client, lost } : undefined;
      return check({ config, commands, clock, own, posts: posts && (() => posts("discord")) });
    },
    async stop() {
      closing = true;
      client.off(Events.InteractionCreate, handle);
      client.off(Events.MessageCreate, hear);
      await Promise.allSettled([...underWay]);
      await client.destroy();
    },
  };
}
