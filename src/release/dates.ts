/** A day named in a text. */
export interface NamedDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** Months in English, German, French, Spanish, Portuguese, Italian and Dutch, full and as they are shortened. */
const MONTHS: readonly string[] = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari",
  "february feb februar februar février fevrier févr febrero fevereiro fev febbraio februari",
  "march mar märz maerz mrz mars marzo março marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maio maggio mag mei",
  "june jun juni juin junio junho giugno giu",
  "july jul juli juillet juil julio julho luglio lug",
  "august aug août aout agosto ago augustus",
  "september sep sept septembre septiembre setiembre setembro set settembre",
  "october oct oktober okt octobre octubre outubro out ottobre ott",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)));
/** What may be a month: an alternation of them all takes milliseconds to prepare. The longest has ten letters. */
const MONTH = "[a-zà-ÿ]{3,10}";

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly read: (m: RegExpMatchArray) => [string, string, string] | undefined;
}[] = [
  { pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g, read: (m) => [m[1]!, m[3]!, m[4]!] },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g, read: (m) => [m[1]!, m[2]!, m[3]!] },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?\\s?(?:de\\s|of\\s)?(${MONTH})\\.?,?\\s(?:de\\s|del\\s)?(\\d{4})(?!\\d)`,
      "giu",
    ),
    read: (m) => withMonth(m[3]!, m[2]!, m[1]!),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`, "giu"),
    read: (m) => withMonth(m[3]!, m[1]!, m[2]!),
  },
  // Full stops divide day, month and year in that order wherever they are used.
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\.?\d)/g, read: (m) => [m[3]!, m[2]!, m[1]!] },
  { pattern: /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g, read: (m) => unambiguous(m[1]!, m[3]!, m[4]!) },
];

/** The days named in a text, in order; one whose day and month could be exchanged (03/04/2020) is left out, not guessed. */
export function findDays(text: string): NamedDay[] {
  const found: NamedDay[] = [];
  if (!/\d{4}/.test(text)) return found;
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const parts = read(match);
      const day = parts && toDay(...parts);
      if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((d, i, all) => i === 0 || d.start >= all[i - 1]!.end);
}

/** The day in a file's name, where it begins or ends with one. */
export function dayOfName(name: string): string | undefined {
  const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(name);
  return (
    findDays(name.replace(/_/g, "-"))[0]?.day ?? (compact ? toDay(compact[1]!, compact[2]!, compact[3]!) : undefined)
  );
}

function withMonth(year: string, name: string, date: string): [string, string, string] | undefined {
  const number = MONTH_NUMBER.get(name.toLowerCase());
  return number === undefined ? undefined : [year, String(number), date];
}

function unambiguous(first: string, second: string, year: string): [string, string, string] | undefined {
  if (Number(first) > 12 || first === second) return [year, second, first];
  return Number(second) > 12 ? [year, first, second] : undefined;
}

/** undefined for a day that no calendar has. */
function toDay(year: string, monthNumber: string, date: string): string | undefined {
  const iso = `${year}-${monthNumber.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) && Number(year) >= 1900 ? iso : undefined;
}
