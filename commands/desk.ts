import { z } from "zod";
import type { Answer, Part } from "../src/answer/answer.ts";
import { type Context, command, type Finding } from "../src/command.ts";
import { UserError } from "../src/errors.ts";
import { gaps } from "../src/question/gaps.ts";
import { report } from "../src/question/report.ts";
import { en } from "../src/words/en.ts";
import { type Words, wordsFor } from "../src/words/words.ts";

/** ms; the gaps of the last seven days. */
const WEEK = 7 * 86_400_000;

export const desk = command({
  name: "desk",
  describe: en.menu.desk,
  options: z.object({ what: z.enum(["doctor", "gaps"]).optional().describe(en.menu.deskWhat) }),
  alone: true,
  mayFor: ({ what }) => (what ? "manage" : undefined),
  async run({ what }, context) {
    const words = wordsFor(context.locale);
    if (what === "doctor") return examined(context, words);
    if (what === "gaps") return askedInVain(context, words);
    return context.campaign.welcome(words, context.prefix);
  },
});

async function examined({ examine }: Context, words: Words): Promise<Answer> {
  if (!examine) throw new UserError(words.deskUnseen);
  const findings = await examine();
  const wrong = findings.filter(({ ok }) => !ok);
  const well = findings.filter(({ ok }) => ok);
  const parts = [
    ...lines(wrong.length > 0 ? words.deskWrong(wrong.length) : words.deskWell, wrong),
    ...lines(wrong.length > 0 && well.length > 0 ? words.deskFine : undefined, well),
  ];
  return { outcome: "answered", parts };
}

function lines(heading: string | undefined, findings: readonly Finding[]): Part[] {
  const items = findings.map(({ what, todo }) => ({ text: todo ? `${what} ${todo}` : what }));
  return [
    ...(heading ? [{ kind: "text" as const, text: heading }] : []),
    ...(items.length > 0 ? [{ kind: "list" as const, items, of: items.length }] : []),
  ];
}

async function askedInVain({ store, now, locale, campaign }: Context, words: Words): Promise<Answer> {
  if (!store) throw new UserError(words.deskUnseen);
  const since = new Date(now.getTime() - WEEK);
  const form = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: campaign.timeZone });
  const heading = words.gapsBetween(form.format(since), form.format(now));
  const none: Answer = { outcome: "answered", parts: [{ kind: "text", text: words.gapsNone }] };
  return report(await gaps(store, { since }), heading, words) ?? none;
}
