import { z } from "zod";
import type { Item } from "../../src/answer/answer.ts";
import { command } from "../../src/command.ts";
import { managing, nextTimes, remindersHere, say } from "../../src/reminder/manage.ts";
import { nameOf, whatToDo } from "../../src/reminder/notice.ts";
import { type Reminder, writeDays } from "../../src/reminder/reminder.ts";
import type { Delivery } from "../../src/store/delivery-rows.ts";
import { en } from "../../src/words/en.ts";
import { type Words, wordsFor } from "../../src/words/words.ts";

/** Times to come that are shown of each, and past days that are looked through for the last post and the last failure. */
const TIMES = 3;
const PAST = 30;

export const listReminders = command({
  name: "reminder list",
  describe: en.menu.list,
  may: "manage",
  options: z.object({}),
  async run(_options, context) {
    const { store } = managing(context);
    const words = wordsFor(context.locale);
    const all = await remindersHere(context);
    if (all.length === 0) return say(words.reminderNone);
    const items: Item[] = [];
    for (const [index, reminder] of all.entries()) {
      items.push({ text: `${index + 1} · ${nameOf(reminder, words)}`, detail: rule(reminder, words) });
      items.push(...nextTimes(reminder, TIMES).map(({ at }) => ({ text: words.reminderNext, at })));
      items.push(...past(await store.deliveries.of(reminder.key, PAST), reminder, words));
    }
    return { outcome: "answered", parts: [{ kind: "list", items, of: items.length }] };
  },
});

function rule({ days, zone, state, reason, first, last, ping, channel }: Reminder, words: Words): string {
  const span = first || last ? `${first ?? ""} – ${last ?? ""}`.trim() : "";
  const shown = words.reminderState[state];
  const why = reason ? whatToDo(reason, words) : "";
  return [writeDays(days), zone, span, words.reminderIn(channel), ping && words.reminderCalls(ping), shown, why]
    .filter(Boolean)
    .join(" · ");
}

/** The last post with its link, and the last failure, the later first. */
function past(deliveries: readonly Delivery[], { key }: Reminder, words: Words): readonly Item[] {
  const posted = deliveries.find(({ state }) => state === "sent");
  const failed = deliveries.find(({ state }) => state === "skipped" || state === "refused" || state === "unknown");
  const both = deliveries.filter((one) => one === posted || one === failed);
  return both.map((one): Item => {
    if (one.state === "sent") return { text: words.reminderLast(one.date), ...(one.link && { link: one.link }) };
    if (one.state === "skipped") return { text: words.reminderMissed(one.date, Math.max(1, one.missed)) };
    if (one.state === "unknown") return { text: words.reminderPerhaps(one.date, key) };
    return { text: words.reminderFailed(one.date, one.error ?? "") };
  });
}
