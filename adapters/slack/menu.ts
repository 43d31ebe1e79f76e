import type { Command } from "../../src/command.ts";
import { freeText, optionsOf, usage } from "../../src/line.ts";

/** How Slack calls the shortcut on a message back. */
export const FIND = "desk_find";

/** Commands that Slack knows under one name: one command, or all whose name begins with the same word. */
export interface Entry {
  /** With slash and prefix, such as `/quote`. */
  readonly name: string;
  readonly commands: readonly Command[];
}

/** What Slack's menu shows, in its order. */
export function menuOf(commands: readonly Command[], prefix: string): readonly Entry[] {
  const entries = new Map<string, Command[]>();
  for (const command of commands) {
    const [word = ""] = command.name.split(" ");
    entries.set(word, [...(entries.get(word) ?? []), command]);
  }
  return [...entries].map(([word, group]) => ({ name: `/${prefix}${word}`, commands: group }));
}

/** What was meant by what stands behind a name: `add daily` behind `/reminder` is `reminder add` with the line `daily`. */
export function readCommand({ commands }: Entry, line: string): { command: Command; line: string } | undefined {
  const typed = line.trimStart();
  const [word = ""] = typed.split(/\s/, 1);
  const named = commands.find(({ name }) => name.split(" ")[1] === word.toLowerCase());
  if (named) return { command: named, line: typed.slice(word.length) };
  const whole = commands.find(({ name }) => !name.includes(" "));
  return whole && { command: whole, line };
}

/** How the commands of a name are written, one a line. */
export function formsOf({ name, commands }: Entry): readonly string[] {
  return commands.map((command) => {
    const [, ...rest] = usage(command, "").split(" ");
    return [name, ...rest].join(" ");
  });
}

/** A command for which a choice is offered where nothing was typed, and the option that the choice fills. */
export function pickOf(command: Command, line: string): string | undefined {
  if (!command.pick || !command.complete || line.trim() !== "") return undefined;
  return freeText(optionsOf(command))?.name;
}

/** Whether a command opens a form: it has one, and nothing was typed. */
export function isFormOf(command: Command, line: string): boolean {
  return command.form === true && line.trim() === "";
}
