import { UserError } from "../../src/errors.ts";

/** Errors of the Web API that say that a token is dead. @see https://docs.slack.dev/reference/methods/auth.test#errors */
const DEAD = new Set([
  "account_inactive",
  "app_not_found",
  "invalid_auth",
  "not_allowed_token_type",
  "not_authed",
  "token_expired",
  "token_revoked",
]);
/** Errors after which Slack may have done what was asked all the same. */
const UNSURE = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
]);
/** Causes of a failed request that certainly never arrived. */
const NEVER_ARRIVED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** What went wrong with a call, as far as one can know. */
export interface Refusal {
  /** Slack's name of the error, or what kept the call from an answer. */
  readonly error: string;
  /** The token does not work any more. */
  readonly dead: boolean;
  /** It may have been done all the same. */
  readonly unsure: boolean;
  /** ms after which Slack takes the call again. */
  readonly retryAfter?: number;
}

/** Reads what a WebClient or a fetch threw. */
export function readRefusal(thrown: unknown): Refusal {
  const error = (thrown ?? {}) as ThrownByClient;
  if (typeof error.retryAfter === "number") {
    return { error: "ratelimited", dead: false, unsure: false, retryAfter: error.retryAfter * 1_000 };
  }
  const name = error.data?.error;
  if (name !== undefined) return { error: name, dead: DEAD.has(name), unsure: UNSURE.has(name) };
  if (error.statusCode !== undefined) {
    return { error: `HTTP ${error.statusCode}`, dead: false, unsure: error.statusCode >= 500 };
  }
  const code = codeOf(thrown);
  return { error: code ?? error.name ?? "no answer", dead: false, unsure: !NEVER_ARRIVED.has(code ?? "") };
}

/** What is told to whoever starts the desk, when Slack does not let it in. `variable` names the token that was used. */
export function toUserError(thrown: unknown, variable: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN"): UserError {
  const { error, dead } = readRefusal(thrown);
  if (dead) return new UserError(`${variable}: ${tokenIsDead(error)}`);
  if (error === "missing_scope") {
    return new UserError(`${variable}: Slack misses a scope: an app-level token needs connections:write.`);
  }
  return new UserError(
    `Slack cannot be reached with ${variable} (${error}). Check the network, and SLACK_API_URL if it is set.`,
  );
}

/** One sentence on a token that works no more. */
export function tokenIsDead(error: string): string {
  return `Slack refuses it (${error}). Expected a token that is in use: make a new one at https://api.slack.com/apps (docs/slack.md).`;
}

interface ThrownByClient {
  readonly name?: string;
  readonly data?: { readonly error?: string };
  readonly statusCode?: number;
  /** seconds */
  readonly retryAfter?: number;
}

/** The code of the innermost error: clients wrap what fetch threw, and fetch what the socket threw. */
function codeOf(thrown: unknown): string | undefined {
  let error = thrown as { code?: unknown; cause?: unknown; original?: unknown } | undefined;
  let code: string | undefined;
  for (let depth = 0; error && depth < 5; depth++) {
    if (typeof error.code === "string") code = error.code;
    error = (error.original ?? error.cause) as typeof error;
  }
  return code;
}
