import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { openStore, type Store } from "../store/store.ts";
import { corrected, staleCopies } from "./correct.ts";
import { keep } from "./keep.ts";
import { settle, share } from "./share.ts";

const start = new Date("2031-05-04T08:00:00Z");
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "correct-"));
  store = await openStore({ file: join(folder, "desk.db"), clock: { now: () => start }, serving: true });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function says(text: string, release = "bridge"): Answer {
  return {
    outcome: "answered",
    parts: [{ kind: "passage", text, from: { release, paragraph: 2, text, title: "The bridge" } }],
  };
}

/** A question that is asked, shared to these channels, and answered by `now` from then on. */
async function shared(answer: Answer, channels: readonly string[], question: string) {
  const place = { platform: "slack", workspace: "T1", channel: "C0" };
  const id = await keep(store, { command: "ask", options: { question }, place, answer });
  for (const channel of channels) {
    const desk = { store, run: async () => answer };
    await share(desk, id, { platform: "slack", workspace: "T1", channel });
    await settle(store, id, { channel, message: `m-${channel}`, answer });
  }
}

test("each copy that cites the release is found once, and not again when it was corrected", async () => {
  await shared(says("It is closed."), ["C1", "C2"], "Is it?");
  await shared(says("It rains.", "weather"), ["C1"], "Does it rain?");
  const desk = { store, run: async () => says("It is open.", "bridge-corrected") };
  const stale = await staleCopies(desk, ["bridge", "bridge"]);
  expect(stale.map(({ copy, answer }) => [copy.channel, copy.message, answer])).toEqual([
    ["C1", "m-C1", says("It is open.", "bridge-corrected")],
    ["C2", "m-C2", says("It is open.", "bridge-corrected")],
  ]);
  for (const one of stale) await corrected(store, one);
  expect(await staleCopies(desk, ["bridge", "bridge-corrected"])).toEqual([]);
});

test("a copy that would be answered as before is left alone, and so is one when the desk itself fails", async () => {
  await shared(says("It is closed."), ["C1"], "Is it?");
  expect(await staleCopies({ store, run: async () => says("It is closed.") }, ["bridge"])).toEqual([]);
  const failing = async (): Promise<Answer> => ({ outcome: "failed", parts: [] });
  expect(await staleCopies({ store, run: failing }, ["bridge"])).toEqual([]);
});

test("where the releases say nothing any more, the copy is to say that, once", async () => {
  await shared(says("It is closed."), ["C1"], "Is it?");
  const declined: Answer = { outcome: "declined", parts: [{ kind: "text", text: "The releases do not say." }] };
  const desk = { store, run: async () => declined };
  const [stale] = await staleCopies(desk, ["bridge"]);
  expect(stale?.answer).toEqual(declined);
  await corrected(store, stale!);
  expect(await staleCopies(desk, ["bridge"])).toEqual([]);
});
