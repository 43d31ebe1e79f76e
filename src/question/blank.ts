/** Characters; more of a question is of no use in a report, and the expressions below stay fast on anything. */
const LONGEST = 1_000;

/** What has the digits of a telephone number and is none: dates, spans of years, and amounts of up to eight digits. */
const HARMLESS = [
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/,
  /\d{1,2}[-./]\d{1,2}[-./]\d{4}(?!\d)/,
  /(?:1[5-9]|2[01])\d\d ?[-/–] ?(?:1[5-9]|2[01])\d\d(?!\d)/,
  /[1-9]\d?[ .]\d{3}[ .]\d{3}(?![ .]?\d)/,
]
  .map(({ source }) => source)
  .join("|");
/** Seven digits or more, with whatever people put between them. */
const TELEPHONE = /[+(]{0,2}\d(?:[ ()./–-]{0,2}\d){6,30}(?![\p{L}\p{N}])/u.source;

/** In this order: what an earlier one took, a later one cannot tear apart. No repetition is without a limit. */
const POINTS_AT_A_PERSON: readonly (readonly [RegExp, string])[] = [
  // What Slack and Discord make of mentions: <@U1>, <@!1>, <@&1>, <#C1|name>, <!subteam^S1|@name>, <mailto:…|…>, <tel:…|…>.
  [/<(?:[@#!]|mailto:|tel:)[^<>]{0,200}>/giu, "[mention]"],
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu, "[address]"],
  [/[@＠][\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,63}/gu, "[name]"],
  // A name of Discord as it was: name#1234.
  [/(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_.-]{2,32}#\d{4}(?!\d)/gu, "[name]"],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu, "[id]"],
  // Slack's: a capital for the kind, a digit, then capitals and digits.
  [/\b[A-Z]\d[A-Z0-9]{7,10}\b/gu, "[id]"],
  // Discord's.
  [/(?<!\d)\d{15,20}(?!\d)/gu, "[id]"],
];

const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?<harmless>${HARMLESS})|${TELEPHONE})`, "gu");

/**
 * Takes out of a text what may point at a person: mentions, ids, e-mail addresses, telephone numbers, names written `@name`.
 * Dates, spans of years and amounts stay. A name that is written like any other word cannot be known and stays too.
 * What is longer than 1,000 characters is cut.
 */
export function blank(text: string): string {
  let blanked = text.normalize("NFC").slice(0, LONGEST).toWellFormed();
  for (const [found, put] of POINTS_AT_A_PERSON) blanked = blanked.replace(found, put);
  return blanked.replace(NUMBER, (found, harmless: string | undefined) => harmless ?? (found && "[number]"));
}
