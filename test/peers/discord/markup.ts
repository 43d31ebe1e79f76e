import { type Fields, isFields, objectsIn, stringOf } from "../fields.ts";

export interface Link {
  readonly url: string;
  /** What a person sees in its place. */
  readonly label: string;
}

const MENTION = /@(everyone|here)|<@!?(\d+)>|<@&(\d+)>/g;
const BARE = /\bhttps?:\/\/[^\s<>]+/g;
const MASKED = /\[([^[\]]*)\]\(<?(\w+:[^()\s<>]+)>?(?:\s[^()]*)?\)/g;

/** Everything that could ping, as it stands: `@everyone`, `@here`, `@<user>`, `@&<role>`. */
export function mentions(text: string): string[] {
  return [...text.matchAll(MENTION)].map(([, broad, user, role]) =>
    broad ? `@${broad}` : user ? `@${user}` : `@&${role}`,
  );
}

/**
 * Whom a new message pings, by its allowed_mentions; without them, everyone it names.
 * @see https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pings(text: string, allowed: unknown): string[] {
  const all = [...new Set(mentions(text))];
  if (!isFields(allowed)) return all;
  const list = (value: unknown) => (Array.isArray(value) ? value : []) as unknown[];
  const parse = list(allowed.parse);
  return all.filter((name) => {
    if (name.startsWith("@&")) return parse.includes("roles") || list(allowed.roles).includes(name.slice(2));
    if (name === "@everyone" || name === "@here") return parse.includes("everyone");
    return parse.includes("users") || list(allowed.users).includes(name.slice(1));
  });
}

/** The texts of a message in which Discord reads Markdown: content, text displays, and those of its embeds. */
export function texts({ content, components, embeds }: Fields): string[] {
  const found = [stringOf(content)];
  for (const { type, content: words } of objectsIn(components)) if (type === 10) found.push(stringOf(words));
  for (const embed of Array.isArray(embeds) ? embeds.filter(isFields) : []) {
    found.push(stringOf(embed.title), stringOf(embed.description));
    for (const field of Array.isArray(embed.fields) ? embed.fields.filter(isFields) : []) {
      found.push(stringOf(field.name), stringOf(field.value));
    }
    if (isFields(embed.author)) found.push(stringOf(embed.author.name));
    if (isFields(embed.footer)) found.push(stringOf(embed.footer.text));
  }
  return found.filter(Boolean);
}

/** Links whose label hides their address, link buttons, and an embed's own. A bare address is not among them. */
export function links(body: Fields): Link[] {
  const found: Link[] = [];
  for (const text of texts(body)) {
    // An escaped bracket makes no link; two characters stand in for it, so that nothing else moves together.
    const live = text.replace(/\\[^0-9A-Za-z\s]/g, "  ");
    for (const [, label = "", url = ""] of live.matchAll(MASKED)) found.push({ url, label });
  }
  for (const { type, url, label } of objectsIn(body.components)) {
    if (type === 2 && typeof url === "string") found.push({ url, label: stringOf(label) });
  }
  for (const { url, title } of Array.isArray(body.embeds) ? body.embeds.filter(isFields) : []) {
    if (typeof url === "string") found.push({ url, label: stringOf(title) });
  }
  return found;
}

/** Bare addresses in the texts, which a Discord client makes into links by itself. */
export function bareLinks(body: Fields): string[] {
  return texts(body).flatMap((text) => text.replace(MASKED, " ").match(BARE) ?? []);
}

/** What a person reads, line by line: escapes undone, other Markdown as it stands. */
export function reads(body: Fields): string {
  return texts(body)
    .map((text) => text.replace(/\\([^0-9A-Za-z\s])/g, "$1"))
    .join("\n");
}
