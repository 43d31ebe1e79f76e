import { z } from "zod";
import type { Fields } from "../fields.ts";
import { Refusal } from "./refusal.ts";
import type { Triggers } from "./triggers.ts";
import type { Windows } from "./windows.ts";
import type { Channel, User, Workspace } from "./workspace.ts";

/** What the methods work on. */
export interface Rooms {
  readonly workspace: Workspace;
  readonly windows: Windows;
  readonly triggers: Triggers;
  readonly scopes: ReadonlySet<string>;
  /** `http://127.0.0.1:port`, without a slash. */
  address(): string;
}

/** A method of the Web API: what it takes, which scope it needs, what it does. */
export interface Method {
  readonly args: z.ZodObject;
  readonly scope?: (args: Fields, rooms: Rooms) => string | undefined;
  run(args: Fields, rooms: Rooms): Fields;
}

/** Puts a method together; its arguments reach `run` with their types. */
export function method<Args extends z.ZodObject>(
  args: Args,
  scope: string | ((args: z.output<Args>, rooms: Rooms) => string | undefined) | undefined,
  run: (args: z.output<Args>, rooms: Rooms) => Fields,
): Method {
  const needed = typeof scope === "string" ? () => scope : scope;
  // The dispatcher hands over only what `args` has parsed.
  return { args, ...(needed ? { scope: needed as Method["scope"] & {} } : {}), run: run as Method["run"] };
}

/** An argument that a form carries as JSON text. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }, schema);
}

/** A boolean argument as a form carries it. */
export const flag = z.preprocess(
  (value) => (value === "true" || value === "1" ? true : value === "false" || value === "0" ? false : value),
  z.boolean(),
);

export const count = z.coerce.number().int().min(1).max(1000);

/** @throws Refusal channel_not_found: no such channel, or a private one that the app is not in. */
export function channelOf(name: string, { workspace }: Rooms): Channel {
  const channel = workspace.channels.find(({ id }) => id === name);
  if (!channel || (channel.kind === "private" && !channel.member)) throw new Refusal("channel_not_found");
  return channel;
}

/** @throws Refusal user_not_found. */
export function userOf(id: string, { workspace }: Rooms): User {
  const user = workspace.users.find((one) => one.id === id);
  if (!user) throw new Refusal("user_not_found");
  return user;
}

/** The scope of a kind for a conversation: `channels:read`, `groups:history`, `im:history`. */
export function conversationScope(verb: "read" | "history"): (args: { channel: string }, rooms: Rooms) => string {
  return (args, { workspace }) => {
    const kind = workspace.channels.find(({ id }) => id === args.channel)?.kind ?? "public";
    return { public: `channels:${verb}`, private: `groups:${verb}`, direct: `im:${verb}` }[kind];
  };
}
