import { describe, expect, test } from "vitest";
import { dayOfName, findDays } from "./dates.ts";

const days = (text: string) => findDays(text).map((found) => found.day);

describe("a day is read", () => {
  test.each([
    "2020-03-04",
    "4 March 2020",
    "March 4, 2020",
    "Mar. 4, 2020",
    "4th of March 2020",
    "4. März 2020",
    "4 mars 2020",
    "4 de marzo de 2020",
    "4 de março de 2020",
    "4 marzo 2020",
    "4 maart 2020",
    "04.03.2020",
    "2020年3月4日",
    "2020년 3월 4일",
  ])("%s", (text) => expect(days(`On ${text}, it rained.`)).toEqual(["2020-03-04"]));
  test("the first of the month in French", () => expect(days("le 1er mai 2021")).toEqual(["2021-05-01"]));
  test("with slashes where only one order is possible", () =>
    expect(days("25/12/2020 and 12/25/2020")).toEqual(["2020-12-25", "2020-12-25"]));
});

test("no day is guessed or invented", () =>
  expect(days("03/04/2020, 31 February 2020, version 1.2.2020.5, 2020-13-01")).toEqual([]));

test.each([
  ["2020-03-04-dam.txt", "2020-03-04"],
  ["dam_2020_03_04", "2020-03-04"],
  ["20200304-dam", "2020-03-04"],
  ["dam", undefined],
])("a file's name: %s", (name, day) => expect(dayOfName(name)).toBe(day));
