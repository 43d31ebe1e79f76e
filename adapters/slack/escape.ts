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

/** Text for an element that Slack shows letter by letter: well formed, without control characters. */
export function literal(text: string): string {
  return text.replace(CONTROL, "").toWellFormed();
}
