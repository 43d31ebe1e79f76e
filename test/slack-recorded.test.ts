import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { commands as all } from "../commands/index.ts";
import { command } from "../src/command.ts";
import { type Fields, isFields, objectsIn } from "./peers/fields.ts";
import { beside } from "./peers/published.ts";
import { openDesk, type SlackDesk } from "./slack-desk.ts";

const FILES = [
  "actions-reactions_slack.json",
  "channel-mention_slack.json",
  "channel_slack.json",
  "dm_slack-direct.json",
  "dm_slack.json",
  "member-joined-channel_slack.json",
  "modals_slack.json",
  "slack.json",
  "slash-commands_slack.json",
  "streaming_slack.json",
];
const ABSENT = "../shared/peers/recorded is not there, so no recorded payload goes in";

let desk: SlackDesk | undefined;

afterEach(() => desk?.close());

/** What a real Slack sent, by how it sends it. */
function payloadsIn(file: string): { type: "slash_commands" | "interactive" | "events_api"; payload: Fields }[] {
  const interactive = new Set<unknown>(["block_actions", "view_submission", "view_closed", "block_suggestion"]);
  return [...objectsIn(beside(`recorded/${file}`))].flatMap((payload): ReturnType<typeof payloadsIn> => {
    if (payload.type === "event_callback") return [{ type: "events_api", payload }];
    if (interactive.has(payload.type) && isFields(payload.user)) return [{ type: "interactive", payload }];
    return typeof payload.command === "string" ? [{ type: "slash_commands", payload }] : [];
  });
}

/** Where a person wrote to the app, by name or directly. */
function channelAskedIn({ event }: Fields): string[] {
  if (!isFields(event) || event.bot_id !== undefined || event.subtype !== undefined) return [];
  const direct = event.type === "message" && event.channel_type === "im";
  return direct || event.type === "app_mention" ? [String(event.channel)] : [];
}

it.for(FILES)(
  "payloads recorded in %s do no harm, and what is written to the desk in them is answered",
  async (file, { skip }) => {
    const payloads = payloadsIn(file);
    skip(!beside(`recorded/${file}`), ABSENT);
    expect(payloads.length).toBeGreaterThan(0);
    const names = new Set(
      payloads.flatMap(({ payload }) => (typeof payload.command === "string" ? [payload.command] : [])),
    );
    const stubs = [...names].map((name) =>
      command({
        name: name.slice(1),
        describe: "Says what was asked",
        options: z.object({ text: z.string().default("") }),
        run: ({ text }) => ({ outcome: "answered", parts: [{ kind: "text", text: `Asked «${text}».` }] }),
      }),
    );
    desk = await openDesk({ commands: [...all, ...stubs] });
    await desk.start();
    const sent = payloads.map(({ type, payload }) => ({ payload, delivery: desk!.peer.recorded(type, payload) }));
    const seen = new Set<unknown>();
    for (const { payload, delivery } of sent) {
      if (typeof payload.command !== "string" || seen.has(payload.trigger_id)) continue;
      seen.add(payload.trigger_id);
      expect(await delivery.ack()).toMatchObject({ text: `Asked «${payload.text}».`, response_type: "ephemeral" });
    }
    const { peer } = desk;
    for (const channel of payloads.flatMap(({ payload }) => channelAskedIn(payload))) {
      const isTheirs = (call: Fields) => call.channel === channel;
      const posts = () => [...peer.calls("chat.postMessage"), ...peer.calls("chat.postEphemeral")];
      await peer.until(`an answer in ${channel}`, () => posts().some(isTheirs));
    }
    expect((await desk.peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply()).via).toBe("ack");
    expect(desk.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  },
);
