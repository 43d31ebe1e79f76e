import { z } from "zod";
import { readYaml } from "../yaml.ts";

/** A day as YYYY-MM-DD; unquoted YAML gives the same string, since only the core schema is read. */
const day = z.iso.date("expected a day such as 2020-03-31");
const instant = z.iso
  .datetime({ offset: true, error: "expected an instant with its offset, such as 2020-03-31T09:00:00+02:00" })
  .transform((text) => new Date(text));

const erratum = z.strictObject({
  /** From 1. */
  paragraph: z.int().min(1),
  find: z.string().min(1),
  replace: z.string(),
});

/** What a `.yaml` beside a release gives of it that its text does not, or not rightly. */
export const sideSchema = z.strictObject({
  title: z.string().min(1).optional(),
  date: day.optional(),
  /** Where it is published. */
  source: z.url({ protocol: /^https?$/, error: "expected the address of a page, beginning with https://" }).optional(),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language such as en")
    .optional(),
  embargo: instant.optional(),
  withdrawn: z.union([z.literal(true), instant]).optional(),
  /** The id of a release that this one stands in for. */
  corrects: z.string().min(1).optional(),
  /** The id of a release of which this is a translation. */
  "translation-of": z.string().min(1).optional(),
  errata: z.array(erratum).optional(),
});

export type SideFile = z.output<typeof sideSchema>;

/** Reads a side file; throws a UserError that names line and key, what was expected, and for an unknown key the nearest. */
export function readSide(text: string): SideFile {
  return readYaml(text, sideSchema);
}
