import type { Logger } from "pino";
import type { Clock } from "../src/clock.ts";
import type { Command } from "../src/command.ts";
import type { Config } from "../src/config.ts";
import type { Courier } from "../src/reminder/delivery.ts";
import type { Turn } from "./turn.ts";

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
}

/** What an adapter is made with. */
export interface Outside {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly turn: Turn;
  readonly clock: Clock;
  readonly log: Logger;
}
