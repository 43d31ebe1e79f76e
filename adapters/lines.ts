import type { Speaker } from "../src/release/release.ts";

/** Name, title and organisation, as far as they are known. */
export function speakerLine({ name, title, organisation }: Speaker): string {
  return [name, title, organisation].filter(Boolean).join(", ");
}

/** By locale; making one takes some thirty times as long as using it. Platforms know some thirty locales. */
const forms = new Map<string, Intl.DateTimeFormat>();

/** A day in the reader's own form; noon, so that no time zone moves it. */
export function longDate(day: string, locale: string): string {
  const form = forms.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  forms.set(locale, form);
  return form.format(new Date(`${day}T12:00:00Z`));
}
