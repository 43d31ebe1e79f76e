import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { serve } from "../adapters/serve.ts";
import type { Command } from "../src/command.ts";
import type { Library } from "../src/library.ts";
import { type TurnedClock, turnedClock } from "./clock.ts";
import { type SlackOptions, type SlackPeer, startSlack } from "./peers/slack/slack.ts";

/** A secret for signed requests; it is nobody's. */
export const SECRET = "a secret that tests share";

export interface DeskOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly commands?: readonly Command[];
  /** May read another one after a restart. */
  readonly library?: () => Library;
  readonly peer?: SlackOptions;
  /** By HTTP instead of Socket Mode. */
  readonly http?: boolean;
}

/** The whole desk with Bolt against an emulated Slack, on a clock that only the test turns. */
export interface SlackDesk {
  readonly peer: SlackPeer;
  readonly clock: TurnedClock;
  /** Lines of the log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Where Slack's requests go by HTTP. */
  readonly url: string;
  /** Stops serving; rejects with what serving rejected with. */
  stop(): Promise<void>;
  /** Serves the same store again, and waits until it is ready. */
  start(): Promise<void>;
  /** Stops everything and deletes the store. */
  close(): Promise<void>;
}

/** Starts a peer and a desk that serves it; `ready: false` in options of a desk that is not expected to come up. */
export async function openDesk(options: DeskOptions = {}): Promise<SlackDesk> {
  const clock = turnedClock();
  const peer = await startSlack({ now: () => clock.now().getTime(), ...options.peer });
  const folder = mkdtempSync(join(tmpdir(), "slack-desk-"));
  const log: Record<string, unknown>[] = [];
  const env = {
    CORPUS: "test/corpus",
    STORE: join(folder, "desk.db"),
    SLACK_BOT_TOKEN: peer.botToken,
    SLACK_API_URL: peer.apiUrl,
    ...(options.http ? { SLACK_SIGNING_SECRET: SECRET, PORT: "0" } : { SLACK_APP_TOKEN: peer.appToken }),
    ...options.env,
  };
  let serving: Promise<void> | undefined;
  let stopping = new AbortController();
  const desk: SlackDesk = {
    peer,
    clock,
    log,
    get url() {
      const { port, path } = log.findLast((line) => "port" in line) ?? {};
      return `http://127.0.0.1:${port}${path}`;
    },
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
      if (options.http) peer.deliverTo({ url: desk.url, signingSecret: SECRET });
    },
    async stop() {
      stopping.abort();
      await serving;
    },
    async close() {
      try {
        await desk.stop();
      } finally {
        await peer.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
  return desk;
}
