import { expect, it } from "vitest";
import { buildIndex } from "./index.ts";
import { rankSentences } from "./sentence.ts";

it("puts the sentence that carries most of the question first", () => {
  const text = "The bridge is old. Engineers from Delft inspected the bridge in May. It stays shut.";
  const spans = [
    { start: 0, end: 18 },
    { start: 19, end: 67 },
    { start: 68, end: text.length },
  ];
  const index = buildIndex([{ text, language: "en" }]);
  const [first] = rankSentences("When was the bridge inspected by engineers?", text, spans, index, "en");
  expect(first?.span).toEqual(spans[1]);
  expect(first!.coverage).toBeGreaterThan(0.2);
});
