import { z } from "zod";
import { readYaml } from "./yaml.ts";

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
    .refine((zone) => isTimeZone(zone), "expected an IANA time zone such as Europe/Berlin")
    .default("UTC"),
  "media-contact": MediaContact.optional(),
  aliases: z.record(text, z.union([text.transform((one) => [one]), z.array(text).max(50)])).default({}),
});

export type MediaContact = z.output<typeof MediaContact>;
export type Settings = z.output<typeof Settings>;

/** Reads `campaign.yaml`. Throws UserError with the line and the nearest key for what it does not know. */
export function readSettings(yaml: string): Settings {
  return readYaml(yaml, Settings);
}

export const DEFAULT_SETTINGS: Settings = Settings.parse({});

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
