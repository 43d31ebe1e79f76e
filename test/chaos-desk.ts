/**
 * The desk as a process of its own that dies at a named step: what `chaos.ts` starts and kills.
 * Arguments: as JSON `{began, at, speed, step?, count?}`, see `Orders`. Says «ready» once it serves.
 */
import { serve } from "../adapters/serve.ts";
import type { Step } from "../src/reminder/dispatch.ts";
import { fastClock } from "./fast-clock.ts";

/** What the process is told: the clock that it shares with the platform, and at which step it dies. */
export interface Orders {
  readonly began: number;
  readonly at: number;
  readonly speed: number;
  readonly step?: Step;
  /** The how many-th time of the step, from 1. */
  readonly count?: number;
}

const orders = JSON.parse(process.argv[2] ?? "") as Orders;
let left = orders.count ?? 1;

await serve({
  env: process.env,
  clock: fastClock(orders),
  signal: new AbortController().signal,
  ready: () => process.stdout.write("ready\n"),
  step(step) {
    if (step === orders.step && --left === 0) process.kill(process.pid, "SIGKILL");
  },
});
