import { firstInstant, wallTime } from "../zone.ts";

/** When a reminder is due. */
export interface Rule {
  /** HH:MM on the zone's clocks. */
  readonly time: string;
  /** Days of the week, 1 Monday to 7 Sunday; at least one. */
  readonly days: readonly number[];
  /** IANA. */
  readonly zone: string;
  /** YYYY-MM-DD in the zone, both included. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** One time at which a reminder is due. */
export interface Occurrence {
  /** The local day, YYYY-MM-DD. */
  readonly date: string;
  readonly at: Date;
}

const DAY = 86_400_000;
/** Days looked through at most for one that exists and is among the days of the week. */
const HORIZON = 21;

/**
 * The next time after a local day (YYYY-MM-DD): once each local day, when the clocks of the zone show the set time.
 * An hour that the clocks skip: the first instant after it, so 02:30 in New York on 14 March 2027 is 03:00 there.
 * An hour that comes twice: the first of the two. A day that the zone skips altogether, such as 30 December 2011 in
 * Samoa, has no time. Undefined after the last day.
 */
export function next(rule: Rule, after: string): Occurrence | undefined {
  const [hour = 0, minute = 0] = rule.time.split(":").map(Number);
  const begin = rule.first && rule.first > after ? toDay(rule.first) : toDay(after) + DAY;
  for (let day = begin; day < begin + HORIZON * DAY; day += DAY) {
    const date = dateOf(day);
    if (rule.last && date > rule.last) return undefined;
    if (!rule.days.includes(new Date(day).getUTCDay() || 7)) continue;
    const { at, skipped } = firstInstant(rule.zone, day + (hour * 60 + minute) * 60_000);
    if (!skipped || exists(rule.zone, day, at)) return { date, at: new Date(at) };
  }
  return undefined;
}

/** The first time after an instant; the local day that it counts from may be one whose time has not come yet. */
export function nextFrom(rule: Rule, instant: Date): Occurrence | undefined {
  const today = localDate(rule.zone, instant);
  const soonest = next(rule, dateOf(toDay(today) - 2 * DAY));
  for (let one = soonest; one; one = next(rule, one.date)) if (one.at > instant) return one;
  return undefined;
}

/** The day that the clocks of a zone show at an instant. */
export function localDate(zone: string, at: Date): string {
  return dateOf(wallTime(zone, at.getTime()));
}

/** A skipped stretch may reach into the next day; the day itself is there if any instant of it is. */
function exists(zone: string, day: number, at: number): boolean {
  if (wallTime(zone, at) < day + DAY) return true;
  return wallTime(zone, firstInstant(zone, day).at) < day + DAY;
}

const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
