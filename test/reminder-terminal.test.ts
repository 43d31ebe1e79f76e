import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runDesk } from "../adapters/terminal/desk.ts";
import { openReminderDesk } from "./reminder-desk.ts";
import { fakeShell } from "./shell.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reminder-terminal-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(argv: readonly string[], store = join(folder, "desk.db")) {
  const desk = fakeShell("", { STORE: store, CORPUS: "test/corpus" });
  const code = await runDesk(argv, desk.shell);
  return { code, output: desk.output, errors: desk.errors };
}

const add = (...more: string[]) => run(["reminder", "add", "Light a lantern.", "time:09:00", ...more]);

test("a reminder is set from a shell, for a place on a platform, and shown in the list and a preview", async () => {
  const set = await add(
    "days:mon, wed",
    "daily:quote of the day",
    "--to",
    "discord:123456789012345678/223456789012345678",
  );
  expect(set).toMatchObject({ code: 0, output: expect.stringContaining("Its key is") });
  const list = (await run(["reminder", "list"])).output;
  expect(list).toContain("mon, wed · Europe/Lisbon");
  expect(list).toContain("223456789012345678");
  const preview = (await run(["reminder", "preview", "1"])).output;
  expect(preview).toContain("Light a lantern.");
  expect(preview).toContain("Quote of the day");
});

test("without a place, with a wrong one, or with a wrong time it says what was expected", async () => {
  expect(await add()).toMatchObject({ code: 2, errors: expect.stringContaining("--to slack:CHANNEL") });
  expect(await add("--to", "irc:lanterns")).toMatchObject({
    code: 2,
    errors: expect.stringContaining("--to: expected"),
  });
  const late = await run(["reminder", "add", "x", "time:24:00", "--to", "slack:C0LANTERNS"]);
  expect(late).toMatchObject({ code: 2, errors: expect.stringContaining("expected a time such as 09:00") });
});

test("`desk store backup FILE` makes a copy that opens, and never writes over a file", async () => {
  await add("--to", "slack:C0LANTERNS");
  const copy = join(folder, "copy.db");
  expect(await run(["store", "backup", copy])).toMatchObject({ code: 0 });
  expect((await run(["reminder", "list"], copy)).output).toContain("Light a lantern.");
  expect(await run(["store", "backup", copy])).toMatchObject({ code: 2, errors: expect.stringContaining("exists") });
  expect(await run(["store", "backup"])).toMatchObject({ code: 2 });
});

test("the running desk posts what a shell has set, without being told", async () => {
  const desk = await openReminderDesk();
  try {
    const tool = fakeShell("", { STORE: desk.file, CORPUS: "test/corpus" });
    const shell = { ...tool.shell, now: () => desk.clock.now() };
    await runDesk(["reminder", "add", "Ring the bell.", "time:09:30", "--to", "slack:C0LANTERNS"], shell);
    await desk.to("2031-05-04T08:31:00Z");
    expect(desk.board.posts.map(({ text }) => text)).toEqual(["Ring the bell."]);
  } finally {
    await desk.close();
  }
});
