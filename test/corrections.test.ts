import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ko } from "../src/words/ko.ts";
import { makeDesk } from "./discord-desk.ts";
import type { Failure } from "./peers/faults.ts";
import { openDesk } from "./slack-desk.ts";

/** Times that discord.js makes a call that fails with 500. */
const TRIES = 3;
/** The log's line after what was shared was held against changed releases. */
const LOOKED = "what was shared was looked through";
const SHARE = "Share to channel";
/** What an adapter calls to edit a message. */
const EDIT = { slack: "chat.update", discord: "PATCH /channels/:channel/messages/:message" } as const;
/** How each platform says that it will not let it be edited, and that it is away: as often as its client tries. */
const REFUSED = { slack: { error: "cant_update_message" }, discord: { status: 403, error: 50_005 } } as const;
const AWAY = { slack: { error: "internal_error" }, discord: { status: 500, times: TRIES } } as const;

const release = (people: string) =>
  `Bakers open a kitchen\n\n1 February 2021\n\n“Our kitchen feeds ${people} people a night,” said Ilse Marwick, baker of Aldermoor.\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corrections-"));
  write("bakers.txt", release("sixty"));
  write("millers.txt", "Millers close the mill\n\n3 March 2021\n\nThe old mill closes in June.\n");
});

/** Whole at once, as a watcher should find it. */
function write(name: string, content: string): void {
  const aside = mkdtempSync(join(tmpdir(), "aside-"));
  writeFileSync(join(aside, name), content);
  renameSync(join(aside, name), join(folder, name));
  rmSync(aside, { recursive: true });
}

async function openSlack() {
  const desk = await openDesk({ env: { CORPUS: folder } });
  const ask = () => desk.peer.command({ name: "/quote", text: "Ilse Marwick" }).reply();
  return { desk, share: async () => void desk.peer.click(await ask(), SHARE) };
}

async function openDiscord() {
  const desk = await makeDesk({ env: { CORPUS: folder } });
  const ask = () => desk.peer.command({ name: "quote", options: { words: "Ilse Marwick" } }).reply();
  return { desk, share: async () => void desk.peer.click(await ask(), SHARE) };
}

describe.each(["slack", "discord"] as const)("what was shared in %s", (platform) => {
  let opened: Awaited<ReturnType<typeof openSlack>> | Awaited<ReturnType<typeof openDiscord>>;

  beforeEach(async () => {
    opened = platform === "slack" ? await openSlack() : await openDiscord();
    await opened.desk.start();
    await opened.share();
    await opened.desk.peer.until("the shared answer", () =>
      seen().some((reads) => reads.includes("feeds sixty people")),
    );
    // The desk has written down where it stands once it has nothing under way.
    await restart();
  });
  afterEach(async () => {
    await opened.desk.close();
    rmSync(folder, { recursive: true, force: true });
    expect(opened.desk.peer.problems()).toEqual([]);
  });

  const seen = (): string[] => opened.desk.peer.seen("general").map(({ reads }) => reads);
  const edits = () => opened.desk.peer.calls(EDIT[platform]).length;
  const logged = (message: string) => opened.desk.log.filter(({ msg }) => msg === message).length;
  const until = (message: string, times = 1) => opened.desk.peer.until(message, () => logged(message) >= times);
  async function restart() {
    await opened.desk.stop();
    await opened.desk.start();
  }
  function fail(failure: Failure) {
    opened.desk.peer.fail(EDIT[platform], failure);
  }

  it("shows the new text once after another release corrects it", async () => {
    write("bakers-2.yaml", "corrects: bakers\ndate: 2021-02-03\n");
    write("bakers-2.txt", release("ninety"));
    await until("a shared answer was corrected");
    expect(seen()).toEqual([expect.stringContaining("feeds ninety people")]);
    expect(seen()[0]).toContain("Bakers open a kitchen");
    expect(seen()[0]).not.toMatch(/sixty|Shared by/);
    const looked = logged(LOOKED);
    await restart();
    await until(LOOKED, looked + 1);
    expect([edits(), seen().length]).toEqual([1, 1]);
  });

  it("shows errata of its paragraph, and is left alone by those of another release", async () => {
    write("millers.yaml", "errata:\n  - paragraph: 3\n    find: June\n    replace: July\n");
    await until("the corpus was read again");
    await until(LOOKED);
    write("bakers.yaml", "errata:\n  - paragraph: 3\n    find: sixty\n    replace: sixteen\n");
    await until("a shared answer was corrected");
    expect(seen()).toEqual([expect.stringContaining("feeds sixteen people")]);
    expect(edits()).toBe(1);
  });

  it("is left alone where only a paragraph changes that it does not show", async () => {
    write("bakers.txt", `${release("sixty")}\nThe kitchen opens at noon.\n`);
    await until(LOOKED);
    expect(edits()).toBe(0);
  });

  it("becomes one sentence when its release is withdrawn, also while the desk is closed", async () => {
    await opened.desk.stop();
    write("bakers.yaml", "withdrawn: true\n");
    await opened.desk.start();
    await until("a shared answer was corrected");
    expect(seen()).toEqual(["The release that was quoted here was withdrawn."]);
    const looked = logged(LOOKED);
    await restart();
    await until(LOOKED, looked + 1);
    expect(edits()).toBe(1);
  });

  it("becomes that sentence at once when its release is withdrawn while the desk runs", async () => {
    write("bakers.yaml", "withdrawn: true\n");
    await until("a shared answer was corrected");
    expect(seen()).toEqual(["The release that was quoted here was withdrawn."]);
  });

  it("is corrected by a reply where it cannot be edited", async () => {
    fail(REFUSED[platform]);
    write("bakers.yaml", "withdrawn: true\n");
    await until("a shared answer was corrected");
    const [copy, notice, ...more] = seen();
    expect(more).toEqual([]);
    expect(copy).toContain("feeds sixty people");
    expect(notice).toContain("The releases have changed since this was shared.");
    expect(notice).toContain("The release that was quoted here was withdrawn.");
  });

  it("is tried again at the next start where the platform was away", async () => {
    fail(AWAY[platform]);
    write("bakers.yaml", "withdrawn: true\n");
    await until("a shared answer could not be corrected");
    expect(seen()).toEqual([expect.stringContaining("feeds sixty people")]);
    await restart();
    await until("a shared answer was corrected");
    expect(seen()).toEqual(["The release that was quoted here was withdrawn."]);
  });
});

it("what was shared in another language is left alone while it says what the releases say", async () => {
  write("bakers.txt", `${release("sixty")}\nThe kitchen opens at noon.\n`);
  const errata = "errata:\n  - paragraph: 3\n    find: sixty\n    replace: sixteen\n";
  write("bakers.yaml", errata);
  const desk = await makeDesk({ env: { CORPUS: folder } });
  try {
    await desk.start();
    const options = { words: "Ilse Marwick" };
    const reply = await desk.peer.command({ name: "quote", options, locale: "ko" }).reply();
    desk.peer.click(reply, ko.share);
    const shared = await desk.peer.until("the shared answer", () => desk.peer.seen("general")[0]);
    expect(shared.reads).toContain("feeds sixteen people");
    expect(shared.reads).toContain(ko.corrected);
    await desk.stop();
    await desk.start();
    write("bakers.yaml", `${errata}  - paragraph: 4\n    find: noon\n    replace: six\n`);
    await desk.peer.until(LOOKED, () => desk.log.some(({ msg }) => msg === LOOKED));
    await desk.stop();
    expect(desk.peer.calls(EDIT.discord)).toEqual([]);
    expect(desk.peer.problems()).toEqual([]);
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
