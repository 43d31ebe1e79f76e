import type { Logger } from "pino";
import type { Clock } from "../src/clock.ts";
import type { Command, Finding, Place } from "../src/command.ts";
import type { Config } from "../src/config.ts";
import type { Courier } from "../src/reminder/delivery.ts";
import type { Copy } from "../src/store/shares.ts";
import type { Reply } from "./reply.ts";
import type { Turn } from "./turn.ts";

export type { Finding } from "../src/command.ts";

/** A chat platform that the desk serves: it translates requests and draws replies, and decides nothing else. */
export interface Adapter {
  /** `slack`, `discord`. */
  readonly name: string;
  /** How reminders are posted there. */
  readonly courier: Courier;
  /** Resolves when the platform is connected and its commands are known there; throws UserError on a refused token. */
  start(): Promise<void>;
  /** Takes no more requests, finishes those in flight, disconnects. */
  stop(): Promise<void>;
  /**
   * Shows another answer where a shared copy stands, or below it where the platform lets nobody edit it. True also where
   * the copy is deleted, and where the platform does not say whether a reply was posted; false where nothing was done.
   * Never throws.
   */
  amend(copy: Copy, reply: Reply): Promise<boolean>;
  /** What is well there and what is wrong; also without `start`. Never throws. */
  check(): Promise<readonly Finding[]>;
}

/** What an adapter is made with. */
export interface Outside {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly turn: Turn;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the desk is to post by itself on a platform, each place once: for reminders, and for the list of gaps. */
  readonly posts?: (platform: string) => Promise<readonly PostingPlace[]>;
}

/** A place where the desk posts by itself. */
export interface PostingPlace extends Place {
  /** Why it does not post there any more: a reason of {@link Courier.post}, such as `forbidden`. */
  readonly failed?: string;
}
