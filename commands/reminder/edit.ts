import { z } from "zod";
import { command } from "../../src/command.ts";
import { UserError } from "../../src/errors.ts";
import {
  managing,
  nextAfterChange,
  readChannel,
  readPing,
  reminderNamed,
  say,
  suggestReminders,
  zoneFor,
} from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { DAILY, FORMS, suggestDays, suggestZones, toDaily } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

const NONE = "none";
const dayOrNone = z.union([FORMS.first, z.literal(NONE)], en.expected.dayOrNone);

/** What an option that may be taken off comes to: missing stays, `none` takes off. */
const change = <Value>(name: string, written: string | undefined, read: (written: string) => Value) =>
  written === undefined ? {} : { [name]: written === NONE ? undefined : read(written) };

export const editReminder = command({
  name: "reminder edit",
  describe: en.menu.edit,
  may: "manage",
  options: z.object({
    which: FORMS.which,
    text: FORMS.text.optional().describe(en.menu.editText),
    time: FORMS.time.optional(),
    daily: z
      .enum([...DAILY, NONE])
      .optional()
      .describe(en.menu.editDaily),
    days: FORMS.days.optional(),
    zone: FORMS.zone.optional(),
    channel: FORMS.channel.optional(),
    first: dayOrNone.optional().describe(en.menu.editFirst),
    last: dayOrNone.optional().describe(en.menu.editLast),
    ping: FORMS.ping.optional(),
  }),
  complete(option, typed, context, most) {
    if (option === "which") return suggestReminders(typed, context, most);
    if (option === "zone") return suggestZones(typed, most);
    if (option === "days") return suggestDays(typed).slice(0, most);
    if (option === "ping")
      return [NONE, ...(context.pings ?? [])].filter((name) => name.includes(typed)).slice(0, most);
    return [];
  },
  async run({ which, text, time, daily, days, zone, channel, first, last, ping }, context) {
    const { store, person, wake } = managing(context);
    const reminder = await reminderNamed(which, context);
    const words = wordsFor(context.locale);
    const settings = {
      ...change("text", text, (one) => one || undefined),
      ...change("daily", daily, (one) => toDaily(one as (typeof DAILY)[number])),
      ...change("first", first, String),
      ...change("last", last, String),
      ...change("ping", ping, (one) => readPing(one, context)),
      ...change("channel", channel, (one) => readChannel(one, words)),
      ...(time === undefined ? {} : { time }),
      ...(days === undefined ? {} : { days }),
      ...(zone === undefined ? {} : { zone: await zoneFor(zone, context) }),
    };
    const changed = { ...reminder, ...settings };
    if (Object.keys(settings).length === 0) throw new UserError(words.noChange);
    if (!changed.text && !changed.daily) throw new UserError(words.noContentLeft);
    const due = await nextAfterChange(reminder, settings, context);
    await store.reminders.edit(reminder.key, settings, due, person);
    wake();
    const now = await store.reminders.find(reminder.key);
    return say(words.reminderChanged(nameOf(changed, words)), now?.next?.at);
  },
});
