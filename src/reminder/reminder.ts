import { z } from "zod";
import type { StoredReminder } from "../store/reminders.ts";
import { en } from "../words/en.ts";
import { isZone } from "../zone.ts";

/** A reminder as it is kept: what, when, where, and for whom. */
export type Reminder = StoredReminder;

/** What of the campaign is posted anew each day. */
export type Daily = "quote" | "signer" | "action";

/** As people choose it. */
export const DAILY = ["quote of the day", "signer of the day", "action of the day"] as const;

/** The names of the days of the week, from 1 Monday to 7 Sunday. */
const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  "every day": EVERY_DAY,
  everyday: EVERY_DAY,
  daily: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
};

/** Characters of a person's own text; both platforms' messages hold it beside a quotation. */
const LONGEST_TEXT = 1_000;

const time = z
  .string(en.expected.time)
  .trim()
  .regex(/^(?:[01]?\d|2[0-3])[:.][0-5]\d$/, en.expected.time)
  .transform((written) => written.replace(".", ":").padStart(5, "0"));

const days = z
  .string()
  .trim()
  .max(120)
  .transform((written, context) => {
    const read = readDays(written);
    if (read) return read;
    context.addIssue({ code: "custom", message: en.expected.days });
    return z.NEVER;
  });

const zone = z
  .string()
  .trim()
  .max(60)
  .refine((written) => /^[A-Za-z]/.test(written) && isZone(written), en.expected.zone);

const day = z.iso.date(en.expected.day);

/** What people may say of a reminder. */
export const FORMS = {
  text: z.string().trim().max(LONGEST_TEXT).describe(en.menu.text),
  daily: z.enum(DAILY).describe(en.menu.daily),
  time: time.describe(en.menu.time),
  days: days.describe(en.menu.days),
  zone: zone.describe(en.menu.zone),
  channel: z.string().trim().min(1).max(100).meta({ format: "channel" }).describe(en.menu.channel),
  first: day.describe(en.menu.first),
  last: day.describe(en.menu.last),
  ping: z.string().trim().min(1).max(100).describe(en.menu.ping),
  which: z.string().trim().min(1).max(200).describe(en.menu.which),
} as const;

/** Days of the week from 1 Monday; undefined for what is no list of them. */
function readDays(written: string): readonly number[] | undefined {
  const group = GROUPS[written.toLowerCase()];
  if (group) return group;
  const names = written
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const found = names.map((name) => (name.length >= 2 ? WEEK.findIndex((one) => one.startsWith(name)) + 1 : 0));
  return found.length > 0 && !found.includes(0) ? [...new Set(found)].sort((a, b) => a - b) : undefined;
}

/** Days of the week as people write them. */
export function writeDays(numbers: readonly number[]): string {
  const group = Object.entries(GROUPS).find(([, one]) => one.join() === numbers.join());
  return group?.[0] ?? numbers.map((number) => WEEK[number - 1]?.slice(0, 3)).join(", ");
}

/** The word that is kept for a choice. */
export function toDaily(choice: (typeof DAILY)[number] | undefined): Daily | undefined {
  return choice?.split(" ")[0] as Daily | undefined;
}

/** Suggestions for days and zones while somebody types. */
export function suggestDays(typed: string): readonly string[] {
  const all = ["every day", "weekdays", "weekends", "mon, wed, fri", "tue, thu", ...WEEK];
  return all.filter((one) => one.startsWith(typed.trim().toLowerCase()));
}

/** Zones that hold what was typed, those that begin so or whose city does first. */
export function suggestZones(typed: string, most: number): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  const begins = zones.filter((one) =>
    one
      .toLowerCase()
      .split("/")
      .some((part) => part.startsWith(wanted)),
  );
  const holds = zones.filter((one) => !begins.includes(one) && one.toLowerCase().includes(wanted));
  return [...begins, ...holds].slice(0, most);
}
