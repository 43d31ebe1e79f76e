import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Library, readLibrary } from "../src/library.ts";
import { refuseBlocks } from "./peers/slack/blocks.ts";
import { openDesk, type SlackDesk } from "./slack-desk.ts";

let desk: SlackDesk;
let folder: string;
let counted: string;

const letter = () => `An open letter for the lighthouse of Cape Sorrel

CAPE SORREL, 1 March 2031 – Five hundred groups today asked for the lighthouse to be kept. The keeper counted ${counted} ships in a year.

The letter was signed by:

${Array.from({ length: 500 }, (_, at) => `Friends of Lamp ${at + 1}, Norway`).join("\n")}
`;

function library(): Library {
  writeFileSync(join(folder, "corpus", "2031-03-01-lighthouse.txt"), letter());
  return readLibrary(join(folder, "corpus"));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "slack-paging-"));
  mkdirSync(join(folder, "corpus"));
  counted = "312";
  desk = await openDesk({ library });
  await desk.start();
});

afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
  expect(desk.peer.problems()).toEqual([]);
});

describe("500 signers", () => {
  it("are read page by page in one message, each with its source, there and back", async () => {
    const asked = desk.peer.command({ name: "/signers" });
    const reply = await asked.reply();
    const pages = [reply.reads];
    expect(reply.buttons).not.toContain("Back");
    while (reply.buttons.includes("More")) {
      const before = reply.reads;
      desk.clock.turn(3_000);
      desk.peer.click(reply, "More");
      await desk.peer.until("the next page", () => reply.reads !== before);
      pages.push(reply.reads);
      expect(refuseBlocks(reply.blocks)).toBeUndefined();
    }
    const all = pages.join("\n");
    for (let at = 1; at <= 500; at++) expect(all).toContain(`Friends of Lamp ${at}, Norway`);
    for (const shown of pages)
      expect(shown).toContain("An open letter for the lighthouse of Cape Sorrel · March 1, 2031");
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    expect(desk.peer.seen("general", "ada")).toEqual([reply]);
    desk.clock.turn(3_000);
    const last = reply.reads;
    desk.peer.click(reply, "Back");
    await desk.peer.until("the page before", () => reply.reads !== last);
    expect(reply.reads).toContain(`Page ${pages.length - 1} of ${pages.length}`);
  });

  it("turn in place in a direct conversation", async () => {
    const reply = (await desk.peer.message("signers", { channel: "direct" })?.reply())!;
    expect(reply.reads).toContain("Page 1 of");
    desk.peer.click(reply, "More");
    await desk.peer.until("the second page", () => reply.reads.includes("Page 2 of"));
    expect(reply.buttons).not.toContain("Share to channel");
    expect(desk.peer.seen("direct", "ada").filter(({ via }) => via !== "person")).toEqual([reply]);
  });

  it("stay as they are in a channel, and are turned beside, in the thread, for whoever turns them", async () => {
    const reply = await desk.peer.mention("signers").reply();
    const turned = await desk.peer.click(reply, "More", "bo").reply();
    expect(turned.reads).toContain("Page 2 of");
    expect(turned.thread).toBe(reply.thread);
    expect(turned.to).toBe(desk.peer.workspace.user("bo").id);
    expect(reply.reads).toContain("Page 1 of");
  });

  it("are shared as they stand on the screen", async () => {
    const reply = await desk.peer.command({ name: "/signers" }).reply();
    desk.peer.click(reply, "More");
    await desk.peer.until("the second page", () => reply.reads.includes("Page 2 of"));
    desk.peer.click(reply, "Share to channel");
    const shared = await desk.peer.until("the share", () => desk.peer.seen("general")[0]);
    expect(shared.reads).toContain("Page 2 of");
    expect(shared.reads).toContain("Friends of Lamp 30, Norway");
    expect(shared.reads).not.toContain("Friends of Lamp 1, Norway");
  });
});

it("an answer that was corrected since is shown alone first, and shared only when it is asked for again", async () => {
  const reply = await desk.peer.command({ name: "/ask", text: "how many ships did the keeper count" }).reply();
  expect(reply.reads).toContain("312 ships");
  await desk.stop();
  counted = "313";
  await desk.start();
  const changed = await desk.peer.click(reply, "Share to channel").reply();
  expect(changed.reads).toContain("The releases have changed since");
  expect(changed.reads).toContain("313 ships");
  expect(desk.peer.seen("general")).toEqual([]);
  desk.peer.click(changed, "Share to channel");
  const shared = await desk.peer.until("the share", () => desk.peer.seen("general")[0]);
  expect(shared.reads).toContain("313 ships");
  expect(shared.reads).not.toContain("The releases have changed since");
});
