import type { Adapter, Outside } from "./adapter.ts";

/** The platforms that the configuration switches on. Their clients are loaded only where they are used. */
export async function openAdapters(outside: Outside): Promise<readonly Adapter[]> {
  const adapters: Adapter[] = [];
  if (outside.config.SLACK_BOT_TOKEN) {
    const { openSlack } = await import("./slack/slack.ts");
    adapters.push(openSlack(outside));
  }
  if (outside.config.DISCORD_TOKEN) {
    const { openDiscord } = await import("./discord/discord.ts");
    adapters.push(openDiscord(outside));
  }
  return adapters;
}
