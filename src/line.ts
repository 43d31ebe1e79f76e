import { z } from "zod";
import type { Command } from "./command.ts";

/** One option of a command, as a platform or a help line needs it. */
export interface OptionForm {
  readonly name: string;
  readonly describe: string;
  readonly type: "text" | "integer" | "boolean";
  readonly required: boolean;
  /** Of a text, in characters. */
  readonly shortest?: number;
  readonly longest?: number;
  /** Of an integer. */
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
  /** The text is the id of a channel, which a platform lets people choose. */
  readonly isChannel?: boolean;
}

interface JsonProperty {
  type?: string;
  description?: string;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  format?: string;
}

/** The options of a command in their order, read from the JSON form of its schema. */
export function optionsOf(command: Command): readonly OptionForm[] {
  const schema = z.toJSONSchema(command.options, { io: "input" });
  const required = new Set(schema.required ?? []);
  return Object.entries((schema.properties ?? {}) as Record<string, JsonProperty>).map(([name, property]) => ({
    name,
    describe: property.description ?? name,
    type: property.type === "integer" || property.type === "boolean" ? property.type : "text",
    required: required.has(name),
    ...(property.minLength !== undefined && { shortest: property.minLength }),
    ...(property.maxLength !== undefined && { longest: property.maxLength }),
    ...(property.minimum !== undefined && { least: property.minimum }),
    ...(property.maximum !== undefined && { most: property.maximum }),
    ...(property.enum && { choices: property.enum }),
    ...(property.format === "channel" && { isChannel: true }),
  }));
}

/** The option that takes a whole typed line: the first, if it is free text. */
export function freeText(options: readonly OptionForm[]): OptionForm | undefined {
  const first = options[0];
  return first?.type === "text" && !first.choices ? first : undefined;
}

/** The option that takes what is typed: the first, if it is free text or a choice. */
function typedOption(options: readonly OptionForm[]): OptionForm | undefined {
  const first = options[0];
  return first?.type === "text" ? first : undefined;
}

/**
 * A typed line as raw options: a command's first text or choice takes the whole line, the others are written `name:value`.
 * Nothing is checked here; the command's schema does that.
 */
export function readLine(command: Command, line: string): Record<string, unknown> {
  const options = optionsOf(command);
  const free = typedOption(options);
  const raw: Record<string, unknown> = {};
  let rest = line;
  for (const option of options) {
    if (option === free) continue;
    const written = new RegExp(`(?:^|\\s)${option.name}:(?:"([^"]*)"|(\\S*))`, "i").exec(rest);
    if (!written) continue;
    raw[option.name] = readValue(option, written[1] ?? written[2] ?? "");
    rest = rest.slice(0, written.index) + rest.slice(written.index + written[0].length);
  }
  const text = free?.choices
    ? rest
        .trim()
        .toLowerCase()
        .replace(new RegExp(`^${free.name}:`), "")
    : rest.trim();
  if (free && (text !== "" || free.required)) raw[free.name] = text;
  return raw;
}

/** The command whose name, of one word or two, a line begins with, and what follows it. */
export function findCommand(
  commands: readonly Command[],
  line: string,
): { readonly command: Command; readonly rest: string } | undefined {
  const [, first = "", second = ""] = /^(\S{0,40})(?:\s+(\S{0,40}))?/u.exec(line.trimStart()) ?? [];
  for (const name of [`${first} ${second}`.toLowerCase(), first.toLowerCase()]) {
    const command = commands.find((one) => one.name === name);
    if (!command) continue;
    const words = command.name.includes(" ") ? /^\s*\S+\s+\S+\s*/u : /^\s*\S+\s*/u;
    return { command, rest: line.replace(words, "") };
  }
  return undefined;
}

/**
 * The command of a message and what follows its name, with or without a slash; text that names no command is asked.
 * `prefix` may stand before the name. Undefined for a slash before what is no command.
 */
export function readMessage(
  commands: readonly Command[],
  text: string,
  prefix = "",
): { readonly command: Command | undefined; readonly rest: string } {
  const message = text.trim();
  const slash = message.startsWith("/");
  const plain = slash ? message.slice(1) : message;
  const named = plain.toLowerCase().startsWith(prefix) ? plain.slice(prefix.length) : plain;
  const found = findCommand(commands, named) ?? findCommand(commands, plain);
  if (found && (slash || takes(found))) return found;
  return slash
    ? { command: undefined, rest: plain }
    : { command: commands.find(({ name }) => name === "ask"), rest: message };
}

/** A command whose first option is a choice is meant by its name alone or with a choice after it; all else is a sentence. */
function takes({ command, rest }: { command: Command; rest: string }): boolean {
  const choices = optionsOf(command)[0]?.choices;
  return !choices || rest.trim() === "" || choices.includes(rest.trim().toLowerCase());
}

/** How a command is written, such as `/quote [words]`. */
export function usage(command: Command, prefix = "/"): string {
  const options = optionsOf(command);
  const free = typedOption(options);
  const written = options.map((option) => {
    const choices = option.choices?.join("|");
    const form = option === free ? (choices ?? option.name) : `${option.name}:${choices ?? "…"}`;
    return option.required ? `<${form}>` : `[${form}]`;
  });
  return [`${prefix}${command.name}`, ...written].join(" ");
}

function readValue(option: OptionForm, text: string): unknown {
  if (option.type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  if (option.type === "boolean" && /^(true|false|yes|no)$/i.test(text)) return /^(true|yes)$/i.test(text);
  return text;
}
