import { z } from "zod";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const desk = command({
  name: "desk",
  describe: "What can be asked here, with three things to try",
  options: z.object({}),
  run: (_options, { campaign, locale }) => campaign.welcome(wordsFor(locale)),
});
