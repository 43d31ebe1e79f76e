import { DiscordAPIError, RateLimitError, type REST, RESTJSONErrorCodes, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Copy } from "../../src/store/shares.ts";
import { asReply, type Reply } from "../reply.ts";
import { toLog } from "./failure.ts";
import { render } from "./render.ts";

/** Edits a shared answer, or replies to it where Discord does not let it be edited. */
export async function amend({ channel, message }: Copy, reply: Reply, rest: REST, log: Logger): Promise<boolean> {
  try {
    await rest.patch(Routes.channelMessage(channel, message), { body: render(reply) });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return true;
    log.warn({ ...toLog(error), channel }, "a shared answer was not edited");
    // It may be edited all the same, or Discord is away: a reply beside it would be one too many.
    if (!isRefusal(error)) return false;
  }
  try {
    const reference = { message_id: message, fail_if_not_exists: false };
    // The message's own id is the nonce, so that a try whose answer was lost makes no second reply.
    const once = { nonce: message, enforce_nonce: true };
    const body = { ...render(asReply(reply)), ...once, message_reference: reference };
    await rest.post(Routes.channelMessages(channel), { body });
    return true;
  } catch (error) {
    log.warn({ ...toLog(error), channel }, "a correction was not posted for sure");
    return !isRefusal(error) && !(error instanceof RateLimitError);
  }
}

const isRefusal = (error: unknown) =>
  error instanceof DiscordAPIError && error.status < 500 && error.status !== 429 && error.status !== 401;
