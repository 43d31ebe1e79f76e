import { DiscordAPIError, HTTPError } from "discord.js";
import { UserError } from "../../src/errors.ts";

/** An error for the log. Those of Discord's API carry the call with them: its address holds a token, its body what was asked. */
export function toLog(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    return { code: error.code, status: error.status, method: error.method, reason: error.message };
  }
  if (error instanceof HTTPError) return { status: error.status, method: error.method, reason: error.message };
  return { err: error };
}

/** Why the first connection failed, for whoever starts the desk. */
export function inPlainWords(error: unknown, api: string | undefined): unknown {
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
