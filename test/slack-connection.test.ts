import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { commands as all } from "../commands/index.ts";
import type { Answer } from "../src/answer/answer.ts";
import { type Command, command } from "../src/command.ts";
import { type DeskOptions, openDesk, type SlackDesk } from "./slack-desk.ts";

let desk: SlackDesk;

afterEach(async () => {
  await desk.close().catch(() => {});
});

async function opened(options: DeskOptions = {}): Promise<SlackDesk> {
  desk = await openDesk(options);
  await desk.start();
  return desk;
}

/** A command whose answer comes when the test says so. */
function stalled(name = "ask"): { commands: readonly Command[]; release(text: string): void; readonly asked: number } {
  const waiting: ((answer: Answer) => void)[] = [];
  let asked = 0;
  const stub = command({
    name,
    describe: "Answers late",
    options: z.object({ question: z.string().default("") }),
    run: () =>
      new Promise<Answer>((resolve) => {
        asked += 1;
        waiting.push(resolve);
      }),
  });
  return {
    commands: [stub, ...all.filter((one) => one.name !== name)],
    release(text) {
      const from = { release: "quay", paragraph: 1, text, title: "The quay" };
      for (const resolve of waiting.splice(0))
        resolve({ outcome: "answered", parts: [{ kind: "passage", text, from }] });
    },
    get asked() {
      return asked;
    },
  };
}

const said = (text: string) => desk.log.some(({ msg }) => String(msg).includes(text));

describe("three seconds", () => {
  it("a command whose answer takes 5 s is acknowledged within 1 s, and answered then", async () => {
    const core = stalled();
    const { peer, clock } = await opened({ commands: core.commands });
    const asked = peer.command({ name: "/ask", text: "why" });
    await peer.until("the question", () => core.asked === 1 && clock.waiting > 1);
    clock.turn(999);
    expect(asked.acknowledgedAfter).toBeUndefined();
    clock.turn(1);
    expect(await asked.ack()).toEqual({});
    expect(asked.acknowledgedAfter).toBeLessThanOrEqual(1_000);
    clock.turn(4_000);
    expect(asked.replies()).toEqual([]);
    core.release("It took five seconds.");
    const reply = await asked.reply();
    expect(reply.reads).toContain("It took five seconds.");
    expect(reply.via).toBe("response_url");
    expect(reply.ephemeral).toBe(true);
    expect(peer.problems()).toEqual([]);
  });

  it("a click is acknowledged at once, however long its answer takes", async () => {
    const core = stalled();
    const { peer } = await opened({ commands: core.commands });
    const asked = peer.command({ name: "/ask", text: "why" });
    await peer.until("the question", () => core.asked === 1);
    core.release("Because.");
    const click = peer.click(await asked.reply(), "Share to channel");
    await peer.until("the question again", () => core.asked === 2);
    expect(await click.ack()).toEqual({});
    expect(peer.seen("general")).toEqual([]);
    core.release("Because.");
    await peer.until("the share", () => peer.seen("general").length === 1);
    expect(peer.problems()).toEqual([]);
  });

  it("another's question is answered while one is stalled", async () => {
    const core = stalled();
    const { peer } = await opened({ commands: core.commands });
    const slow = peer.command({ name: "/ask", text: "why" });
    const quick = await peer.command({ name: "/quote", text: "Oriel Tamsin", user: "bo" }).reply();
    expect(quick.via).toBe("ack");
    await peer.until("the question", () => core.asked === 1);
    core.release("Because.");
    expect((await slow.reply()).reads).toContain("Because.");
  });

  it("a completion that fails comes back empty", async () => {
    const picky = command({
      name: "quote",
      describe: "Fails to complete",
      options: z.object({ words: z.string().default("") }),
      pick: true,
      complete: () => {
        throw new Error("no completion today");
      },
      run: () => ({ outcome: "answered", parts: [] }),
    });
    const { peer } = await opened({ commands: [picky] });
    const asked = peer.command({ name: "/quote" });
    await peer.until("the modal", () => peer.rooms.windows.top(asked.payload.user_id as string));
    const typing = peer.type("desk_pick", "Or");
    expect(await typing.ack()).toEqual({ options: [] });
  });
});

it("a flood is answered: what is too much at once is told to try again, and the rest is answered in the end", async () => {
  const core = stalled();
  const users = Array.from({ length: 420 }, (_, at) => ({ name: `person-${at}` }));
  const { peer, clock } = await opened({ commands: core.commands, peer: { users } });
  const asked = users.map(({ name }) => peer.command({ name: "/ask", text: "why", user: name }));
  const busy = () => asked.filter((one) => one.replies()[0]?.reads.includes("busy just now"));
  await peer.until("the flood", () => core.asked + busy().length === users.length);
  expect(busy()).toHaveLength(20);
  clock.turn(1_000);
  await Promise.all(asked.map((one) => one.ack()));
  core.release("Because.");
  await Promise.all(asked.map((one) => one.reply()));
  expect(asked.map((one) => one.replies().length)).toEqual(users.map(() => 1));
  expect(peer.problems()).toEqual([]);
});

it("commands of two words are one command with a word behind it", async () => {
  const add = command({
    name: "reminder add",
    describe: "Adds a reminder",
    options: z.object({ text: z.string().min(1) }),
    run: ({ text }) => ({ outcome: "answered", parts: [{ kind: "text", text: `Added «${text}».` }] }),
  });
  const { peer } = await opened({
    commands: [add, { ...add, name: "reminder remove" }],
    env: { COMMAND_PREFIX: "ktl-" },
  });
  const added = await peer.command({ name: "/ktl-reminder", text: "add light the quay" }).reply();
  expect(added.reads).toContain("Added «light the quay».");
  const lost = await peer.command({ name: "/ktl-reminder", text: "forget" }).reply();
  expect(lost.reads).toContain("/ktl-reminder add <text>\n/ktl-reminder remove <text>");
});

describe("a connection that is lost", () => {
  it.each(["drop", "disconnect"] as const)("by a %s comes back by itself and says so", async (how) => {
    const { peer } = await opened();
    peer[how]();
    await peer.until("the connection", () => said("is back"));
    expect(said("was lost")).toBe(true);
    expect((await peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply()).via).toBe("ack");
  });

  it.each(["drop", "disconnect"] as const)("by a %s loses no command that was under way", async (how) => {
    const core = stalled();
    const { peer } = await opened({ commands: core.commands });
    const asked = peer.command({ name: "/ask", text: "why" });
    await peer.until("the question", () => core.asked === 1);
    peer[how]();
    await peer.until("the loss", () => said("was lost"));
    core.release("Here all the same.");
    const reply = await asked.reply();
    expect(reply.reads).toContain("Here all the same.");
    await peer.until("the connection", () => said("is back"));
    expect(asked.replies()).toHaveLength(1);
  });

  it("is sought again and again while Slack cannot be reached", async () => {
    const { peer, clock } = await opened();
    const tries = () => peer.calls("apps.connections.open").length;
    peer.fail("apps.connections.open", { times: 6 });
    peer.drop();
    for (let turns = 0; !said("is back"); turns++) {
      expect(turns).toBeLessThan(1_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (clock.waiting > 1) clock.turn(60_000);
    }
    expect(tries()).toBeGreaterThanOrEqual(3);
    expect(said("cannot be reached yet")).toBe(true);
    expect((await peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply()).via).toBe("ack");
  }, 20_000);
});

it("a start outlasts a moment in which Slack fails", async () => {
  desk = await openDesk();
  desk.peer.fail("apps.connections.open");
  let started = false;
  const starting = desk.start().then(() => {
    started = true;
  });
  await desk.peer.until("the start", () => {
    if (!started) desk.clock.turn(100);
    return started;
  });
  await starting;
  expect(desk.peer.calls("apps.connections.open").length).toBeGreaterThan(1);
  expect((await desk.peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply()).via).toBe("ack");
});

describe("a token that Slack refuses", () => {
  it("stops the start, with the variable and what to do", async () => {
    desk = await openDesk();
    desk.peer.revoke();
    await expect(desk.start()).rejects.toThrow(
      /^SLACK_BOT_TOKEN: Slack refuses it \(token_revoked\)\. .*api\.slack\.com/,
    );
    await desk.close().catch(() => {});
    desk = await openDesk({ env: { SLACK_APP_TOKEN: "xapp-of-another-app" } });
    await expect(desk.start()).rejects.toThrow(/^SLACK_APP_TOKEN: Slack refuses it \(invalid_auth\)\./);
  });

  it("stops the start where nothing answers", async () => {
    desk = await openDesk({ env: { SLACK_API_URL: "http://127.0.0.1:9/api/" } });
    await expect(desk.start()).rejects.toThrow(/SLACK_API_URL/);
  });

  it("while the desk serves is written down as such, and the person is told", async () => {
    const { peer } = await opened();
    const reply = await peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply();
    peer.revoke();
    const notice = await peer.click(reply, "Share to channel").reply();
    expect(notice.reads).toContain("may not post in this channel");
    expect(said("SLACK_BOT_TOKEN: Slack refuses it (token_revoked)")).toBe(true);
  });

  it("while the desk serves does not end it: it comes back once the token is in use again", async () => {
    const { peer } = await opened();
    peer.revoke({ appToken: true });
    await peer.until("the refusal", () => said("SLACK_APP_TOKEN: Slack refuses it (invalid_auth)"));
    await desk.stop();
  });
});

it("a desk that is told to stop finishes what is under way, and then leaves", async () => {
  const core = stalled();
  const { peer } = await opened({ commands: core.commands });
  const asked = peer.command({ name: "/ask", text: "why" });
  await peer.until("the question", () => core.asked === 1);
  const stopped = desk.stop();
  core.release("Before I go.");
  expect((await asked.reply()).reads).toContain("Before I go.");
  await stopped;
  await peer.until("no socket", () => peer.journal.entries.some(({ what }) => what === "a socket is gone"));
});
