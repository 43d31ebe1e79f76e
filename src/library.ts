import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { type Campaign, openCampaign, openCampaignApart } from "./campaign.ts";
import { UserError } from "./errors.ts";
import { ENDINGS, readRelease, readReleaseApart } from "./release/read.ts";
import type { Release } from "./release/release.ts";
import { readSide, type SideFile } from "./release/side.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";
import { nearest } from "./yaml.ts";

/** Files; a campaign of ten years with a release a day has fewer. */
const MOST_FILES = 5_000;
/** Campaigns kept ready; embargoes and withdrawals seldom make more in one day. */
const MOST_CAMPAIGNS = 4;

/** Bytes; nothing larger is even looked at. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** A file that was set aside, and why. */
export interface Problem {
  readonly file: string;
  /** With the line, where there is one. */
  readonly reason: string;
}

/** A campaign's folder, read: what may be said of it depends on the instant. */
export interface Library {
  /** Files that could not be read; the others serve. */
  readonly problems: readonly Problem[];
  /** Every release, also those that may not be shown yet or any more. */
  readonly releases: readonly Release[];
  /**
   * The campaign as of an instant: without what is embargoed then, withdrawn or corrected by another release.
   * Of a text in several languages it has the one for `locale` (BCP 47), else for the campaign's language.
   * Ask anew at each use and keep none, so that an embargo holds everywhere at once.
   */
  at(instant: Date, locale?: string): Campaign;
}

/** What was read from one file, and from its side file; kept until either changes. */
export interface Reading {
  /** Of both files: their times and sizes. */
  readonly stamp: string;
  readonly release?: Release;
  /** Why the file could not be read. */
  readonly reason?: string;
}

/**
 * Reads a folder of releases; files that cannot be read are set aside and named in `problems`.
 * Throws UserError where there is no such folder, or `campaign.yaml` is wrong.
 */
export function readLibrary(folder: string): Library {
  const shelf = listShelf(folder);
  const settings = readCampaignFile(shelf.campaign);
  const readings = new Map(shelf.files.map((file) => [file, readFile(folder, file, shelf.sides.get(file))]));
  return openLibrary(shelf, settings, readings);
}

/** The files of a folder, each as what it is. */
export interface Shelf {
  readonly folder: string;
  readonly campaign: string | undefined;
  /** Files that hold releases. */
  readonly files: readonly string[];
  /** The side file of each. */
  readonly sides: ReadonlyMap<string, string>;
  /** Files that are nothing of the kind. */
  readonly problems: readonly Problem[];
}

/** Lists a folder. Throws UserError where there is none, or too much in it. */
export function listShelf(folder: string): Shelf {
  const all = listFiles(folder);
  const sideOf = new Map(all.filter(isSide).map((file) => [stem(file), file]));
  const sides = new Map<string, string>();
  const files: string[] = [];
  const problems: Problem[] = [];
  const named = new Map<string, string>();
  for (const file of all.filter(isRelease)) {
    const other = named.get(stem(file));
    if (other) {
      const reason = `expected one release of this name, found ${nameIn(folder, other)} too: rename one of them`;
      problems.push({ file: nameIn(folder, file), reason });
      continue;
    }
    named.set(stem(file), file);
    files.push(file);
    const side = sideOf.get(stem(file));
    if (side) sides.set(file, side);
    sideOf.delete(stem(file));
  }
  for (const file of all.filter((one) => !isRelease(one) && !isSide(one) && !isCampaignFile(one) && !isReadme(one))) {
    const reason = `expected a release that ends in ${ENDINGS.join(", ")}, found ${extname(file) || "no ending"}`;
    problems.push({ file: nameIn(folder, file), reason });
  }
  for (const file of sideOf.values()) {
    problems.push({ file: nameIn(folder, file), reason: "expected a release of the same name beside it, found none" });
  }
  return { folder, campaign: all.find(isCampaignFile), files, sides, problems };
}

/** The library of what was read from the files of a shelf. */
export function openLibrary(
  { folder, files, problems: aside }: Shelf,
  settings: Settings,
  readings: ReadonlyMap<string, Reading>,
): ReadyLibrary {
  const problems: Problem[] = [];
  const releases: Release[] = [];
  for (const file of files) {
    const { release, reason } = readings.get(file) ?? {};
    if (release) releases.push(release);
    if (reason !== undefined) problems.push({ file: nameIn(folder, file), reason });
  }
  return new ReadyLibrary(settings, linked(releases, problems), [...problems, ...aside]);
}

/** The releases without corrections and translations of what is not there, or of each other; those are named. */
function linked(releases: readonly Release[], problems: Problem[]): Release[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  const endless = ({ id, corrects }: Release) => {
    const seen = new Set([id]);
    for (let next = corrects; next !== undefined; next = byId.get(next)?.corrects) {
      if (seen.has(next)) return true;
      seen.add(next);
    }
    return false;
  };
  return releases.map((release) => {
    const { corrects, translationOf, ...rest } = release;
    const fault = (key: string, name: string) => {
      const near = nearest(
        name,
        [...byId.keys()].filter((id) => id !== release.id),
      );
      const reason = `${key}: expected the name of another release without its ending, found «${name}»`;
      problems.push({ file: release.file, reason: near ? `${reason}: did you mean «${near}»?` : reason });
    };
    const faulty = corrects !== undefined && (!byId.has(corrects) || endless(release));
    const alone = translationOf !== undefined && (!byId.has(translationOf) || translationOf === release.id);
    if (faulty) fault("corrects", corrects);
    if (alone) fault("translation-of", translationOf);
    if (!faulty && !alone) return release;
    return {
      ...rest,
      ...(corrects !== undefined && !faulty && { corrects }),
      ...(translationOf !== undefined && !alone && { translationOf }),
    };
  });
}

/** A library in memory. */
export class ReadyLibrary implements Library {
  readonly problems: readonly Problem[];
  readonly releases: readonly Release[];
  readonly settings: Settings;
  /** By the names of the releases that show; the oldest used first. */
  readonly #campaigns = new Map<string, Campaign>();

  constructor(settings: Settings, releases: readonly Release[], problems: readonly Problem[]) {
    this.settings = settings;
    this.releases = releases;
    this.problems = problems;
  }

  at(instant: Date, locale?: string): Campaign {
    const { key, shown } = this.#shown(instant, locale);
    const campaign = this.#campaigns.get(key) ?? openCampaign(this.settings, shown);
    this.#keep(key, campaign);
    return campaign;
  }

  /**
   * Makes the campaign of an instant ready in slices, so that `at` has it at once. `previous` is a library that this
   * one replaces; what its campaign of that instant has read is taken over.
   */
  async prepare(instant: Date, previous?: ReadyLibrary): Promise<void> {
    const { key, shown } = this.#shown(instant, undefined);
    if (this.#campaigns.has(key)) return;
    const earlier = previous ? previous.#campaigns.get(previous.#shown(instant, undefined).key) : undefined;
    this.#keep(key, await openCampaignApart(this.settings, shown, earlier));
  }

  /** The ids of the releases that may be quoted at an instant, with what was read of each. */
  shown(instant: Date): ReadonlyMap<string, Release> {
    return new Map(shownAt(this.releases, instant).map((release) => [release.id, release]));
  }

  /** When next an embargo ends or a release is withdrawn. */
  turns(after: Date): Date | undefined {
    const instants = this.releases.flatMap(({ embargo, withdrawn }) => [embargo ?? [], withdrawn ?? []].flat());
    return instants.filter((instant) => instant > after).sort((a, b) => a.getTime() - b.getTime())[0];
  }

  #shown(instant: Date, locale: string | undefined): { key: string; shown: readonly Release[] } {
    const { language } = this.settings;
    const shown = inOneLanguage(shownAt(this.releases, instant), locale ?? language, language);
    return { shown, key: shown.map((release) => release.id).join("\n") };
  }

  #keep(key: string, campaign: Campaign): void {
    this.#campaigns.delete(key);
    this.#campaigns.set(key, campaign);
    for (const oldest of this.#campaigns.keys()) {
      if (this.#campaigns.size <= MOST_CAMPAIGNS) break;
      this.#campaigns.delete(oldest);
    }
  }
}

/** What may be quoted at an instant: a release is replaced for ever once its correction has begun to show. */
function shownAt(releases: readonly Release[], instant: Date): Release[] {
  const begun = releases.filter(({ embargo }) => !embargo || embargo <= instant);
  const corrected = new Set(begun.flatMap(({ corrects }) => corrects ?? []));
  return begun.filter(({ id, withdrawn }) => !corrected.has(id) && (!withdrawn || withdrawn > instant));
}

/** One of each text that stands there in several languages. */
function inOneLanguage(releases: readonly Release[], locale: string, fallback: string): readonly Release[] {
  if (releases.every(({ translationOf }) => !translationOf)) return releases;
  const texts = Map.groupBy(releases, ({ id, translationOf }) => translationOf ?? id);
  const speaks = (tag: string) => (release: Release) => main(release.language) === main(tag);
  const chosen = new Set(
    [...texts].map(
      ([original, versions]) =>
        versions.find(speaks(locale)) ??
        versions.find(speaks(fallback)) ??
        versions.find(({ id }) => id === original) ??
        versions[0],
    ),
  );
  return releases.filter((release) => chosen.has(release));
}

const main = (tag: string) => tag.toLowerCase().split("-", 1)[0];

function listFiles(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !relative(folder, file)
            .split(sep)
            .some((part) => part.startsWith(".")),
      )
      .sort();
  } catch {
    throw new UserError(
      `Expected a folder of releases at ${folder}, found none: name another with --corpus or CORPUS.`,
    );
  }
  if (entries.length > MOST_FILES) {
    throw new UserError(
      `Expected at most ${MOST_FILES} files in ${folder}, found ${entries.length}: split the campaign.`,
    );
  }
  return entries;
}

/** Times and sizes of a file and its side file: while they stay, so does what is read from them. */
export function stampOf(file: string, side: string | undefined): string {
  return [file, ...(side ? [side] : [])]
    .map((one) => statSync(one, { throwIfNoEntry: false }))
    .map((stat) => `${stat?.mtimeMs} ${stat?.size} ${stat?.ino}`)
    .join("|");
}

function readFile(folder: string, file: string, side: string | undefined): Reading {
  const stamp = stampOf(file, side);
  try {
    const release = readRelease(nameIn(folder, file), bytesOf(file), side ? readSideFile(folder, side) : undefined);
    return { stamp, release: { ...release, id: idOf(folder, file) } };
  } catch (error) {
    return { stamp, reason: reasonOf(error) };
  }
}

/** As `readLibrary` reads one file, while the loop goes on where the format is heavy. */
export async function readFileApart(folder: string, file: string, side: string | undefined): Promise<Reading> {
  const stamp = stampOf(file, side);
  try {
    const given = side ? readSideFile(folder, side) : undefined;
    const release = await readReleaseApart(nameIn(folder, file), bytesOf(file), given);
    return { stamp, release: { ...release, id: idOf(folder, file) } };
  } catch (error) {
    return { stamp, reason: reasonOf(error) };
  }
}

function bytesOf(file: string): Buffer {
  const { size } = statSync(file);
  if (size > LARGEST_FILE) throw new UserError(`expected a release of at most 2 MB, found ${size} bytes`);
  return readFileSync(file);
}

function idOf(folder: string, file: string): string {
  return nameIn(folder, file).slice(0, -extname(file).length);
}

function readSideFile(folder: string, file: string): SideFile {
  try {
    return readSide(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${nameIn(folder, file)}: ${reasonOf(error)}`);
  }
}

/** What `campaign.yaml` says, or what holds without one. Throws UserError with file and line. */
export function readCampaignFile(file: string | undefined): Settings {
  if (!file) return DEFAULT_SETTINGS;
  try {
    return readSettings(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return `could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** The name of a file within its folder, with slashes on every system. */
export function nameIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

const stem = (file: string) => file.slice(0, -extname(file).length);
const isReadme = (file: string) => /^readme(\.[a-z]+)?$/i.test(basename(file));
const isCampaignFile = (file: string) => /^campaign\.ya?ml$/i.test(basename(file));
const isSide = (file: string) => /\.ya?ml$/i.test(file) && !isCampaignFile(file) && !isReadme(file);
const isRelease = (file: string) => ENDINGS.some((ending) => file.toLowerCase().endsWith(ending)) && !isReadme(file);
