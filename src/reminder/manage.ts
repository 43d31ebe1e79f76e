import type { Answer, Part } from "../answer/answer.ts";
import type { Context } from "../command.ts";
import { UserError } from "../errors.ts";
import type { ReminderPlace, ReminderSettings } from "../store/reminders.ts";
import type { Store } from "../store/store.ts";
import { type Words, wordsFor } from "../words/words.ts";
import { isTest } from "./delivery.ts";
import { nameOf } from "./notice.ts";
import type { Daily, Reminder } from "./reminder.ts";
import { next, nextFrom, type Occurrence, type Rule } from "./schedule.ts";

/** Reminders of a place that are looked through; no workspace reads a longer list. */
const MOST = 200;
/** Deliveries that are looked through for the last day; were it not among them, its claim would pass over it. */
const PAST = 30;

/** The store and the person of a request that changes something; throws UserError where there is none. */
export function managing({ store, person, wake, locale }: Context): { store: Store; person: string; wake: () => void } {
  if (!store) throw new UserError(wordsFor(locale).noStore);
  return { store, person: person ?? "", wake: wake ?? (() => {}) };
}

/** The reminders of the place of a request, in the order of the list. */
export function remindersHere(context: Context): Promise<readonly Reminder[]> {
  return managing(context).store.reminders.of(placeOf(context), MOST);
}

/** One of them, by its key or its number in the list; throws UserError where there is none. */
export async function reminderNamed(which: string, context: Context): Promise<Reminder> {
  const all = await remindersHere(context);
  const wanted = which.trim().toLowerCase();
  const [key = ""] = wanted.split(/\s/, 1);
  const number = /^\d{1,3}$/.test(key) ? Number(key) : 0;
  const found = all.find((one) => one.key === key) ?? all[number - 1];
  if (found) return found;
  throw new UserError(wordsFor(context.locale).noReminder(which.slice(0, 80)));
}

/** Reminders whose name holds what was typed, for suggestions: each begins with its key. */
export async function suggestReminders(typed: string, context: Context, most: number): Promise<readonly string[]> {
  const wanted = typed.trim().toLowerCase();
  const names = (await remindersHere(context)).map((one) => nameOf(one, wordsFor(context.locale)));
  return names.filter((name) => name.toLowerCase().includes(wanted)).slice(0, most);
}

/** A channel as it was chosen or typed: `<#C1|name>`, or its id. Throws UserError for a bare name, which says not where. */
export function readChannel(written: string, words: Words): string {
  const [, id] = /^<#([\w-]{1,40})(?:\|[^>]{0,100})?>$/.exec(written.trim()) ?? [];
  const bare = /^(?:[A-Z][A-Z0-9]{6,20}|\d{15,21})$/.exec(written.trim())?.[0];
  const channel = id ?? bare;
  if (channel) return channel;
  throw new UserError(words.notChannel(written.slice(0, 80)));
}

/** A name of the allow-list; throws UserError for any other. */
export function readPing(name: string, { pings = [], locale }: Context): string {
  const known = pings.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const words = wordsFor(locale);
  const found = name.slice(0, 80);
  throw new UserError(pings.length > 0 ? words.notPing(found, pings.join(", ")) : words.nobodyToPing(found));
}

/** The zone that was named, which the place keeps for the next time; else the place's last choice, else the campaign's. */
export async function zoneFor(named: string | undefined, context: Context): Promise<string> {
  const { store } = managing(context);
  if (named === undefined) return (await store.places.get(context.place)).zone ?? context.campaign.timeZone;
  const zone = Intl.supportedValuesOf("timeZone").find((one) => one.toLowerCase() === named.toLowerCase()) ?? named;
  await store.places.set(context.place, { zone });
  return zone;
}

/** The next time of a rule from now on; throws UserError where it has none any more. */
export function firstTime(rule: Rule, now: Date, words: Words): Occurrence {
  if (rule.first && rule.last && rule.first > rule.last) {
    throw new UserError(words.lastBeforeFirst(rule.first, rule.last));
  }
  const due = nextFrom(rule, now);
  if (due) return due;
  throw new UserError(words.noDaysToCome);
}

/** The next times of a reminder, at most `count`. */
export function nextTimes(reminder: Reminder, count: number): readonly Occurrence[] {
  const times: Occurrence[] = [];
  for (let due = reminder.next; due && times.length < count; due = next(reminder, due.date)) times.push(due);
  return times;
}

/** After a change: the next time from now on that has not been posted already. */
export async function nextAfterChange(reminder: Reminder, settings: Partial<ReminderSettings>, context: Context) {
  const rule = { ...reminder, ...settings };
  const due = firstTime(rule, context.now, wordsFor(context.locale));
  const past = await managing(context).store.deliveries.of(reminder.key, PAST);
  const last = past.find(({ date }) => !isTest(date));
  return last && last.date >= due.date ? next(rule, last.date) : due;
}

/** What it is that a reminder posts anew each day, as `today` takes it. */
export function dailyOf({ daily }: Reminder): Daily | undefined {
  return daily === "quote" || daily === "signer" || daily === "action" ? daily : undefined;
}

/** An answer of one sentence, and a time below it where there is one. */
export function say(text: string, at?: Date): Answer {
  const parts: Part[] = [{ kind: "text", text }, ...(at ? [{ kind: "time" as const, at }] : [])];
  return { outcome: "answered", parts };
}

/** At the terminal, where nobody is anywhere, every reminder is at hand. */
function placeOf({ place }: Context): ReminderPlace {
  return place.platform === "terminal" ? {} : place;
}
