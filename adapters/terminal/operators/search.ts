import { UserError } from "../../../src/errors.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Shows which paragraphs a question finds, best first, with their scores. */
export function search({ words, top, json, context, print }: Desk): number {
  const question = words.join(" ").trim();
  if (!question) throw new UserError('Expected words to search for, found none: desk search "…"');
  const ranked = context().campaign.search(question, top);
  if (json) print(JSON.stringify(ranked));
  else
    for (const { score, release, paragraph, text } of ranked)
      print(`${score.toFixed(3)}  ${release} ${paragraph}  ${text}`);
  return ranked.length > 0 ? EXIT.answered : EXIT.declined;
}
