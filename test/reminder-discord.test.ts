import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DiscordDesk, makeDesk } from "./discord-desk.ts";
import type { Message } from "./peers/discord/message.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const POST = "POST /channels/:channel/messages";
/** An instant of the calendar of test/corpus, in whose zone, Lisbon, it is 9:00 then. */
const START = "2031-05-04T08:00:00Z";

let desk: DiscordDesk;

beforeEach(async () => {
  desk = await makeDesk({
    env: { PING_ROLES: "organisers=123456789012345678" },
    peer: {
      channels: [
        { name: "general" },
        { name: "random" },
        { name: "shut", send: false },
        { name: "old", type: 11, archived: true, parent: "general" },
      ],
    },
  });
  await desk.start();
  expect(desk.clock.now()).toEqual(new Date(START));
});

afterEach(async () => {
  await desk.close();
  expect(desk.peer.problems()).toEqual([]);
});

type Options = Record<string, string | boolean>;

/** A command of one who manages the server, well after the one before. */
async function say(
  name: string,
  options: Options = {},
  where: { channel?: string; user?: string } = {},
): Promise<string> {
  desk.clock.turn(2_000);
  return (await desk.peer.command({ name: `reminder ${name}`, options, ...where }).reply()).reads;
}

async function set(options: Options = {}, where: { channel?: string } = {}): Promise<string> {
  const said = await say("add", { text: "Light a lantern tonight.", time: "10:00", ...options }, where);
  const key = /Its key is (\w+)/.exec(said)?.[1];
  if (!key) throw new Error(said);
  return key;
}

/** Turns the clock to an instant; timers on the way see it before it has arrived, so it goes on a little. */
async function until(instant: string): Promise<void> {
  desk.clock.turn(Math.max(0, Date.parse(instant) - desk.clock.now().getTime()));
  await calm(100);
}

/** The posts in a channel, once there are so many. */
function posts(count: number, channel = "general"): Promise<Message[]> {
  return eventually(`${count} posts in ${channel}`, () => {
    const seen = desk.peer.seen(channel).filter(({ author }) => author.bot);
    return seen.length >= count && seen;
  });
}

const told = () =>
  desk.peer.until(
    "a private word",
    () => desk.peer.seen("direct", "ada").length > 0 && desk.peer.seen("direct", "ada"),
  );

/** Waits for what the desk brings about, while its clock goes on. */
function eventually<Value>(what: string, look: () => Value | undefined | false): Promise<Value> {
  return desk.peer.until(what, () => {
    const found = look();
    if (!found) desk.clock.turn(20);
    return found;
  });
}

const logged = (message: string) => eventually(message, () => desk.log.some(({ msg }) => msg === message));

/** Lets the desk look a few times, so that what must not be would have come. */
async function calm(ms = 16_000): Promise<void> {
  for (let look = 0; look < 4; look++) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    desk.clock.turn(ms);
  }
  await new Promise((resolve) => setTimeout(resolve, 15));
}

describe("/reminder on Discord", () => {
  it("is set by who manages the server, and posted at its time in the channel, once, with its source", async () => {
    await set({ daily: "quote of the day", days: "every day", zone: "Europe/Lisbon" });
    await until("2031-05-04T08:59:50Z");
    await calm();
    const [post, ...more] = await posts(1);
    expect(more).toEqual([]);
    expect(post?.reads).toContain("Light a lantern tonight.");
    expect(post?.reads).toContain("Quote of the day");
    expect(post?.reads).toContain("Forty groups ask Port Merrow to keep its lanterns");
    expect(post?.pings).toEqual([]);
    await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    await until("2031-05-05T09:00:00Z");
    expect(await posts(2)).toHaveLength(2);
  });

  it("tells under its post where it is from", async () => {
    await set({ daily: "quote of the day" });
    await until("2031-05-04T09:00:00Z");
    const [post] = await posts(1);
    const reply = await desk.peer.click(post!, "Where is this from?", "bo").reply();
    expect(reply.reads).toContain("Forty groups ask Port Merrow to keep its lanterns");
    expect(reply.to).toBe(desk.peer.community.user("bo").id);
  });

  it("see it before it fires: list, preview, test, pause, resume, the next three times, the last post and the last failure", async () => {
    const key = await set();
    expect(await say("preview", { which: key })).toContain("Light a lantern tonight.");
    expect(desk.peer.seen("general")).toEqual([]);
    expect(await say("test", { which: key })).toContain("marked as a test");
    const [test] = await posts(1);
    expect(test?.reads).toContain("This is a test of a reminder.");
    expect(await say("pause", { which: key })).toContain("paused");
    await until("2031-05-04T09:00:00Z");
    await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    expect(await say("resume", { which: key })).toContain("goes on");
    await until("2031-05-05T09:00:00Z");
    await posts(2);
    const list = await say("list");
    for (const day of [6, 7, 8]) expect(list).toContain(`<t:${Date.parse(`2031-05-0${day}T09:00:00Z`) / 1_000}:F>`);
    expect(list).toContain("posted 2031-05-05");
    expect(await say("edit", { which: key, time: "18:00", text: "Ring a bell." })).toContain("Ring a bell.");
    await until("2031-05-06T17:00:00Z");
    expect((await posts(3)).at(-1)?.reads).toContain("Ring a bell.");
    expect(await say("remove", { which: key })).toContain("sure");
    expect(await say("remove", { which: key, sure: true })).toContain("is removed");
    expect(await say("list")).toContain("no reminder");
  });

  it("who may do what: nobody else sets or sees reminders, and only names of the allow-list are called", async () => {
    const ask = (name: string, options: Options) => say(name, options, { user: "bo" });
    expect(await ask("add", { text: "x", time: "10:00" })).toContain("is for those who manage");
    expect(await ask("list", {})).toContain("is for those who manage");
    expect(await say("add", { text: "x", time: "10:00", ping: "everyone" })).toContain("expected one of organisers");
    await set({ ping: "organisers", text: "Come, @everyone." });
    await until("2031-05-04T09:00:00Z");
    const [post] = await posts(1);
    expect(post?.pings).toEqual(["@&123456789012345678"]);
  });

  it("completes zones, days, names to call, and reminders; nothing for whoever may not", async () => {
    const key = await set();
    const choices = async (name: string, focused: string, typed: string, user = "ada") =>
      (await desk.peer
        .autocomplete({ name: `reminder ${name}`, focused, options: { [focused]: typed }, user })
        .choices()) as { value: string }[];
    expect((await choices("add", "zone", "lisb"))[0]).toMatchObject({ value: "Europe/Lisbon" });
    expect((await choices("add", "days", "wee")).map(({ value }) => value)).toContain("weekdays");
    expect((await choices("add", "ping", ""))[0]).toMatchObject({ value: "organisers" });
    expect((await choices("pause", "which", "lantern"))[0]?.value).toContain(key);
    expect(await choices("pause", "which", "", "bo")).toEqual([]);
  });

  it("says what is wrong with what was typed", async () => {
    expect(await say("add", { text: "x", time: "25:00" })).toContain("expected a time such as 09:00");
    expect(await say("add", { text: "x", time: "9:00", days: "someday" })).toContain("expected every day");
    expect(await say("add", { text: "x", time: "9:00", zone: "Nowhere/Here" })).toContain("Europe/Berlin");
    expect(await say("add", { time: "9:00" })).toContain("what shall be posted");
    expect(await say("add", { text: "x", time: "9:00", last: "2031-01-01" })).toContain("none");
    expect(await say("pause", { which: "nothing" })).toContain("/reminder list");
  });
});

describe("failures are seen: paused, not deleted, and the owner told once with what to do", () => {
  it.each([
    ["a missing permission", "shut", "may not post in its channel"],
    ["an archived thread", "old", "Its channel or thread is archived"],
  ])("%s", async (_what, channel, said) => {
    const key = await set({ channel });
    await until("2031-05-04T09:00:00Z");
    const words = await told();
    expect(words[0]?.reads).toContain(said);
    expect(words[0]?.reads).toContain(`/reminder resume ${key}`);
    await until("2031-05-06T12:00:00Z");
    await calm();
    expect(desk.peer.seen("direct", "ada")).toHaveLength(1);
    expect(await say("list")).toMatch(/paused/);
  });

  it("a revoked token pauses it, which stands in the store when the desk is back", async () => {
    await set();
    desk.peer.fail(POST, { status: 401 });
    await until("2031-05-04T09:00:00Z");
    await eventually("the log", () =>
      desk.log.some(({ msg, kind }) => msg === "a reminder was not posted" && kind === "refused"),
    );
    expect(await say("list")).toContain("own token does not work");
  });
});

describe("a daily post exactly once on Discord", () => {
  it("also where its answer is lost: the nonce makes one message of two", async () => {
    await set();
    desk.peer.fail(POST, { after: true, hangUp: true, times: 4 });
    await until("2031-05-04T09:00:00Z");
    await eventually("the failure", () => desk.peer.calls(POST).length >= 1);
    for (let i = 0; i < 8; i++) await calm();
    expect(desk.peer.seen("general").filter(({ author }) => author.bot)).toHaveLength(1);
    await logged("a reminder was posted");
    expect(await say("list")).toContain("posted 2031-05-04");
  });

  it("also where the desk comes back long after the nonce: it looks for its own post before it posts again", async () => {
    await set();
    desk.peer.fail(POST, { after: true, status: 500, times: 9 });
    await until("2031-05-04T09:00:00Z");
    await eventually("the failure", () =>
      desk.log.some(({ msg, kind }) => msg === "a reminder was not posted" && kind === "unsure"),
    );
    await desk.stop();
    for (let i = 0; i < 120; i++) desk.peer.message(`chatter ${i}`);
    desk.clock.turn(2 * HOUR);
    await desk.start();
    await calm();
    expect(desk.peer.seen("general").filter(({ author }) => author.bot)).toHaveLength(1);
    await logged("a reminder was posted");
    expect(await say("list")).toContain("posted 2031-05-04");
  });

  it("and not lost where Discord answers 429 or 500 before it is there", async () => {
    await set();
    desk.peer.limit(POST, { retryAfter: 0.05, times: 1 });
    desk.peer.fail(POST, { status: 503, times: 3 });
    await until("2031-05-04T09:00:00Z");
    await eventually("the calls", () => desk.peer.calls(POST).length >= 4);
    for (let i = 0; i < 6; i++) await calm();
    expect((await posts(1)).filter(({ author }) => author.bot)).toHaveLength(1);
  });
});
