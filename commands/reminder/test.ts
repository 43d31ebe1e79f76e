import { z } from "zod";
import { command } from "../../src/command.ts";
import { keyOf, testAt } from "../../src/reminder/delivery.ts";
import { managing, reminderNamed, say, suggestReminders } from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const testReminder = command({
  name: "reminder test",
  describe: en.menu.test,
  may: "manage",
  options: z.object({ which: FORMS.which }),
  complete: (_option, typed, context, most) => suggestReminders(typed, context, most),
  async run({ which }, context) {
    const { store, wake } = managing(context);
    const reminder = await reminderNamed(which, context);
    const date = testAt(context.now);
    await store.deliveries.open(reminder, date, keyOf(reminder.key, date));
    wake();
    const words = wordsFor(context.locale);
    return say(words.reminderTested(nameOf(reminder, words)));
  },
});
