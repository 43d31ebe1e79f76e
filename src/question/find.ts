import { z } from "zod";
import { command } from "../command.ts";
import { en } from "../words/en.ts";
import { wordsFor } from "../words/words.ts";
import { blank } from "./blank.ts";

/**
 * What the nearest passages to somebody's message are: done on a message, and so in no menu of commands.
 * The message is another person's, so what may point at a person is taken out before anything is kept.
 */
export const find = command({
  name: "find",
  describe: en.menu.find,
  options: z.object({ text: z.string() }),
  run: ({ text }, { campaign, locale }) => campaign.nearest(text, wordsFor(locale)),
});

/** The options of `find` for a message, as they may be kept. */
export function aboutMessage(text: string): { readonly text: string } {
  return { text: blank(text) };
}
