import { z } from "zod";
import { LONGEST_QUESTION } from "../src/answer/query.ts";
import { command } from "../src/command.ts";
import { en } from "../src/words/en.ts";
import { wordsFor } from "../src/words/words.ts";

export const ask = command({
  name: "ask",
  describe: en.menu.ask,
  options: z.object({
    question: z.string().trim().min(1, en.expected.question).max(LONGEST_QUESTION).describe(en.menu.askQuestion),
  }),
  run: ({ question }, { campaign, locale }) => campaign.ask(question, wordsFor(locale)),
});
