import type { Server } from "node:http";
import { type Logger as BoltLogger, HTTPReceiver, type Receiver, SocketModeReceiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Clock } from "../../src/clock.ts";
import type { Config } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { BODY } from "./limits.ts";
import { readRefusal, tokenIsDead, toUserError } from "./refusal.ts";

/** ms before the second attempt to come back, and at most between two; the first is made at once. */
const SOON = 1_000;
const LATEST = 60_000;

/** Attempts to connect at the start; then whoever started the desk is told. */
const FIRST_ATTEMPTS = 3;

/** ms that the last responses over HTTP have to leave in. */
const LAST_WORDS = 500;

/** The way by which Slack's requests arrive. */
export interface Connection {
  readonly receiver: Receiver;
  /** Whether requests arrive now; undefined before `open` and after `close`. */
  readonly connected: boolean | undefined;
  /** Resolves once requests arrive; throws UserError. */
  open(): Promise<void>;
  /** Takes no more. */
  close(): Promise<void>;
}

interface Around {
  readonly logger: BoltLogger;
  readonly options: webApi.WebClientOptions;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Socket Mode: the desk calls Slack, so it needs no public address. A lost connection comes back by itself and says so.
 * Bolt's own reconnecting waits 5 s even for a planned change of servers, and ends the process where Slack cannot be reached.
 */
export function bySocket(appToken: string, { logger, options, clock, log }: Around): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...options, retryConfig: { retries: 0 } } },
  });
  const { client } = receiver;
  let wanted = false;
  let lostAt: Date | undefined;
  let callOff = () => {};

  async function comeBack(attempt: number): Promise<void> {
    if (!wanted) return;
    try {
      await client.start();
      log.info({ ms: clock.now().getTime() - (lostAt?.getTime() ?? 0) }, "the connection to Slack is back");
      lostAt = undefined;
    } catch (thrown) {
      if (!wanted) return;
      const { error, dead } = readRefusal(thrown);
      if (dead) log.error(`SLACK_APP_TOKEN: ${tokenIsDead(error)}`);
      else log.warn({ error, attempt }, "Slack cannot be reached yet");
      callOff = clock.after(Math.min(LATEST, SOON * 2 ** attempt), () => comeBack(attempt + 1));
    }
  }

  client.on("disconnected", () => {
    if (!wanted || lostAt) return;
    lostAt = clock.now();
    log.warn("the connection to Slack was lost");
    void comeBack(0);
  });

  return {
    receiver,
    get connected() {
      return wanted ? lostAt === undefined : undefined;
    },
    async open() {
      for (let attempt = 1; ; attempt++) {
        try {
          await client.start();
          break;
        } catch (thrown) {
          if (readRefusal(thrown).dead || attempt === FIRST_ATTEMPTS) throw toUserError(thrown, "SLACK_APP_TOKEN");
          await new Promise<void>((resolve) => clock.after(SOON, resolve));
        }
      }
      wanted = true;
      log.info("Slack is connected by Socket Mode");
    },
    async close() {
      wanted = false;
      callOff();
      await receiver.stop();
    },
  };
}

/** HTTP: Slack posts signed requests to `/slack/events`. A wrong signature or an old timestamp gets 401, a large body 413. */
export function byHttp(signingSecret: string, { HOST, PORT }: Config, { logger, log }: Around): Connection {
  const receiver = new HTTPReceiver({ signingSecret, logger, bodyLimit: BODY, endpoints: ENDPOINT });
  let server: Server | undefined;
  return {
    receiver,
    get connected() {
      return server && true;
    },
    async open() {
      try {
        server = await receiver.start({ port: PORT ?? 0, host: HOST });
        const address = server.address();
        const port = typeof address === "object" && address ? address.port : PORT;
        log.info({ host: HOST, port, path: ENDPOINT }, "Slack's requests are taken by HTTP");
      } catch (thrown) {
        const reason = (thrown as { code?: string }).code ?? String(thrown);
        throw new UserError(`PORT: expected a port that is free on ${HOST}, found ${PORT} (${reason}).`);
      }
    },
    async close() {
      if (!server) return;
      // A body that was refused half read holds its connection for some seconds.
      const closing = server;
      const cutOff = setTimeout(() => closing.closeAllConnections(), LAST_WORDS);
      server = undefined;
      await receiver.stop().finally(() => clearTimeout(cutOff));
    },
  };
}

/** Where Slack's requests are taken by HTTP. */
export const ENDPOINT = "/slack/events";
