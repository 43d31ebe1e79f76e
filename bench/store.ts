import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { openStore, type Store } from "../src/store/store.ts";

/**
 * `npm run bench:store [-- --json]`: what a command writes (its event is new, its question is kept), 2,000 times, at 200 a second
 * and all at once: ms until both are on the disk, the longest time that the loop was held, and the memory of the process.
 * Other rates as arguments: `npm run bench:store -- 50 800`.
 */
const REQUESTS = 2_000;
/** Requests a second. */
const RATES = [200, Number.POSITIVE_INFINITY];
/** Requests before anything is measured: code is compiled then. */
const WARM_UP = 500;
const HOUR = 3_600_000;

// Where the store of a desk is by default, on the same disk.
mkdirSync("data", { recursive: true, mode: 0o700 });
const folder = mkdtempSync("data/bench-store-");
const store = await openStore({ file: join(folder, "desk.db"), clock: { now: () => new Date() }, serving: true });
try {
  await flood(store, WARM_UP, Number.POSITIVE_INFINITY, "warm-up");
  const given = process.argv.slice(2).map(Number).filter(Number.isFinite);
  const rows = [];
  for (const rate of given.length > 0 ? given : RATES) rows.push(await measure(store, rate));
  console.table(rows);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ requests: REQUESTS, rows }));
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

async function measure(store: Store, rate: number) {
  const before = memory();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  // It tells the delays of a timer of 1 ms, so the timer's own ms is in them.
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const began = performance.now();
  const times = (await flood(store, REQUESTS, rate, String(rate))).sort((a, b) => a - b);
  const took = performance.now() - began;
  held.disable();
  clearInterval(looking);
  const at = (share: number) => round(times[Math.ceil(times.length * share) - 1] ?? Number.NaN);
  return {
    arriving: Number.isFinite(rate) ? `${rate} a second` : "at once",
    "p50 ms": at(0.5),
    "p99 ms": at(0.99),
    "worst ms": at(1),
    "all s": round(took / 1_000),
    "loop held ms": round(held.max / 1e6),
    "MB before": Math.round(before),
    "MB most": Math.round(Math.max(most, memory())),
    "MB after": Math.round(memory()),
  };
}

/** ms of each request; those that fall due together go together. */
async function flood(store: Store, requests: number, rate: number, name: string): Promise<number[]> {
  const times: Promise<number>[] = [];
  const began = performance.now();
  while (times.length < requests) {
    const due = Math.min(requests, Math.floor(((performance.now() - began) / 1_000) * rate) + 1);
    while (times.length < due) times.push(request(store, `${name} ${times.length}`));
    if (times.length < requests) await wait(1);
  }
  return Promise.all(times);
}

async function request(store: Store, event: string): Promise<number> {
  const from = performance.now();
  await store.seen(event, new Date(Date.now() + HOUR));
  await store.questions.keep({
    command: "ask",
    options: { question: `What did the second of the signers say about the harbour, and when (${event})?` },
    platform: "slack",
    workspace: "T0123456789",
    channel: "C0123456789",
    outcome: "answered",
    hash: "0123456789abcdef",
  });
  return performance.now() - from;
}

function memory(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
