import { describe, expect, it } from "vitest";
import { readRefusal, toUserError } from "./refusal.ts";

describe("what a client threw", () => {
  it("tells what certainly was not done from what may have been", () => {
    expect(readRefusal({ data: { error: "not_in_channel" } })).toMatchObject({
      error: "not_in_channel",
      unsure: false,
    });
    expect(readRefusal({ data: { error: "fatal_error" } })).toMatchObject({ unsure: true });
    expect(readRefusal({ statusCode: 502 })).toMatchObject({ error: "HTTP 502", unsure: true });
    expect(readRefusal({ statusCode: 404 })).toMatchObject({ error: "HTTP 404", unsure: false });
    const refused = new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) });
    expect(readRefusal({ code: "slack_webapi_request_error", original: refused })).toMatchObject({ unsure: false });
    expect(readRefusal(new DOMException("too late", "TimeoutError"))).toMatchObject({ unsure: true });
    expect(readRefusal(undefined)).toMatchObject({ error: "no answer", unsure: true });
  });

  it("knows how long to wait, in ms", () => {
    expect(readRefusal({ code: "slack_webapi_rate_limited_error", retryAfter: 3 }).retryAfter).toBe(3_000);
  });

  it("names the variable and the way out", () => {
    const dead = toUserError({ data: { error: "account_inactive" } }, "SLACK_BOT_TOKEN");
    expect(dead.message).toMatch(/^SLACK_BOT_TOKEN: .*account_inactive.*api\.slack\.com\/apps/);
    expect(toUserError({ data: { error: "missing_scope" } }, "SLACK_APP_TOKEN").message).toContain("connections:write");
  });
});
