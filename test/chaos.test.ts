import { describe, expect, it } from "vitest";
import { runChaos } from "./chaos-run.ts";

/** ms; each start of a process takes about one second on a busy machine. */
const LIMIT = 120_000;

describe("a process killed at any instant loses nothing and doubles nothing that the platform can tell apart", () => {
  it.concurrent(
    "Discord: every day is posted exactly once",
    async () => {
      const { count, notes } = await runChaos({ kills: 6, platform: "discord", seed: 20_310_504 });
      expect({ ...count, notes }).toEqual({
        kills: 6,
        due: 48,
        posted: 48,
        lost: 0,
        doubled: 0,
        unknown: 0,
        notes: [],
      });
    },
    LIMIT,
  );

  it.concurrent(
    "Slack: every day is posted at most once, and what may be missing is said to be unknown",
    async () => {
      const { count } = await runChaos({ kills: 6, platform: "slack", seed: 20_310_504 });
      expect(count).toMatchObject({ kills: 6, due: 48, lost: 0, doubled: 0 });
      expect(count.posted + count.unknown).toBe(48);
    },
    LIMIT,
  );
});
