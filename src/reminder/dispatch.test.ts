import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReminderDesk, type ReminderDesk } from "../../test/reminder-desk.ts";
import { keyOf } from "./delivery.ts";

const HOUR = 3_600_000;

let desk: ReminderDesk;

beforeEach(async () => {
  desk = await openReminderDesk();
});

afterEach(() => desk.close());

const texts = () => desk.board.posts.map(({ text }) => text);
const last = async (key: string) => (await desk.store.deliveries.of(key, 1))[0];

describe("a reminder", () => {
  it("is posted at its time, once a local day", async () => {
    const key = await desk.add({ time: "10:00" });
    await desk.to("2031-05-04T08:59:59Z");
    expect(texts()).toEqual([]);
    await desk.to("2031-05-04T09:00:00Z");
    expect(texts()).toEqual(["Write to the harbour master today."]);
    await desk.turn(23 * HOUR, HOUR);
    expect(texts()).toHaveLength(1);
    await desk.turn(2 * HOUR, HOUR);
    expect(texts()).toHaveLength(2);
    expect(await last(key)).toMatchObject({ date: "2031-05-05", state: "sent", message: "2" });
  });

  it("calls whom it was set to call, and its owner is not told of what went well", async () => {
    await desk.add({ time: "10:00", ping: "organisers" });
    await desk.to("2031-05-04T09:00:00Z");
    expect(desk.board.posts[0]?.ping).toBe("organisers");
    expect(desk.board.told).toEqual([]);
  });

  it("ends after its last day, and its owner is told so once", async () => {
    const key = await desk.add({ time: "10:00", last: "2031-05-05" });
    await desk.turn(72 * HOUR, HOUR);
    expect(texts()).toHaveLength(2);
    expect(desk.board.told.map(({ person, text }) => [person, text.includes("has ended")])).toEqual([["U1", true]]);
    expect((await desk.store.reminders.find(key))?.state).toBe("ended");
  });

  it("that is set by another process is found without being told", async () => {
    const other = await desk.add({ time: "10:00" });
    await desk.store.reminders.remove(other, "U1");
    await desk.store.reminders.add(
      {
        platform: "slack",
        channel: "C9",
        owner: "",
        text: "x",
        time: "09:01",
        days: [7],
        zone: "Europe/Lisbon",
        language: "en",
      },
      { date: "2031-05-04", at: new Date("2031-05-04T08:01:00Z") },
      "",
    );
    await desk.turn(75_000);
    expect(texts()).toEqual(["x"]);
  });
});

describe("late rule: after an outage one post marked late inside the grace window, none after it, never a burst; the skip is told once", () => {
  it("posts the last day alone, marked late, and tells of those before", async () => {
    const key = await desk.add({ time: "10:00" });
    await desk.to("2031-05-07T11:30:00Z");
    expect(texts()).toEqual([
      "This comes late. It was due at:\n2031-05-07T09:00:00.000Z\nWrite to the harbour master today.",
    ]);
    expect(desk.board.told.map(({ text }) => text)).toEqual([expect.stringContaining("3 days up to 2031-05-06")]);
    expect((await desk.store.deliveries.of(key, 5)).map(({ date, state, missed }) => [date, state, missed])).toEqual([
      ["2031-05-07", "sent", 0],
      ["2031-05-06", "skipped", 3],
    ]);
  });

  it("posts within the grace and not a second after it", async () => {
    await desk.add({ time: "10:00" });
    await desk.to("2031-05-04T15:00:00Z");
    expect(texts()).toHaveLength(1);
    await desk.add({ time: "10:30", channel: "C2" });
    await desk.to("2031-05-05T15:00:01Z");
    expect(texts()).toHaveLength(2);
    expect(desk.board.posts[1]?.channel).toBe("C2");
    expect(desk.board.told).toHaveLength(1);
  });

  it("a post that waits for the platform past the grace is given up", async () => {
    const key = await desk.add({ time: "10:00" });
    desk.board.next.push({ kind: "limited", ms: 7 * HOUR });
    await desk.to("2031-05-04T09:00:00Z");
    await desk.turn(8 * HOUR, HOUR);
    expect(texts()).toEqual([]);
    expect(await last(key)).toMatchObject({ state: "skipped", missed: 1 });
    expect(desk.board.told).toHaveLength(1);
  });

  it("a post for a platform that is not served is given up after the grace, and waits until then", async () => {
    const key = await desk.add({ time: "10:00", platform: "discord" });
    await desk.to("2031-05-04T09:00:00Z");
    expect(await last(key)).toMatchObject({ state: "open", error: "its platform is not served" });
    await desk.turn(7 * HOUR, HOUR);
    expect(await last(key)).toMatchObject({ state: "skipped" });
  });

  it("a paused reminder leaves nothing behind that comes later", async () => {
    const key = await desk.add({ time: "10:00" });
    await desk.store.reminders.pause(key, "U1");
    await desk.turn(48 * HOUR, HOUR);
    expect(texts()).toEqual([]);
    expect(desk.board.told).toEqual([]);
  });
});

describe("what a platform says of a post", () => {
  it("asks to wait: it is posted after so long, once", async () => {
    await desk.add({ time: "10:00" });
    desk.board.next.push({ kind: "limited", ms: 20_000 });
    await desk.to("2031-05-04T09:00:00Z");
    expect(texts()).toEqual([]);
    await desk.turn(30_000, 5_000);
    expect(texts()).toHaveLength(1);
    expect(desk.board.posts[0]?.at).toEqual(new Date("2031-05-04T09:00:20Z"));
  });

  it("failures are seen: refused means paused, not deleted, and its owner is told once with what to do", async () => {
    const key = await desk.add({ time: "10:00" });
    desk.board.next.push({ kind: "refused", reason: "archived", error: "is_archived" });
    await desk.to("2031-05-04T09:00:00Z");
    await desk.turn(48 * HOUR, HOUR);
    expect(texts()).toEqual([]);
    expect(await desk.store.reminders.find(key)).toMatchObject({ state: "paused", reason: "archived" });
    expect(await last(key)).toMatchObject({ state: "refused", error: "is_archived" });
    expect(desk.board.told).toHaveLength(1);
    expect(desk.board.told[0]?.text).toMatch(/archived.*Open it again.*\/reminder resume/);
  });

  it("does not say: it is looked for, and found, and not posted again", async () => {
    const key = await desk.add({ time: "10:00" });
    desk.board.next.push("lost");
    await desk.to("2031-05-04T09:00:00Z");
    expect(await last(key)).toMatchObject({ state: "sending" });
    await desk.turn(120_000);
    expect(texts()).toHaveLength(1);
    expect(await last(key)).toMatchObject({ state: "sent", message: "1" });
  });

  it("does not say, and it is not there: it is posted then", async () => {
    await desk.add({ time: "10:00" });
    desk.board.next.push({ kind: "unknown", error: "500" }, { kind: "unknown", error: "500" });
    await desk.to("2031-05-04T09:00:00Z");
    await desk.turn(180_000);
    expect(texts()).toHaveLength(1);
  });

  it("at most once, and honest: where it cannot be looked for it is unknown, told once, and never posted again by itself", async () => {
    const key = await desk.add({ time: "10:00", last: "2031-05-04" });
    desk.board.next.push({ kind: "unknown", error: "no answer" });
    desk.board.otherwise = { kind: "unknown", error: "missing_scope" };
    await desk.to("2031-05-04T09:00:00Z");
    await desk.turn(12 * HOUR, HOUR);
    expect(texts()).toEqual([]);
    expect(await last(key)).toMatchObject({ state: "unknown" });
    expect(desk.board.told.filter(({ text }) => text.includes(`/reminder again ${key}`))).toHaveLength(1);

    expect(await desk.store.deliveries.again(key, "2031-05-04")).toBe(true);
    expect(await desk.store.deliveries.again(key, "2031-05-04")).toBe(false);
    await desk.turn(15_000);
    expect(texts()).toHaveLength(1);
  });

  it("has no ear for the owner: that is tried again, and then told once", async () => {
    await desk.add({ time: "10:00" });
    desk.board.hears = false;
    desk.board.next.push({ kind: "refused", reason: "gone", error: "x" });
    await desk.to("2031-05-04T09:00:00Z");
    desk.board.hears = true;
    await desk.turn(24 * HOUR, HOUR);
    expect(desk.board.told).toHaveLength(1);
  });
});

describe("a busy minute", () => {
  it("keeps to the platform's rate, oldest due first, and no workspace waits for another's hundreds", async () => {
    await desk.close();
    desk = await openReminderDesk({ rates: { all: 10, channel: 1 } });
    for (let i = 0; i < 60; i++) await desk.add({ time: "10:00", channel: `C${i}`, workspace: "T-many" });
    await desk.add({ time: "10:00", channel: "C-one", workspace: "T-one" });
    await desk.to("2031-05-04T08:59:59Z");
    await desk.pass(20_000, 100);
    const { posts } = desk.board;
    expect(posts).toHaveLength(61);
    const seconds = posts.map(({ at }) => Math.floor(at.getTime() / 1_000));
    const most = Math.max(...[...Map.groupBy(seconds, (second) => second).values()].map(({ length }) => length));
    expect(most).toBeLessThanOrEqual(11);
    expect(posts.findIndex(({ channel }) => channel === "C-one")).toBeLessThan(20);
  });
});

describe("a desk that is started again", () => {
  it("from a copy of its store: what stands in the channel since then is not posted twice", async () => {
    const key = await desk.add({ time: "10:00" });
    const posted = { channel: "C1", key: keyOf(key, "2031-05-04"), text: "", at: desk.clock.now() };
    (desk.board.posts as (typeof posted)[]).push(posted);
    await desk.to("2031-05-04T09:30:00Z");
    expect(texts()).toEqual([""]);
    expect(await last(key)).toMatchObject({ state: "sent", message: "1" });
  });

  it("posts what it had claimed and certainly not sent", async () => {
    await desk.add({ time: "10:00" });
    desk.board.next.push({ kind: "limited", ms: 60_000 });
    await desk.to("2031-05-04T09:00:00Z");
    await desk.restart();
    await desk.turn(75_000);
    expect(texts()).toHaveLength(1);
  });
});
