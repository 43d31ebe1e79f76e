import { App, type webApi } from "@slack/bolt";
import type { Adapter, Outside } from "../adapter.ts";
import { amend } from "./amend.ts";
import { check } from "./check.ts";
import { byHttp, bySocket } from "./connect.ts";
import { openCourier } from "./courier.ts";
import { listenToHome } from "./home.ts";
import { CALL } from "./limits.ts";
import { listen, type Track } from "./listen.ts";
import { boltLogger } from "./logger.ts";
import { listenToMessages } from "./messages.ts";
import { openPeople } from "./people.ts";
import { toUserError } from "./refusal.ts";
import { openSender } from "./send.ts";

/**
 * Slack, by Socket Mode where there is an app-level token, else by HTTP. Needs SLACK_BOT_TOKEN in the configuration.
 * @see https://docs.slack.dev/tools/bolt-js
 */
export function openSlack(outside: Outside): Adapter {
  const { config, clock } = outside;
  const log = outside.log.child({ platform: "slack" });
  const token = config.SLACK_BOT_TOKEN ?? "";
  const options: webApi.WebClientOptions = {
    timeout: CALL,
    // Bolt's default goes on for half an hour.
    retryConfig: { retries: 2, minTimeout: 500, maxTimeout: 2_000 },
    ...(config.SLACK_API_URL && { slackApiUrl: config.SLACK_API_URL }),
  };
  const logger = boltLogger(log);
  const around = { logger, options: { ...options, logger }, clock, log };
  const connection = config.SLACK_APP_TOKEN
    ? bySocket(config.SLACK_APP_TOKEN, around)
    : byHttp(config.SLACK_SIGNING_SECRET ?? "", config, around);
  const app = new App({
    token,
    receiver: connection.receiver,
    logger,
    clientOptions: around.options,
    deferInitialization: true,
    // Bolt would remember something of every conversation.
    convoStore: false,
  });
  app.error(async (error) => log.error({ err: error }, "a request of Slack's failed"));

  const running = new Set<Promise<unknown>>();
  const track: Track = async (work) => {
    const done = work();
    running.add(done);
    try {
      return await done;
    } finally {
      running.delete(done);
    }
  };
  const send = openSender(token, around.options, { clock, log });
  const people = openPeople(config.SLACK_MANAGERS, { token, options: around.options, clock });
  const doing = { send, people, track };
  listen(app, { ...outside, log }, doing);
  listenToMessages(app, { ...outside, log }, doing);
  listenToHome(app, { ...outside, log }, doing);

  return {
    name: "slack",
    courier: openCourier({ token, options: around.options, log, groupOf: (name) => config.PING_ROLES[name] }),
    async start() {
      try {
        await app.init();
      } catch (thrown) {
        throw toUserError(thrown, "SLACK_BOT_TOKEN");
      }
      await connection.open();
    },
    amend: (copy, reply) => amend(copy, reply, send, log),
    check() {
      const { posts } = outside;
      const { connected } = connection;
      return check({ config, options: around.options, connected, posts: posts && (() => posts("slack")) });
    },
    async stop() {
      // What is under way is acknowledged by the connection; what comes meanwhile is answered without it.
      await Promise.allSettled([...running]);
      await connection.close();
      while (running.size > 0) await Promise.allSettled([...running]);
    },
  };
}
