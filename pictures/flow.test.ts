import { expect, test } from "vitest";
import { flow, type Run } from "./flow.ts";
import { widthOf } from "./font.ts";

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, face: { size: 10 }, colour: "#000", ...more });
const textOf = (runs: readonly Run[], width: number) =>
  flow(runs, width).map((line) => line.map(({ text }) => text).join(""));

test("lines end at spaces, and none is longer than the width", () => {
  const text = "The harbour bell rings again after nineteen years of silence";
  const lines = textOf([run(text)], 90);
  expect(lines.join(" ")).toBe(text);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(widthOf(line, { size: 10 })).toBeLessThanOrEqual(90);
});

test("a line feed ends a line, also an empty one", () => {
  expect(textOf([run("one\n\ntwo")], 500)).toEqual(["one", "", "two"]);
});

test("a word that is longer than a line is broken, and nothing of it is lost", () => {
  const lines = textOf([run(`a ${"m".repeat(40)} b`)], 60);
  expect(lines.join("").replaceAll(" ", "")).toBe(`a${"m".repeat(40)}b`);
  for (const line of lines) expect(widthOf(line, { size: 10 })).toBeLessThanOrEqual(60);
});

test("runs of different looks keep them across lines", () => {
  const lines = flow([run("plain words and "), run("bold words that go on", { face: { size: 10, bold: true } })], 80);
  const bold = lines.flat().filter(({ face }) => face.bold);
  expect(bold.map(({ text }) => text.trim()).join(" ")).toBe("bold words that go on");
  expect(bold.length).toBeGreaterThan(1);
});

test("an accent takes no room, Hangul nearly a square, and 100 kB of anything is laid out at once", () => {
  const face = { size: 10 };
  expect(widthOf("é", face)).toBe(widthOf("e", face));
  expect(widthOf("e\u0301", face)).toBe(widthOf("e", face));
  expect(widthOf("종", face)).toBeCloseTo(9.2);
  const begin = performance.now();
  for (const text of ["x".repeat(100_000), "종".repeat(100_000), " ".repeat(100_000), "\n".repeat(100_000)]) {
    flow([run(text)], 300);
  }
  expect(performance.now() - begin).toBeLessThan(3_000);
});
