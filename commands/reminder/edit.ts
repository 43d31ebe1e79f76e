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
import { wordsFor } from "../../src/words/words.ts";

const NONE = "none";
const dayOrNone = z.union([FORMS.first, z.literal(NONE)], "expected a day such as 2031-05-20, or none");

/** What an option that may be taken off comes to: missing stays, `none` takes off. */
const change = <Value>(name: string, written: string | undefined, read: (written: string) => Value) =>
  written === undefined ? {} : { [name]: written === NONE ? undefined : read(written) };

export const editReminder = command({
  name: "reminder edit",
  describe: "Change a reminder; what you leave out stays, and none takes it off",
  may: "manage",
  options: z.object({
    which: FORMS.which,
    text: FORMS.text.optional().describe("Your own words; none takes them off"),
    time: FORMS.time.optional(),
    daily: z
      .enum([...DAILY, NONE])
      .optional()
      .describe("What of the campaign is posted; none for your own words alone"),
    days: FORMS.days.optional(),
    zone: FORMS.zone.optional(),
    channel: FORMS.channel.optional(),
    first: dayOrNone.optional().describe("First day, such as 2031-05-01; none takes it off"),
    last: dayOrNone.optional().describe("Last day, such as 2031-05-31; none takes it off"),
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
    const settings = {
      ...change("text", text, (one) => one || undefined),
      ...change("daily", daily, (one) => toDaily(one as (typeof DAILY)[number])),
      ...change("first", first, String),
      ...change("last", last, String),
      ...change("ping", ping, (one) => readPing(one, context)),
      ...change("channel", channel, readChannel),
      ...(time === undefined ? {} : { time }),
      ...(days === undefined ? {} : { days }),
      ...(zone === undefined ? {} : { zone: await zoneFor(zone, context) }),
    };
    const changed = { ...reminder, ...settings };
    if (Object.keys(settings).length === 0) throw new UserError("Expected something to change, and found nothing.");
    if (!changed.text && !changed.daily)
      throw new UserError("Expected text, or something daily, and found neither left.");
    const due = await nextAfterChange(reminder, settings, context);
    await store.reminders.edit(reminder.key, settings, due, person);
    wake();
    return say(wordsFor(context.locale).reminderChanged(nameOf(changed)), due?.at);
  },
});
