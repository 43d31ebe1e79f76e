import { z } from "zod";
import { command } from "../../src/command.ts";
import { UserError } from "../../src/errors.ts";
import { managing, reminderNamed, say, suggestReminders } from "../../src/reminder/manage.ts";
import { FORMS } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

/** Past days that are looked through for one of unknown fate. */
const PAST = 30;

export const againReminder = command({
  name: "reminder again",
  describe: en.menu.again,
  may: "manage",
  options: z.object({ which: FORMS.which }),
  complete: (_option, typed, context, most) => suggestReminders(typed, context, most),
  async run({ which }, context) {
    const { store, wake } = managing(context);
    const reminder = await reminderNamed(which, context);
    const perhaps = (await store.deliveries.of(reminder.key, PAST)).find(({ state }) => state === "unknown");
    if (!perhaps || !(await store.deliveries.again(reminder.key, perhaps.date))) {
      throw new UserError(wordsFor(context.locale).noDoubt);
    }
    wake();
    return say(wordsFor(context.locale).reminderAgain(perhaps.date));
  },
});
