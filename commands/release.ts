import { z } from "zod";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const release = command({
  name: "release",
  describe: "List the releases, or read one with its numbered paragraphs",
  options: z.object({
    which: z.string().trim().max(200).default("").describe("A title, a date, a number of the list, or latest"),
  }),
  complete: (_option, typed, { campaign }, most) => campaign.complete("release", typed, most),
  run: ({ which }, { campaign, locale }) => campaign.release(which, wordsFor(locale)),
});
