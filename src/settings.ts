import { z } from "zod";
import { readYaml } from "./yaml.ts";
import { firstInstant, isZone } from "./zone.ts";

const text = z.string().trim().min(1).max(200);

/** Whom to ask when the releases do not say; what is not given is left out. */
const MediaContact = z
  .strictObject({
    name: text,
    organisation: text,
    email: z.email(),
    phone: text,
    link: z.url({ protocol: /^https?$/ }),
  })
  .partial();

const day = z.iso.date("expected a day such as 2031-05-20");

/** Something that supporters can do, on one day or from one to another, both included. */
const Action = z
  .strictObject({
    title: text,
    /** A sentence or two. */
    text: z.string().trim().min(1).max(1_000).optional(),
    date: day.optional(),
    from: day.optional(),
    to: day.optional(),
    link: z.url({ protocol: /^https?$/ }).optional(),
    /** An instant, or a reading of the clocks of a zone; the campaign's zone where none is named. */
    deadline: z
      .string()
      .refine(
        (written) => readDeadline(written, "UTC"),
        "expected 2031-05-20 18:00 Europe/Lisbon, or 2031-05-20T18:00+01:00",
      )
      .optional(),
  })
  .refine(({ date, from, to }) => (date === undefined) !== (from === undefined && to === undefined), {
    error: "expected a date, or from and to",
  })
  .refine(({ from = "", to = "9999-12-31" }) => from <= to, "expected from to be no later than to");

/**
 * What `campaign.yaml` may say; every key has a default, and a campaign needs none of them.
 * `aliases` names, for a name as the releases print it, what other people call it.
 */
const Settings = z.strictObject({
  name: text.optional(),
  /** BCP 47; releases that do not say theirs are read for it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language code such as en or pt-BR")
    .default("en"),
  "time-zone": z
    .string()
    .refine((zone) => isZone(zone), "expected an IANA time zone such as Europe/Berlin")
    .default("UTC"),
  "media-contact": MediaContact.optional(),
  aliases: z.record(text, z.union([text.transform((one) => [one]), z.array(text).max(50)])).default({}),
  /** What supporters can do, and when. */
  calendar: z.array(Action).max(1_000).default([]),
});

export type Action = z.output<typeof Action>;
export type MediaContact = z.output<typeof MediaContact>;
export type Settings = z.output<typeof Settings>;

/** Reads `campaign.yaml`. Throws UserError with the line and the nearest key for what it does not know. */
export function readSettings(yaml: string): Settings {
  return readYaml(yaml, Settings);
}

export const DEFAULT_SETTINGS: Settings = Settings.parse({});

/** A deadline as it is written, as an instant; undefined where it is none. */
export function readDeadline(written: string, timeZone: string): Date | undefined {
  const [, date, time, rest = ""] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)? ?(\S{0,60})$/.exec(written.trim()) ?? [];
  const reading = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(reading)) return undefined;
  if (/^(?:Z|[+-]\d\d:\d\d)$/.test(rest)) return new Date(`${date}T${time}:00${rest}`);
  const zone = rest || timeZone;
  return isZone(zone) ? new Date(firstInstant(zone, reading).at) : undefined;
}
