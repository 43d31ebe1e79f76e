import type { Clock } from "../clock.ts";

/** Channels whose last slot is remembered; those whose slot is long past are forgotten first. */
const MOST_CHANNELS = 20_000;

/** Slots in which a platform takes posts, so many a second in all and in each channel. */
export interface Pace {
  /** ms until the next free slot of a channel, which is taken by asking; undefined where it is more than `patience` away. */
  take(channel: string, patience: number): number | undefined;
  /** After a platform asked to wait: no slot in a channel before so many ms. */
  hold(channel: string, ms: number): void;
}

export function openPace({ all, channel: perChannel }: { all: number; channel: number }, clock: Clock): Pace {
  const free = new Map<string, number>();
  let next = 0;

  return {
    take(channel, patience) {
      const now = clock.now().getTime();
      const slot = Math.max(now, next, free.get(channel) ?? 0);
      if (slot - now > patience) return undefined;
      next = Math.max(now, next) + 1_000 / all;
      free.delete(channel);
      free.set(channel, slot + 1_000 / perChannel);
      if (free.size > MOST_CHANNELS) free.delete(free.keys().next().value ?? "");
      return slot - now;
    },
    hold(channel, ms) {
      free.set(channel, Math.max(free.get(channel) ?? 0, clock.now().getTime() + ms));
    },
  };
}
