import { expect, test } from "vitest";
import { UserError } from "../errors.ts";
import { readSide } from "./side.ts";

test("every key is read, instants with their offset", () => {
  const side = readSide(
    "title: The dam\ndate: 2024-05-06\nsource: https://example.org/dam\nlanguage: en\nembargo: 2024-05-06T09:00:00+09:00\nwithdrawn: true\nerrata:\n  - paragraph: 3\n    find: Daras\n    replace: Dara’s\n",
  );
  expect(side).toMatchObject({ title: "The dam", date: "2024-05-06", language: "en", withdrawn: true });
  expect(side.embargo?.toISOString()).toBe("2024-05-06T00:00:00.000Z");
  expect(side.errata).toEqual([{ paragraph: 3, find: "Daras", replace: "Dara’s" }]);
});

test("an empty file gives nothing", () => expect(readSide("")).toEqual({}));

test.each([
  ["titel: The dam", "did you mean «title»"],
  ["embargo: 2024-05-06T09:00:00", "with its offset"],
  ["date: 6 May 2024", "a day such as 2020-03-31"],
  ["source: example", "the address of a page"],
  ["errata: [{paragraph: 0, find: a, replace: b}]", "errata.0.paragraph"],
  ["title: [", "line 1"],
])("%s is refused with what was expected", (yaml, reason) => {
  expect(() => readSide(yaml)).toThrow(UserError);
  expect(() => readSide(yaml)).toThrow(reason);
});
