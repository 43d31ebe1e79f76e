import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textOf } from "../../test/reminder-desk.ts";
import { citations } from "../answer/answer.ts";
import { type Library, readLibrary } from "../library.ts";
import { wordsFor } from "../words/words.ts";
import type { Daily } from "./reminder.ts";
import { today } from "./today.ts";

const words = wordsFor("en");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "today-"));
  release("2031-01-02-ferry", [
    "“The ferry carries the whole island,” said Maren Holt, captain of the Ferry Guild.",
    "“Without it there is no school,” said Tobias Lindqvist, teacher at Island School.",
    "“We count on every crossing,” said Ada Brandt, nurse at Island Clinic.",
  ]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function release(name: string, paragraphs: readonly string[], side = ""): void {
  writeFileSync(join(folder, `${name}.txt`), [`Keep the ferry of ${name}`, ...paragraphs, ""].join("\n\n"));
  if (side) writeFileSync(join(folder, `${name}.yaml`), side);
}

function day(date: string, library: Library = readLibrary(folder)) {
  const now = new Date(`${date}T09:00:00Z`);
  return { campaign: library.at(now), words, date, now };
}

/** What a reminder posts on the days from one on, each as text. */
function run(daily: Daily, from: string, count: number, library = readLibrary(folder)) {
  let cursor: string | undefined;
  const shown: string[] = [];
  for (let i = 0; i < count; i++) {
    const date = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
    const one = today({ key: "abc", daily, cursor }, day(date, library));
    cursor = one?.chosen ?? cursor;
    shown.push(one ? textOf(one.answer) : "nothing");
  }
  return shown;
}

describe("what a reminder posts", () => {
  it("is its own text, as it was written", () => {
    const one = today({ key: "abc", text: "Bring a lantern @everyone" }, day("2031-05-01"));
    expect(one?.answer.parts).toEqual([{ kind: "text", text: "Bring a lantern @everyone" }]);
    expect(one?.chosen).toBeUndefined();
  });

  it("is a quote with its source, after the own text", () => {
    const one = today({ key: "abc", text: "Read this.", daily: "quote" }, day("2031-05-01"));
    expect(one?.answer.parts.map(({ kind }) => kind)).toEqual(["text", "text", "quote"]);
    expect(citations(one!.answer)[0]?.release).toBe("2031-01-02-ferry");
  });

  it("comes round to nothing twice before everything was shown once, in an order of its own", () => {
    const shown = run("quote", "2031-05-01", 9);
    for (const start of [0, 3, 6]) expect(new Set(shown.slice(start, start + 3)).size).toBe(3);
    expect(shown.slice(0, 3)).toEqual(shown.slice(3, 6));
    const orders = ["a", "b", "c", "d", "e", "f"].map(
      (key) => today({ key, daily: "quote" }, day("2031-05-01"))?.chosen,
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it("takes in a release that is added in the middle without starting anew", () => {
    const first = run("quote", "2031-05-01", 1);
    release("2031-02-02-pier", ["“The pier stands for us all,” said Jon Vik, keeper of the Pier Trust."]);
    const shown = run("quote", "2031-05-01", 4);
    expect(new Set([...shown, ...first]).size).toBe(4);
  });

  it("is looked up again when it is sent: corrected text is posted, and what is withdrawn is not", () => {
    const chosen = today({ key: "abc", daily: "quote" }, day("2031-05-01"))?.chosen;
    release("2031-01-02-ferry", [
      "“The ferry bears the whole island,” said Maren Holt, captain of the Ferry Guild.",
      "“Without it there is no lesson,” said Tobias Lindqvist, teacher at Island School.",
      "“We trust in every crossing,” said Ada Brandt, nurse at Island Clinic.",
    ]);
    const corrected = today({ key: "abc", daily: "quote" }, day("2031-05-01"), chosen);
    expect(corrected?.chosen).toBe(chosen);
    expect(textOf(corrected!.answer)).toMatch(/bears the whole|no lesson|trust in every/);
    rmSync(join(folder, "2031-01-02-ferry.txt"));
    release("2031-03-03-harbour", ["“The harbour sleeps,” said Lena Sund, pilot of the Harbour Union."]);
    const instead = today({ key: "abc", daily: "quote" }, day("2031-05-01"), chosen);
    expect(textOf(instead!.answer)).toContain("The harbour sleeps");
  });

  it("embargo: nothing of a release is posted one millisecond before its instant", () => {
    rmSync(join(folder, "2031-01-02-ferry.txt"));
    release(
      "2031-06-01-tide",
      ["“The tide turns,” said Ola Berg, warden of the Tide House."],
      "embargo: 2031-06-01T09:00:00Z\n",
    );
    const library = readLibrary(folder);
    const at = (now: Date) =>
      today({ key: "abc", daily: "quote" }, { campaign: library.at(now), words, date: "2031-06-01", now });
    expect(at(new Date("2031-06-01T08:59:59.999Z"))).toBeUndefined();
    expect(textOf(at(new Date("2031-06-01T09:00:00Z"))!.answer)).toContain("The tide turns");
  });

  it("is a signer of the list, with the words that introduce it", () => {
    const library = readLibrary("test/corpus");
    const shown = run("signer", "2031-05-01", 6, library);
    expect(new Set(shown).size).toBe(6);
    const one = today({ key: "abc", daily: "signer" }, day("2031-05-01", library));
    expect(citations(one!.answer).length).toBeGreaterThan(0);
  });
});

describe("action of the day: from the campaign's calendar, until its last day, never yesterday's again by mistake", () => {
  const calendar = `calendar:
  - title: Write to the council
    text: Two sentences are enough.
    from: 2031-05-03
    to: 2031-05-06
    link: https://ferry.example/write
    deadline: 2031-05-06 18:00 Europe/Oslo
  - title: Ask a friend to join
    from: 2031-05-04
    to: 2031-05-05
  - title: March of the islanders
    date: 2031-05-17
`;

  beforeEach(() => writeFileSync(join(folder, "campaign.yaml"), calendar));

  it("counts the days to what comes, alternates what is open, and stops after the last day", () => {
    const titles = run("action", "2031-05-01", 19).map((text) => text.split("\n").slice(1));
    expect(titles[0]?.[0]).toBe("2 days to: Write to the council");
    expect(titles[1]?.[0]).toBe("Tomorrow: Write to the council");
    expect(titles[2]?.[0]).toBe("Write to the council");
    expect(new Set([titles[3]?.[0], titles[4]?.[0]])).toEqual(
      new Set(["Write to the council", "Ask a friend to join"]),
    );
    expect(titles[5]).toEqual([
      "Write to the council",
      "Two sentences are enough.",
      "Today is the last day.",
      "Deadline:",
      "2031-05-06T16:00:00.000Z",
    ]);
    expect(titles[6]?.[0]).toBe("10 days to: March of the islanders");
    expect(titles[16]?.[0]).toBe("March of the islanders");
    expect(run("action", "2031-05-18", 1)).toEqual(["nothing"]);
  });

  it("is over with its deadline, within its last day", () => {
    const library = readLibrary(folder);
    const at = (now: string) =>
      today({ key: "abc", daily: "action" }, { ...day("2031-05-06", library), now: new Date(now) });
    expect(textOf(at("2031-05-06T15:59:59Z")!.answer)).toContain("Write to the council");
    expect(textOf(at("2031-05-06T16:00:00Z")!.answer)).toContain("11 days to: March of the islanders");
  });

  it.each([
    ["a date beside a range", "date: 2031-05-01\n    from: 2031-05-01", "a date, or from and to"],
    ["no day at all", "link: https://x.example", "a date, or from and to"],
    ["an end before the beginning", "from: 2031-05-02\n    to: 2031-05-01", "no later than to"],
    ["a deadline of no zone", "date: 2031-05-01\n    deadline: 2031-05-01 18:00 Nowhere/Here", "2031-05-20 18:00"],
    ["an unknown key", "date: 2031-05-01\n    deadlin: 2031-05-01", "did you mean «deadline»"],
  ])("the calendar is refused with %s", (_what, lines, said) => {
    writeFileSync(join(folder, "campaign.yaml"), `calendar:\n  - title: X\n    ${lines}\n`);
    expect(() => readLibrary(folder)).toThrow(said);
  });
});
