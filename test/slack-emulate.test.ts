import { createEmulator, type Emulator } from "emulate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isFields, objectsIn } from "./peers/fields.ts";
import { bodyFor, postSigned } from "./peers/slack/requests.ts";
import { openDesk, SECRET, type SlackDesk } from "./slack-desk.ts";

/** An emulation of Slack's Web API that is not ours; it has neither commands nor sockets, so those are posted here. */
let emulator: Emulator;
let desk: SlackDesk;
const TOKEN = "xoxb-emulated-token";

beforeEach(async () => {
  emulator = await createEmulator({
    service: "slack",
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: "developer", scopes: ["chat:write", "channels:read", "channels:history"] } },
      slack: { users: [{ name: "developer" }], channels: [{ name: "general" }], bots: [{ name: "campaign-desk" }] },
    },
  });
  desk = await openDesk({ http: true, env: { SLACK_BOT_TOKEN: TOKEN, SLACK_API_URL: `${emulator.url}/api/` } });
  await desk.start();
});

afterEach(async () => {
  await desk.close();
  await emulator.close();
});

async function call(method: string, body: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}` },
    body: new URLSearchParams(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

it("a signed command is answered in its response, and a click on Share posts to an independent Slack", async () => {
  const { channels } = await call("conversations.list");
  const channel = String(Array.isArray(channels) && channels.find(isFields)?.id);
  const target = { url: desk.url, signingSecret: SECRET };
  const written = desk.peer.written("/quote", "Oriel Tamsin").payload;
  const asked = await postSigned(target, bodyFor("slash_commands", { ...written, channel_id: channel }));
  const reply = (await asked.json()) as Record<string, unknown>;
  expect(reply).toMatchObject({ response_type: "ephemeral" });
  const share = [...objectsIn(reply)].find(({ action_id }) => action_id === "desk_share");
  const press = {
    type: "block_actions",
    team: { id: written.team_id, domain: "peers" },
    user: { id: written.user_id, username: "ada", name: "ada", team_id: written.team_id },
    channel: { id: channel, name: "general" },
    container: { type: "message", message_ts: "1.2", channel_id: channel, is_ephemeral: true },
    trigger_id: "1.2.3",
    actions: [{ ...share, block_id: "b", action_ts: "3.4" }],
  };
  expect((await postSigned(target, bodyFor("interactive", press))).status).toBe(200);
  const deadline = Date.now() + 4_000;
  let messages: unknown[] = [];
  while (messages.length === 0 && Date.now() < deadline) {
    const history = await call("conversations.history", { channel });
    messages = (history.messages as unknown[]).filter((one) => JSON.stringify(one).includes("Shared by ada"));
  }
  expect(messages).toHaveLength(1);
  expect(JSON.stringify(messages[0])).toContain("a harbour without a face");
  expect(JSON.stringify(messages[0])).toContain("Forty groups ask Port Merrow to keep its lanterns");
});
