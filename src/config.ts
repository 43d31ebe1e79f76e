import { z } from "zod";
import { UserError } from "./errors.ts";

/** Every variable of the environment that the desk reads; `.env.example` explains them to whoever sets it up. */
const Environment = z.object({
  CORPUS: z.string().min(1).default("corpus"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Config = Readonly<z.output<typeof Environment>>;

/** The names of all variables, for the test that holds `.env.example` to them. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/**
 * The configuration from the environment; empty variables count as not set.
 * Throws UserError that names each wrong variable and the form it should have, never its value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = Environment.safeParse(set);
  if (read.success) return read.data;
  throw new UserError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}
