import { z } from "zod";
import { command } from "../src/command.ts";
import { en } from "../src/words/en.ts";
import { wordsFor } from "../src/words/words.ts";

export const quote = command({
  name: "quote",
  describe: en.menu.quote,
  options: z.object({
    words: z.string().trim().max(200).default("").describe(en.menu.quoteWords),
  }),
  pick: true,
  complete: (_option, typed, { campaign }, most) => campaign.complete("speaker or topic", typed, most),
  run: ({ words }, { campaign, locale }) => campaign.quotes(words, wordsFor(locale)),
});
