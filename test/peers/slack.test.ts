import { App, type CodedError, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import { NONE } from "./slack/delivery.ts";
import { type SlackOptions, type SlackPeer, startSlack } from "./slack/slack.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function peerWith(options: SlackOptions = {}): Promise<SlackPeer> {
  const peer = await startSlack(options);
  closing.push(() => peer.stop());
  return peer;
}

/** A silent logger: Bolt would print every ordered failure. */
const logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

function clientOptions(peer: SlackPeer) {
  return { slackApiUrl: peer.apiUrl, retryConfig: { retries: 1, minTimeout: 1, maxTimeout: 1 }, timeout: 2000 };
}

/** The real client over Socket Mode; a lost socket comes back after 250 ms instead of 5 s. */
async function socketApp(peer: SlackPeer, wire: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: peer.appToken,
    clientPingTimeout: 250,
    logger,
    // Its own retries: with the few of the other client it would give up for good, see README.md.
    installerOptions: {
      clientOptions: { ...clientOptions(peer), retryConfig: { forever: true, minTimeout: 20, maxTimeout: 50 } },
    },
  });
  const app = new App({
    token: peer.botToken,
    receiver,
    logger,
    clientOptions: clientOptions(peer),
    deferInitialization: true,
  });
  app.error(async () => {});
  wire(app);
  await app.init();
  await app.start();
  closing.push(() => app.stop());
  await peer.connected();
  return app;
}

const button = (text: string, action_id: string) => ({
  type: "button" as const,
  action_id,
  value: "row 1",
  text: { type: "plain_text" as const, text },
});
const section = (text: string) => ({ type: "section" as const, text: { type: "mrkdwn" as const, text } });

test("a command is acknowledged with its private answer and then shared by a button, once", async () => {
  const peer = await peerWith();
  await socketApp(peer, (app) => {
    app.command("/ask", ({ command, ack }) =>
      ack({
        text: command.text,
        blocks: [section(`You asked *${command.text}*`), { type: "actions", elements: [button("Share", "share")] }],
      }),
    );
    app.action("share", async ({ ack, client, respond, body }) => {
      await ack();
      await client.chat.postMessage({ channel: body.channel?.id ?? "", text: "shared" });
      await respond({ delete_original: true });
    });
  });
  const asked = peer.command({ name: "/ask", text: "why", user: "bo" });
  const reply = await asked.reply();
  expect(await asked.ack()).toMatchObject({ text: "why" });
  expect(reply.reads).toBe("You asked *why*");
  expect(reply.buttons).toEqual(["Share"]);
  expect(peer.seen("general")).toEqual([]);
  expect(peer.seen("general", "bo")).toEqual([reply]);
  expect(() => peer.click(reply, "Share", "ada")).toThrow("ada does not see this message");
  const click = peer.click(reply, "Share", "bo");
  expect(await click.ack()).toEqual({});
  await peer.until("the private answer to go", () => peer.seen("general", "bo").length === 1);
  expect(peer.seen("general").map((message) => message.text)).toEqual(["shared"]);
  expect(click.payload.message).toBeUndefined();
  expect(peer.problems()).toEqual([]);
});

test("no acknowledgement within 3 s of the turned clock is told, and a late one is a problem and shows nothing", async () => {
  let now = 1_000_000;
  const peer = await peerWith({ now: () => now });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await socketApp(peer, (app) => {
    app.command("/slow", async ({ ack }) => {
      await held;
      await ack("at last");
    });
  });
  const slow = peer.command({ name: "/slow" });
  await peer.until("the command to be there", () => peer.journal.entries.length > 0);
  now += 3001;
  expect(await slow.ack()).toBe(NONE);
  release();
  await peer.until("the late one", () => peer.problems().length > 0);
  expect(peer.problems()).toEqual(["acknowledgement of /slow after 3001 ms"]);
  expect(slow.replies()).toEqual([]);
});

test("a second acknowledgement of an envelope is a problem", async () => {
  const peer = await peerWith();
  const app = await socketApp(peer, (wired) => wired.command("/twice", ({ ack }) => ack("one")));
  const twice = peer.command({ name: "/twice" });
  await twice.ack();
  const { client } = (app as unknown as { receiver: SocketModeReceiver }).receiver;
  await (client as unknown as { send(id: string, body: object): Promise<void> }).send(twice.attempts[0]!.id, {});
  await peer.until("it to be noted", () => peer.problems().length === 1);
  expect(peer.problems()).toEqual(["second acknowledgement of /twice"]);
});

test("Bolt runs a redelivered event again, so an app must know it by its event_id", async () => {
  const peer = await peerWith();
  const seen: { id: string; retry: number | undefined }[] = [];
  await socketApp(peer, (app) =>
    app.event("app_mention", async ({ event, body, say, context }) => {
      seen.push({ id: body.event_id, retry: context.retryNum });
      await say({ text: "hello", thread_ts: event.ts });
    }),
  );
  const mention = peer.mention("who are you");
  await mention.reply();
  await peer.redeliver(mention).ack();
  await mention.reply(2);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
  expect(seen.map(({ retry }) => retry)).toEqual([0, 1]);
});

test.each(["disconnect", "drop"] as const)("the client is back after a %s, and commands arrive again", async (how) => {
  const peer = await peerWith();
  await socketApp(peer, (app) => app.command("/ask", ({ ack, command }) => ack(command.text)));
  peer[how]();
  await peer.until("a second hello", () => peer.journal.entries.filter(({ what }) => what === "hello").length === 2);
  expect((await peer.command({ name: "/ask", text: "again" }).reply()).text).toBe("again");
});

test("the client is back after an outage in which its calls for a new socket are cut, too", async () => {
  const peer = await peerWith();
  await socketApp(peer, (app) => app.command("/ask", ({ ack, command }) => ack(command.text)));
  peer.fail("apps.connections.open", { hangUp: true, times: 3 });
  peer.drop();
  await peer.until("a second hello", () => peer.journal.entries.filter(({ what }) => what === "hello").length === 2);
  expect(peer.calls("apps.connections.open")).toHaveLength(5);
  expect((await peer.command({ name: "/ask", text: "again" }).reply()).text).toBe("again");
});

test("a 429 is waited out for its Retry-After and then succeeds", async () => {
  const peer = await peerWith();
  const app = await socketApp(peer, () => {});
  peer.limit("chat.postMessage", { retryAfter: 0 });
  await app.client.chat.postMessage({ channel: peer.workspace.channel("general").id, text: "hi" });
  const answers = peer.journal.entries.map(({ what }) => what).filter((what) => what.startsWith("answers chat"));
  expect(answers).toEqual(["answers chat.postMessage: ratelimited", "answers chat.postMessage: ok"]);
});

test("a post whose answer is lost has happened all the same", async () => {
  const peer = await peerWith();
  const app = await socketApp(peer, () => {});
  peer.fail("chat.postMessage", { after: true, hangUp: true, times: 2 });
  const post = app.client.chat.postMessage({ channel: peer.workspace.channel("general").id, text: "hi" });
  await expect(post).rejects.toThrow();
  expect(peer.seen("general")).toHaveLength(peer.calls("chat.postMessage").length);
});

test("a revoked token, a missing scope and a channel without the app are refused by Slack's names", async () => {
  const peer = await peerWith({ scopes: ["chat:write"], events: [] });
  const app = await socketApp(peer, () => {});
  const name = (error: CodedError & { data?: { error: string } }) => error.data?.error;
  const [general, outside] = [peer.workspace.channel("general").id, peer.workspace.channel("outside").id];
  const post = (channel: string, text = "hi") => app.client.chat.postMessage({ channel, text }).catch(name);
  expect(await app.client.users.info({ user: peer.workspace.users[0]!.id }).catch(name)).toBe("missing_scope");
  expect(await post(outside)).toBe("not_in_channel");
  expect(await post("C0NONE")).toBe("channel_not_found");
  expect(await post(general, "x".repeat(40_001))).toBe("msg_too_long");
  peer.revoke();
  expect(await post(general)).toBe("token_revoked");
});

test("a response_url takes five answers within half an hour", async () => {
  let now = 0;
  const peer = await peerWith({ now: () => now });
  const respond = (url: unknown, text: string) =>
    fetch(String(url), { method: "POST", body: JSON.stringify({ text }) }).then(({ status }) => status);
  const { payload } = peer.written("/ask", "");
  const statuses = [];
  for (let i = 0; i < 6; i++) statuses.push(await respond(payload.response_url, `${i}`));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  const late = peer.written("/ask", "");
  now += 30 * 60_000 + 1;
  expect(await respond(late.payload.response_url, "late")).toBe(404);
});

test("the picker: a modal within 3 s, options while typing, errors, and a submission", async () => {
  let now = 0;
  const peer = await peerWith({ now: () => now });
  const app = await socketApp(peer, (wired) => {
    wired.command("/quote", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: "modal",
          callback_id: "pick",
          title: { type: "plain_text", text: "Quotes" },
          submit: { type: "plain_text", text: "Show" },
          blocks: [
            {
              type: "input",
              block_id: "speaker",
              label: { type: "plain_text", text: "Speaker" },
              element: { type: "external_select", action_id: "speaker", min_query_length: 1 },
            },
          ],
        },
      });
    });
    wired.options("speaker", ({ ack, payload }) =>
      ack({ options: [{ text: { type: "plain_text", text: `${payload.value}n Example` }, value: "1" }] }),
    );
    wired.view("pick", async ({ ack, view }) => {
      const chosen = view.state.values.speaker?.speaker?.selected_option?.value;
      if (chosen === "1") await ack({ response_action: "errors", errors: { speaker: "somebody else" } });
      else await ack();
    });
  });
  const command = peer.command({ name: "/quote" });
  const view = await peer.until("the modal", () => peer.rooms.windows.top(peer.workspace.users[0]!.id));
  const { trigger_id } = command.payload as { trigger_id: string };
  const again = app.client.views.open({
    trigger_id,
    view: { type: "modal", title: section("x").text, blocks: [] } as never,
  });
  await expect(again).rejects.toThrow("exchanged_trigger_id");
  expect(() => peer.type("speaker", "")).toThrow("from 1 characters on");
  const typed = peer.type("speaker", "An");
  await typed.ack();
  expect(() => peer.submit(view, {})).toThrow("«Speaker» must be filled in");
  await peer.submit(view, { Speaker: "Ann Example" }).ack();
  expect(view.errors).toEqual({ speaker: "somebody else" });
  expect(peer.view()).toBe(view);
  now += 5000;
  const stale = peer.written("/quote", "").payload.trigger_id as string;
  now += 3001;
  await expect(app.client.views.open({ trigger_id: stale, view: {} as never })).rejects.toThrow("expired_trigger_id");
});

test("HTTP: a signed command is answered; a wrong signature, a stale one and too large a body are not", async () => {
  const peer = await peerWith();
  const signingSecret = "shhh";
  const app = new App({
    token: peer.botToken,
    signingSecret,
    logger,
    clientOptions: clientOptions(peer),
    deferInitialization: true,
  });
  app.command("/ask", ({ ack, command }) => ack(`${command.text}?`));
  app.event("app_mention", async ({ say, event }) => {
    await say({ text: "yes", thread_ts: event.ts });
  });
  await app.init();
  const server = (await app.start({ port: 0, host: "127.0.0.1" })) as import("node:http").Server;
  closing.push(() => {
    // Else stop() waits some seconds for the connection of the body that was too large.
    server.closeAllConnections();
    return app.stop();
  });
  const { port } = server.address() as import("node:net").AddressInfo;
  const target = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret };
  peer.deliverTo(target);
  expect((await peer.command({ name: "/ask", text: "well" }).reply()).text).toBe("well?");
  const mention = peer.mention("there");
  expect(await mention.ack()).toEqual({});
  expect((await mention.reply()).text).toBe("yes");
  const command = peer.written("/ask", "forged");
  expect((await peer.post(target, command, { signature: "wrong" })).status).toBe(401);
  expect((await peer.post(target, command, { signature: "none" })).status).toBe(401);
  expect((await peer.post(target, command, { age: 301 })).status).toBe(401);
  const large = { type: "application/json", text: `{"a":"${"x".repeat(5_000_000)}"}` } as const;
  expect((await peer.post(target, large)).status).toBe(413);
  expect(peer.problems()).toEqual([]);
});

test("a stalled Slack answers nothing until it resumes", async () => {
  const peer = await peerWith();
  const app = await socketApp(peer, (wired) => wired.command("/ask", ({ ack }) => ack("here")));
  peer.stall();
  const asked = peer.command({ name: "/ask" });
  const test = app.client.auth.test();
  await peer.until("the call to be there", () => peer.calls("auth.test").length === 2);
  expect(asked.acknowledgedAfter).toBeUndefined();
  peer.resume();
  expect((await test).ok).toBe(true);
  expect((await asked.reply()).text).toBe("here");
});

test("who is pinged and what is linked is read from the message, and escaped text is neither", async () => {
  const peer = await peerWith({ scopes: ["chat:write", "files:write"], events: [] });
  const app = await socketApp(peer, () => {});
  const channel = peer.workspace.channel("general").id;
  const post = (text: string) => app.client.chat.postMessage({ channel, text });
  await post("<!channel> <@U0PPPPPPPP1> <https://evil.example|https://good.example>");
  await post("&lt;!channel&gt; &lt;@U0PPPPPPPP1&gt; &lt;https://evil.example|good&gt; &amp; more");
  const [loud, quiet] = peer.seen("general");
  expect(loud?.pings).toEqual(["!channel", "@U0PPPPPPPP1"]);
  expect(loud?.links).toEqual([{ url: "https://evil.example", label: "https://good.example" }]);
  expect(quiet?.pings).toEqual([]);
  expect(quiet?.links).toEqual([]);
  expect(quiet?.reads).toBe("<!channel> <@U0PPPPPPPP1> <https://evil.example|good> & more");
  await app.client.filesUploadV2({ channel_id: channel, filename: "list.txt", content: "one\ntwo" });
  expect(peer.seen("general").at(-1)?.sent.files).toMatchObject([{ name: "list.txt", size: 7 }]);
});

test("shortcuts, menus on messages, the Home tab and a closed modal reach their listeners", async () => {
  const peer = await peerWith({ events: ["app_mention", "message.im", "app_home_opened"] });
  const got: unknown[] = [];
  const option = { text: { type: "plain_text" as const, text: "One" }, value: "1" };
  const app = await socketApp(peer, (wired) => {
    wired.shortcut("ask_about", async ({ ack, shortcut, respond }) => {
      await ack();
      got.push(shortcut.type === "message_action" ? shortcut.message.text : undefined);
      await respond("about that");
    });
    wired.action("menu", async ({ ack, action }) => {
      await ack();
      got.push(action.type === "static_select" && action.selected_option.value);
    });
    wired.event("app_home_opened", async ({ client, event }) => {
      await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [section("home")] } });
    });
    wired.shortcut("open", async ({ ack, client, shortcut }) => {
      await ack();
      const view = { title: { type: "plain_text" as const, text: "M" }, blocks: [section("x")], notify_on_close: true };
      await client.views.open({ trigger_id: shortcut.trigger_id, view: { type: "modal", callback_id: "m", ...view } });
    });
    wired.view({ callback_id: "m", type: "view_closed" }, async ({ ack, view }) => {
      await ack();
      got.push(view.callback_id);
    });
  });
  peer.message("what of this?");
  const [said] = peer.seen();
  expect((await peer.shortcut("ask_about", { message: said! }).reply()).text).toBe("about that");
  const channel = peer.workspace.channel("general").id;
  const menu = { type: "static_select" as const, action_id: "menu", options: [option] };
  await app.client.chat.postMessage({ channel, text: "m", blocks: [{ type: "actions", elements: [menu] }] });
  await peer.choose(peer.seen().at(-1)!, "menu", "One").ack();
  await peer.openHome()?.ack();
  await peer.until("the Home tab", () => peer.rooms.windows.homes.size === 1);
  peer.shortcut("open");
  await peer.close(await peer.until("the modal", () => peer.rooms.windows.top(peer.workspace.user("ada").id)))?.ack();
  await peer.until("three", () => got.length === 3);
  expect(got).toEqual(["what of this?", "1", "m"]);
  expect(peer.problems()).toEqual([]);
});

test("messages are edited, deleted, linked to and read in their threads; an ephemeral one is out of reach", async () => {
  const peer = await peerWith({ scopes: ["chat:write", "channels:history", "channels:read", "im:write"], events: [] });
  const { client } = await socketApp(peer, () => {});
  const channel = peer.workspace.channel("general").id;
  const user = peer.workspace.user("bo").id;
  const { ts = "" } = await client.chat.postMessage({ channel, text: "first" });
  await client.chat.postMessage({ channel, text: "in the thread", thread_ts: ts });
  const { message_ts = "" } = await client.chat.postEphemeral({ channel, user, text: "for bo" });
  await client.chat.update({ channel, ts, text: "corrected" });
  const { messages = [] } = await client.conversations.replies({ channel, ts });
  expect(messages.map(({ text }) => text)).toEqual(["corrected", "in the thread"]);
  expect((await client.conversations.history({ channel })).messages?.map(({ text }) => text)).toEqual(["corrected"]);
  expect((await client.chat.getPermalink({ channel, message_ts: ts })).permalink).toContain(`/p${ts.replace(".", "")}`);
  expect(peer.seen("general", "bo").map(({ text }) => text)).toEqual(["corrected", "in the thread", "for bo"]);
  expect(peer.seen("general")[0]?.edits).toMatchObject([{ text: "first" }]);
  await expect(client.chat.update({ channel, ts: message_ts, text: "x" })).rejects.toThrow("message_not_found");
  await client.chat.delete({ channel, ts });
  await expect(client.chat.delete({ channel, ts })).rejects.toThrow("message_not_found");
  const { channel: direct } = await client.conversations.open({ users: user });
  await client.chat.postMessage({ channel: direct?.id ?? "", text: "to you" });
  expect(peer.seen("direct", "bo").map(({ text }) => text)).toEqual(["to you"]);
});

test("blocks with a fault are refused with the reason, in a call, an acknowledgement and a response_url", async () => {
  const peer = await peerWith();
  const app = await socketApp(peer, (wired) => {
    wired.command("/ask", async ({ ack, respond }) => {
      await ack({ blocks: [section("x".repeat(3001))] });
      await respond({ blocks: [section("x".repeat(3001))] }).catch(() => {});
    });
  });
  const asked = peer.command({ name: "/ask" });
  const blocks = [{ ...section("x"), frob: 1 }] as never;
  const post = app.client.chat.postMessage({ channel: peer.workspace.channel("general").id, text: "x", blocks });
  await expect(post).rejects.toMatchObject({ data: { error: "invalid_blocks" } });
  await peer.until("three problems", () => peer.problems().length === 3);
  expect(peer.problems().every((problem) => problem.includes("invalid_blocks"))).toBe(true);
  expect(asked.replies()).toEqual([]);
});
