import { render as renderDiscord } from "../adapters/discord/render.ts";
import type { Reply } from "../adapters/reply.ts";
import { render as renderSlack } from "../adapters/slack/render.ts";
import { drawDiscord } from "./discord.ts";
import { drawSlack } from "./slack.ts";
import type { Theme } from "./theme.ts";

/** The platforms whose messages can be drawn. */
export type Drawn = "slack" | "discord";

/** What a picture shows beside the reply. */
export interface Asked {
  readonly theme: Theme;
  /** With its prefix, without a slash: `quote`. */
  readonly command: string;
  /** As they were typed, by name. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whom it was shared by; where it was, everybody in the channel sees it. */
  readonly sharedBy?: string;
}

/** Pixels; both clients show a channel about so wide. */
const WIDTH = 720;

/** What the clients themselves say, by language. */
const CLIENTS: Readonly<Record<string, { slack: string; privately: string; dismiss: string; used: string }>> = {
  en: {
    slack: "Only visible to you",
    privately: "Only you can see this",
    dismiss: "Dismiss message",
    used: "used",
  },
  ko: { slack: "나만 볼 수 있음", privately: "나만 볼 수 있어요", dismiss: "메시지 닫기", used: "님이 사용한 명령:" },
};

/** A reply as a platform shows it, as SVG; the same reply gives the same bytes. */
export function drawReply(platform: Drawn, reply: Reply, { theme, command, options, sharedBy }: Asked): string {
  const { slack, ...says } = CLIENTS[reply.locale.split("-")[0] ?? ""] ?? CLIENTS.en!;
  const typed = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
  const line = [`/${command}`, ...Object.values(typed)].join(" ");
  const shared = sharedBy === undefined ? {} : { sharedBy };
  const around = {
    theme,
    width: WIDTH,
    seenBy: sharedBy === undefined ? ("asker" as const) : ("everybody" as const),
    title: `${platform === "slack" ? "Slack" : "Discord"}: ${line}`,
  };
  if (platform === "slack") {
    const asked = sharedBy === undefined ? { typed: line } : {};
    return drawSlack(renderSlack(reply, shared), { ...around, ...asked, privately: slack });
  }
  const asked = sharedBy === undefined ? { typed: { command, options: typed } } : {};
  return drawDiscord(renderDiscord(reply, shared), { ...around, ...asked, says, locale: reply.locale });
}
