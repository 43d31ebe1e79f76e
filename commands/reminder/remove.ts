import { z } from "zod";
import { command } from "../../src/command.ts";
import { managing, reminderNamed, say, suggestReminders } from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const removeReminder = command({
  name: "reminder remove",
  describe: en.menu.remove,
  may: "manage",
  options: z.object({
    which: FORMS.which,
    sure: z.boolean().default(false).describe(en.menu.removeSure),
  }),
  complete: (option, typed, context, most) => (option === "which" ? suggestReminders(typed, context, most) : []),
  async run({ which, sure }, context) {
    const { store, person } = managing(context);
    const reminder = await reminderNamed(which, context);
    const words = wordsFor(context.locale);
    if (!sure) return say(words.reminderSure(nameOf(reminder, words), reminder.key));
    await store.reminders.remove(reminder.key, person);
    return say(words.reminderRemoved(nameOf(reminder, words)));
  },
});
