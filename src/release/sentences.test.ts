import { expect, test } from "vitest";
import { sentences } from "./sentences.ts";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    "full stops, questions and exclamations",
    "It is old. Is it safe? No! We think not.",
    ["It is old.", "Is it safe?", "No!", "We think not."],
  ],
  [
    "titles and initials end nothing",
    "Sen. Paul J. Reyes met Dr. Okafor. They talked.",
    ["Sen. Paul J. Reyes met Dr. Okafor.", "They talked."],
  ],
  [
    "U.S. inside and at the end",
    "The U.S. Senate met. It left the U.S. The vote stands.",
    ["The U.S. Senate met.", "It left the U.S.", "The vote stands."],
  ],
  [
    "numbers and money",
    "It costs 2.5 million. See No. 5 and Art. 3 of it. Done.",
    ["It costs 2.5 million.", "See No. 5 and Art. 3 of it.", "Done."],
  ],
  ["a closing mark stays", "“It is old.” “It is not.” So they say.", ["“It is old.”", "“It is not.”", "So they say."]],
  [
    "a question inside a clause",
    "“Is it safe?” asked Okafor. Nobody knew.",
    ["“Is it safe?” asked Okafor.", "Nobody knew."],
  ],
  [
    "German ordinals and z. B.",
    "Am 3. März kam er, z. B. mit dem Zug. Dann ging er.",
    ["Am 3. März kam er, z. B. mit dem Zug.", "Dann ging er."],
  ],
  ["a French closing mark after a space", "« C’est vieux. » Elle partit.", ["« C’est vieux. »", "Elle partit."]],
  ["Japanese", "川は待てない。町も待てない。", ["川は待てない。", "町も待てない。"]],
  ["an ellipsis in the middle", "It waits … and waits. Done.", ["It waits … and waits.", "Done."]],
  ["company and names", "Acme Inc. Paris paid. St. Ives did not.", ["Acme Inc. Paris paid.", "St. Ives did not."]],
])("%s", (_, text, expected) => expect(split(text)).toEqual(expected));

test("there is none in nothing", () => expect(split("  ")).toEqual([]));
