import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { GroupCommit } from "./group.ts";

let folder: string;
let said: string[];
let raw: BetterSqlite3.Database;
/** Sees what is committed alone. */
let other: BetterSqlite3.Database;
let group: GroupCommit;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "group-"));
  said = [];
  raw = new BetterSqlite3(join(folder, "birds.db"), { verbose: (sql) => said.push(String(sql).toLowerCase()) });
  raw.pragma("journal_mode = WAL");
  raw.exec("create table birds (name text primary key not null)");
  other = new BetterSqlite3(join(folder, "birds.db"));
  group = new GroupCommit(raw);
});

afterEach(() => {
  raw.close();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string | null) => raw.prepare("insert into birds values (?)").run(name);
const list = (from = other) => from.prepare("select name from birds order by name").pluck().all();
const commits = () => said.filter((sql) => sql === "commit").length;
const outcomes = async (asked: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map(({ status }) => status === "fulfilled");

/** A transaction that the rest of its turn waits for. */
async function linger(): Promise<void> {
  const begun = await group.begin();
  for (let step = 0; step < 20; step++) await Promise.resolve();
  await begun.commit();
}

it("commits once what was asked for in one turn of the loop", async () => {
  await Promise.all(["rook", "wren", "finch"].map((name) => group.run(() => add(name), true)));
  expect(list()).toEqual(["finch", "rook", "wren"]);
  expect(commits()).toBe(1);
});

it("tells nobody before the others can read what was written, be it of the same turn", async () => {
  const asked = ["rook", "wren"].map((name) => group.run(() => add(name), true).then(() => list()));
  const seen = await Promise.all([...asked, linger().then(() => list())]);
  expect(seen).toEqual([
    ["rook", "wren"],
    ["rook", "wren"],
    ["rook", "wren"],
  ]);
});

it("tells a read and a failure that rest on what was just written only when that is committed", async () => {
  const asked = [
    group.run(() => add("rook"), true),
    group.run(() => list(raw), false).then((names) => ({ names, kept: list() })),
    group.run(() => add("rook"), true).catch(() => list()),
    linger(),
  ];
  expect((await Promise.all(asked)).slice(1, 3)).toEqual([{ names: ["rook"], kept: ["rook"] }, ["rook"]]);
});

it("begins nothing for those who only read", async () => {
  said = [];
  expect(await group.run(() => list(raw), false)).toEqual([]);
  expect(said).toHaveLength(1);
});

it("rejects a bad write alone", async () => {
  const asked = ["rook", null, "wren", "rook", "finch"].map((name) => group.run(() => add(name), true));
  expect(await outcomes(asked)).toEqual([true, false, true, false, true]);
  expect(list()).toEqual(["finch", "rook", "wren"]);
  expect(commits()).toBe(1);
});

it("lets nothing in between the statements of a transaction, and rolls it back alone", async () => {
  const before = group.run(() => add("rook"), true);
  const transaction = group.begin().then(async (begun) => {
    add("wren");
    await Promise.resolve();
    begun.rollback();
  });
  const after = group.run(() => add("finch"), true);
  await Promise.all([before, transaction, after]);
  expect(list()).toEqual(["finch", "rook"]);
  expect(commits()).toBe(1);
});

it("tells nobody of a group that it is kept when the disk is full, and goes on when it is not any more", async () => {
  await group.run(() => add("rook"), true);
  raw.pragma(`max_page_count = ${raw.pragma("page_count", { simple: true })}`);
  const names = ["wren", "x".repeat(100_000), "finch"];
  const kept = await outcomes(names.map((name) => group.run(() => add(name), true)));
  expect(kept[1]).toBe(false);
  expect(list()).toEqual(["rook", ...names.filter((_, at) => kept[at])].toSorted());
  raw.pragma("max_page_count = 10000");
  await group.run(() => add("jay"), true);
  expect(list()).toContain("jay");
});

it("loses nothing that it told, and keeps nothing that it refused, where the transaction of all is lost", async () => {
  const lose = () => {
    raw.exec("rollback");
    throw new Error("the disk fails");
  };
  const transaction = group.begin().then(async (begun) => {
    raw.exec("rollback");
    begun.rollback();
  });
  const asked = [group.run(() => add("rook"), true), group.run(lose, true), group.run(() => add("wren"), true)];
  expect(await outcomes(asked)).toEqual([false, false, true]);
  await transaction;
  expect(list()).toEqual(["wren"]);
});

it("gives the loop back between those who go on for long when they hear their result", async () => {
  let turns = 0;
  let done = false;
  const asked = Array.from({ length: 40 }, (_, number) =>
    group
      .run(() => add(String(number)), true)
      .then(() => undefined)
      .then(() => {
        const until = performance.now() + 2;
        while (performance.now() < until);
      }),
  );
  void Promise.all(asked).then(() => {
    done = true;
  });
  while (!done) {
    await new Promise(setImmediate);
    turns++;
  }
  expect(turns).toBeGreaterThan(10);
});

it("waits until those who were just told have asked for all they need, before it is idle", async () => {
  void group.run(() => add("rook"), true).then(() => group.run(() => add("wren"), true));
  await group.idle();
  expect(list()).toEqual(["rook", "wren"]);
});

it("keeps exactly what it said it kept, whatever was asked for at once", async () => {
  const name = fc.constantFrom("rook", "wren", "finch", "jay", "kite", null);
  const work = fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    how: fc.constantFrom("alone", "together", "taken back"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 12 }), async (works) => {
      raw.exec("delete from birds");
      const kept: unknown[] = [];
      await Promise.allSettled(
        works.map(async ({ names, how }) => {
          if (how === "alone") {
            await group.run(() => add(names[0]!), true);
            kept.push(names[0]);
            return;
          }
          const begun = await group.begin();
          try {
            for (const one of names) {
              add(one);
              await Promise.resolve();
            }
          } catch (error) {
            begun.rollback();
            throw error;
          }
          if (how === "taken back") return begun.rollback();
          await begun.commit();
          kept.push(...names);
        }),
      );
      expect(list()).toEqual(kept.toSorted());
    }),
    { numRuns: 200 },
  );
});
