import { expect, it } from "vitest";
import { guesser, slipsBetween } from "./guess.ts";
import { Vocabulary } from "./vocabulary.ts";

const vocabulary = new Vocabulary();
for (const term of ["harbour", "harbinger", "hartmann", "sign", "petition", "petal"]) vocabulary.add(term, 0);
vocabulary.endPassage();
const expand = guesser(vocabulary);

it.each([
  ["harbuor", "harbour"],
  ["harbou", "harbour"],
  ["hatmann", "hartmann"],
  ["signd", "sign"],
  ["petitoinn", "petition"],
  ["petit", "petition"],
])("takes %s for %s", (slip, word) => {
  expect(expand(slip)[0]).toBe(word);
});

it("guesses at nothing short, numbered, known, or far away", () => {
  for (const term of ["sgn", "2o19", "harbour", "zeppelin", "x".repeat(1000)]) expect(expand(term)).toEqual([]);
});

it.each([
  ["abcd", "abdc", 1],
  ["abcd", "abcd", 0],
  ["abcd", "wxyz", 3],
  ["abcdef", "abef", 2],
])("counts the slips between %s and %s", (one, other, slips) => {
  expect(slipsBetween(one, other, 2)).toBe(slips);
});
