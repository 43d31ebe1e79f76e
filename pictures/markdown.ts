/** A stretch of a line as Discord shows it. */
export interface Span {
  readonly text: string;
  readonly look: "plain" | "bold" | "link" | "mention";
}

/** A line of a message: how it begins decides how it looks. */
export interface Line {
  readonly kind: "plain" | "quote" | "small";
  readonly spans: readonly Span[];
}

/**
 * What is written between other text: an escaped sign, bold, a link whose address is in angle brackets, an instant, a role.
 * No repetition is without a limit.
 */
const INLINE =
  /\\(?<sign>[^\p{L}\p{N}\s])|\*\*(?<bold>[^*\n]{1,200})\*\*|\[(?<shown>(?:\\.|[^\]\\\n]){1,500})\]\(<[^>\n]{1,3000}>\)|<t:(?<seconds>-?\d{1,12})(?::\w)?>|<@&(?<role>\d{1,20})>|\u200b/gu;

/**
 * A text display as lines, as far as the desk writes Markdown. An instant is shown in UTC.
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function readMarkdown(content: string, locale: string): readonly Line[] {
  return content.split("\n").map((line) => {
    if (line.startsWith("> ")) return { kind: "quote", spans: readSpans(line.slice(2), locale) };
    if (line.startsWith("-# ")) return { kind: "small", spans: readSpans(line.slice(3), locale) };
    return { kind: "plain", spans: readSpans(line, locale) };
  });
}

function readSpans(line: string, locale: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  const put = (text: string, look: Span["look"]) => {
    const last = spans.at(-1);
    if (last && last.look === look) spans[spans.length - 1] = { text: last.text + text, look };
    else if (text !== "") spans.push({ text, look });
  };
  for (const match of line.matchAll(INLINE)) {
    put(line.slice(at, match.index), "plain");
    at = match.index + match[0].length;
    const { sign, bold, shown, seconds, role } = match.groups ?? {};
    if (sign) put(sign, "plain");
    else if (bold) put(bold, "bold");
    else if (shown) put(shown.replace(/\\(.)/gu, "$1"), "link");
    else if (seconds) put(instant(Number(seconds), locale), "mention");
    else if (role) put("@role", "mention");
  }
  put(line.slice(at), "plain");
  return spans;
}

function instant(seconds: number, locale: string): string {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
  return form.format(new Date(seconds * 1_000));
}
