import { z } from "zod";
import { command } from "../src/command.ts";
import { en } from "../src/words/en.ts";
import { wordsFor } from "../src/words/words.ts";

export const signers = command({
  name: "signers",
  describe: en.menu.signers,
  options: z.object({
    who: z.string().trim().max(200).default("").describe(en.menu.signersWho),
  }),
  complete: (_option, typed, { campaign }, most) => campaign.complete("signer", typed, most),
  run: ({ who }, { campaign, locale }) => campaign.signers(who, wordsFor(locale)),
});
