import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../src/store/store.ts";
import type { Delivery } from "./peers/slack/delivery.ts";
import type { Message } from "./peers/slack/message.ts";
import { type DeskOptions, openDesk, type SlackDesk } from "./slack-desk.ts";

const QUESTION = "how many lanterns does the city want to replace";
const FOUND = "all 312 of them";
const VAIN = "who painted the ceiling of the opera";
const DECLINED = "The releases do not say.";
const QUOTE = "A harbour without its lanterns is a harbour without a face";
const DOORS = { events: ["app_mention", "message.im", "app_home_opened"] } as const;

let desk: SlackDesk;

async function reopen(options: DeskOptions = {}): Promise<void> {
  await desk.close();
  desk = await openDesk({ ...options, peer: { ...DOORS, ...options.peer } });
  await desk.start();
}

beforeEach(async () => {
  desk = await openDesk({ peer: DOORS });
  await desk.start();
});

afterEach(async () => {
  await desk.close();
  expect(desk.peer.problems()).toEqual([]);
});

/** Lets everything happen that the last deliveries brought about. */
async function quiet(...deliveries: readonly Delivery[]): Promise<void> {
  await Promise.all(deliveries.map((delivery) => delivery.ack()));
  const { entries } = desk.peer.journal;
  for (let seen = -1; seen !== entries.length; ) {
    seen = entries.length;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A thread that somebody began in a channel, by its first message's ts. */
function thread(channel = "general"): string {
  desk.peer.message("About tonight", { channel });
  return desk.peer.seen(channel).at(-1)?.ts ?? "";
}

const direct = (text: string, more: { thread?: string; user?: string } = {}) =>
  desk.peer.message(text, { channel: "direct", ...more }) as Delivery;

/** What the bot wrote in a channel that this person sees. */
const written = (channel = "general", user = "ada"): Message[] =>
  desk.peer.seen(channel, user).filter(({ via }) => via !== "person");

describe("a mention", () => {
  it("is answered for everybody in a thread under it, with the source", async () => {
    const asked = desk.peer.mention(QUESTION);
    const reply = await asked.reply();
    expect(reply.via).toBe("chat.postMessage");
    expect(reply.thread).toBe((asked.payload.event as { ts: string }).ts);
    expect(reply.ephemeral).toBe(false);
    expect(reply.reads).toContain(FOUND);
    expect(reply.reads).toContain("Forty groups ask Port Merrow to keep its lanterns");
    expect(reply.buttons).not.toContain("Share to channel");
    expect(reply.pings).toEqual([]);
    expect(reply.sent).toMatchObject({ unfurl_links: false, parse: "none" });
  });

  it("in a thread is answered in that thread", async () => {
    const begun = thread();
    const reply = await desk.peer.mention(QUESTION, { thread: begun }).reply();
    expect(reply.thread).toBe(begun);
    expect(reply.reads).toContain(FOUND);
  });

  it("is declined to the asker alone, outside a thread", async () => {
    const reply = await desk.peer.mention(VAIN).reply();
    expect(reply.via).toBe("chat.postEphemeral");
    expect(reply.thread).toBeUndefined();
    expect(reply.reads).toContain(DECLINED);
    expect(written("general", "bo")).toEqual([]);
  });

  it("is declined to the asker alone, in the thread where it stands", async () => {
    const begun = thread();
    const reply = await desk.peer.mention(VAIN, { thread: begun }).reply();
    expect(reply.via).toBe("chat.postEphemeral");
    expect(reply.thread).toBe(begun);
    expect(written("general", "bo")).toEqual([]);
  });

  it.each([
    ["quote Tamsin", QUOTE],
    ["signers Chile", "Institute for Night Skies"],
    ["release latest", "The lanterns were lit for the first time in 1884."],
    ["/quote Tamsin", QUOTE],
  ])("works as a command: «%s»", async (text, shown) => {
    expect((await desk.peer.mention(text).reply()).reads).toContain(shown);
  });

  it("may carry the prefix of the commands", async () => {
    await reopen({ env: { COMMAND_PREFIX: "lamp-" } });
    expect((await desk.peer.mention("lamp-quote Tamsin").reply()).reads).toContain(QUOTE);
  });

  it("without words is told privately what can be asked", async () => {
    const reply = await desk.peer.mention("").reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.reads).toContain("Keep the Lanterns");
  });

  it("reads links, channels and entities as the person saw them, and calls nobody that it names", async () => {
    const reply = await desk.peer
      .mention("quote nobody &lt;!channel&gt; <https://a.example|the pier> <#C1|quay>")
      .reply();
    expect(reply.reads).toContain("nobody <!channel> the pier #quay");
    expect(reply.pings).toEqual([]);
  });

  it("that is delivered four times has one answer, also after a restart", async () => {
    const asked = desk.peer.mention(QUESTION);
    for (let time = 0; time < 2; time++) desk.peer.redeliver(asked);
    await asked.reply();
    await quiet(asked);
    await desk.stop();
    desk.clock.turn(60_000);
    await desk.start();
    desk.peer.redeliver(asked);
    await quiet(asked);
    expect(asked.replies()).toHaveLength(1);
  });

  it("goes to the asker alone where the app may not post, so that it is not lost", async () => {
    desk.peer.fail("chat.postMessage", { error: "restricted_action" });
    const reply = await desk.peer.mention(QUESTION).reply();
    expect(reply.via).toBe("chat.postEphemeral");
    expect(reply.reads).toContain(FOUND);
    expect(JSON.stringify(desk.log)).toContain("restricted_action");
  });

  it("is posted once where Slack's answer to the post is lost", async () => {
    desk.peer.fail("chat.postMessage", { after: true, hangUp: true });
    const asked = desk.peer.mention(QUESTION);
    await asked.reply();
    await quiet(asked);
    expect(asked.replies()).toHaveLength(1);
  });

  it("from another app is left alone", async () => {
    const { bot, team, app } = desk.peer.workspace;
    const event = {
      type: "app_mention",
      bot_id: "B0OTHER0001",
      text: `<@${bot}> ${QUESTION}`,
      ts: "1.2",
      event_ts: "1.2",
    };
    const { id: channel } = desk.peer.workspace.channel("general");
    const body = { type: "event_callback", team_id: team, api_app_id: app, event_id: "Ev0OTHER001" };
    await quiet(desk.peer.recorded("events_api", { ...body, event: { ...event, channel } }));
    expect(written()).toEqual([]);
  });

  it("has buttons for everybody, whose answers are for whoever presses, in the thread", async () => {
    const reply = await desk.peer.mention("quote Tamsin").reply();
    const context = await desk.peer.click(reply, "Context", "bo").reply();
    expect(context.to).toBe(desk.peer.workspace.user("bo").id);
    expect(context.thread).toBe(reply.thread);
    expect(context.reads).toContain("We counted every lantern by hand");
  });
});

describe("a direct message", () => {
  it("is answered in the conversation, without an offer to share", async () => {
    const reply = await direct(QUESTION).reply();
    expect(reply.via).toBe("chat.postMessage");
    expect(reply.thread).toBeUndefined();
    expect(reply.reads).toContain(FOUND);
    expect(reply.buttons).not.toContain("Share to channel");
  });

  it("in a thread is answered in that thread", async () => {
    await direct("quote Tamsin").reply();
    const root = desk.peer.seen("direct", "ada")[0]?.ts ?? "";
    const reply = await direct(QUESTION, { thread: root }).reply();
    expect(reply.thread).toBe(root);
    expect(reply.reads).toContain(FOUND);
  });

  it("is declined there too, since nobody else reads it", async () => {
    expect((await direct(VAIN).reply()).reads).toContain(DECLINED);
  });

  it("works as a command, by name or not", async () => {
    expect((await direct("signers Chile").reply()).reads).toContain("Institute for Night Skies");
    expect((await direct(`<@${desk.peer.workspace.bot}> quote Tamsin`).reply()).reads).toContain(QUOTE);
    expect((await direct("desk").reply()).reads).toContain("Keep the Lanterns");
  });

  it("that was edited, or written by the desk itself, is left alone", async () => {
    const reply = await direct(QUESTION).reply();
    const { bot, botId, team, app } = desk.peer.workspace;
    const base = { type: "message", channel: reply.channel, channel_type: "im", event_ts: "2.1", ts: "2.1" };
    const events = [
      { ...base, subtype: "message_changed", message: { user: "U1", text: VAIN, ts: "2.0" } },
      { ...base, user: bot, bot_id: botId, text: QUESTION },
    ];
    const sent = events.map((event, at) =>
      desk.peer.recorded("events_api", {
        type: "event_callback",
        team_id: team,
        api_app_id: app,
        event_id: `Ev0${at}`,
        event,
      }),
    );
    await quiet(...sent);
    expect(written("direct")).toHaveLength(1);
  });

  it("that is redelivered has one answer", async () => {
    const asked = direct(QUESTION);
    await asked.reply();
    desk.peer.redeliver(asked);
    await quiet(asked);
    expect(asked.replies()).toHaveLength(1);
  });
});

describe("the shortcut on a message", () => {
  const said = (text: string, where: { channel?: string; thread?: string } = {}): Message => {
    desk.peer.message(text, { user: "bo", ...where });
    return desk.peer.seen(where.channel).at(-1)!;
  };

  it("shows whoever uses it the nearest passages, and nobody else", async () => {
    const message = said("Somebody told me that the city wants to replace the lanterns with electric lamps");
    const reply = await desk.peer.shortcut("desk_find", { message }).reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.reads).toContain("Nearest in the releases");
    expect(reply.reads).toContain("312 of them with electric lamps");
    expect(reply.buttons).toContain("Share to channel");
    expect(written("general", "bo")).toEqual([]);
  });

  it("answers in the thread in which the message stands", async () => {
    const begun = thread();
    const message = said("the city wants to replace the lanterns with electric lamps", { thread: begun });
    const reply = await desk.peer.shortcut("desk_find", { message }).reply();
    expect(reply.thread).toBe(begun);
    desk.peer.click(reply, "Share to channel");
    const shared = await desk.peer.until("the share", () => written("general", "bo")[0]);
    expect(shared.thread).toBe(begun);
  });

  it("says that nothing is near where nothing is", async () => {
    const reply = await desk.peer.shortcut("desk_find", { message: said("lunch at noon, anybody?") }).reply();
    expect(reply.reads).toContain("nothing near");
    expect((await desk.peer.shortcut("desk_find", { message: said(":+1:") }).reply()).reads).toContain("nothing near");
  });

  it("works where the app is no member, and once for one use", async () => {
    const message = said("the city wants to replace the lanterns", { channel: "outside" });
    const used = desk.peer.shortcut("desk_find", { message });
    expect((await used.reply()).reads).toContain("312");
    desk.peer.redeliver(used);
    await quiet(used);
    expect(used.replies()).toHaveLength(1);
  });
});

it("gives the same answer by command, mention and direct message", async () => {
  for (const text of [QUESTION, "why did they ask the city"]) {
    const command = await desk.peer.command({ name: "/ask", text }).reply();
    const [mention, message] = await Promise.all([desk.peer.mention(text).reply(), direct(text).reply()]);
    expect([mention.reads, message.reads]).toEqual([command.reads, command.reads]);
    desk.clock.turn(30_000);
  }
});

describe("what only some may do", () => {
  it("is refused in words for the asker alone, in a thread and out of it", async () => {
    for (const where of [{}, { thread: thread() }]) {
      const reply = await desk.peer.mention("reminder list", where).reply();
      expect(reply.ephemeral).toBe(true);
      expect(reply.reads).toContain("for those who manage");
    }
  });

  it("is done for those whom the configuration names, and shown to nobody else", async () => {
    await reopen({ env: { SLACK_MANAGERS: desk.peer.workspace.user("ada").id } });
    const reply = await desk.peer.mention("reminder list").reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.reads).toContain("There is no reminder here yet");
    expect((await desk.peer.mention("desk gaps").reply()).ephemeral).toBe(true);
  });

  it("is done for administrators where the app may read profiles", async () => {
    await reopen({ peer: { users: [{ name: "ada", admin: true }, { name: "bo" }] } });
    const report = await desk.peer.command({ name: "/desk", text: "doctor" }).reply();
    expect(report.reads).toContain("Slack: the desk is connected by Socket Mode.");
    expect(report.reads).not.toMatch(/xoxb-|xapp-/);
    const refused = await desk.peer.command({ name: "/desk", text: "doctor", user: "bo" }).reply();
    expect(refused.reads).toContain("for those who manage");
  });

  it("tells them of a scope that is missing, and what does not work without it", async () => {
    const scopes = ["commands", "chat:write"];
    const env = { SLACK_MANAGERS: desk.peer.workspace.user("ada").id };
    await reopen({ env, peer: { scopes, events: [] } });
    const report = await desk.peer.command({ name: "/desk", text: "doctor" }).reply();
    expect(report.reads).toContain("lacks the scope im:history, so direct messages are not heard");
  });
});

describe("the reader's language", () => {
  const KOREAN = [{ name: "ada", locale: "ko-KR" }, { name: "bo" }];

  it("is that of their profile where the app may read it, by every door, and quotations stay as they are", async () => {
    await reopen({ peer: { users: KOREAN } });
    const command = await desk.peer.command({ name: "/quote", text: "Tamsin" }).reply();
    const mention = await desk.peer.mention("quote Tamsin", { thread: thread() }).reply();
    const message = await direct("quote Tamsin").reply();
    for (const { reads } of [command, mention, message]) expect(reads).toContain(QUOTE);
    expect(command.buttons).toContain("채널에 공유");
    expect(mention.buttons).toEqual(message.buttons);
    expect((await desk.peer.mention(VAIN).reply()).reads).toContain("보도자료에는 그 내용이 없습니다.");
    expect((await desk.peer.mention(VAIN, { user: "bo" }).reply()).reads).toContain(DECLINED);
  });

  describe("where the app may not read profiles", () => {
    const SCOPES = ["commands", "chat:write", "app_mentions:read", "im:history"];
    const peer = { users: KOREAN, scopes: SCOPES };

    it("is English where the campaign's is", async () => {
      await reopen({ peer });
      expect((await desk.peer.mention(VAIN).reply()).reads).toContain(DECLINED);
      expect(desk.peer.calls("users.info")).toEqual([]);
    });

    it("is what was chosen for the workspace, and else the campaign's", async () => {
      const folder = mkdtempSync(join(tmpdir(), "slack-language-"));
      try {
        cpSync("test/corpus", join(folder, "corpus"), { recursive: true });
        writeFileSync(join(folder, "corpus", "campaign.yaml"), "language: ko\n");
        const file = join(folder, "desk.db");
        await reopen({ peer, env: { STORE: file, CORPUS: join(folder, "corpus") } });
        expect((await desk.peer.mention(VAIN).reply()).reads).toContain("보도자료에는 그 내용이 없습니다.");
        const store = await openStore({ file, clock: desk.clock, serving: false });
        await store.places.set({ platform: "slack", workspace: desk.peer.workspace.team }, { language: "en" });
        await store.close();
        expect((await desk.peer.mention(VAIN, { thread: thread() }).reply()).reads).toContain(DECLINED);
        await desk.stop();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});

describe("the Home tab", () => {
  const homeOf = async (user = "ada") => {
    const opened = desk.peer.openHome(user);
    expect(opened).toBeDefined();
    const { id } = desk.peer.workspace.user(user);
    const view = await desk.peer.until("the Home tab", () => desk.peer.rooms.windows.homes.get(id));
    return JSON.stringify(view.content);
  };

  it("has three things to try and the releases, and nothing for those who manage", async () => {
    await direct(VAIN).reply();
    const home = await homeOf();
    for (const text of ["Keep the Lanterns", "/quote", "/signers", "Forty groups ask Port Merrow"])
      expect(home).toContain(text);
    for (const text of ["opera", "token", "Asked in vain", "for those who manage"]) expect(home).not.toContain(text);
  });

  it("has the last gaps and what is wrong for those who manage, without names and tokens", async () => {
    const { id } = desk.peer.workspace.user("ada");
    await reopen({ env: { SLACK_MANAGERS: id } });
    await direct(`${VAIN} @someone`).reply();
    const home = await homeOf();
    expect(home).toContain(VAIN);
    expect(home).toContain("Slack: the bot token is in use");
    expect(home).not.toMatch(/xoxb|xapp|someone/);
    expect(await homeOf("bo")).not.toContain(VAIN);
  });

  it("is in the language of whoever opens it", async () => {
    await reopen({ peer: { users: [{ name: "ada", locale: "ko-KR" }] } });
    expect(await homeOf()).toContain("보도자료");
  });

  it("shows nothing of a release before its embargo ends", async () => {
    expect(await homeOf()).not.toContain("Council");
    desk.clock.turn(Date.parse("2031-05-20T20:00:00Z") - desk.clock.now().getTime());
    desk.peer.rooms.windows.homes.clear();
    expect(await homeOf()).toContain("Council of Port Merrow votes");
  });
});
