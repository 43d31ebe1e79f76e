import type { Release } from "../release/release.ts";
import type { Query } from "./query.ts";

/** The months as questions name them, in the languages that the desk understands, without accents. */
const MONTHS: readonly RegExp[] = [
  "january|januar|janvier|enero",
  "february|februar|fevrier|febrero",
  "march|marz|mars|marzo",
  "april|avril|abril",
  "may|mai|mayo",
  "june|juni|juin|junio",
  "july|juli|juillet|julio",
  "august|aout|agosto",
  "september|septembre|septiembre",
  "october|oktober|octobre|octubre",
  "november|novembre|noviembre",
  "december|dezember|decembre|diciembre",
].map((names) => new RegExp(`\\b(${names})\\b`));

/**
 * Which releases a question is about, where it says so by date: «the latest release», «the December statement»,
 * «the release of 2019». Undefined where it does not, or where there is no such release.
 */
export function releasesAsked(
  { plain, wording }: Query,
  releases: readonly Release[],
): ReadonlySet<Release> | undefined {
  if (releases.length < 2 || !wording.generic.test(plain)) return undefined;
  if (wording.latest.test(plain)) return new Set(releases.slice(0, 1));
  const noun = new RegExp(wording.generic, "g");
  const near = [...plain.matchAll(noun)]
    .map((match) => plain.slice(Math.max(0, match.index - 25), match.index + match[0].length + 25))
    .join(" ");
  const month = MONTHS.findIndex((name) => name.test(near)) + 1;
  const year = /\b(?:19|20)\d\d\b/.exec(near)?.[0];
  if (!month && !year) return undefined;
  const asked = releases.filter(
    ({ date }) => date && (!year || date.startsWith(year)) && (!month || Number(date.slice(5, 7)) === month),
  );
  return asked.length > 0 ? new Set(asked) : undefined;
}
