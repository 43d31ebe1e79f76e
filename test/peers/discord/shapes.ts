import type { Fields } from "../fields.ts";
import { type Channel, type Community, type Guild, PERMISSION, type User } from "./community.ts";

/** Users, members, channels and guilds as the API and the gateway show them. */
export function userShape(user: { id: string; name: string }): Fields {
  return {
    id: user.id,
    username: user.name,
    global_name: user.name,
    discriminator: "0",
    avatar: null,
    public_flags: 0,
  };
}

export function botShape({ bot }: Community): Fields {
  return { ...bot, discriminator: "0", avatar: null, global_name: null, public_flags: 0, flags: 0, verified: true };
}

export function memberShape(user: User): Fields {
  return {
    user: userShape(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    permissions: String(user.permissions),
    communication_disabled_until: null,
  };
}

export function channelShape(channel: Channel, community: Community): Fields {
  const base = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.person) return { ...base, recipients: [userShape(channel.person)] };
  if (channel.type === 3) return { ...base, name: channel.name, owner_id: community.users[0]?.id, recipients: [] };
  const refused =
    (channel.view ? 0n : PERMISSION.viewChannel) |
    (channel.send ? 0n : PERMISSION.sendMessages | PERMISSION.sendInThreads) |
    (channel.history ? 0n : PERMISSION.readHistory);
  const guild = channel.guild?.id ?? "";
  const overwrite = { id: guild, type: 0, allow: "0", deny: String(refused) };
  const thread = {
    owner_id: community.bot.id,
    member_count: 1,
    message_count: 0,
    thread_metadata: {
      archived: channel.archived,
      locked: false,
      auto_archive_duration: 1440,
      archive_timestamp: "2026-01-01T00:00:00.000000+00:00",
    },
  };
  return {
    ...base,
    name: channel.name,
    guild_id: guild,
    parent_id: channel.parent ?? null,
    ...(channel.type === 11
      ? thread
      : { position: 0, nsfw: false, topic: null, permission_overwrites: refused === 0n ? [] : [overwrite] }),
  };
}

export function guildShape(guild: Guild, community: Community): Fields {
  const everyone = String(community.users[0]?.permissions ?? 0n);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: community.users[0]?.id,
    preferred_locale: guild.locale,
    roles: [
      {
        id: guild.id,
        name: "@everyone",
        permissions: everyone,
        position: 0,
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    afk_timeout: 60,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 0,
    nsfw_level: 0,
  };
}

/** The bot as a member of a guild. */
export function botMemberShape(community: Community): Fields {
  return { ...memberShape({ ...community.users[0]!, id: community.bot.id }), user: botShape(community) };
}

/** GUILD_CREATE: the guild with everything in it. */
export function guildCreateShape(guild: Guild, community: Community): Fields {
  const inside = community.channels.filter((channel) => channel.guild === guild);
  return {
    ...guildShape(guild, community),
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    large: false,
    unavailable: false,
    member_count: community.users.length + 1,
    members: [botMemberShape(community)],
    channels: inside.filter(({ type }) => type !== 11).map((channel) => channelShape(channel, community)),
    threads: inside.filter(({ type }) => type === 11).map((channel) => channelShape(channel, community)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
