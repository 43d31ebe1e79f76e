import type { Place } from "../../src/command.ts";
import type { Request } from "../turn.ts";

/**
 * The desk's own words are in English for everybody here: what a person's language is, Slack tells only to apps that may read
 * everybody's profile (`users:read`), and the desk asks for no scope that it can do without.
 */
const LOCALE = "en";

/** What is known of a request from its payload. */
export interface Origin {
  /** The same at each delivery of one thing that somebody did. */
  readonly event: string;
  readonly person: string;
  readonly team: string | undefined;
  readonly channel: string | undefined;
}

/** A request as `turn` takes it. */
export function toRequest({ event, person, team, channel }: Origin): Request {
  const direct = channel?.startsWith("D") ?? true;
  const place: Place = {
    platform: "slack",
    ...(team && !direct && { workspace: team }),
    ...(channel && { channel }),
  };
  return { event, person, place, locale: LOCALE, may: new Set() };
}
