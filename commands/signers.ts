import { z } from "zod";
import { command } from "../src/command.ts";
import { wordsFor } from "../src/words/words.ts";

export const signers = command({
  name: "signers",
  describe: "Who signed: everybody, or by name, country, region or kind",
  options: z.object({
    who: z
      .string()
      .trim()
      .max(200)
      .default("")
      .describe("A name, an acronym, a country, a region, groups or individuals"),
  }),
  complete: (_option, typed, { campaign }, most) => campaign.complete("signer", typed, most),
  run: ({ who }, { campaign, locale }) => campaign.signers(who, wordsFor(locale)),
});
