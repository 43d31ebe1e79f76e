import { createHash } from "node:crypto";
import type { Answer } from "../answer/answer.ts";
import type { Place } from "../command.ts";

/** It stands in the channel. */
export interface Sent {
  readonly kind: "sent";
  /** The platform's id of the message. */
  readonly message: string;
  readonly link?: string | undefined;
}

/** Certainly not posted; the platform takes it again after so many ms. */
export interface Limited {
  readonly kind: "limited";
  readonly ms: number;
}

/** Why a platform does not take a post, and will not until somebody does something. */
export type Reason =
  /** There is no such channel any more, or the desk does not see it. */
  | "gone"
  /** The desk may not post there. */
  | "forbidden"
  /** The channel or thread is archived. */
  | "archived"
  /** The desk's own token is dead. */
  | "token"
  /** Anything else that is said of the post itself. */
  | "refused";

/** Certainly not posted, and it is of no use to try again by itself. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: Reason;
  /** The platform's own word for the log and the owner, such as `50013`. */
  readonly error: string;
}

/** It may stand in the channel or not. */
export interface Unknown {
  readonly kind: "unknown";
  readonly error: string;
}

/** It certainly does not stand in the channel. */
export interface Absent {
  readonly kind: "absent";
}

export type Posted = Sent | Limited | Refused | Unknown;
export type Found = Sent | Absent | Limited | Unknown;

export interface PostOptions {
  /** 25 url-safe characters: the same key is the same message, where the platform can tell. */
  readonly key: string;
  /** A name of the allow-list; whom it means is looked up when it is posted. */
  readonly ping?: string | undefined;
  /** BCP 47. */
  readonly locale: string;
  /** Without the button that tells where a reminder is from. */
  readonly bare?: boolean;
}

/** How a platform posts on its own account. None of these throws. */
export interface Courier {
  readonly name: string;
  /** Posts a second, over all channels, and per channel, that the platform takes. */
  readonly rates: { readonly all: number; readonly channel: number };
  post(place: Place, answer: Answer, options: PostOptions): Promise<Posted>;
  /** Looks for what was perhaps posted with a key, not before an instant. */
  find(place: Place, key: string, since: Date): Promise<Found>;
  /** Tells a person privately; false where it certainly did not arrive. */
  tell(person: string, answer: Answer, locale: string): Promise<boolean>;
}

/** The key of a reminder's day; 25 characters, what Discord takes as a nonce. */
export function keyOf(reminder: string, date: string): string {
  return createHash("sha256").update(`${reminder}\n${date}`).digest("base64url").slice(0, 25);
}

/** What stands in the place of a day where a reminder is tested: it never comes again, and is none of its days. */
export function testAt(instant: Date): string {
  return `${TEST}${instant.toISOString()}`;
}

/** Whether a delivery is a test of a reminder and not one of its days. */
export function isTest(date: string): boolean {
  return date.startsWith(TEST);
}

const TEST = "test ";
