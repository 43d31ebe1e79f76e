import { z } from "zod";
import { command } from "../src/command.ts";
import { en } from "../src/words/en.ts";
import { wordsFor } from "../src/words/words.ts";

export const release = command({
  name: "release",
  describe: en.menu.release,
  options: z.object({
    which: z.string().trim().max(200).default("").describe(en.menu.releaseWhich),
  }),
  complete: (_option, typed, { campaign }, most) => campaign.complete("release", typed, most),
  run: ({ which }, { campaign, locale }) => campaign.release(which, wordsFor(locale)),
});
