import { z } from "zod";
import { command } from "../../src/command.ts";
import { managing, reminderNamed, say, suggestReminders } from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const pauseReminder = command({
  name: "reminder pause",
  describe: en.menu.pause,
  may: "manage",
  options: z.object({ which: FORMS.which }),
  complete: (_option, typed, context, most) => suggestReminders(typed, context, most),
  async run({ which }, context) {
    const { store, person } = managing(context);
    const reminder = await reminderNamed(which, context);
    await store.reminders.pause(reminder.key, person);
    const words = wordsFor(context.locale);
    return say(words.reminderOff(nameOf(reminder, words)));
  },
});
