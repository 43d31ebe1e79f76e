import type { Logger } from "pino";
import type { Clock } from "../src/clock.ts";
import type { Command, Place } from "../src/command.ts";
import type { Config } from "../src/config.ts";
import type { Courier } from "../src/reminder/delivery.ts";
import type { Turn } from "./turn.ts";

/** One line of what the desk finds out about itself: what is well, or what is wrong and what to do. No secret is in it. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly todo?: string;
}

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
  readonly posts?: (platform: string) => Promise<readonly Place[]>;
}
