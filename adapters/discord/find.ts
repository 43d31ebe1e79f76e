import {
  type APIMessage,
  ApplicationCommandType,
  type Message,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import { en } from "../../src/words/en.ts";
import type { Words } from "../../src/words/words.ts";
import { LIMITS } from "./limits.ts";

/** How the command on a message is called; its answer is the nearest that the releases have to that message. */
export const FIND = en.findQuote.slice(0, LIMITS.commandName);

/** The command as Discord takes it. It has no description, and its name, which is shown, is in each reader's language. */
export function toRegisterFind(
  locales: readonly (readonly [string, Words])[],
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const names = locales.map(([locale, words]) => [locale, words.findQuote.slice(0, LIMITS.commandName)]);
  return { type: ApplicationCommandType.Message, name: FIND, name_localizations: Object.fromEntries(names) };
}

/** What a message says: its text, else that of its components, else that of its embeds. */
export function textOf(message: Message | APIMessage): string {
  const { content, embeds } = message;
  const components: readonly unknown[] = (message.components ?? []).map((one) =>
    "toJSON" in one ? one.toJSON() : one,
  );
  const shown = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, [...displays(components)].join("\n"), shown.filter(Boolean).join("\n")].find(Boolean) ?? "";
}

/** The texts among components, in their order. */
function* displays(components: readonly unknown[]): Generator<string> {
  for (const component of components) {
    if (typeof component !== "object" || component === null) continue;
    if ("content" in component && typeof component.content === "string") yield component.content;
    if ("components" in component && Array.isArray(component.components)) yield* displays(component.components);
  }
}
