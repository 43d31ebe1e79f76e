import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { keyOf } from "../src/reminder/delivery.ts";
import type { Step } from "../src/reminder/dispatch.ts";
import { localDate } from "../src/reminder/schedule.ts";
import { openStore, type Store } from "../src/store/store.ts";
import type { Orders } from "./chaos-desk.ts";
import { fastClock } from "./fast-clock.ts";
import { type DiscordPeer, startDiscord } from "./peers/discord/discord.ts";
import { type Fields, objectsIn } from "./peers/fields.ts";
import { type SlackPeer, startSlack } from "./peers/slack/slack.ts";

export type Platform = "discord" | "slack";

export interface Count {
  kills: number;
  /** Days of reminders that had come. */
  due: number;
  posted: number;
  lost: number;
  /** Posts beyond the first of a day. */
  doubled: number;
  /** Told to the owner as perhaps posted. */
  unknown: number;
}

/** Times as fast as the machine's clock: the nonce of Discord holds for 9 s then, and a restart takes longer than some waits. */
const SPEED = 20;
const CHANNELS = 24;
/** Reminders that come due between two kills. */
const DUE = 8;
/** ms at most between the start of a desk and its end, and from the last kill until all is settled. */
const LIFE = 1_500;
const DRAIN = 120_000;
const START = 4_000;
/** Times that a desk may end by itself, beside one for each kill. */
const PATIENCE = 5;
const STEPS: readonly Step[] = ["claimed", "begun", "posted"];

/** What was killed, and what of it stands on the platform; `notes` tells what would be wrong. */
export async function runChaos({
  kills,
  platform,
  seed,
  history = false,
  until = Number.POSITIVE_INFINITY,
}: {
  kills: number;
  platform: Platform;
  seed: number;
  /** Slack lets the app read its channels. */
  history?: boolean;
  /** ms since 1970; no further kill after it. */
  until?: number;
}): Promise<{ count: Count; notes: string[] }> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  const clocked = { began: Date.now(), at: Date.parse("2031-05-04T08:00:00Z"), speed: SPEED };
  const clock = fastClock(clocked);
  const world = await openWorld(platform, () => clock.now().getTime(), history);
  const file = join(folder, "desk.db");
  const store = await openStore({ file, clock, serving: false });
  const days: { reminder: string; date: string; key: string }[] = [];
  const env = { PATH: process.env.PATH, CORPUS: "test/corpus", STORE: file, LOG_LEVEL: "fatal", ...world.env };
  let killed = 0;
  let ended = 0;

  async function live(orders: Orders, ms: number, random: boolean): Promise<void> {
    const desk = start(orders, env);
    let last = "";
    desk.stderr.on("data", (said) => {
      last = String(said).slice(-500);
    });
    const gone = once(desk, "exit");
    if (!random) await Promise.race([once(desk.stdout, "data"), gone, wait(START)]);
    await Promise.race([wait(ms), gone]);
    desk.kill("SIGKILL");
    const [code] = await gone;
    // Where the platform is silent when it starts it says so and ends; whoever runs it starts it again.
    if (code === null) killed += 1;
    else if (++ended > kills + PATIENCE) throw new Error(`the desk ended by itself again and again: ${last}`);
  }

  try {
    while (killed < kills && Date.now() < until) {
      for (let i = 0; i < DUE; i++)
        days.push(await addDue(store, world, { clock, channel: Math.floor(random() * CHANNELS) }));
      const unresponsive = trouble(world, random);
      const named = random() < 0.6;
      const step = STEPS[Math.floor(random() * STEPS.length)]!;
      const orders = named ? { ...clocked, step, count: 1 + Math.floor(random() * DUE) } : clocked;
      // At random also means: while it starts.
      await live(orders, named ? LIFE : random() * LIFE, !named);
      unresponsive();
    }
    const drained = Date.now() + DRAIN;
    const last = start(clocked, env);
    const gone = once(last, "exit");
    while (Date.now() < drained && (await unsettled(store, days))) await wait(100);
    last.kill("SIGKILL");
    await gone;
    return await tally(store, world, { kills: killed, days });
  } finally {
    await store.close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A desk as a process of its own. */
function start(orders: Orders, env: NodeJS.ProcessEnv) {
  const entry = fileURLToPath(new URL("chaos-desk.ts", import.meta.url));
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  return spawn(process.execPath, [entry, JSON.stringify(orders)], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
}

/** A reminder of one day, due in this minute. */
async function addDue(
  store: Store,
  world: World,
  { clock, channel }: { clock: { now(): Date }; channel: number },
): Promise<{ reminder: string; date: string; key: string }> {
  const at = new Date(Math.floor(clock.now().getTime() / 60_000) * 60_000);
  const date = localDate("UTC", at);
  const reminder = {
    platform: world.platform,
    workspace: `W${channel % 5}`,
    channel: world.channels[channel % world.channels.length]!,
    owner: "",
    text: "Light a lantern.",
    daily: "quote",
    time: at.toISOString().slice(11, 16),
    days: [1, 2, 3, 4, 5, 6, 7],
    zone: "UTC",
    last: date,
    language: "en",
  };
  const key = await store.reminders.add(reminder, { date, at }, "");
  return { reminder: key, date, key: keyOf(key, date) };
}

/** Orders some trouble of the platform; what comes back ends a silence. */
function trouble(world: World, random: () => number): () => void {
  const dice = random();
  const times = 1 + Math.floor(random() * 2);
  if (dice < 0.15) world.peer.limit(world.call, { retryAfter: world.platform === "slack" ? 1 : 0.2, times });
  else if (dice < 0.3) world.peer.fail(world.call, { status: 500, times });
  else if (dice < 0.45) world.peer.fail(world.call, { status: 500, after: true, times });
  else if (dice < 0.55) world.peer.fail(world.call, { hangUp: true, times });
  else if (dice < 0.65) world.peer.fail(world.call, { hangUp: true, after: true, times });
  else if (dice < 0.72) {
    const callOff = setTimeout(() => world.peer.stall(), random() * LIFE);
    return () => {
      clearTimeout(callOff);
      world.peer.resume();
    };
  }
  return () => {};
}

async function unsettled(store: Store, days: readonly { reminder: string }[]): Promise<boolean> {
  for (const { reminder } of days.toReversed()) {
    const [one] = await store.deliveries.of(reminder, 1);
    if (!one || one.state === "open" || one.state === "sending") return true;
  }
  return false;
}

async function tally(
  store: Store,
  world: World,
  { kills, days }: { kills: number; days: readonly { reminder: string; key: string }[] },
): Promise<{ count: Count; notes: string[] }> {
  const standing = Map.groupBy(world.keys(), (key) => key);
  const count: Count = { kills, due: days.length, posted: 0, lost: 0, doubled: 0, unknown: 0 };
  const notes = [...new Set(world.peer.problems())].map((problem) => `problem: ${problem}`);
  let standingUnknown = 0;
  for (const { reminder, key } of days) {
    const [one] = await store.deliveries.of(reminder, 1);
    const times = standing.get(key)?.length ?? 0;
    if (times > 1) notes.push(`doubled: ${JSON.stringify(one)}`);
    count.doubled += Math.max(0, times - 1);
    if (one?.state === "unknown") {
      count.unknown += 1;
      standingUnknown += Math.min(1, times);
    } else if (times > 0) count.posted += 1;
    else {
      count.lost += 1;
      notes.push(`lost: ${JSON.stringify(one ?? reminder)}`);
    }
  }
  if (count.unknown > 0) notes.push(`of the ${count.unknown} unknown, ${standingUnknown} stand in their channels`);
  return { count, notes };
}

/** An emulated platform, its channels, and what stands in them. */
interface World {
  readonly platform: Platform;
  readonly peer: Pick<DiscordPeer | SlackPeer, "limit" | "fail" | "stall" | "resume" | "problems">;
  readonly env: Readonly<Record<string, string>>;
  readonly channels: readonly string[];
  /** The call that posts. */
  readonly call: string;
  /** The key of each post that stands there. */
  keys(): readonly string[];
  stop(): Promise<void>;
}

async function openWorld(platform: Platform, now: () => number, history: boolean): Promise<World> {
  const channels = Array.from({ length: CHANNELS }, (_, index) => ({ name: `channel-${index}` }));
  if (platform === "discord") {
    const peer = await startDiscord({ now, channels });
    return {
      platform,
      peer,
      env: { DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.apiUrl },
      channels: peer.community.channels.map(({ id }) => id),
      call: "POST /channels/:channel/messages",
      keys: () =>
        peer.community.messages.flatMap(({ body }) =>
          [...objectsIn(body.components)].flatMap(({ custom_id: custom }) => String(custom ?? "").split(":")[2] ?? []),
        ),
      stop: () => peer.stop(),
    };
  }
  const scopes = ["commands", "chat:write", ...(history ? ["channels:history"] : [])];
  const peer = await startSlack({ now, channels, scopes, events: [] });
  return {
    platform,
    peer,
    env: { SLACK_BOT_TOKEN: peer.botToken, SLACK_APP_TOKEN: peer.appToken, SLACK_API_URL: peer.apiUrl },
    channels: peer.workspace.channels.map(({ id }) => id),
    call: "chat.postMessage",
    keys: () =>
      peer.workspace.messages.flatMap(({ sent }) => {
        const { event_payload: payload } = (sent.metadata ?? {}) as { event_payload?: Fields };
        return payload ? [String(payload.key)] : [];
      }),
    stop: () => peer.stop(),
  };
}

/** Numbers from 0 to 1, the same for the same seed. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
