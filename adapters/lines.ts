import type { Speaker } from "../src/release/release.ts";

/** Name, title and organisation, as far as they are known. */
export function speakerLine({ name, title, organisation }: Speaker): string {
  return [name, title, organisation].filter(Boolean).join(", ");
}

/** A day in the reader's own form; noon, so that no time zone moves it. */
export function longDate(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}
