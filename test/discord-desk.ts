import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { serve } from "../adapters/serve.ts";
import type { Command } from "../src/command.ts";
import type { Library } from "../src/library.ts";
import { type TurnedClock, turnedClock } from "./clock.ts";
import { type DiscordOptions, type DiscordPeer, startDiscord } from "./peers/discord/discord.ts";

export interface DeskOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly commands?: readonly Command[];
  /** Read anew at each start. */
  readonly library?: () => Library;
  readonly peer?: DiscordOptions;
}

/** The whole desk with discord.js against an emulated Discord, on a clock that only the test turns. */
export interface DiscordDesk {
  readonly peer: DiscordPeer;
  readonly clock: TurnedClock;
  /** Lines of the log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** The environment that the desk is served with. */
  readonly env: Record<string, string>;
  /** Serves, and waits until it is ready; rejects with what serving rejects with. */
  start(): Promise<void>;
  /** Stops serving, once what is under way is done. */
  stop(): Promise<void>;
  /** Stops everything and deletes the store. */
  close(): Promise<void>;
}

/** A peer, and a desk that is not started yet. */
export async function makeDesk(options: DeskOptions = {}): Promise<DiscordDesk> {
  const clock = turnedClock();
  const peer = await startDiscord({ now: () => clock.now().getTime(), ...options.peer });
  const folder = mkdtempSync(join(tmpdir(), "discord-desk-"));
  const log: Record<string, unknown>[] = [];
  const env: Record<string, string> = {
    CORPUS: "test/corpus",
    STORE: join(folder, "desk.db"),
    DISCORD_TOKEN: peer.token,
    DISCORD_API_URL: peer.apiUrl,
    ...options.env,
  };
  let serving: Promise<void> | undefined;
  let stopping = new AbortController();
  const desk: DiscordDesk = {
    peer,
    clock,
    log,
    env,
    async start() {
      stopping = new AbortController();
      await new Promise<void>((resolve, reject) => {
        serving = serve({
          env,
          clock,
          signal: stopping.signal,
          ready: resolve,
          log: pino({ level: "info", base: null }, { write: (line) => void log.push(JSON.parse(line)) }),
          ...(options.commands && { commands: options.commands }),
          ...(options.library && { library: options.library() }),
        });
        serving.catch(reject);
      });
    },
    async stop() {
      stopping.abort();
      await serving;
    },
    async close() {
      try {
        await desk.stop().catch(() => {});
      } finally {
        await peer.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
  return desk;
}
