import { z } from "zod";
import { command } from "../../src/command.ts";
import { UserError } from "../../src/errors.ts";
import { firstTime, managing, readChannel, readPing, say, zoneFor } from "../../src/reminder/manage.ts";
import { nameOf } from "../../src/reminder/notice.ts";
import { FORMS, suggestDays, suggestZones, toDaily } from "../../src/reminder/reminder.ts";
import { en } from "../../src/words/en.ts";
import { wordsFor } from "../../src/words/words.ts";

export const addReminder = command({
  name: "reminder add",
  describe: en.menu.add,
  may: "manage",
  form: true,
  options: z.object({
    text: FORMS.text.default(""),
    time: FORMS.time,
    daily: FORMS.daily.optional(),
    days: FORMS.days.prefault("every day"),
    zone: FORMS.zone.optional(),
    channel: FORMS.channel.optional(),
    first: FORMS.first.optional(),
    last: FORMS.last.optional(),
    ping: FORMS.ping.optional(),
  }),
  complete(option, typed, { pings = [] }, most) {
    if (option === "zone") return suggestZones(typed, most);
    if (option === "days") return suggestDays(typed).slice(0, most);
    if (option === "ping")
      return pings.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, most);
    return [];
  },
  async run({ text, daily, time, days, zone, channel, first, last, ping }, context) {
    const { store, person, wake } = managing(context);
    const { place, now, locale } = context;
    const words = wordsFor(locale);
    if (place.platform === "terminal") {
      throw new UserError(words.noPlace);
    }
    if (!text && !daily) throw new UserError(words.noContent);
    const to = channel === undefined ? place.channel : readChannel(channel, words);
    if (!to) throw new UserError(words.noChannel);
    const settings = {
      channel: to,
      text: text || undefined,
      daily: toDaily(daily),
      time,
      days,
      zone: await zoneFor(zone, context),
      first,
      last,
      ping: ping === undefined ? undefined : readPing(ping, context),
      language: locale,
    };
    const due = firstTime(settings, now, words);
    const reminder = { ...settings, platform: place.platform, workspace: place.workspace, owner: person };
    const key = await store.reminders.add(reminder, due, person);
    wake();
    return say(words.reminderSet(nameOf({ ...reminder, key, state: "active" }, words), key), due.at);
  },
});
