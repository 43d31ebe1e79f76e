import { type Fields, isFields, objectsIn, stringOf } from "../fields.ts";

/** A text together with how Slack reads it. */
interface Run {
  readonly text: string;
  readonly as: "mrkdwn" | "markdown" | "plain";
}

export interface Link {
  readonly url: string;
  /** What a person sees in its place. */
  readonly label?: string;
}

const PING = /<(![a-z]+(?:\^[A-Z0-9]+)?|@[UWB][A-Z0-9]+)(?:\|[^<>]*)?>/g;
const LINK = /<((?:https?:\/\/|mailto:)[^<>|]+)(?:\|([^<>]*))?>/g;
const BARE = /\bhttps?:\/\/[^\s<>]+/g;
const MARKDOWN_LINK = /\[([^[\]]*)\]\((\w+:[^()\s]+)\)/g;

function runs(text: string, blocks: unknown): Run[] {
  const found: Run[] = text ? [{ text, as: "mrkdwn" }] : [];
  for (const part of objectsIn(blocks)) {
    const { type } = part;
    const words = stringOf(part.text);
    if (!words) continue;
    if (type === "mrkdwn") found.push({ text: words, as: "mrkdwn" });
    else if (type === "markdown") found.push({ text: words, as: "markdown" });
    else if (type === "plain_text" || type === "text") found.push({ text: words, as: "plain" });
  }
  return found;
}

/**
 * Who is called by a message: `!channel`, `!here`, `!everyone`, `!subteam^S1`, `@U1`.
 * The fallback text counts even beside blocks, which is stricter than Slack.
 */
export function pings(text: string, blocks: unknown): string[] {
  const called = runs(text, blocks)
    .filter((run) => run.as !== "plain")
    .flatMap((run) => [...run.text.matchAll(PING)].map((match) => match[1] ?? ""))
    .filter((name) => name.startsWith("@") || /^!(channel|here|everyone|group|subteam)/.test(name));
  for (const part of objectsIn(blocks)) {
    if (part.type === "user" && part.user_id) called.push(`@${part.user_id}`);
    if (part.type === "broadcast") called.push(`!${part.range}`);
    if (part.type === "usergroup") called.push(`!subteam^${part.usergroup_id}`);
  }
  return called;
}

/** The links that the app made; what a client links by itself (a bare address) is not among them. */
export function links(text: string, blocks: unknown): Link[] {
  const found: Link[] = [];
  for (const run of runs(text, blocks)) {
    if (run.as === "plain") continue;
    for (const [, url = "", label] of run.text.matchAll(LINK)) found.push({ url, ...(label ? { label } : {}) });
    if (run.as !== "markdown") continue;
    for (const [, label = "", url = ""] of run.text.matchAll(MARKDOWN_LINK)) found.push({ url, label });
  }
  for (const part of objectsIn(blocks)) {
    const url = part.url;
    if (typeof url !== "string") continue;
    const label = isFields(part.text) ? stringOf(part.text.text) : stringOf(part.text);
    found.push({ url, ...(label ? { label } : {}) });
  }
  return found;
}

/** Bare addresses in the texts, which a Slack client makes into links by itself. */
export function bareLinks(text: string, blocks: unknown): string[] {
  const live = runs(text, blocks).map((run) => (run.as === "plain" ? run.text : run.text.replace(LINK, " ")));
  return live.flatMap((run) => run.match(BARE) ?? []);
}

/**
 * What a person reads: the blocks' texts line by line, or the text when there are none; escapes and link marks undone.
 * What stands on buttons and menus is left out.
 */
export function reads(text: string, blocks: unknown): string {
  const shown = Array.isArray(blocks) ? blocks.filter(isFields).filter((block) => !PRESSED.has(block.type)) : [];
  const seen = Array.isArray(blocks) && blocks.length > 0 ? shown.flatMap(blockRuns) : runs(text, undefined);
  return seen.map((run) => (run.as === "plain" ? run.text : unescaped(run.text))).join("\n");
}

const PRESSED = new Set<unknown>(["actions", "context_actions"]);

function blockRuns({ accessory: _, ...block }: Fields): Run[] {
  return runs("", block);
}

function unescaped(text: string): string {
  return text
    .replace(LINK, (_, url: string, label?: string) => label ?? url)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
