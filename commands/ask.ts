import { z } from "zod";
import { LONGEST_QUESTION } from "../src/answer/query.ts";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const ask = command({
  name: "ask",
  describe: "Ask a question; the answer is word for word from the releases",
  options: z.object({
    question: z
      .string()
      .trim()
      .min(1, "expected a question")
      .max(LONGEST_QUESTION)
      .describe("Who, when, where, how many, which, why"),
  }),
  run: ({ question }, { campaign, locale }) => campaign.ask(question, wordsFor(locale)),
});
