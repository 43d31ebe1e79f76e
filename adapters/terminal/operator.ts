import type { Context, ErrorLog } from "../../src/command.ts";
import type { Library } from "../../src/library.ts";
import type { Shell } from "./shell.ts";

/** What an operator's command works with. */
export interface Desk {
  readonly shell: Shell;
  readonly library: () => Library;
  readonly context: () => Context;
  readonly log: ErrorLog;
  readonly json: boolean;
  /** Do it without asking. */
  readonly yes: boolean;
  /** Where the releases lie. */
  readonly folder: () => string;
  readonly top: number;
  /** A length of time, such as 7d. */
  readonly since: string;
  /** From 1. */
  readonly page: number;
  /** Of a picture: the file that it goes to, and its look. */
  readonly out: string | undefined;
  readonly theme: "light" | "dark";
  readonly words: readonly string[];
  readonly print: (text: string) => void;
}

/** A command for whoever runs the desk; it is not on any chat platform. */
export interface Operator {
  /** One word or two. */
  readonly name: string;
  readonly usage: string;
  readonly describe: string;
  /** Returns the exit code. */
  run(desk: Desk): number | Promise<number>;
}
