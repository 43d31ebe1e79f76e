import { z } from "zod";
import { command } from "../../src/command.ts";
import { UserError } from "../../src/errors.ts";
import { dailyOf, reminderNamed, suggestReminders } from "../../src/reminder/manage.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { localDate } from "../../src/reminder/schedule.ts";
import { today } from "../../src/reminder/today.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const previewReminder = command({
  name: "reminder preview",
  describe: en.menu.preview,
  may: "manage",
  options: z.object({ which: FORMS.which }),
  complete: (_option, typed, context, most) => suggestReminders(typed, context, most),
  async run({ which }, context) {
    const { campaign, now, locale } = context;
    const reminder = await reminderNamed(which, context);
    const words = wordsFor(locale);
    const at = reminder.next?.at ?? now;
    const date = reminder.next?.date ?? localDate(reminder.zone, now);
    const content = { ...reminder, daily: dailyOf(reminder) };
    const one = today(content, { campaign, words: wordsFor(reminder.language), date, now: at });
    if (!one) throw new UserError(words.nothingToPost);
    return {
      outcome: "answered",
      parts: [
        { kind: "text", text: reminder.next ? words.reminderWillPost : words.reminderNoNext },
        { kind: "time", at },
        ...one.answer.parts,
      ],
    };
  },
});
