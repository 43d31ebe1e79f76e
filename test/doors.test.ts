import { afterEach, beforeEach, expect, it } from "vitest";
import { runDesk } from "../adapters/terminal/desk.ts";
import { openPrompt } from "../adapters/terminal/prompt.ts";
import { readLibrary } from "../src/library.ts";
import { openLog } from "../src/log.ts";
import { en } from "../src/words/en.ts";
import { type DiscordPeer, startDiscord } from "./peers/discord/discord.ts";
import { fakeShell } from "./shell.ts";
import { openDesk, type SlackDesk } from "./slack-desk.ts";

let discord: DiscordPeer;
let desk: SlackDesk;

beforeEach(async () => {
  discord = await startDiscord({ channels: [{ name: "general" }, { name: "thread", type: 11, parent: "general" }] });
  desk = await openDesk({
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    peer: { events: ["app_mention", "message.im"] },
  });
  await desk.start();
});

afterEach(async () => {
  await desk.close();
  await discord.stop();
  expect([...desk.peer.problems(), ...discord.problems()]).toEqual([]);
});

/** What is asked by every door, as a command and as somebody writes it; each person asks at leisure. */
async function everyDoor(command: "ask" | "quote" | "signers", option: string, words: string) {
  const { peer: slack, clock } = desk;
  const written = command === "ask" ? words : `${command} ${words}`;
  const shell = fakeShell();
  const prompt = fakeShell(`${written}\n`);
  const at = () => {
    const now = clock.now();
    const campaign = readLibrary("test/corpus").at(now);
    return { campaign, place: { platform: "terminal" }, locale: "en", may: new Set<never>(), now };
  };
  slack.message("A thread begins.");
  const thread = slack.seen("general").at(-1)!.ts;
  const doors: readonly (readonly [string, () => Promise<string>])[] = [
    ["Slack's command", async () => (await slack.command({ name: `/${command}`, text: words }).reply()).reads],
    ["Slack's mention", async () => (await slack.mention(written).reply()).reads],
    ["Slack's mention in a thread", async () => (await slack.mention(written, { thread }).reply()).reads],
    ["Slack's direct message", async () => (await slack.message(written, { channel: "direct" })!.reply()).reads],
    [
      "Discord's command",
      async () => (await discord.command({ name: command, options: { [option]: words } }).reply()).reads,
    ],
    ["Discord's mention", async () => (await discord.replyTo(discord.mention(written))).reads],
    [
      "Discord's mention in a thread",
      async () => (await discord.replyTo(discord.mention(written, { channel: "thread" }))).reads,
    ],
    [
      "Discord's direct message",
      async () => (await discord.replyTo(discord.message(written, { channel: "direct" }))).reads,
    ],
    [
      "the shell",
      async () => {
        const argv = [command, ...words.split(" "), "--corpus", "test/corpus", "--at", clock.now().toISOString()];
        await runDesk(argv, shell.shell);
        return shell.output;
      },
    ],
    [
      "the prompt",
      async () => {
        await openPrompt(prompt.shell, at, openLog("silent"));
        return prompt.output;
      },
    ],
  ];
  const said = new Map<string, string>();
  for (const [door, ask] of doors) {
    clock.turn(3_000);
    said.set(door, (await ask()).replace(/\s+/g, " "));
  }
  return said;
}

it.each([
  [
    "ask",
    "question",
    "how many lanterns does the city want to replace",
    "The city wants to replace all 312 of them",
    3,
  ],
  ["quote", "words", "Oriel Tamsin", "A harbour without its lanterns is a harbour without a face", 4],
  ["signers", "who", "Chile", "Institute for Night Skies", undefined],
] as const)(
  "/%s gives the same answer with its source by every door",
  async (command, option, words, text, paragraph) => {
    const said = await everyDoor(command, option, words);
    expect(said.size).toBe(10);
    for (const [door, reads] of said) {
      expect(reads, door).toContain(text);
      expect(reads, door).toContain("Forty groups ask Port Merrow to keep its lanterns");
      if (paragraph) expect(reads, door).toContain(en.paragraph(paragraph));
    }
  },
);

it("«Find a quote» on a message with the question finds the passage that answers it, on both platforms", async () => {
  const question = "how many lanterns does the city want to replace";
  desk.peer.message(question);
  const onSlack = desk.peer.shortcut("desk_find", { message: desk.peer.seen("general").at(-1)! });
  const onDiscord = discord.use(discord.message(question), en.findQuote);
  for (const reply of [await onSlack.reply(), await onDiscord.reply()]) {
    expect(reply.reads).toContain("The city wants to replace all 312 of them");
    expect(reply.reads).toContain(en.paragraph(3));
  }
});

it("what the releases do not say is declined by every door, and in one sentence where everybody reads it", async () => {
  const said = await everyDoor("ask", "question", "who painted the ceiling of the opera");
  for (const [door, reads] of said) expect(reads, door).toContain(en.declined);
  for (const door of ["Discord's mention", "Discord's mention in a thread"]) expect(said.get(door)).toBe(en.declined);
});
