import { createHash } from "node:crypto";
import {
  type APIMessage,
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  RateLimitError,
  Routes,
} from "discord.js";
import { LIMITS } from "./limits.ts";
import type { Body } from "./render.ts";

/** What became of a message for everybody: `uncertain` where Discord did not say. */
export type Posted =
  | { readonly kind: "posted"; readonly message: string }
  | { readonly kind: "forbidden" | "refused" | "uncertain"; readonly error: unknown };

/** Unknown channel, missing access, missing permissions, archived thread. */
export const FORBIDDEN: ReadonlySet<number | string> = new Set([10_003, 50_001, 50_013, 50_083]);

/**
 * Posts to the channel of a click: as a message of the bot's own, which outlives the click's token, or where the bot is no
 * member as a public answer to the click. The same question in the same channel carries the same nonce: within minutes
 * Discord makes one message of both.
 */
export async function post(interaction: ButtonInteraction, question: string, body: Body): Promise<Posted> {
  const { client, guildId, channelId } = interaction;
  try {
    if (guildId && client.guilds.cache.has(guildId)) {
      const nonce = nonceOf(question, channelId);
      const route = Routes.channelMessages(channelId);
      const sent = await client.rest.post(route, { body: { ...body, nonce, enforce_nonce: true } });
      return { kind: "posted", message: (sent as APIMessage).id };
    }
    const { id } = await interaction.followUp({ components: body.components, flags: MessageFlags.IsComponentsV2 });
    return { kind: "posted", message: id };
  } catch (error) {
    // Asked to wait for too long, the client gives a call up before it is made.
    if (error instanceof RateLimitError) return { kind: "refused", error };
    if (!(error instanceof DiscordAPIError) || error.status >= 500) return { kind: "uncertain", error };
    return { kind: FORBIDDEN.has(error.code) ? "forbidden" : "refused", error };
  }
}

/** 25 characters at most, Discord says. */
function nonceOf(question: string, channel: string): string {
  return createHash("sha256").update(`${question}:${channel}`).digest("base64url").slice(0, LIMITS.nonce);
}
