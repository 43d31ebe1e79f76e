import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { localDate, next, nextFrom, type Rule } from "./schedule.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const rule = (more: Partial<Rule>): Rule => ({ time: "09:00", days: EVERY_DAY, zone: "UTC", ...more });

/** 2026 to 2028: every zone's rules of today, a leap year among them. */
const FIRST = "2026-01-01";
const LAST = "2028-12-31";
const DAYS = 3 * 365 + 1;
const FROM = Temporal.Instant.from(`${FIRST}T00:00:00Z`);
const TO = Temporal.Instant.from("2029-01-01T00:00:00Z");

const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/GMT+12", "Pacific/Kiritimati"])];

function transitions(zone: string): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at = FROM.toZonedDateTimeISO(zone);
  for (;;) {
    const changed = at.getTimeZoneTransition("next");
    if (!changed || changed.epochMilliseconds >= TO.epochMilliseconds) return found;
    found.push(changed);
    at = changed;
  }
}

/** The first valid instant after a skipped hour, and the first of two, as Temporal has them. */
function byTemporal(zone: string, date: string, time: string): number {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const early = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (early.toPlainDateTime().equals(wall)) return early.epochMilliseconds;
  return early.getTimeZoneTransition("next")!.epochMilliseconds;
}

/** Times worth trying in a zone: the usual one, midnight's neighbours, and the middle of what is skipped or comes twice. */
function timesFor(changes: readonly Temporal.ZonedDateTime[]): Set<string> {
  const clock = (time: Temporal.PlainDateTime) => time.toString().slice(11, 16);
  const middles = changes.flatMap((after) => {
    const before = after.subtract({ nanoseconds: 1 });
    const jump = (after.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    const wall = after.toPlainDateTime();
    return [
      clock(wall),
      clock(wall.subtract({ minutes: Math.trunc(jump / 2) })),
      clock(wall.subtract({ minutes: jump })),
    ];
  });
  return new Set(changes.length > 0 ? [...middles, "00:00", "23:59"] : ["09:00"]);
}

describe("the wall clock survives daylight saving: one post a local day at the set time, in every zone over three years", () => {
  it("agrees with Temporal on every day near a change of the clocks, and is once a day on all others", () => {
    let changes = 0;
    for (const zone of zones) {
      const found = transitions(zone);
      changes += found.length;
      const near = new Set(found.flatMap((at) => [-1, 0, 1].map((days) => at.toPlainDate().add({ days }).toString())));
      for (const time of timesFor(found)) {
        const one = rule({ zone, time, first: FIRST, last: LAST });
        for (const date of near) {
          const due = next(one, Temporal.PlainDate.from(date).subtract({ days: 1 }).toString());
          if (date < FIRST || date > LAST) continue;
          if (due?.date !== date || due.at.getTime() !== byTemporal(zone, date, time)) {
            throw new Error(`${zone} ${date} ${time}: ${due?.at.toISOString()}`);
          }
        }
      }
    }
    expect(changes).toBeGreaterThan(500);
    expect(zones.length).toBeGreaterThan(400);
  });

  it("comes once each local day, in order, for every zone", () => {
    for (const zone of zones) {
      const [time = "09:00"] = timesFor(transitions(zone));
      const one = rule({ zone, time, first: FIRST, last: LAST });
      let due = next(one, "2025-12-31");
      let count = 0;
      let before = 0;
      for (let day = Date.parse(FIRST); due; day += 86_400_000) {
        const expected = new Date(day).toISOString().slice(0, 10);
        if (due.date !== expected || due.at.getTime() <= before) throw new Error(`${zone} ${due.date}`);
        before = due.at.getTime();
        count += 1;
        due = next(one, due.date);
      }
      if (count !== DAYS) throw new Error(`${zone}: ${count} days`);
    }
  });
});

describe("the next time", () => {
  it("of a skipped hour is the first instant after it", () => {
    const due = next(rule({ time: "02:30", zone: "America/New_York" }), "2027-03-13");
    expect(due).toEqual({ date: "2027-03-14", at: new Date("2027-03-14T07:00:00Z") });
  });

  it("of an hour that comes twice is the first of the two", () => {
    const due = next(rule({ time: "01:30", zone: "America/New_York" }), "2027-11-06");
    expect(due?.at).toEqual(new Date("2027-11-07T05:30:00Z"));
  });

  it("passes over a day that a zone skips altogether, and does not come twice on the day after", () => {
    const one = rule({ zone: "Pacific/Apia" });
    expect(next(one, "2011-12-29")).toEqual({ date: "2011-12-31", at: new Date("2011-12-30T19:00:00Z") });
  });

  it("keeps to half an hour and to the days of the week", () => {
    const lord = next(rule({ time: "02:15", zone: "Australia/Lord_Howe" }), "2026-10-03");
    expect(lord?.at).toEqual(new Date(byTemporal("Australia/Lord_Howe", "2026-10-04", "02:15")));
    expect(next(rule({ days: [1, 4] }), "2031-05-05")?.date).toBe("2031-05-08");
    expect(next(rule({ days: [1] }), "2031-05-05")?.date).toBe("2031-05-12");
  });

  it("is not before the first day, and there is none after the last", () => {
    const one = rule({ first: "2031-06-01", last: "2031-06-02" });
    expect(next(one, "2031-05-01")?.date).toBe("2031-06-01");
    expect(next(one, "2031-06-01")?.date).toBe("2031-06-02");
    expect(next(one, "2031-06-02")).toBeUndefined();
    expect(next(rule({ first: "2099-01-01" }), "2031-05-01")?.date).toBe("2099-01-01");
  });

  it("after an instant is today's where its time has not come, else tomorrow's", () => {
    const one = rule({ zone: "Asia/Tokyo" });
    expect(nextFrom(one, new Date("2031-05-03T23:59:00Z"))?.date).toBe("2031-05-04");
    expect(nextFrom(one, new Date("2031-05-04T00:00:00Z"))?.date).toBe("2031-05-05");
    expect(localDate("Asia/Tokyo", new Date("2031-05-03T15:00:00Z"))).toBe("2031-05-04");
  });
});
