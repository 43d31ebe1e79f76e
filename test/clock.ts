import type { Clock } from "../src/clock.ts";

/** A clock that stands still until it is turned. */
export interface TurnedClock extends Clock {
  /** Moves time on by so many ms, running what is due on the way in its order. */
  turn(ms: number): void;
  /** How many timers wait. */
  readonly waiting: number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** A clock for tests: nothing passes but by `turn`. `start` is an ISO instant. */
export function turnedClock(start = "2031-05-04T08:00:00Z"): TurnedClock {
  let now = Date.parse(start);
  const timers = new Set<Timer>();
  return {
    now: () => new Date(now),
    after(ms, run) {
      const timer = { due: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    turn(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter((timer) => timer.due <= end);
        const next = due.reduce<Timer | undefined>(
          (first, timer) => (first && first.due <= timer.due ? first : timer),
          undefined,
        );
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = end;
    },
    get waiting() {
      return timers.size;
    },
  };
}
