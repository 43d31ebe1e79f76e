import { z } from "zod";
import { command } from "../src/command.ts";
import { en } from "../src/words/en.ts";
import { wordsFor } from "../src/words/words.ts";

export const desk = command({
  name: "desk",
  describe: en.menu.desk,
  options: z.object({}),
  run: (_options, { campaign, locale }) => campaign.welcome(wordsFor(locale)),
});
