import { z } from "zod";
import { UserError } from "./errors.ts";

const list = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .default([]);
/** `organisers=1234, press=5678` */
const named = list.transform((pairs, context) => {
  const read = pairs.map((pair) => /^([\p{L}\p{N}_-]{1,40})=(\w{2,30})$/u.exec(pair));
  if (read.every((pair) => pair !== null)) return Object.fromEntries(read.map(([, name = "", id = ""]) => [name, id]));
  context.addIssue({ code: "custom", message: "expected names and ids such as organisers=123456789012345678" });
  return z.NEVER;
});
const address = z.url({ protocol: /^https?$/, error: "expected an address such as http://127.0.0.1:8080/api/" });

/** Every variable of the environment that the desk reads; `.env.example` explains them to whoever sets it up. */
const Environment = z.object({
  CORPUS: z.string().min(1).default("corpus"),
  STORE: z.string().min(1).default("data/desk.db"),
  KEEP_DAYS: z.coerce.number("expected a whole number of days").int().min(1).max(3650).default(90),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),

  COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,20}$/, "expected at most 20 small letters, digits, - or _")
    .default(""),
  SHARE: z.enum(["on", "off"]).default("on"),
  SHARE_OFF_CHANNELS: list,
  PING_ROLES: named,
  GAPS_CHANNEL: list.refine(
    (ids) => ids.every((id) => /^(?:[CG][A-Z0-9]{5,20}|\d{15,21})$/.test(id)),
    "expected ids of channels such as C0123ABCD (Slack) or 123456789012345678 (Discord)",
  ),

  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, "expected a bot token, which begins with xoxb-")
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, "expected an app-level token, which begins with xapp-")
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, "expected the signing secret of the app").optional(),
  SLACK_API_URL: address.optional(),
  SLACK_MANAGERS: list,
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("expected a port from 1 to 65535").int().min(0).max(65535).optional(),

  DISCORD_TOKEN: z.string().min(20, "expected the bot's token").optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/, "expected the id of a server, a number of 17 digits or more")
    .optional(),
  DISCORD_API_URL: address.optional(),
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
  if (!read.success) {
    throw new UserError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  }
  const config = read.data;
  if (
    config.SLACK_BOT_TOKEN &&
    !config.SLACK_APP_TOKEN &&
    !(config.SLACK_SIGNING_SECRET && config.PORT !== undefined)
  ) {
    throw new UserError(
      "SLACK_BOT_TOKEN: expected SLACK_APP_TOKEN beside it (Socket Mode), or SLACK_SIGNING_SECRET and PORT (HTTP).",
    );
  }
  if (config.SLACK_APP_TOKEN && !config.SLACK_BOT_TOKEN) {
    throw new UserError("SLACK_APP_TOKEN: expected SLACK_BOT_TOKEN beside it.");
  }
  return config;
}
