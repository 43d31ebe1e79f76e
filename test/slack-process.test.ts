import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type SlackPeer, startSlack } from "./peers/slack/slack.ts";

/** Only what needs a process of its own: signals and locks. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PEOPLE = 30;

let peer: SlackPeer;
let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  peer = await startSlack({ users: Array.from({ length: PEOPLE }, (_, at) => ({ name: `person-${at}` })) });
  folder = mkdtempSync(join(tmpdir(), "slack-process-"));
  children = [];
});

afterEach(async () => {
  for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` without npm, in an empty folder so that nobody's .env is read. */
function start(): { child: ChildProcess; ended: Promise<number | null>; log: () => string } {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS: join(ROOT, "test/corpus"),
    STORE: join(folder, "desk.db"),
    SLACK_BOT_TOKEN: peer.botToken,
    SLACK_APP_TOKEN: peer.appToken,
    SLACK_API_URL: peer.apiUrl,
  };
  const child = spawn(process.execPath, [join(ROOT, "adapters/launch.mjs"), "start"], { cwd: folder, env });
  children.push(child);
  let log = "";
  child.stderr?.on("data", (chunk) => {
    log += chunk;
  });
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)), log: () => log };
}

it("SIGTERM in the middle of thirty commands answers each of them once, and the process leaves with 0", async () => {
  const { child, ended, log } = start();
  await peer.connected(1, 20_000);
  const asked = Array.from({ length: PEOPLE }, (_, at) =>
    peer.command({ name: "/quote", text: "Oriel Tamsin", user: `person-${at}` }),
  );
  await peer.journal.until("a first answer", () => asked.some((one) => one.replies().length > 0), 20_000);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(asked.map((one) => one.replies().length)).toEqual(asked.map(() => 1));
  expect(log()).toContain("the desk is closing");
  expect(log()).not.toContain("person-");
}, 30_000);

it("a second process on the same store is refused, and the first goes on", async () => {
  const first = start();
  await peer.connected(1, 20_000);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.log()).toContain("Another process is serving the store");
  expect((await peer.command({ name: "/quote", text: "Oriel Tamsin" }).reply()).ephemeral).toBe(true);
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
}, 30_000);
