/** Control characters but tab and line feed; Slack drops some and refuses others. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text as mrkdwn that pings nobody and links nothing: `&`, `<` and `>` as entities, and only these.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign);
}

/** What a person typed, as it was typed: Slack hands it over with entities. */
export function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** `<https://…|label>`, `<#C1|name>`, `<!here|here>`: what Slack makes of a link and its like; each sign is looked at twice at most. */
const POINTER = /<([^<>|]{0,3000})(?:\|([^<>]{0,3000}))?>/g;

/**
 * What a person wrote in a message, as they see it: without the mention of the bot, links by their label.
 * Other people's mentions stay as Slack writes them, so that they can be blanked.
 */
export function readText(text: string, bot: string | undefined): string {
  const plain = text.replace(POINTER, (whole, to: string, label: string | undefined) => {
    if (to.startsWith("@")) return to === `@${bot}` ? " " : whole;
    if (to.startsWith("#")) return label ? `#${label}` : whole;
    return label ?? (to.startsWith("!") ? "" : to);
  });
  return unescapeText(plain).trim();
}

/** Text for an element that Slack shows letter by letter: well formed, without control characters. */
export function literal(text: string): string {
  return text.replace(CONTROL, "").toWellFormed();
}
