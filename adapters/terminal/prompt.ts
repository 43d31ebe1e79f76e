import { createInterface, type Interface } from "node:readline";
import type { Logger } from "pino";
import { commands } from "../../commands/index.ts";
import { type Command, type Context, respond } from "../../src/command.ts";
import { findCommand, freeText, optionsOf, readLine, readMessage, usage } from "../../src/line.ts";
import { inWords, type Words, wordsFor } from "../../src/words/words.ts";
import { renderText } from "./render.ts";
import { onScreen, screen } from "./screen.ts";
import type { Shell } from "./shell.ts";

/** Characters of one line; what is longer was pasted and no question. */
const LONGEST_LINE = 10_000;

/** Suggestions that fit on a screen. */
const SUGGESTED = 40;

/**
 * The desk at a prompt: commands with or without a slash, any other text is asked. Returns at the end of input.
 * Without a terminal, lines are answered one by one, with neither prompt nor colours. Nothing asked is kept.
 */
export async function openPrompt(shell: Shell, context: () => Context, log: Logger): Promise<void> {
  const interactive = Boolean(shell.output.isTTY && (shell.input as { isTTY?: boolean }).isTTY);
  const lines = createInterface({
    input: shell.input,
    ...(interactive && { output: shell.output, prompt: "desk> ", historySize: 200, removeHistoryDuplicates: true }),
    terminal: interactive,
    completer: (line: string, done: (error: Error | null, found: [string[], string]) => void) => {
      complete(line, context()).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const answer = async (command: Command, line: string) => {
    const at = context();
    const reply = onScreen(await respond(command, readLine(command, line), at, log), 1, at.locale);
    shell.output.write(`${renderText(reply, { locale: at.locale, ...screen(shell) })}\n\n`);
  };
  if (interactive) {
    lines.on("SIGINT", () => lines.close());
    await answer(commandNamed("desk"), "");
    lines.prompt();
  }
  const words = wordsFor(context().locale);
  for await (const line of lines) {
    const asked = line.trim().slice(0, LONGEST_LINE);
    if (/^\/?(exit|quit|bye)$/i.test(asked)) break;
    if (/^\/?(help|\?)$/i.test(asked)) shell.output.write(`${help(words)}\n\n`);
    else if (asked !== "") {
      const { command, rest } = readMessage(commands, asked, context().prefix);
      if (command) await answer(command, rest);
      else shell.output.write(`${words.noCommand(asked.split(" ")[0] ?? "")}\n${help(words)}\n\n`);
    }
    if (interactive) lines.prompt();
  }
  closeCleanly(lines, shell, interactive);
}

/** What the line may become, and the part of it that is replaced, as readline wants them. */
export async function complete(line: string, context: Context): Promise<[string[], string]> {
  const slash = line.startsWith("/") ? "/" : "";
  const names = commands.map(({ name }) => `${slash}${name} `).filter((name) => name.startsWith(line.toLowerCase()));
  if (names.length > 0) return [names, line];
  const { command, rest: typed } = findCommand(commands, line.slice(slash.length)) ?? { rest: "" };
  const free = command && freeText(optionsOf(command));
  if (!command?.complete || !free) return [[], typed];
  return [[...(await command.complete(free.name, typed, context, SUGGESTED))], typed];
}

function commandNamed(name: string): Command {
  return commands.find((command) => command.name === name)!;
}

function help(words: Words): string {
  const lines = commands.map((command) => `${usage(command).padEnd(22)}  ${inWords(command.describe, words)}`);
  return [...lines, words.leave].join("\n");
}

function closeCleanly(lines: Interface, shell: Shell, interactive: boolean): void {
  lines.close();
  if (interactive) shell.output.write("\n");
}
