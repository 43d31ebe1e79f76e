import { z } from "zod";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const quote = command({
  name: "quote",
  describe: "Find what somebody said, by speaker, organisation, title or words",
  options: z.object({
    words: z
      .string()
      .trim()
      .max(200)
      .default("")
      .describe("A speaker, an organisation, a title, or words that were said"),
  }),
  pick: true,
  complete: (_option, typed, { campaign }, most) => campaign.complete("speaker or topic", typed, most),
  run: ({ words }, { campaign, locale }) => campaign.quotes(words, wordsFor(locale)),
});
