import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  DiscordAPIError,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody as Registered,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody as RegisteredOnMessages,
  Routes,
} from "discord.js";
import type { Command } from "../../src/command.ts";
import { UserError } from "../../src/errors.ts";
import { type OptionForm, optionsOf } from "../../src/line.ts";
import { inWords, languages, type Words, wordsFor } from "../../src/words/words.ts";
import { cut } from "../cut.ts";
import { toRegisterFind } from "./find.ts";
import { LIMITS } from "./limits.ts";

export interface Registration {
  /** Before every name. */
  readonly prefix: string;
  /** For one server alone; without it, for all servers and for whoever installs the desk for themselves. */
  readonly guild?: string;
}

/** The commands as Discord takes them; `reminder add` becomes the subcommand `add` of `reminder`. */
export function toRegister(commands: readonly Command[], { prefix, guild }: Registration): Registered[] {
  const roots = Map.groupBy(commands, ({ name }) => name.split(" ")[0] ?? name);
  return [...roots].map(([root, group]) => {
    const single = group.find(({ name }) => name === root);
    return {
      type: ApplicationCommandType.ChatInput,
      name: (prefix + root).slice(0, LIMITS.commandName),
      ...described(single ? [single.describe] : group.map((command) => command.describe)),
      options: single ? optionsFor(single) : group.map(subcommand),
      // Discord hides it from whoever may not; the desk checks again when it runs.
      ...(group.every(({ may }) => may === "manage") && { default_member_permissions: MANAGE_SERVER }),
      ...(guild === undefined && EVERYWHERE),
    };
  });
}

/** For servers and for whoever installs the desk for themselves, in servers and in conversations; a command of one server is there alone. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild);

/** Text and announcement channels, and threads. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

function subcommand(command: Command) {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    name: command.name.split(" ")[1] ?? command.name,
    ...described([command.describe]),
    options: optionsFor(command),
  };
}

/** Discord wants those that are required first. */
function optionsFor(command: Command): APIApplicationCommandBasicOption[] {
  const forms = optionsOf(command);
  return [...forms.filter(({ required }) => required), ...forms.filter(({ required }) => !required)].map((form) =>
    optionFor(form, command.complete !== undefined),
  );
}

function optionFor(form: OptionForm, completed: boolean): APIApplicationCommandBasicOption {
  const named = { name: form.name, ...described([form.describe]), required: form.required };
  switch (form.type) {
    case "boolean":
      return { type: ApplicationCommandOptionType.Boolean, ...named };
    case "integer":
      return {
        type: ApplicationCommandOptionType.Integer,
        ...named,
        ...(form.least !== undefined && { min_value: form.least }),
        ...(form.most !== undefined && { max_value: form.most }),
      };
    case "text": {
      if (form.isChannel) return { type: ApplicationCommandOptionType.Channel, ...named, channel_types: [...CHANNELS] };
      const base = { type: ApplicationCommandOptionType.String as const, ...named };
      if (form.choices) return { ...base, choices: form.choices.map(choiceFor) };
      const lengths = {
        ...(form.shortest !== undefined && { min_length: form.shortest }),
        ...(form.longest !== undefined && { max_length: Math.min(LIMITS.optionText, form.longest) }),
      };
      return completed ? { ...base, ...lengths, autocomplete: true } : { ...base, ...lengths };
    }
  }
}

/** Discord's codes of the languages that the desk speaks beside English, with the words of each. */
const LOCALES = Object.values(Locale).flatMap((locale) => {
  const words = locale.startsWith("en") ? undefined : languages[locale.split("-")[0] ?? ""];
  return words ? [[locale, words] as const] : [];
});

/** Sentences of the tables in every language, joined where they are several; names of commands stay as they are. */
function described(sentences: readonly string[]) {
  const joined = (words: Words) => cut(sentences.map((one) => inWords(one, words)).join("; "), LIMITS.description);
  return {
    description: joined(wordsFor("en")),
    description_localizations: Object.fromEntries(LOCALES.map(([locale, words]) => [locale, joined(words)])),
  };
}

function choiceFor(value: string) {
  const named = LOCALES.map(([locale, words]) => [locale, cut(inWords(value, words), LIMITS.choice)] as const);
  return { name: value, name_localizations: Object.fromEntries(named), value };
}

/** Whether Discord knows the commands as they are; `none` where it knows none at all. */
export async function lookUp(
  rest: REST,
  application: string,
  commands: readonly Command[],
  to: Registration,
): Promise<"current" | "none" | "others"> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const known = (await rest.get(routeTo(application, to), { query })) as AnyRegistered[];
  if (known.length === 0) return "none";
  return isDeepStrictEqual(comparable(known, to), comparable(everything(commands, to), to)) ? "current" : "others";
}

/**
 * Makes Discord know the commands, by one PUT and only where it knows others; returns whether it did.
 * Throws UserError where the bot is not in the server that it should register them in.
 */
export async function register(
  rest: REST,
  application: string,
  commands: readonly Command[],
  to: Registration,
): Promise<boolean> {
  try {
    if ((await lookUp(rest, application, commands, to)) === "current") return false;
    await rest.put(routeTo(application, to), { body: everything(commands, to) });
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || (error.status !== 403 && error.status !== 404)) throw error;
    throw new UserError(
      to.guild
        ? "DISCORD_GUILD_ID: expected a server that the bot is in, with the scope applications.commands; open the invite link again for that server."
        : "Discord does not let the bot register its commands: open the invite link again with the scope applications.commands.",
    );
  }
}

type AnyRegistered = Registered | RegisteredOnMessages;

/** The commands of the menu, and the one on messages. */
function everything(commands: readonly Command[], to: Registration): AnyRegistered[] {
  const find = { ...toRegisterFind(LOCALES), ...(to.guild === undefined && EVERYWHERE) };
  return [...toRegister(commands, to), find];
}

function routeTo(application: string, { guild }: Registration) {
  return guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
}

/** What we set of commands, without order and without what Discord adds or leaves out as its default. */
function comparable(commands: readonly AnyRegistered[], { guild }: Registration): unknown {
  return commands
    .map((command) => ({
      type: command.type ?? ApplicationCommandType.ChatInput,
      name: command.name,
      description: ("description" in command && command.description) || "",
      // Of a command of one server Discord fills these in.
      ...(guild === undefined && {
        installs: command.integration_types?.toSorted(),
        contexts: command.contexts?.toSorted(),
      }),
      permissions: command.default_member_permissions ?? null,
      names: command.name_localizations ?? {},
      descriptions: ("description_localizations" in command && command.description_localizations) || {},
      options: (("options" in command && command.options) || []).map(comparableOption),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function comparableOption(option: APIApplicationCommandOption): unknown {
  const set = Object.entries(option).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const inner = "options" in option ? (option.options ?? []).map(comparableOption) : [];
  return { ...Object.fromEntries(set), options: inner };
}
