import { describe, expect, it } from "vitest";
import { readText } from "./escape.ts";

describe("what somebody wrote in Slack", () => {
  it.each([
    ["<@U0BOT> quote Anna", "quote Anna"],
    ["hello <@U0BOT|desk>, who signed", "hello  , who signed"],
    ["what did <@U0ANNA> say", "what did <@U0ANNA> say"],
    ["see <https://a.example/x|the pier> and <https://b.example>", "see the pier and https://b.example"],
    ["in <#C0QUAY|quay> or <#C0PIER>", "in #quay or <#C0PIER>"],
    ["<!here> <!date^1^{date}|in May> &lt;b&gt; &amp;amp;", "in May <b> &amp;"],
  ])("%j is read as %j", (text, read) => expect(readText(text, "U0BOT")).toBe(read));

  it("is read at once where it is 100,000 signs that lead nowhere", () => {
    for (const text of ["<".repeat(100_000), "<a|".repeat(33_000), `<${"a".repeat(100_000)}`]) {
      const start = performance.now();
      readText(text, "U0BOT");
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
