import type { Command } from "../../src/command.ts";
import type { Config } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { inWords, wordsFor } from "../../src/words/words.ts";
import { LIMITS } from "./limits.ts";
import { type Entry, formsOf, menuOf } from "./menu.ts";

/** Stands for the public address of whoever takes Slack's requests by HTTP. */
const ADDRESS = "https://desk.example.org/slack/events";

/**
 * The app's manifest for https://api.slack.com/apps, made from the list of commands.
 * Two scopes: `commands` to be asked, `chat:write` to post what is shared; none reads what people write.
 * Slack shows everybody one description, in the language of `locale` (BCP 47).
 * Throws UserError where the commands do not fit into an app.
 * @see https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(commands: readonly Command[], config: Config, locale = "en") {
  const words = wordsFor(locale);
  const menu = menuOf(commands, config.COMMAND_PREFIX);
  const http = config.SLACK_APP_TOKEN === undefined && config.SLACK_SIGNING_SECRET !== undefined;
  if (menu.length > LIMITS.commands)
    throw new UserError(`Expected at most ${LIMITS.commands} commands, found ${menu.length}.`);
  return {
    display_information: {
      name: "Campaign Desk",
      description: "Answers from the campaign's own press releases, word for word, with the source",
      long_description:
        "Ask who said something, who signed, or when and where something is. The desk answers with what the campaign's press releases say, word for word, and shows where it stands. " +
        "An answer is for you alone until you share it to the channel. The desk does not read your messages, and says so when the releases do not say.",
      background_color: "#1f3a4d",
    },
    features: {
      bot_user: { display_name: "campaign-desk", always_online: true },
      slash_commands: menu.map((entry) => ({
        command: checked(entry.name, LIMITS.commandName),
        description: entry.commands
          .map(({ describe }) => inWords(describe, words))
          .join("; ")
          .slice(0, LIMITS.commandDescription),
        ...hint(entry),
        should_escape: false,
        ...(http && { url: ADDRESS }),
      })),
    },
    oauth_config: { scopes: { bot: ["commands", "chat:write"] } },
    settings: {
      interactivity: { is_enabled: true, ...(http && { request_url: ADDRESS, message_menu_options_url: ADDRESS }) },
      org_deploy_enabled: false,
      socket_mode_enabled: !http,
      token_rotation_enabled: false,
    },
  };
}

/** What follows a command's name, as Slack's menu shows it; nothing where there is nothing to type. */
function hint(entry: Entry): { usage_hint?: string } {
  const forms = formsOf(entry).map((form) => form.slice(entry.name.length).trim());
  const shown = forms.filter(Boolean).join(" | ").slice(0, LIMITS.usageHint);
  return shown ? { usage_hint: shown } : {};
}

function checked(name: string, most: number): string {
  if (name.length > most)
    throw new UserError(`Expected a command of at most ${most} characters, found ${name}: shorten COMMAND_PREFIX.`);
  return name;
}
