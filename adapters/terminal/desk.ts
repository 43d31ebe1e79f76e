import type { Readable, Writable } from "node:stream";
import { parseArgs } from "node:util";
import { z } from "zod";
import { commands } from "../../commands/index.ts";
import { type Answer, citations } from "../../src/answer/answer.ts";
import { type Command, type Context, type ErrorLog, respond } from "../../src/command.ts";
import { readConfig } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { type Library, readLibrary } from "../../src/library.ts";
import { readLine, usage } from "../../src/line.ts";
import { type PageSize, page } from "../../src/question/page.ts";
import { wordsFor } from "../../src/words/words.ts";
import { nearest } from "../../src/yaml.ts";
import { operators } from "./operators/index.ts";
import { renderText } from "./render.ts";

/** What a program that is run from a shell sees of the world. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable & { isTTY?: boolean; columns?: number };
  readonly errors: Writable;
  readonly now: () => Date;
}

/** Exit codes: answered, broken, wrong use, and declined or only the closest passage. */
export const EXIT = { answered: 0, broken: 1, wrong: 2, declined: 3 } as const;

/** What an operator's command works with. */
export interface Desk {
  readonly shell: Shell;
  readonly library: () => Library;
  readonly context: () => Context;
  readonly log: ErrorLog;
  readonly json: boolean;
  readonly top: number;
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

const Flags = z.object({
  json: z.boolean().default(false),
  corpus: z.string().min(1).optional(),
  at: z.iso
    .datetime({ offset: true, local: true, error: "expected an instant such as 2020-03-03T09:00:00+09:00" })
    .transform((text) => new Date(text))
    .optional(),
  top: z.coerce.number("expected a whole number from 1 to 1000").int().min(1).max(1000).default(10),
  page: z.coerce.number("expected a whole number from 1").int().min(1).max(10_000).default(1),
  locale: z.string().min(2).max(35).default("en"),
});

/** Runs one command line of the desk and returns its exit code. */
export async function runDesk(argv: readonly string[], shell: Shell): Promise<number> {
  const print = (text: string) => shell.output.write(`${text}\n`);
  const complain = (text: string) => shell.errors.write(`${text}\n`);
  try {
    const { values, positionals } = readArguments(argv);
    const config = readConfig(shell.env);
    const flags = readFlags(values);
    const log = {
      error: (what: object, message?: string) => complain(`${message}: ${String(Object.values(what)[0])}`),
    };
    let read: Library | undefined;
    const library = () => {
      read ??= readLibrary(flags.corpus ?? config.CORPUS);
      return read;
    };
    const context = (): Context => {
      const now = flags.at ?? shell.now();
      const place = { platform: "terminal" };
      return { campaign: library().at(now), place, locale: flags.locale, may: new Set(), now };
    };
    const desk = { shell, library, context, log, json: flags.json, top: flags.top, print };
    const operator = operators.find(({ name }) => name.split(" ").every((word, at) => positionals[at] === word));
    if (operator) {
      return await operator.run({ ...desk, words: positionals.slice(operator.name.split(" ").length) });
    }
    const command = commands.find(({ name }) => name === positionals[0]);
    if (!command || values.help) {
      const wrong = positionals[0] !== undefined && !values.help;
      (wrong ? complain : print)(help(positionals[0]));
      return wrong ? EXIT.wrong : EXIT.answered;
    }
    const line = positionals.slice(1).join(" ");
    const whole = await respond(command, readLine(command, line), context(), log);
    const answer = onScreen(whole, flags.page, flags.locale);
    if (flags.json) print(JSON.stringify(toReply(answer, flags.locale)));
    else if (answer.outcome === "refused")
      complain(`${renderText(answer, plain(flags.locale))}\n${usage(command, "desk ")}`);
    else print(renderText(answer, { ...plain(flags.locale), ...screen(shell) }));
    return exitCode(answer);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(error.message);
    return EXIT.wrong;
  }
}

/** A screen scrolls, so lists stand whole on it; of quotes, a few are read. */
const SCREEN: PageSize = { items: Number.POSITIVE_INFINITY, quotes: 3, length: Number.POSITIVE_INFINITY };

/** The page of an answer that a terminal shows, and which of how many it is where there are more. */
export function onScreen(answer: Answer, number: number, locale: string): Answer {
  const shown = page(answer, number, SCREEN);
  if (shown.of === 1) return answer;
  const which = { kind: "text" as const, text: wordsFor(locale).page(shown.number, shown.of) };
  return { ...shown.answer, parts: [...shown.answer.parts, which] };
}

/** An answer as a program reads it. */
export function toReply(answer: Answer, locale: string) {
  return {
    answered: answer.outcome === "answered",
    outcome: answer.outcome,
    text: renderText(answer, plain(locale)),
    citations: citations(answer),
  };
}

/** Colours and a width on a terminal that shows them; neither into a file or a pipe. */
export function screen({ output, env }: Shell): { colour: boolean; width?: number } {
  if (!output.isTTY) return { colour: false };
  return { colour: !env.NO_COLOR, ...(output.columns && { width: output.columns }) };
}

const plain = (locale: string) => ({ locale, colour: false });

function exitCode({ outcome }: Answer): number {
  if (outcome === "answered") return EXIT.answered;
  if (outcome === "refused") return EXIT.wrong;
  return outcome === "failed" ? EXIT.broken : EXIT.declined;
}

function readArguments(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
    corpus: text,
    at: text,
    top: text,
    page: text,
    locale: text,
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split(". ")[0] : String(error);
    const known = Object.keys(options).map((name) => `--${name}`);
    const written = /'(--?[^' ]+)/.exec(message ?? "")?.[1];
    const near = written && !known.includes(written) ? ` Did you mean ${nearest(written, known)}?` : "";
    throw new UserError(`${message}.${near} Expected options: ${known.join(", ")}.`);
  }
}

function readFlags(values: Record<string, unknown>) {
  const read = Flags.safeParse(values);
  if (read.success) return read.data;
  throw new UserError(read.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("; "));
}

function help(asked: string | undefined): string {
  const names = [...commands.map(({ name }) => name), ...operators.map(({ name }) => name)];
  const lines = [
    ...commands.map((command: Command) => [usage(command, "desk "), command.describe]),
    ...operators.map((operator) => [`desk ${operator.usage}`, operator.describe]),
  ];
  const column = Math.max(...lines.map(([form = ""]) => form.length));
  return [
    ...(asked ? [`Expected a command, found «${asked}». Did you mean ${nearest(asked, names)}?`, ""] : []),
    ...lines.map(([form = "", describe = ""]) => `${form.padEnd(column)}  ${describe}`),
    "",
    "Options: --json, --corpus DIR, --at INSTANT, --locale TAG, --page N, --top N.",
    "Exit codes: 0 answered, 3 declined or only the closest passage, 2 wrong use, 1 broken.",
  ].join("\n");
}
