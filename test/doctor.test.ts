import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runDesk } from "../adapters/terminal/desk.ts";
import type { Finding } from "../src/command.ts";
import { migrations } from "../src/store/migrations/index.ts";
import type { NewReminder } from "../src/store/reminders.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { en } from "../src/words/en.ts";
import { type DeskOptions, type DiscordDesk, makeDesk } from "./discord-desk.ts";
import { INTENT } from "./peers/discord/gateway.ts";
import { fakeShell } from "./shell.ts";

let folder: string;
let desks: DiscordDesk[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "doctor-"));
  desks = [];
});

afterEach(async () => {
  for (const desk of desks) await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A desk whose commands Discord knows, and that is not running. */
async function makeKnown(options: DeskOptions = {}): Promise<DiscordDesk> {
  const desk = await makeDesk(options);
  desks.push(desk);
  await desk.start();
  await desk.stop();
  return desk;
}

/** The operator's command, as a program reads it; whatever is found, no token is in it. */
async function doctor(env: Readonly<Record<string, string>>) {
  const shown = fakeShell("", env);
  const code = await runDesk(["doctor", "--json"], shown.shell);
  for (const name of ["DISCORD_TOKEN", "SLACK_BOT_TOKEN"]) if (env[name]) expect(shown.output).not.toContain(env[name]);
  const { ok, findings } = JSON.parse(shown.output) as { ok: boolean; findings: Finding[] };
  expect([code, ok]).toEqual(findings.every((finding) => finding.ok) ? [0, true] : [1, false]);
  for (const finding of findings) if (!finding.ok) expect(finding.todo).toMatch(/\S/);
  return { findings, wrong: findings.filter((finding) => !finding.ok).map(({ what }) => what) };
}

async function withStore(desk: DiscordDesk, act: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ file: desk.env.STORE!, clock: desk.clock, serving: false });
  try {
    await act(store);
  } finally {
    await store.close();
  }
}

function addReminder(desk: DiscordDesk, channel: string, more: Partial<NewReminder> = {}): Promise<void> {
  const reminder: NewReminder = {
    platform: "discord",
    workspace: desk.peer.community.guilds[0]!.id,
    channel,
    owner: "1",
    text: "Light a lantern tonight.",
    time: "09:00",
    days: [1, 2, 3, 4, 5, 6, 7],
    zone: "Europe/Lisbon",
    language: "en",
    ...more,
  };
  const next = { date: "2031-05-05", at: new Date("2031-05-05T08:00:00Z") };
  return withStore(desk, (store) => store.reminders.add(reminder, next, "1"));
}

describe("doctor", () => {
  it("finds nothing wrong with a desk that is set up, and posts and registers nothing", async () => {
    const { env, peer } = await makeKnown();
    const before = peer.journal.entries.length;
    const { findings, wrong } = await doctor(env);
    expect(wrong).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual([
      "The settings can be read.",
      expect.stringMatching(/^The store .*desk\.db can be read and written\.$/),
      "2 releases can be read in test/corpus; 2 of them may be shown now.",
      "Discord: the token works; the application is called Campaign Desk.",
      "Discord: the commands are known there as they are here.",
      "Discord: mentions and direct messages reach the desk.",
      "Discord: the bot is in 1 server.",
    ]);
    const calls = peer.journal.entries.slice(before).filter(({ what }) => /^calls (POST|PUT|PATCH|DELETE)/.test(what));
    expect(calls).toEqual([]);
    expect(peer.problems()).toEqual([]);
  });

  it("says the same beside a desk that serves", async () => {
    const desk = await makeKnown();
    await desk.start();
    expect((await doctor(desk.env)).wrong).toEqual([]);
    expect((await desk.peer.command({ name: "quote" }).reply()).reads).toContain("Oriel Tamsin");
  });

  it("says line by line for people what is well and what is wrong, with what to do", async () => {
    const shown = fakeShell("", { CORPUS: "test/corpus", STORE: join(folder, "desk.db") });
    expect(await runDesk(["doctor"], shown.shell)).toBe(1);
    expect(shown.output).toMatch(/^well {3}The settings can be read\.\n/);
    expect(shown.output).toMatch(
      /^WRONG {2}No chat platform is set up: .*Follow docs\/slack\.md or docs\/discord\.md\./m,
    );
  });

  it("finds a missing token, also where reminders wait for it, and makes no store", async () => {
    const desk = await makeKnown();
    await addReminder(desk, desk.peer.community.channels[0]!.id);
    const { DISCORD_TOKEN: _, ...env } = desk.env;
    expect((await doctor(env)).wrong).toEqual([
      expect.stringContaining("neither SLACK_BOT_TOKEN nor DISCORD_TOKEN is set"),
      "Something is to be posted on Discord, and DISCORD_TOKEN is not set.",
    ]);
    expect((await doctor({ ...env, DISCORD_GUILD_ID: "123456789012345678" })).wrong).toContain(
      "DISCORD_GUILD_ID is set, and DISCORD_TOKEN is not.",
    );
    const { findings } = await doctor({ CORPUS: "test/corpus", STORE: join(folder, "new/desk.db") });
    expect(findings[1]?.what).toContain("There is no store");
  });

  it("finds a wrong token, and one that was withdrawn", async () => {
    const { env, peer } = await makeKnown();
    const never = "a.token.that.nobody.gave.out";
    expect((await doctor({ ...env, DISCORD_TOKEN: never })).wrong).toEqual(["Discord: the token is refused."]);
    peer.revoke();
    expect((await doctor(env)).wrong).toEqual(["Discord: the token is refused."]);
  });

  it("finds a setting that is wrong, without its value", async () => {
    const { wrong } = await doctor({ DISCORD_TOKEN: "too-short-to-be-one", CORPUS: "test/corpus" });
    expect(wrong).toEqual(["The settings are wrong. DISCORD_TOKEN: expected the bot's token"]);
  });

  it("finds that Discord cannot be reached", async () => {
    const { env, peer } = await makeKnown();
    await peer.stop();
    const { wrong } = await doctor(env);
    expect(wrong).toEqual([expect.stringContaining("Discord: it cannot be reached")]);
  });

  it("finds an intent that is not granted", async () => {
    const desk = await makeDesk({ peer: { refused: INTENT.directMessages } });
    desks.push(desk);
    await expect(desk.start()).rejects.toThrow("intents");
    expect((await doctor(desk.env)).wrong).toContain(
      "Discord: an intent is not granted, so neither mentions nor direct messages reach the desk.",
    );
  });

  it("finds commands that are not registered, that are stale, and a server that the bot is not in", async () => {
    const fresh = await makeDesk();
    desks.push(fresh);
    expect((await doctor(fresh.env)).wrong).toEqual([expect.stringContaining("no command of the desk is known there")]);
    const { env } = await makeKnown();
    expect((await doctor({ ...env, COMMAND_PREFIX: "lamp-" })).wrong).toEqual([
      expect.stringContaining("those of another version or prefix"),
    ]);
    expect((await doctor({ ...env, DISCORD_GUILD_ID: "123456789012345678" })).wrong).toEqual([
      "Discord: the bot is not in the server that DISCORD_GUILD_ID names.",
    ]);
  });

  it("finds a corpus that cannot be read, one that is empty, and a file that was set aside", async () => {
    const { env } = await makeKnown();
    const wrong = async (corpus: string) => (await doctor({ ...env, CORPUS: corpus })).wrong;
    expect(await wrong(join(folder, "nowhere"))).toEqual([expect.stringContaining("The corpus cannot be read.")]);
    expect(await wrong(folder)).toEqual([`There is no release in ${folder}.`]);
    writeFileSync(join(folder, "2031-01-01-fair.txt"), "A fair on the quay\n\nThere is a fair on the quay.\n");
    writeFileSync(join(folder, "2031-01-02-other.yaml"), "title: Nothing beside it\n");
    expect(await wrong(folder)).toEqual([expect.stringContaining("2031-01-02-other.yaml was set aside")]);
    writeFileSync(join(folder, "campaign.yaml"), "langage: en\n");
    expect(await wrong(folder)).toEqual([expect.stringMatching(/The corpus cannot be read\. .*campaign\.yaml/)]);
  });

  it("finds a store of a newer version, and a file that is none", async () => {
    const { env } = await makeKnown();
    const file = join(folder, "newer.db");
    const newer = { ...migrations, "9999-later": { up: async () => {} } };
    const store = await openStore({
      file,
      clock: { now: () => new Date() },
      serving: false,
      migrations: newer,
    });
    await store.close();
    expect((await doctor({ ...env, STORE: file })).wrong).toEqual([
      expect.stringContaining("written by a newer version"),
    ]);
    const text = join(folder, "text.db");
    writeFileSync(text, "This is no store at all. ".repeat(50));
    expect((await doctor({ ...env, STORE: text })).wrong).toEqual([
      expect.stringContaining("The store cannot be used."),
    ]);
  });

  it("finds each channel where reminders go and the desk may not post, and why", async () => {
    const desk = await makeKnown({
      peer: {
        channels: [
          { name: "general" },
          { name: "mute", send: false },
          { name: "hidden", view: false },
          { name: "talk", type: 11, parent: "general" },
          { name: "closed", type: 11, parent: "general", archived: true },
          { name: "hushed", type: 11, parent: "mute" },
        ],
      },
    });
    for (const { id } of desk.peer.community.channels) await addReminder(desk, id);
    await addReminder(desk, "123456789012345678");
    const { findings, wrong } = await doctor(desk.env);
    expect(findings.map(({ what }) => what)).toContain(
      "Discord: the desk may post in 2 channels where it is to post by itself.",
    );
    expect(wrong.sort()).toEqual([
      "Discord: the desk is to post in #hidden and may not: it lacks View Channel.",
      "Discord: the desk is to post in #hushed and may not: it lacks Send Messages in Threads.",
      "Discord: the desk is to post in #mute and may not: it lacks Send Messages.",
      "Discord: the desk is to post in the channel 123456789012345678, which is gone.",
      "Discord: the desk is to post in the thread #closed, which is closed.",
    ]);
    expect(desk.peer.problems()).toEqual([]);
  });
});

describe("/desk doctor and /desk gaps on Discord", () => {
  const ask = (desk: DiscordDesk, what: string, user: string) =>
    desk.peer.command({ name: "desk", options: { what }, user }).reply();

  it("tell who manages the server, alone, what is wrong while the desk serves", async () => {
    const desk = await makeKnown({ peer: { channels: [{ name: "general" }, { name: "mute", send: false }] } });
    await desk.start();
    expect((await ask(desk, "doctor", "ada")).reads).toContain(en.deskWell);
    await addReminder(desk, desk.peer.community.channel("mute").id);
    desk.clock.turn(3_000);
    const reply = await ask(desk, "doctor", "ada");
    expect(reply.reads).toContain(en.deskWrong(1));
    expect(reply.reads).toContain("the desk is to post in #mute and may not: it lacks Send Messages.");
    expect(reply.to).toBe(desk.peer.community.user("ada").id);
    expect(reply.buttons).toEqual([]);
    expect(desk.peer.problems()).toEqual([]);
  });

  it("see a corpus that was broken while the desk serves, which goes on with what it read last", async () => {
    const corpus = join(folder, "corpus");
    cpSync("test/corpus", corpus, { recursive: true });
    const desk = await makeKnown({ env: { CORPUS: corpus } });
    await desk.start();
    writeFileSync(join(corpus, "campaign.yaml"), "langage: en\n");
    expect((await ask(desk, "doctor", "ada")).reads).toMatch(/The corpus cannot be read\. .*campaign\.yaml/);
    desk.clock.turn(3_000);
    const reply = await desk.peer.command({ name: "quote", options: { words: "Oriel Tamsin" } }).reply();
    expect(reply.reads).toContain("A harbour without its lanterns");
  });

  it("tell nobody else anything", async () => {
    const desk = await makeKnown();
    await desk.start();
    for (const what of ["doctor", "gaps"]) expect((await ask(desk, what, "bo")).reads).toBe(en.notAllowed("desk"));
    const direct = desk.peer.command({ name: "desk", options: { what: "doctor" }, user: "ada", channel: "direct" });
    expect((await direct.reply()).reads).toBe(en.notAllowed("desk"));
  });

  it("list what was asked in vain, without what points at a person", async () => {
    const desk = await makeKnown();
    await desk.start();
    for (const user of ["ada", "bo"]) {
      const question = "who told <@123456789012345678> about the opera?";
      await desk.peer.command({ name: "ask", options: { question }, user }).reply();
    }
    desk.clock.turn(3_000);
    const reply = await ask(desk, "gaps", "ada");
    expect(reply.reads).toContain("who told [mention] about the opera?");
    expect(reply.reads).toContain(en.times(2));
    expect(reply.reads).not.toContain("123456789012345678");
  });
});

describe("the operator's gaps", () => {
  it("list what was asked in vain since then, most asked first, beside a desk that serves", async () => {
    const desk = await makeKnown();
    await desk.start();
    const ask = async (question: string, user: string) => {
      desk.clock.turn(3_000);
      return desk.peer.command({ name: "ask", options: { question }, user }).reply();
    };
    await ask("who painted the ceiling of the opera", "ada");
    desk.clock.turn(86_400_000);
    await ask("what do eggs cost in Bergen", "ada");
    const last = await ask("What do eggs cost in Bergen?", "bo");
    desk.peer.click(last, en.unhelpful, "bo");
    await desk.peer.until("a word of thanks", () => desk.peer.seen("general", "bo").length > 1);
    const gaps = async (...flags: string[]) => {
      const shown = fakeShell("", desk.env);
      const shell = { ...shown.shell, now: () => desk.clock.now() };
      const code = await runDesk(["gaps", ...flags], shell);
      return { code, output: shown.output, errors: shown.errors };
    };
    const { output } = await gaps();
    expect(output).toMatch(
      /Asked in vain:\n +2 {2}\/ask What do eggs cost in Bergen\? +\(last 2031-05-05\)\n +1 {2}\/ask who painted/,
    );
    expect(output).toMatch(/Marked as not helpful:\n +1 {2}\/ask What do eggs/);
    expect((await gaps("--since", "12h")).output).not.toContain("opera");
    const { unanswered } = JSON.parse((await gaps("--since", "2w", "--json")).output);
    expect(unanswered.map(({ times }: { times: number }) => times)).toEqual([2, 1]);
    expect(await gaps("--since", "soon")).toMatchObject({
      code: 2,
      errors: expect.stringContaining("such as 7d, 12h or 2w"),
    });
  });
});
