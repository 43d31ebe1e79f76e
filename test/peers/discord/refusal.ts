import type { z } from "zod";

/** Discord says no: an HTTP status with `{code, message, errors}`. */
export class Refusal extends Error {
  readonly status: number;
  /** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJSON(): object {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

export const unknownChannel = () => new Refusal(404, 10_003, "Unknown Channel");
export const unknownMessage = () => new Refusal(404, 10_008, "Unknown Message");
export const unknownWebhook = () => new Refusal(404, 10_015, "Unknown Webhook");
export const unknownInteraction = () => new Refusal(404, 10_062, "Unknown interaction");
export const alreadyAcknowledged = () => new Refusal(400, 40_060, "Interaction has already been acknowledged.");
export const missingAccess = () => new Refusal(403, 50_001, "Missing Access");
export const notTheAuthor = () => new Refusal(403, 50_005, "Cannot edit a message authored by another user");
export const emptyMessage = () => new Refusal(400, 50_006, "Cannot send an empty message");
export const missingPermissions = () => new Refusal(403, 50_013, "Missing Permissions");
export const deadWebhookToken = () => new Refusal(401, 50_027, "Invalid Webhook Token");
export const archivedThread = () => new Refusal(400, 50_083, "Thread is archived");
export const mayNotReply = () => new Refusal(400, 160_002, "Cannot reply without permission to read message history");
export const unauthorized = () => new Refusal(401, 0, "401: Unauthorized");
export const notFound = () => new Refusal(404, 0, "404: Not Found");
export const tooManyFollowUps = () => new Refusal(400, 40_094, "Maximum number of follow-up messages reached");

/** 50035 with one reason at one place: `data.content`. */
export function invalidForm(path: string, message: string, code = "PEER_REFUSES"): Refusal {
  const errors: Record<string, unknown> = {};
  put(errors, path === "" ? [] : path.split("."), { code, message });
  return new Refusal(400, 50_035, "Invalid Form Body", errors);
}

/** 50035 with the reasons of a failed parse, each at its place. */
export function invalidBody(error: z.ZodError): Refusal {
  const errors: Record<string, unknown> = {};
  for (const { path, message, code } of error.issues) put(errors, path.map(String), { code, message });
  return new Refusal(400, 50_035, "Invalid Form Body", errors);
}

function put(
  errors: Record<string, unknown>,
  path: readonly string[],
  reason: { code: string; message: string },
): void {
  let at = errors;
  for (const step of path) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  at._errors = [...((at._errors as unknown[]) ?? []), reason];
}
