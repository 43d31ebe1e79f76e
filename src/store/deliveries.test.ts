import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "./claim.ts";
import { migrations } from "./migrations/index.ts";
import type { NewReminder } from "./reminders.ts";
import { openStore, type Store } from "./store.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
let folder: string;
let time: number;
let stores: Store[];
const clock = { now: () => new Date(time) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deliveries-"));
  time = Date.parse("2031-05-04T09:00:00Z");
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(only = migrations): Promise<Store> {
  const store = await openStore({ file: join(folder, "desk.db"), clock, serving: false, migrations: only });
  stores.push(store);
  return store;
}

const due = (at: number) => ({ date: new Date(at).toISOString().slice(0, 10), at: new Date(at) });

const add = (store: Store, more: Partial<NewReminder> = {}, at = time) =>
  store.reminders.add(
    {
      platform: "slack",
      workspace: "T1",
      channel: "C1",
      owner: "U1",
      text: "x",
      time: "09:00",
      days: [1, 2, 3, 4, 5, 6, 7],
      zone: "UTC",
      language: "en",
      ...more,
    },
    due(at),
    "U1",
  );

/** What is due is delivered, and comes again a day later. */
const daily: Plan = ({ next }) => ({ deliver: next, next: next && due(next.at.getTime() + DAY) });

const claim = (store: Store, most = 10) =>
  store.deliveries.claim({
    most,
    until: new Date(time + MINUTE),
    keyOf: (reminder, date) => `${reminder} ${date}`,
    plan: daily,
  });

describe("a claim", () => {
  it("gives each day of a reminder to one alone, of any number of claims at once in several processes", async () => {
    const [one, two] = [await opened(), await opened()];
    for (let i = 0; i < 20; i++) await add(one, { channel: `C${i}`, workspace: `T${i}` });
    const claims = await Promise.all([one, two, one, two, one, two].map((store) => claim(store, 7)));
    const keys = claims.flat().map(({ key }) => key);
    expect(keys).toHaveLength(20);
    expect(new Set(keys).size).toBe(20);
    expect(await claim(two)).toEqual([]);
  });

  it("sets the next time with it, and gives the day to another once the lease has run out", async () => {
    const store = await opened();
    const key = await add(store);
    const [first] = await claim(store);
    expect((await store.reminders.find(key))?.next?.date).toBe("2031-05-05");
    time += MINUTE - 1;
    expect(await claim(store)).toEqual([]);
    time += 1;
    const [second] = await claim(store);
    expect(second?.key).toBe(first?.key);
    expect(await store.deliveries.begin(first!, {})).toBe(false);
    expect(await store.deliveries.settle(first!, { kind: "sent", message: "1" })).toBe(false);
    expect(await store.deliveries.begin(second!, {})).toBe(true);
    expect(await store.deliveries.settle(second!, { kind: "sent", message: "2" })).toBe(true);
    expect(await store.deliveries.of(key, 5)).toMatchObject([{ state: "sent", message: "2", attempts: 1 }]);
    time += MINUTE;
    expect(await claim(store)).toEqual([]);
  });

  it("takes the oldest first, and of one workspace no more than an eighth while others wait", async () => {
    const store = await opened();
    for (let i = 0; i < 30; i++) await add(store, { channel: `C${i}`, workspace: "T-many" }, time - 1_000 + i);
    for (let i = 0; i < 6; i++) await add(store, { channel: "C", workspace: `T${i}` }, time - i);
    const first = await claim(store, 16);
    expect(first.filter(({ to }) => to.workspace === "T-many")).toHaveLength(10);
    expect(new Set(first.map(({ to }) => to.workspace)).size).toBe(7);
    const many = first.filter(({ to }) => to.workspace === "T-many").map(({ channel }) => channel);
    expect(many).toEqual(Array.from({ length: 10 }, (_, i) => `C${i}`));
    expect(await claim(store, 50)).toHaveLength(20);
  });

  it("never opens a day twice, also where the time is set back to it", async () => {
    const store = await opened();
    const key = await add(store);
    const [one] = await claim(store);
    await store.deliveries.settle(one!, { kind: "sent", message: "1" });
    await store.reminders.edit(key, { time: "10:00" }, due(time), "U1");
    expect(await claim(store)).toEqual([]);
    expect((await store.reminders.find(key))?.next?.date).toBe("2031-05-05");
  });
});

describe("a reminder that a person has paused", () => {
  it("stays paused when it is edited; one that the desk has paused goes on", async () => {
    const store = await opened();
    const [asked, failed] = [await add(store), await add(store)];
    await store.reminders.pause(asked, "U1");
    const [claimed] = await claim(store);
    await store.deliveries.settle(claimed!, { kind: "refused", reason: "gone", error: "x" });
    expect(await store.reminders.find(failed)).toMatchObject({ state: "paused", reason: "gone" });
    for (const key of [asked, failed]) await store.reminders.edit(key, { channel: "C2" }, due(time + DAY), "U1");
    expect(await store.reminders.find(asked)).toMatchObject({ state: "paused", channel: "C2", next: undefined });
    expect(await store.reminders.find(failed)).toMatchObject({ state: "active", next: { date: "2031-05-05" } });
  });
});

describe("who may do what: each change of a reminder is kept with who and when", () => {
  it("also after it was removed", async () => {
    const store = await opened();
    const key = await add(store);
    time += MINUTE;
    await store.reminders.edit(key, { time: "10:00", text: undefined }, due(time), "U2");
    await store.reminders.pause(key, "U3");
    await store.reminders.resume(key, due(time), "U4");
    await store.reminders.remove(key, "U5");
    const history = await store.reminders.history(key);
    expect(history.map(({ who, what }) => [who, (what as { did: string }).did])).toEqual([
      ["U1", "add"],
      ["U2", "edit"],
      ["U3", "pause"],
      ["U4", "resume"],
      ["U5", "remove"],
    ]);
    expect(history[1]?.at).toEqual(new Date(time));
    expect(await store.reminders.find(key)).toBeUndefined();
  });

  it("until it is older than what is kept, and no reminder needs it any more", async () => {
    const store = await opened();
    const [removed, standing] = [await add(store), await add(store)];
    await store.reminders.remove(removed, "U5");
    await store.prune(new Date(time));
    expect(await store.reminders.history(removed)).toHaveLength(2);
    time += 90 * DAY;
    await store.prune(new Date(time));
    expect(await store.reminders.history(removed)).toEqual([]);
    expect(await store.reminders.history(standing)).toHaveLength(1);
  });
});

describe("a store from before reminders", () => {
  it("keeps its rows when it is brought up to date", async () => {
    const { "0001-questions": first } = migrations;
    const old = await opened({ "0001-questions": first! });
    const question = { command: "ask", options: {}, platform: "slack", outcome: "answered", hash: "h" };
    const key = await old.questions.keep(question);
    await old.close();
    stores = [];
    const store = await opened();
    expect(await store.questions.find(key)).toMatchObject({ command: "ask" });
    expect(await add(store)).toMatch(/^[a-z2-9]{6}$/);
  });

  it("that is newer than the program is refused with its name", async () => {
    await opened();
    await expect(opened({ "0001-questions": migrations["0001-questions"]! })).rejects.toThrow("0002-reminders");
  });
});

describe("what is deleted when it is old", () => {
  it("are settled days, but never a reminder's last", async () => {
    const store = await opened();
    const key = await add(store);
    for (let i = 0; i < 3; i++) {
      for (const one of await claim(store)) await store.deliveries.settle(one, { kind: "sent", message: String(i) });
      time += DAY;
    }
    expect(await store.deliveries.prune(new Date(time))).toBe(2);
    expect(await store.deliveries.of(key, 5)).toMatchObject([{ message: "2" }]);
  });
});
