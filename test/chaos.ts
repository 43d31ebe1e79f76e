/**
 * A desk against an emulated platform, killed over and over, while the platform answers 429 and 500, hangs, and drops.
 *
 *     npm run chaos -- --kills 200 --platform discord [--history] [--minutes 20] [--seed 7] [--json]
 *
 * With --history, Slack lets the app read its channels. What was posted is counted from the platform's own record. The last line is `{kills, due, posted, lost, doubled, unknown}` with
 * due = posted + lost + unknown; unknown is what the store says may stand there or not, and shows to the owner.
 */
import { parseArgs } from "node:util";
import { type Count, type Platform, runChaos } from "./chaos-run.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    platform: { type: "string", default: "discord" },
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    history: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const { platform } = values;
if (platform !== "discord" && platform !== "slack") {
  console.error(`Expected --platform discord or slack, found ${platform}.`);
  process.exit(2);
}

/** Kills against one peer; Discord lets a bot identify 1,000 times a day. */
const SEGMENT = 250;
const until = Date.now() + Number(values.minutes) * 60_000;
const total: Count = { kills: 0, due: 0, posted: 0, lost: 0, doubled: 0, unknown: 0 };
for (let segment = 0; total.kills < Number(values.kills) && Date.now() < until; segment++) {
  const kills = Math.min(SEGMENT, Number(values.kills) - total.kills);
  const seed = Number(values.seed) + segment;
  const { count, notes } = await runChaos({
    kills,
    platform: platform as Platform,
    history: values.history,
    seed,
    until,
  });
  for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
  if (!values.json) console.log(`seed ${seed}: ${JSON.stringify(count)}`);
  for (const note of notes) console.log(note);
}
console.log(JSON.stringify(total));
process.exit(total.lost + total.doubled > 0 ? 1 : 0);
