import { type Fields, objectsIn, stringOf } from "../fields.ts";
import type { Journal } from "../journal.ts";
import type { Channel, Community, User } from "./community.ts";
import { filledOptions, type Given } from "./filled-options.ts";
import { Interaction } from "./interaction.ts";
import type { Message } from "./message.ts";
import type { Registry } from "./registry.ts";
import { channelShape, memberShape, userShape } from "./shapes.ts";

/** What people do, as the interaction that Discord makes of it; nothing is sent here. */
export class People {
  private readonly community: Community;
  private readonly registry: Registry;
  private readonly journal: Journal;

  constructor(community: Community, registry: Registry, journal: Journal) {
    this.community = community;
    this.registry = registry;
    this.journal = journal;
  }

  /** @throws when no such command is registered, it cannot be used there, or the form would not be sent. */
  command(name: string, given: Given, user: User, channel: Channel, focused?: string): Interaction {
    const [root = "", ...path] = name.replace(/^\//, "").split(" ");
    const command = this.find(root, channel);
    const { options, resolved } = filledOptions(command, path, given, this.community, focused);
    const data = {
      id: command.id,
      name: root,
      type: 1,
      options,
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    };
    const words = Object.entries(given).map(([key, value]) => `${key}:${value}`);
    const what = [focused === undefined ? `/${name}` : `types in /${name}`, ...words].join(" ");
    return this.make(focused === undefined ? 2 : 4, what, data, user, channel);
  }

  /** Calls a command on a message that the person sees. @throws when no such command is registered, or it cannot be used there. */
  use(message: Message, name: string, user: User): Interaction {
    const channel = this.seenBy(message, user);
    const command = this.find(name, channel, 3);
    const data = {
      id: command.id,
      name,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message.toJSON() } },
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    };
    return this.make(2, `uses «${name}» on a message`, data, user, channel);
  }

  private find(name: string, channel: Channel, type = 1): Fields {
    const command = this.registry.find(name, channel.guild?.id, type);
    const contexts = command.contexts as number[] | null;
    const context = contextOf(channel);
    if (contexts && !contexts.includes(context)) throw new Error(`${name} cannot be used in context ${context}`);
    const installs = command.integration_types as number[];
    if (byPersonAlone(channel) && !installs.includes(1)) {
      throw new Error(`${name} cannot be used where only a person has installed the app`);
    }
    return command;
  }

  /** @throws when the person does not see the message, or has no such button, or it only opens a link. */
  click(message: Message, name: string, user: User): Interaction {
    const channel = this.seenBy(message, user);
    const buttons = [...objectsIn(message.body.components)].filter(({ type }) => type === 2);
    const button = buttons.find(({ custom_id }) => custom_id === name) ?? buttons.find(({ label }) => label === name);
    if (!button) throw new Error(`nothing called «${name}»; there is ${message.buttons.join(", ") || "no button"}`);
    if (button.disabled === true || button.custom_id === undefined) throw new Error(`«${name}» cannot be pressed`);
    const data = { custom_id: button.custom_id, component_type: 2, id: button.id };
    return this.make(3, `clicks «${stringOf(button.label) || name}»`, data, user, channel, message);
  }

  /** Chooses from a menu on a message. @throws when it has no such option. */
  choose(message: Message, custom: string, values: readonly string[], user: User): Interaction {
    const channel = this.seenBy(message, user);
    const select = [...objectsIn(message.body.components)].find(({ custom_id }) => custom_id === custom);
    const offered = ((select?.options ?? []) as Fields[]).map(({ value }) => value);
    const strange = values.filter((value) => !offered.includes(value));
    if (!select || strange.length > 0) throw new Error(`${custom} has no option ${strange.join(", ")}`);
    const data = { custom_id: custom, component_type: select.type, id: select.id, values };
    return this.make(3, `chooses ${values.join(", ")}`, data, user, channel, message);
  }

  /** Fills in a modal by the inputs' custom_ids and submits it. @throws when a required one is empty. */
  submit(modal: Fields, values: Readonly<Record<string, string>>, user: User, channel: Channel): Interaction {
    const components = ((modal.components ?? []) as Fields[]).map((row) => {
      const inputs = (row.component === undefined ? (row.components ?? []) : [row.component]) as Fields[];
      const filled = inputs.map((input) => {
        const value = values[stringOf(input.custom_id)] ?? stringOf(input.value);
        if (value === "" && input.required !== false) throw new Error(`${String(input.custom_id)} must be filled in`);
        return {
          type: input.type,
          custom_id: input.custom_id,
          ...(input.type === 4 ? { value } : { values: [value] }),
        };
      });
      return row.component === undefined
        ? { type: row.type, components: filled }
        : { type: row.type, component: filled[0] };
    });
    const data = { custom_id: modal.custom_id, components };
    return this.make(5, `submits «${stringOf(modal.title)}»`, data, user, channel);
  }

  private seenBy(message: Message, user: User): Channel {
    const channel = this.community.channel(message.channel);
    if (!this.community.seen(channel, user).includes(message))
      throw new Error(`${user.name} does not see this message`);
    return channel;
  }

  private make(
    type: 2 | 3 | 4 | 5,
    what: string,
    data: Fields,
    user: User,
    channel: Channel,
    source?: Message,
  ): Interaction {
    const { guild } = channel;
    const id = this.community.snowflake();
    const token = `aW50ZXJhY3Rpb246${id}${"x".repeat(40)}`;
    const userInstalled = byPersonAlone(channel);
    const { permissions, ...member } = memberShape(user);
    const place = guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...member, permissions },
          context: 0,
        }
      : { user: userShape(user), context: contextOf(channel) };
    const payload = {
      id,
      application_id: this.community.bot.id,
      type,
      token,
      version: 1,
      channel_id: channel.id,
      channel: { ...channelShape(channel, this.community), permissions: String(user.permissions) },
      locale: user.locale,
      app_permissions: String(this.community.permissions(channel)),
      entitlements: [],
      entitlement_sku_ids: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: userInstalled ? { 1: user.id } : { 0: guild?.id ?? "0" },
      ...place,
      data,
      ...(source ? { message: source.toJSON() } : {}),
    };
    const at = this.journal.now();
    return new Interaction(
      { id, token, at, type, what, user, channel, payload, userInstalled, ...(source ? { source } : {}) },
      this.journal,
    );
  }
}

/** 0 in a guild, 1 with the bot, 2 among persons. */
const contextOf = (channel: Channel) => (channel.guild ? 0 : channel.type === 3 ? 2 : 1);

/** The app is there only because the person has installed it. */
const byPersonAlone = ({ guild, type }: Channel) => (guild ? !guild.member : type === 3);
