import type { Logger } from "pino";
import type { z } from "zod";
import type { Answer } from "./answer/answer.ts";
import type { Campaign } from "./campaign.ts";
import { UserError } from "./errors.ts";
import type { Store } from "./store/store.ts";
import { inWords, type Words, wordsFor } from "./words/words.ts";

/** Where a request comes from and where its answer goes: ids of the platform, never names. */
export interface Place {
  /** `terminal`, `slack`, `discord`. */
  readonly platform: string;
  /** The Slack workspace or the Discord server; missing in a direct message. */
  readonly workspace?: string;
  readonly channel?: string;
}

/** What a person may do beyond asking; the adapter finds it out at each request. */
export type Permission = "manage";

export interface Context {
  readonly campaign: Campaign;
  readonly place: Place;
  /** BCP 47; the desk's own words are in this language where it has them. */
  readonly locale: string;
  readonly may: ReadonlySet<Permission>;
  readonly now: Date;
  /** What outlives the process; missing where nothing is kept, as at the terminal's prompt. */
  readonly store?: Store;
  /** The platform's id of the person; kept only with what they manage, so that it is known who did it. */
  readonly person?: string;
  /** Names of the allow-list of whom a reminder may call. */
  readonly pings?: readonly string[];
  /** Lets the dispatcher look at once, after something was changed that it should know of. */
  readonly wake?: () => void;
  /** Stands before the name of every command here. */
  readonly prefix?: string;
  /** Looks at the desk itself; missing where only whoever runs it can. */
  readonly examine?: () => Promise<readonly Finding[]>;
}

/** One line of what the desk finds out about itself: what is well, or what is wrong and what to do. No secret is in it. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly todo?: string;
}

/** A thing that people may ask; one file in `commands/` each. */
export interface Command<Options extends z.ZodObject = z.ZodObject> {
  /** One word, or two: `reminder add` is a subcommand in Discord and two words elsewhere. */
  readonly name: string;
  /** One sentence for menus, at most 100 characters (Discord's limit). */
  readonly describe: string;
  /** Its first option may be free text and then takes the whole typed line; all others are written `name:value`. */
  readonly options: Options;
  readonly may?: Permission;
  /** What some values of its options need where the command itself needs nothing, such as a report for a few. */
  mayFor?(options: z.output<Options>): Permission | undefined;
  /** Suggestions for what was typed so far of an option, best first, at most `most`. */
  complete?(
    option: string,
    typed: string,
    context: Context,
    most: number,
  ): readonly string[] | Promise<readonly string[]>;
  /** With nothing typed, a platform that can opens a choice from `complete` instead. */
  readonly pick?: boolean;
  /** With nothing typed, a platform that can opens a form with all options instead. */
  readonly form?: boolean;
  /** The answer is of use to whoever asks alone, so it is private wherever a platform can, also where others would see answers. */
  readonly alone?: boolean;
  run(options: z.output<Options>, context: Context): Answer | Promise<Answer>;
}

/** Keeps the types of a command's options while it is written, and forgets them for the list of commands. */
export function command<Options extends z.ZodObject>(definition: Command<Options>): Command {
  return definition;
}

/** What a failure is written to. */
export type ErrorLog = Pick<Logger, "error">;

/**
 * Runs a command on what a person typed and always comes back with an Answer: the one place where errors are caught.
 * A `UserError` and options that do not parse are refused in words for the person; anything else is logged and failed.
 */
export async function respond(command: Command, raw: unknown, context: Context, log: ErrorLog): Promise<Answer> {
  const words = wordsFor(context.locale);
  const needed = neededFor(command, raw);
  if (needed && !context.may.has(needed)) return refuse(words.notAllowed(`${context.prefix ?? ""}${command.name}`));
  const options = command.options.safeParse(raw);
  if (!options.success) return refuse(options.error.issues.map((issue) => explain(issue, words)).join(" "));
  try {
    return await command.run(options.data, context);
  } catch (error) {
    if (error instanceof UserError) return refuse(error.message);
    log.error({ err: error, command: command.name, place: context.place }, "a command failed");
    return { outcome: "failed", parts: [{ kind: "text", text: words.failed }] };
  }
}

/** What a person must be allowed so that a command runs on what they typed. */
export function neededFor(command: Command, raw: unknown): Permission | undefined {
  if (command.may || !command.mayFor) return command.may;
  const options = command.options.safeParse(raw);
  return options.success ? command.mayFor(options.data) : undefined;
}

function refuse(text: string): Answer {
  return { outcome: "refused", parts: [{ kind: "text", text }] };
}

function explain(issue: z.core.$ZodIssue, words: Words): string {
  const option = issue.path.join(".");
  const message = wrongWith(issue, words);
  return option ? `${option}: ${message}.` : `${message}.`;
}

/** What is wrong with an option, in the words of the table, also where a schema has none of its own and zod speaks English. */
export function wrongWith(issue: z.core.$ZodIssue, words: Words): string {
  if (!/^(?:Invalid|Too)\b/.test(issue.message)) return inWords(issue.message, words);
  if (issue.code === "too_big" && issue.origin === "string") return words.tooLong(Number(issue.maximum));
  if (issue.code === "invalid_value") return words.oneOf(issue.values.map(String).join(", "));
  return issue.code === "invalid_type" ? words.missing : issue.message;
}
