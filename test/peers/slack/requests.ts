import { createHmac } from "node:crypto";
import type { Fields } from "../fields.ts";

/** How a request to the app's own address differs from what Slack would send. */
export interface Forgery {
  /** A signature made with another secret, or none at all. */
  readonly signature?: "wrong" | "none";
  /** seconds by which its timestamp lies in the past; beyond 300 it must be refused. */
  readonly age?: number;
}

export interface Target {
  /** `http://127.0.0.1:3000/slack/events`. */
  readonly url: string;
  readonly signingSecret: string;
}

export interface Body {
  readonly type: "application/json" | "application/x-www-form-urlencoded";
  readonly text: string;
}

/** A payload in the body that Slack sends it in: a form for commands and clicks, JSON for events. */
export function bodyFor(type: "slash_commands" | "interactive" | "events_api", payload: Fields): Body {
  if (type === "events_api") return { type: "application/json", text: JSON.stringify(payload) };
  const fields = type === "interactive" ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(fields).toString() };
}

/**
 * Posts a body with Slack's signature. The timestamp is the machine's own clock, because Bolt holds it against
 * Date.now() and not against a test's clock.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function postSigned(
  { url, signingSecret }: Target,
  body: Body,
  { signature, age = 0 }: Forgery = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const seconds = Math.floor(Date.now() / 1000) - age;
  const secret = signature === "wrong" ? `${signingSecret}, but wrong` : signingSecret;
  const signed = createHmac("sha256", secret).update(`v0:${seconds}:${body.text}`).digest("hex");
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": body.type,
      "x-slack-request-timestamp": String(seconds),
      ...(signature === "none" ? {} : { "x-slack-signature": `v0=${signed}` }),
      ...headers,
    },
    body: body.text,
  });
}
