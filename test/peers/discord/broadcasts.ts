import type { Journal } from "../journal.ts";
import type { Community } from "./community.ts";
import { type Gateway, INTENT, type Session } from "./gateway.ts";
import type { Message } from "./message.ts";
import { named } from "./route.ts";
import { botShape, guildCreateShape, memberShape } from "./shapes.ts";

/** Which events go to which sessions, and what of a message each may read. */
export class Broadcasts {
  private readonly gateway: Gateway;
  private readonly community: Community;
  private readonly journal: Journal;

  constructor(gateway: Gateway, community: Community, journal: Journal) {
    this.gateway = gateway;
    this.community = community;
    this.journal = journal;
  }

  /** To every session, whatever its intents. */
  everywhere(event: string, payload: unknown): void {
    if (this.gateway.sessions.length === 0) this.journal.note("peer", `no session for ${event}`);
    for (const session of this.gateway.sessions) this.gateway.dispatch(session, event, payload);
  }

  /** MESSAGE_CREATE to whoever asked for it, blank for whoever may not read it. */
  announce(message: Message): void {
    const channel = this.community.channel(message.channel);
    if (!channel.view || (channel.guild && !channel.guild.member)) return;
    const needed = channel.guild ? INTENT.guildMessages : INTENT.directMessages;
    const user = this.community.users.find(({ id }) => id === message.author.id);
    const { user: _, ...member } = user ? memberShape(user) : { user: undefined };
    const plain = !channel.guild || message.author.id === this.community.bot.id || named(message, this.community);
    for (const session of this.gateway.sessions) {
      if ((session.intents & needed) === 0) continue;
      const blank = !plain && (session.intents & INTENT.content) === 0;
      const more = channel.guild && user ? { member } : {};
      const shown = { ...message.toJSON(blank), channel_type: channel.type, ...more };
      this.gateway.dispatch(session, "MESSAGE_CREATE", shown);
    }
  }

  /** READY, and the guilds where they were asked for. */
  greet(session: Session, address: string): void {
    const guilds = this.community.guilds.filter(({ member }) => member);
    this.gateway.dispatch(session, "READY", {
      v: 10,
      user: botShape(this.community),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address.replace(/^http/, "ws"),
      shard: [0, 1],
      application: { id: this.community.bot.id, flags: 0 },
    });
    this.journal.note("peer", "READY");
    if ((session.intents & INTENT.guilds) === 0) return;
    for (const guild of guilds) this.gateway.dispatch(session, "GUILD_CREATE", guildCreateShape(guild, this.community));
  }
}
