import { z } from "zod";
import type { StoredReminder } from "../store/reminders.ts";
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
  .string("expected a time such as 09:00")
  .trim()
  .regex(/^(?:[01]?\d|2[0-3])[:.][0-5]\d$/, "expected a time such as 09:00")
  .transform((written) => written.replace(".", ":").padStart(5, "0"));

const days = z
  .string()
  .trim()
  .max(120)
  .transform((written, context) => {
    const read = readDays(written);
    if (read) return read;
    context.addIssue({ code: "custom", message: "expected every day, weekdays, or a list such as mon, wed, fri" });
    return z.NEVER;
  });

const zone = z
  .string()
  .trim()
  .max(60)
  .refine((written) => /^[A-Za-z]/.test(written) && isZone(written), "expected a time zone such as Europe/Berlin");

const day = z.iso.date("expected a day such as 2031-05-20");

/** What people may say of a reminder. */
export const FORMS = {
  text: z.string().trim().max(LONGEST_TEXT).describe("Your own words; may be left out where something is posted daily"),
  daily: z.enum(DAILY).describe("What of the campaign is posted, another one each day"),
  time: time.describe("When, such as 09:00"),
  days: days.describe("every day, weekdays, weekends, or a list: mon, wed, fri"),
  zone: zone.describe("Whose clocks count, such as Europe/Berlin; as chosen last, else the campaign's"),
  channel: z.string().trim().min(1).max(100).meta({ format: "channel" }).describe("Where; here unless named"),
  first: day.describe("First day, such as 2031-05-01"),
  last: day.describe("Last day, such as 2031-05-31"),
  ping: z.string().trim().min(1).max(100).describe("Whom to call: a name of the list that the operators keep"),
  which: z.string().trim().min(1).max(200).describe("The reminder: its key, or its number in the list"),
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
