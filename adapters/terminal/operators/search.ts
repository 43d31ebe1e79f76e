import { UserError } from "../../../src/errors.ts";
import { EXIT, type Operator } from "../desk.ts";

/** Shows which paragraphs a question finds, best first, with their scores. */
export const search: Operator = {
  name: "search",
  usage: 'search "…" [--top 10]',
  describe: "Show the paragraphs that a question finds, with their scores",
  run({ words, top, json, context, print }) {
    const question = words.join(" ").trim();
    if (!question) throw new UserError('Expected words to search for, found none: desk search "…"');
    const ranked = context().campaign.search(question, top);
    if (json) print(JSON.stringify(ranked));
    else
      for (const { score, release, paragraph, text } of ranked)
        print(`${score.toFixed(3)}  ${release} ${paragraph}  ${text}`);
    return ranked.length > 0 ? EXIT.answered : EXIT.declined;
  },
};
