const DAY = 86_400_000;
/** Formatters kept; each takes some 40 kB, and a bot that serves the whole world meets fewer zones in an hour. */
const MOST_FORMATTERS = 128;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is one of an IANA time zone, in whatever case. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant (ms since 1970), as ms since 1970 of the same reading in UTC. */
export function wallTime(zone: string, at: number): number {
  const [, month = "", day = "", year = "", hour = "", minute = "", second = ""] =
    SHOWN.exec(formatterFor(zone).format(at)) ?? [];
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +second) + (((at % 1_000) + 1_000) % 1_000);
}

/** How the formatter writes an instant: `3/14/2027, 02:30:00`; its parts one by one would take four times as long. */
const SHOWN = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/**
 * The first instant at which the clocks of a zone show a reading, or, where they skip it, the first instant after the
 * skipped stretch. Readings are ms since 1970 as in UTC.
 */
export function firstInstant(zone: string, reading: number): { readonly at: number; readonly skipped: boolean } {
  // Offsets change at most by a day, and not twice within two days.
  const before = wallTime(zone, reading - DAY) - (reading - DAY);
  const after = wallTime(zone, reading + DAY) - (reading + DAY);
  if (before === after) return { at: reading - before, skipped: false };
  const shown = [reading - before, reading - after].filter((at) => wallTime(zone, at) === reading);
  if (shown.length > 0) return { at: Math.min(...shown), skipped: false };
  // The jump lies between what the two offsets make of the reading.
  let early = reading - Math.max(before, after);
  let late = reading - Math.min(before, after);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallTime(zone, middle) > reading) late = middle;
    else early = middle;
  }
  return { at: late, skipped: true };
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    if (formatters.size >= MOST_FORMATTERS) formatters.delete(formatters.keys().next().value ?? "");
    formatters.set(zone, formatter);
  }
  return formatter;
}
