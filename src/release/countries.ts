import { createRequire } from "node:module";
import type { Country as Entry } from "world-countries";
import { noCountries, otherNames } from "./country-names.ts";
import { foldName } from "./fold-name.ts";
import { namedRegions, type Region } from "./regions.ts";

/** A country or territory that has an ISO 3166-1 code. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The common English name. */
  readonly name: string;
  /** Continent, as world-countries gives it: `Asia`, `Americas`. */
  readonly region: string;
  /** Part of the continent: `Eastern Asia`; empty for Antarctica. */
  readonly subregion: string;
}

/** Languages whose names of countries are known in the middle of a sentence; all others only where a name stands alone. */
const spokenLanguages = ["deu", "fra", "spa", "por", "ita", "nld"];

/** Languages whose names are known only where they stand alone. */
const writtenLanguages = ["ara", "jpn", "kor", "per", "pol", "rus", "swe", "tur", "urd", "zho"];

/** Endings that German, French and Spanish set on an adjective, longest first, and the plural of an English demonym. */
const endings = ["en", "er", "es", "em", "e", "s"];

/** Words; the longest official name in the package has fewer. */
const longestName = 9;

/** Characters: four letters, each with its point. */
const longestCode = 8;

/** Letters from which on one slip, and two slips, still leave a name recognisable. */
const longForOne = 6;
const longForTwo = 9;

/** Abbreviations that stand in a sentence as they are; two-letter codes such as IT, NO or IN would be words. */
const spokenCodes = new Set([
  "US",
  "USA",
  "UK",
  "GB",
  "UAE",
  "DRC",
  "DPRK",
  "PRC",
  "KSA",
  "FRG",
  "BRD",
  "RDC",
  "EUA",
  "EEUU",
]);

/** First names and nouns that in lower case are countries only after a word of place. */
const capitalOnly = new Set(["chad", "jordan", "georgia", "turkey", "jersey"]);

/** Words before which a lower-case name such as «turkey» or «china» is a place. */
const beforePlace = new Set("from in of for aus in de du en des da do dal uit van".split(" "));

/** Letters of scripts other than Latin; no name in Latin letters folds to one of them, nor the other way round. */
const otherScript = /[\u0370-\u1dff\u2e80-\ufaff\uff66-\uffdc]/;

interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Country>;
  /** Upper-case codes of two and three letters. */
  readonly codes: ReadonlyMap<string, Country>;
  readonly latin: Names;
  /** Names in letters of other scripts; few releases need them, and they take as long as all the rest. */
  readonly others: () => Names;
  readonly regions: ReadonlyMap<string, Region>;
  /** Folded names of capitals, in English. */
  readonly capitals: () => ReadonlySet<string>;
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}$/u;

interface Names {
  /** Folded names, every language. */
  readonly all: ReadonlyMap<string, Country>;
  /** Folded names and adjectives that are safe inside a sentence. */
  readonly spoken: ReadonlyMap<string, Country>;
  /** Names whose letters have no spaces between words: Chinese, Japanese, Korean; longest first. */
  readonly unspaced: readonly (readonly [string, Country])[];
  /** The first words of all spoken names of more than one word. */
  readonly openings: ReadonlySet<string>;
  /** Spoken names that are long enough to be recognised misspelt, by first letter. */
  readonly long: () => ReadonlyMap<string, readonly (readonly [string, Country])[]>;
}

const blocked = new Set(noCountries.map(foldName));

let built: Gazetteer | undefined;

function gazetteer(): Gazetteer {
  built ??= build();
  return built;
}

/** The names among which a folded one is to be looked for. */
function namesLike(key: string): Names {
  return otherScript.test(key) ? gazetteer().others() : gazetteer().latin;
}

function build(): Gazetteer {
  // Required, not imported: the package's types describe its ES module, and Node resolves its CommonJS one.
  const entries = createRequire(import.meta.url)("world-countries") as readonly Entry[];
  // Where two countries share a name (Congo, Dominican), the sovereign and larger one has it.
  const sorted = [...entries].sort((a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area);
  const byCode = new Map(
    sorted.map(
      ({ cca2, name, region, subregion }) => [cca2, { code: cca2, name: name.common, region, subregion }] as const,
    ),
  );
  const codes = new Map<string, Country>();
  for (const { cca2, cca3 } of sorted) {
    codes.set(cca2, byCode.get(cca2)!);
    codes.set(cca3, byCode.get(cca2)!);
  }
  const left: Ranked[] = [];
  const latin: Ranked[] = [];
  // One pass a rank, so that a common name is never taken by another country's lesser one.
  for (const [rank, namesOf] of ranks.entries()) {
    for (const entry of sorted) {
      const country = byCode.get(entry.cca2)!;
      for (const name of namesOf(entry)) {
        if (/^[A-Z]{2,4}$/.test(name)) {
          if (!codes.has(name)) codes.set(name, country);
        } else (otherScript.test(name) ? left : latin).push({ name, country, spoken: rank < ranks.length - 1 });
      }
    }
  }
  const codesOfPart = (part: string) =>
    sorted.filter(({ region, subregion }) => region === part || subregion === part).map(({ cca2 }) => cca2);
  const regions = namedRegions(codesOfPart);
  return {
    byCode,
    codes,
    latin: foldNames(latin, [...regions.keys(), ...blocked]),
    others: once(() => foldNames(left, [])),
    regions,
    capitals: once(() => new Set(sorted.flatMap(({ capital }) => capital).map(foldName))),
  };
}

interface Ranked {
  readonly name: string;
  readonly country: Country;
  readonly spoken: boolean;
}

/** The names of a country, the commonest first. */
const ranks: readonly ((entry: Entry) => readonly string[])[] = [
  ({ name }) => [name.common],
  ({ cca2 }) => otherNames[cca2]?.split(", ") ?? [],
  ({ name, altSpellings }) => [name.official, ...altSpellings],
  ({ demonyms }) => [demonyms.eng, demonyms.fra].flatMap((demonym) => (demonym ? [demonym.m, demonym.f] : [])),
  ({ name }) => Object.values(name.native).flatMap(({ common, official }) => [common, official]),
  ({ translations }) => spokenLanguages.flatMap((language) => namesIn(translations[language])),
  ({ translations }) => writtenLanguages.flatMap((language) => translations[language]?.common ?? []),
];

/** `phrases`: folded names of other things than countries, whose first words open a name as well. */
function foldNames(ranked: readonly Ranked[], phrases: readonly string[]): Names {
  const all = new Map<string, Country>();
  const spoken = new Map<string, Country>();
  const unspaced = new Map<string, Country>();
  const folds = new Map<string, string>();
  for (const { name, country, spoken: inSentences } of ranked) {
    let key = folds.get(name);
    if (key === undefined) {
      key = foldName(name);
      folds.set(name, key);
    }
    if (key.length < 2) continue;
    if (!all.has(key)) all.set(key, country);
    if (inSentences && name.length > 3 && !spoken.has(key)) spoken.set(key, country);
    if (eastAsian.test(name) && !unspaced.has(key)) unspaced.set(key, country);
  }
  const openings = new Set<string>();
  for (const name of [...spoken.keys(), ...phrases]) {
    const space = name.indexOf(" ");
    if (space > 0) openings.add(name.slice(0, space));
  }
  return {
    all,
    spoken,
    unspaced: [...unspaced].sort(([a], [b]) => b.length - a.length),
    openings,
    long: once(() =>
      Map.groupBy(
        [...spoken].filter(([name]) => name.length >= longForOne),
        ([name]) => name[0]!,
      ),
    ),
  };
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function namesIn(name: { common: string; official: string } | undefined): readonly string[] {
  return name ? [name.common, name.official] : [];
}

/** The letters of a code without its points, if the text is one in upper case: `U.S.` gives `US`. */
function codeIn(text: string): string | undefined {
  if (text.length > longestCode && text.trim().length > longestCode) return undefined;
  const letters = text.trim().replace(/\.(?=[A-Z]|$)/g, "");
  return /^[A-Z]{2,4}$/.test(letters) ? letters : undefined;
}

/** The value of a folded name, with or without its article or the ending of an adjective or plural. */
function lookUp<Value>(map: ReadonlyMap<string, Value>, name: string): Value | undefined {
  const bare = name.startsWith("the ") ? name.slice(4) : name;
  const found = map.get(name) ?? map.get(bare);
  if (found) return found;
  for (const ending of endings) {
    if (bare.length - ending.length > 4 && bare.endsWith(ending)) {
      const stem = map.get(bare.slice(0, -ending.length));
      if (stem) return stem;
    }
  }
  return undefined;
}

/** The country of an ISO 3166-1 alpha-2 code, in any case. */
export function countryByCode(code: string): Country | undefined {
  return gazetteer().byCode.get(code.toUpperCase());
}

/**
 * The country that the whole text names: a name in any of 17 languages or in its own, an old or official name, an adjective,
 * or a code in upper case. Plain «Korea» is South Korea. Never guesses: see {@link guessCountry}.
 */
export function countryOf(text: string): Country | undefined {
  const code = codeIn(text);
  if (code) {
    const found = gazetteer().codes.get(code);
    if (found) return found;
  }
  const key = foldName(text);
  return key.length > 3 || /[^a-z ]/.test(key) ? lookUp(namesLike(key).all, key) : undefined;
}

/** The country that a misspelt name most likely means: one slip in a name of six letters, two in one of nine. */
export function guessCountry(text: string): Country | undefined {
  const exact = countryOf(text);
  if (exact) return exact;
  const key = foldName(text);
  if (key.length < longForOne || key.length > 40) return undefined;
  const slips = key.length >= longForTwo ? 2 : 1;
  let best: Country | undefined;
  let least = slips + 1;
  for (const [name, country] of namesLike(key).long().get(key[0]!) ?? []) {
    if (Math.abs(name.length - key.length) > slips) continue;
    const distance = editDistance(name, key, least);
    if (distance < least) {
      least = distance;
      best = country;
    } else if (distance === least && distance <= slips && best && best.code !== country.code) {
      best = undefined;
    }
  }
  return best;
}

/** Letters added, dropped, changed or swapped with a neighbour (optimal string alignment); `limit` + 1 where there are more. */
export function editDistance(from: string, to: string, limit: number): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, older[column - 2]! + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return Math.min(previous[to.length]!, limit + 1);
}

/** Whether the whole text is the English name of a country's capital. */
export function isCapital(text: string): boolean {
  return gazetteer().capitals().has(foldName(text));
}

/** The region that the whole text names: a continent, a part of one, or a group of countries such as the EU. */
export function regionOf(text: string): Region | undefined {
  return lookUp(gazetteer().regions, foldName(text));
}

/** A country or a region in a sentence, and where: a half-open range of UTF-16 units. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly country?: Country;
  readonly region?: Region;
}

/** Words remembered: releases repeat most of theirs. */
const remembered = 20_000;
const nothings = new Map<string, boolean>();

/** No name of a place begins with the folded word, whose first part is `first`, and it is none by itself. */
function namesNothing(first: string, word: string): boolean {
  let nothing = nothings.get(word);
  if (nothing === undefined) {
    if (nothings.size >= remembered) nothings.clear();
    const { openings, spoken } = namesLike(word);
    nothing = !openings.has(first) && !blocked.has(word) && !lookUp(spoken, word) && !lookUp(gazetteer().regions, word);
    nothings.set(word, nothing);
  }
  return nothing;
}

/** Short and in capitals, as codes are. */
function mayBeCode(word: string): boolean {
  return word.length <= longestCode && /^[A-Z.]{2}/.test(word);
}

/** Countries and regions that a sentence or question names, in order, the longest name at each place. */
export function placesIn(text: string): readonly PlaceMention[] {
  const { codes, regions } = gazetteer();
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.'’-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|&/gu)];
  const folded = words.map(([word]) => foldName(word));
  const shouted = words.length > 2 && !/\p{Ll}/u.test(text);
  const places: PlaceMention[] = [];
  for (let at = 0; at < words.length; at++) {
    let taken = 0;
    const first = folded[at]!.split(" ", 1)[0]!;
    if (first === "the") continue;
    if (namesNothing(first, folded[at]!) && !mayBeCode(words[at]![0])) continue;
    const longest = namesLike(first).openings.has(first) ? Math.min(longestName, words.length - at) : 1;
    for (let count = longest; count > 0 && taken === 0; count--) {
      const start = words[at]!.index;
      const last = words[at + count - 1]!;
      const end = last.index + last[0].length;
      if (end - start > 80) continue;
      const piece = text.slice(start, end);
      if (/[,;:!?()\n]|\. /.test(piece)) continue;
      const key = folded.slice(at, at + count).join(" ");
      if (blocked.has(key)) {
        taken = count;
        break;
      }
      const code = count === 1 && !shouted ? codeIn(piece) : undefined;
      const byCode = code && spokenCodes.has(code) ? codes.get(code) : undefined;
      const region = code === "EU" || key.length > 3 ? lookUp(regions, key) : undefined;
      const before = words[at - 1]?.[0].toLowerCase();
      const noPlace = capitalOnly.has(key) && piece === piece.toLowerCase() && !(before && beforePlace.has(before));
      const country = byCode ?? (key.length > 3 && !noPlace ? lookUp(namesLike(key).spoken, key) : undefined);
      if (country) places.push({ start, end, country });
      else if (region) places.push({ start, end, region });
      else continue;
      taken = count;
    }
    if (taken > 0) at += taken - 1;
  }
  if (places.length === 0) places.push(...unspacedPlaces(text));
  return places;
}

function unspacedPlaces(text: string): PlaceMention[] {
  if (!/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return [];
  const places: PlaceMention[] = [];
  for (const [name, country] of gazetteer().others().unspaced) {
    const start = text.indexOf(name);
    if (start < 0) continue;
    const end = start + name.length;
    if (!places.some((place) => start < place.end && end > place.start)) places.push({ start, end, country });
  }
  return places.sort((a, b) => a.start - b.start);
}

/** The countries that a sentence or question names, in order, each once; «us» is no country, «US» is one. */
export function countriesIn(text: string): readonly Country[] {
  return [...new Set(placesIn(text).flatMap(({ country }) => country ?? []))];
}
