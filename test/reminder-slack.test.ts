import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "./peers/slack/message.ts";
import { openDesk, type SlackDesk } from "./slack-desk.ts";

const HOUR = 3_600_000;
const POST = "chat.postMessage";
/** The id that the emulated workspace gives to its first person. */
const ADA = "U0PPPPPPPP1";
const SCOPES = ["commands", "chat:write"];

let desk: SlackDesk;

async function open({ scopes = SCOPES }: { scopes?: readonly string[] } = {}): Promise<void> {
  desk = await openDesk({
    env: { SLACK_MANAGERS: ADA, PING_ROLES: "organisers=S0GROUP001, all=channel" },
    peer: {
      scopes,
      events: [],
      channels: [
        { name: "general" },
        { name: "random" },
        { name: "outside", member: false },
        { name: "old", archived: true },
      ],
    },
  });
  await desk.start();
  expect(desk.peer.workspace.user("ada").id).toBe(ADA);
}

afterEach(async () => {
  await desk.close();
  expect(desk.peer.problems()).toEqual([]);
});

async function say(text: string, user = "ada", channel = "general"): Promise<string> {
  desk.clock.turn(2_000);
  return (await desk.peer.command({ name: "/reminder", text, user, channel }).reply()).reads;
}

async function set(text = "Light a lantern tonight. time:10:00", channel = "general"): Promise<string> {
  const said = await say(`add ${text}`, "ada", channel);
  const key = /Its key is (\w+)/.exec(said)?.[1];
  if (!key) throw new Error(said);
  return key;
}

/** Turns the clock to an instant; timers on the way see it before it has arrived, so it goes on a little. */
async function until(instant: string): Promise<void> {
  desk.clock.turn(Math.max(0, Date.parse(instant) - desk.clock.now().getTime()));
  await calm(100);
}

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

function posts(count: number, channel = "general"): Promise<Message[]> {
  return eventually(`${count} posts in ${channel}`, () => {
    const seen = desk.peer.seen(channel);
    return seen.length >= count && seen;
  });
}

const told = () =>
  eventually("a private word", () => {
    const seen = desk.peer.seen("direct", "ada");
    return seen.length > 0 && seen;
  });

describe("/reminder on Slack", () => {
  it("is set by a line, and posted at its time, once, with its source", async () => {
    await open();
    await set('Light a lantern tonight. time:10:00 daily:"quote of the day" days:weekdays zone:Europe/Lisbon');
    await until("2031-05-04T09:00:00Z");
    await calm();
    // 4 May 2031 is a Sunday.
    expect(desk.peer.seen("general")).toEqual([]);
    await until("2031-05-05T09:00:00Z");
    const [post] = await posts(1);
    expect(post?.reads).toContain("Light a lantern tonight.");
    expect(post?.reads).toContain("Forty groups ask Port Merrow to keep its lanterns");
    expect(post?.pings).toEqual([]);
    await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    const asked = await desk.peer.click(post!, "Where is this from?", "bo").reply();
    expect(asked.reads).toContain("Forty groups ask Port Merrow to keep its lanterns");
    desk.clock.turn(2_000);
    const list = await desk.peer.command({ name: "/reminder", text: "list" }).reply();
    expect(list.links.map(({ url }) => url)).toEqual([expect.stringContaining("peers.slack.com/archives/")]);
  });

  it("is set by a form where nothing is typed, which says what is wrong in it", async () => {
    await open();
    const opened = desk.peer.command({ name: "/reminder", text: "add" });
    await opened.ack();
    const view = await desk.peer.until("the form", () => desk.peer.rooms.windows.top(ADA));
    const typed = desk.peer.type("zone", "lisb");
    await desk.peer.until("zones", () => typed.options.length > 0);
    const [zone] = typed.options;
    await desk.peer.submit(view, { text: "Ring the bell.", time: "quarter past", zone: zone! }).ack();
    expect(view.errors).toEqual({ time: "expected a time such as 09:00" });
    desk.clock.turn(5_000);
    const sent = desk.peer.submit(view, { text: "Ring the bell.", time: "10:15", zone: zone! });
    await sent.ack();
    await desk.peer.until("the answer", () => opened.replies().some(({ reads }) => reads.includes("Its key is")));
    await until("2031-05-04T09:15:00Z");
    expect((await posts(1))[0]?.reads).toContain("Ring the bell.");
  });

  it("who may do what: only those who are named, and only names of the allow-list are called", async () => {
    await open();
    expect(await say("add x time:10:00", "bo")).toContain("is for those who manage");
    const refused = desk.peer.command({ name: "/reminder", text: "add", user: "bo" });
    expect((await refused.reply()).reads).toContain("is for those who manage");
    expect(await say("add x time:10:00 ping:here")).toContain("expected one of organisers, all");
    await set("Come, <!channel>. time:10:00 ping:organisers");
    await until("2031-05-04T09:00:00Z");
    expect((await posts(1))[0]?.pings).toEqual(["!subteam^S0GROUP001"]);
  });

  it("list, preview, test, pause, resume, edit, remove", async () => {
    await open();
    const key = await set();
    expect(await say(`preview ${key}`)).toContain("Light a lantern tonight.");
    await say(`test ${key}`);
    expect((await posts(1))[0]?.reads).toContain("This is a test of a reminder.");
    await say(`pause 1`);
    await until("2031-05-04T09:00:00Z");
    await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    await say(`resume ${key}`);
    expect(await say(`edit ${key} time:18:00 text:"Ring a bell."`)).toContain("Ring a bell.");
    await until("2031-05-04T17:00:00Z");
    expect((await posts(2))[1]?.reads).toContain("Ring a bell.");
    expect(await say(`remove ${key} sure:yes`)).toContain("is removed");
  });
});

describe("failures are seen: paused, not deleted, and the owner told once with what to do", () => {
  it.each([
    ["an archived channel", "old", "archived"],
    ["a channel that the app is not in", "outside", "may not post"],
  ])("%s", async (_what, channel, said) => {
    await open();
    await set(undefined, channel);
    await until("2031-05-04T09:00:00Z");
    expect((await told())[0]?.reads).toContain(said);
    await until("2031-05-06T12:00:00Z");
    await calm();
    expect(desk.peer.seen("direct", "ada")).toHaveLength(1);
    expect(await say("list", "ada", channel)).toContain("paused");
  });
});

describe("at most once on Slack, and honest", () => {
  it("what was perhaps posted is unknown, told to the owner, and never sent again by itself; they can", async () => {
    await open();
    const key = await set("Light a lantern tonight. time:10:00");
    desk.peer.fail(POST, { hangUp: true, after: true });
    await until("2031-05-04T09:00:00Z");
    for (let i = 0; i < 3; i++) await calm();
    expect((await told())[0]?.reads).toContain(`/reminder again ${key}`);
    await until("2031-05-04T14:00:00Z");
    await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    expect(await say("list")).toContain(`post it again with /reminder again ${key}`);
    expect(await say(`again ${key}`)).toContain("sent once more");
    await posts(2);
    expect(await say(`again ${key}`)).toContain("none");
  });

  it("is looked for in the channel first, where the workspace lets the app read it", async () => {
    await open({ scopes: [...SCOPES, "channels:history"] });
    await set();
    desk.peer.fail(POST, { hangUp: true, after: true });
    await until("2031-05-04T09:00:00Z");
    for (let i = 0; i < 3; i++) await calm();
    expect(desk.peer.seen("general")).toHaveLength(1);
    await logged("a reminder was posted");
    expect(await say("list")).toContain("posted 2031-05-04");
  });

  it("and where it is not there then, it is posted", async () => {
    await open({ scopes: [...SCOPES, "channels:history"] });
    await set();
    desk.peer.fail(POST, { status: 500 });
    await until("2031-05-04T09:00:00Z");
    for (let i = 0; i < 3; i++) await calm();
    expect(await posts(1)).toHaveLength(1);
  });

  it("a 429 is waited out for as long as Slack says", async () => {
    await open();
    await set();
    desk.peer.limit(POST, { retryAfter: 40 });
    await until("2031-05-04T09:00:00Z");
    await eventually("the call", () => desk.peer.calls(POST).length === 1);
    expect(desk.peer.seen("general")).toEqual([]);
    await until("2031-05-04T09:00:41Z");
    expect(await posts(1)).toHaveLength(1);
    await until(new Date(desk.clock.now().getTime() + HOUR).toISOString());
    expect(desk.peer.seen("general")).toHaveLength(1);
  });
});
