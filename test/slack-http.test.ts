import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDesk, SECRET, type SlackDesk } from "./slack-desk.ts";

let desk: SlackDesk;

describe("by HTTP", () => {
  beforeEach(async () => {
    desk = await openDesk({ http: true });
    await desk.start();
  });

  afterEach(() => desk.close());

  it("a signed command is answered, and shared by a click", async () => {
    const reply = await desk.peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply();
    expect(reply.reads).toContain("a harbour without a face");
    await desk.peer.click(reply, "Share to channel").ack();
    const [shared] = await desk.peer.until("the share", () => {
      const seen = desk.peer.seen("general");
      return seen.length > 0 && seen;
    });
    expect(shared?.reads).toContain("Shared by ada");
    expect(desk.peer.problems()).toEqual([]);
  });

  it("a mention and a direct message are answered, and Slack's question whether the address is ours", async () => {
    const mention = await desk.peer.mention("quote Oriel Tamsin").reply();
    expect(mention.reads).toContain("a harbour without a face");
    const direct = await desk.peer.message("quote Oriel Tamsin", { channel: "direct" })?.reply();
    expect(direct?.reads).toBe(mention.reads);
    const challenge = { type: "application/json", text: '{"type":"url_verification","challenge":"c0ffee"}' } as const;
    const response = await desk.peer.post({ url: desk.url, signingSecret: SECRET }, challenge);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("c0ffee")]);
    expect(desk.peer.problems()).toEqual([]);
  });

  it("a wrong signature, none, and an old timestamp are refused with 401, and nothing is answered", async () => {
    const target = { url: desk.url, signingSecret: SECRET };
    const command = desk.peer.written("/quote", "Oriel Tamsin");
    for (const forgery of [{ signature: "wrong" }, { signature: "none" }, { age: 301 }] as const) {
      const response = await desk.peer.post(target, command, forgery);
      expect([response.status, await response.text()]).toEqual([401, ""]);
    }
    expect((await desk.peer.post(target, command)).status).toBe(200);
  });

  it("a body that is too large is refused with 413, and the desk still leaves soon", async () => {
    const large = { type: "application/json", text: `{"a":"${"x".repeat(600_000)}"}` } as const;
    expect((await desk.peer.post({ url: desk.url, signingSecret: SECRET }, large)).status).toBe(413);
    const began = performance.now();
    await desk.stop();
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("what is no request of Slack's is not found, and what is no form is refused", async () => {
    expect((await fetch(new URL("/", desk.url))).status).toBe(404);
    const body = { type: "application/json", text: "{" } as const;
    expect((await desk.peer.post({ url: desk.url, signingSecret: SECRET }, body)).status).toBe(400);
  });
});

it("a port that is taken stops the start, with the variable", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  desk = await openDesk({ http: true, env: { PORT: String(port) } });
  await expect(desk.start()).rejects.toThrow(/^PORT: expected a port that is free on 127\.0\.0\.1, found /);
  other.close();
  await desk.close().catch(() => {});
});
