import { z } from "zod";
import { command } from "../../src/command.ts";
import { managing, nextAfterChange, reminderNamed, say, suggestReminders } from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const resumeReminder = command({
  name: "reminder resume",
  describe: en.menu.resume,
  may: "manage",
  options: z.object({ which: FORMS.which }),
  complete: (_option, typed, context, most) => suggestReminders(typed, context, most),
  async run({ which }, context) {
    const { store, person, wake } = managing(context);
    const reminder = await reminderNamed(which, context);
    const due = await nextAfterChange(reminder, {}, context);
    await store.reminders.resume(reminder.key, due, person);
    wake();
    const words = wordsFor(context.locale);
    return say(words.reminderResumed(nameOf(reminder, words)), due?.at);
  },
});
