import { z } from "zod";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const quote = command({
  name: "quote",
  describe: "Find what somebody said, by speaker, organisation, title or words",
  options: z.object({
    words: z.string().trim().max(200).default("").describe("A speaker, an organisation, a title, or words that were said"),
  }),
  complete: (_option, typed, { campaign }) => campaign.complete("speaker", typed),
  run: ({ words }, { campaign, locale }) => campaign.quotes(words, wordsFor(locale)),
});
