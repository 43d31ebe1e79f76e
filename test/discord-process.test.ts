import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DiscordPeer, startDiscord } from "./peers/discord/discord.ts";

/** Only what needs a process of its own: whether it lives on. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Loaded before the desk: on a signal a promise is rejected that nobody holds, as a chat client's would be. */
const STRAY = `
  const refused = () => Object.assign(new Error("the socket closed"), { code: "ECONNRESET", requestBody: { json: "what ada asked" } });
  process.on("SIGUSR2", () => { Promise.reject(refused()); Promise.reject(undefined); });
`;

let peer: DiscordPeer;
let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  peer = await startDiscord();
  folder = mkdtempSync(join(tmpdir(), "discord-process-"));
});

afterEach(async () => {
  if (child?.exitCode === null) child.kill("SIGKILL");
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("a promise of a chat client that is rejected and held by nobody is logged without its body, and the desk goes on", async () => {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS: join(ROOT, "test/corpus"),
    STORE: join(folder, "desk.db"),
    DISCORD_TOKEN: peer.token,
    DISCORD_API_URL: peer.apiUrl,
  };
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(STRAY)}`];
  child = spawn(process.execPath, [...preload, join(ROOT, "adapters/launch.mjs"), "start"], { cwd: folder, env });
  let log = "";
  child.stderr?.on("data", (chunk) => {
    log += chunk;
  });
  await peer.until("the desk is open", () => log.includes("the desk is open"), 20_000);
  child.kill("SIGUSR2");
  // What the client's own code cannot read comes to the same.
  const user = { id: "1", username: "ada", discriminator: "0", avatar: null };
  const cut = { id: "2", application_id: "3", type: 3, token: "t", version: 1, user, entitlements: [] };
  peer.recorded("INTERACTION_CREATE", { ...cut, data: { component_type: 2, custom_id: "what ada asked" } });
  await peer.until("three lines in the log", () => log.split("nobody saw to it").length === 4, 10_000);
  expect(log).toContain('"message":"the socket closed"');
  expect(log).toContain("ECONNRESET");
  expect(log).not.toContain("what ada asked");
  expect((await peer.command({ name: "quote", options: { words: "Oriel Tamsin" } }).reply()).ephemeral).toBe(true);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
}, 30_000);
