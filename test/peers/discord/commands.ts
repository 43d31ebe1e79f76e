import { z } from "zod";
import { type Fields, isFields } from "../fields.ts";
import { DISCORD } from "./limits.ts";
import { invalidBody, invalidForm } from "./refusal.ts";

/** @see https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

/** Locales that Discord has. @see https://docs.discord.com/developers/reference#locales */
const LOCALES = new Set(
  "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
    " ",
  ),
);

const slashName = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), { message: "lower case where there is one" });
const description = z.string().min(1).max(DISCORD.commandDescription);
const localised = (value: z.ZodType<string>) =>
  z
    .record(z.string(), value)
    .nullish()
    .refine((all) => Object.keys(all ?? {}).every((locale) => LOCALES.has(locale)), {
      message: "a locale that Discord does not have",
    });
const named = {
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
};
const choice = z.strictObject({
  name: z.string().min(1).max(DISCORD.choiceName),
  name_localizations: localised(z.string().min(1).max(DISCORD.choiceName)),
  value: z.union([z.string().min(1).max(DISCORD.choiceValue), z.number()]),
});

const value = z
  .strictObject({
    type: z.int().min(3).max(11),
    ...named,
    required: z.boolean().optional(),
    choices: z.array(choice).max(DISCORD.commandChoices).optional(),
    autocomplete: z.boolean().optional(),
    channel_types: z.array(z.int()).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine(({ autocomplete, choices }) => !(autocomplete && choices?.length), { message: "choices or autocomplete" })
  .refine(({ type, autocomplete }) => !autocomplete || [3, 4, 10].includes(type), { message: "no autocomplete here" })
  .refine(({ type, min_length, max_length }) => type === 3 || (min_length ?? max_length) === undefined, {
    message: "a length is for strings",
  });

const ordered = <Option extends { name: string; required?: boolean | undefined }>(options: z.ZodType<Option>) =>
  z
    .array(options)
    .max(DISCORD.commandOptions)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { message: "a name twice" })
    .refine((all) => all.every(({ required }, i) => !required || all.slice(0, i).every((one) => one.required)), {
      message: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: required options come first",
    })
    .optional();

const subcommand = z.strictObject({ type: z.literal(1), ...named, options: ordered(value) });
const group = z.strictObject({ type: z.literal(2), ...named, options: ordered(subcommand) });

const common = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  nsfw: z.boolean().optional(),
  id: z.string().optional(),
  handler: z.unknown().optional(),
};

const slashCommand = z
  .strictObject({
    type: z.literal(1).optional(),
    ...named,
    ...common,
    options: ordered(z.union([value, subcommand, group])),
  })
  .refine(({ options = [] }) => options.every(({ type }) => type < 3) || options.every(({ type }) => type > 2), {
    message: "subcommands stand alone",
  });

const contextCommand = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(DISCORD.commandName),
  name_localizations: localised(z.string().min(1).max(DISCORD.commandName)),
  description: z.literal("").optional(),
  options: z.array(z.never()).max(0).optional(),
  ...common,
});

/** The list that one PUT registers. @throws Refusal 50035. */
export function checkCommands(body: unknown): Fields[] {
  const checked = z.array(z.union([slashCommand, contextCommand])).safeParse(body);
  if (!checked.success) throw invalidBody(checked.error);
  const commands = checked.data as Fields[];
  const slash = commands.filter(({ type }) => type === undefined || type === 1);
  if (slash.length > DISCORD.commands) throw invalidForm("", `more than ${DISCORD.commands} commands`);
  for (const type of [2, 3]) {
    const number = commands.filter((command) => command.type === type).length;
    if (number > DISCORD.contextCommands) throw invalidForm("", `more than ${DISCORD.contextCommands} of a type`);
  }
  commands.forEach((command, i) => {
    const twice = commands.findIndex(({ name, type }) => name === command.name && (type ?? 1) === (command.type ?? 1));
    if (twice !== i) throw invalidForm(`${i}.name`, "APPLICATION_COMMANDS_DUPLICATE_NAME");
    const length = commandLength(command);
    if (length > DISCORD.commandTotal)
      throw invalidForm(String(i), `${length} characters, not ${DISCORD.commandTotal}`);
  });
  return commands;
}

/** Characters of a command that count towards its total: names, descriptions and values, the longest localisation each. */
export function commandLength(command: Fields): number {
  const longest = (text: unknown, localisations: unknown) => {
    const all = [text, ...(isFields(localisations) ? Object.values(localisations) : [])];
    return Math.max(0, ...all.map((one) => (typeof one === "string" ? one.length : 0)));
  };
  let length = longest(command.name, command.name_localizations);
  length += longest(command.description, command.description_localizations);
  if (typeof command.value === "string") length += command.value.length;
  for (const inner of [command.options, command.choices]) {
    for (const one of Array.isArray(inner) ? inner : []) length += commandLength(one);
  }
  return length;
}
