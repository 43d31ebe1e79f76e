import type { Clock } from "../src/clock.ts";

/** A clock that runs `speed` times as fast as the machine's, so that hours pass in minutes; `at` is what it showed at `began`, both ms. */
export function fastClock({ began, at, speed }: { began: number; at: number; speed: number }): Clock {
  return {
    now: () => new Date(at + (Date.now() - began) * speed),
    after(ms, run) {
      const timer = setTimeout(run, ms / speed);
      return () => clearTimeout(timer);
    },
  };
}
