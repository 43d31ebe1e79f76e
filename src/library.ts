import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { type Campaign, openCampaign } from "./campaign.ts";
import { UserError } from "./errors.ts";
import { ENDINGS, readRelease } from "./release/read.ts";
import type { Release } from "./release/release.ts";
import { readSide, type SideFile } from "./release/side.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";

/** Files; a campaign of ten years with a release a day has fewer. */
const MOST_FILES = 5_000;
/** Campaigns kept ready; embargoes and withdrawals seldom make more in one day. */
const MOST_CAMPAIGNS = 4;

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
   * The campaign as of an instant: without what is embargoed then or withdrawn.
   * Ask anew at each use and keep none, so that an embargo holds everywhere at once.
   */
  at(instant: Date): Campaign;
}

/**
 * Reads a folder of releases; files that cannot be read are set aside and named in `problems`.
 * Throws UserError where there is no such folder, or `campaign.yaml` is wrong.
 */
export function readLibrary(folder: string): Library {
  const files = listFiles(folder);
  const problems: Problem[] = [];
  const settings = readCampaignFile(files);
  const releases: Release[] = [];
  const sides = new Map(files.filter(isSide).map((file) => [stem(file), file]));
  for (const file of files.filter(isRelease)) {
    try {
      const side = sides.get(stem(file));
      sides.delete(stem(file));
      releases.push(readFile(folder, file, side, settings));
    } catch (error) {
      problems.push({ file: nameIn(folder, file), reason: reasonOf(error) });
    }
  }
  for (const file of files.filter((one) => !isRelease(one) && !isSide(one) && !isCampaignFile(one) && !isReadme(one))) {
    const reason = `expected a release that ends in ${ENDINGS.join(", ")}, found ${extname(file) || "no ending"}`;
    problems.push({ file: nameIn(folder, file), reason });
  }
  for (const file of sides.values()) {
    problems.push({ file: nameIn(folder, file), reason: "expected a release of the same name beside it, found none" });
  }
  return new FolderLibrary(settings, releases, problems);
}

class FolderLibrary implements Library {
  readonly problems: readonly Problem[];
  readonly releases: readonly Release[];
  readonly #settings: Settings;
  /** By the names of the releases that show; the oldest used first. */
  readonly #campaigns = new Map<string, Campaign>();

  constructor(settings: Settings, releases: readonly Release[], problems: readonly Problem[]) {
    this.#settings = settings;
    this.releases = releases;
    this.problems = problems;
  }

  at(instant: Date): Campaign {
    const shown = this.releases.filter((release) => shows(release, instant));
    const key = shown.map((release) => release.id).join("\n");
    const campaign = this.#campaigns.get(key) ?? openCampaign(this.#settings, shown);
    this.#campaigns.delete(key);
    this.#campaigns.set(key, campaign);
    for (const oldest of this.#campaigns.keys()) {
      if (this.#campaigns.size <= MOST_CAMPAIGNS) break;
      this.#campaigns.delete(oldest);
    }
    return campaign;
  }
}

function shows(release: Release, instant: Date): boolean {
  return (!release.embargo || release.embargo <= instant) && (!release.withdrawn || release.withdrawn > instant);
}

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

function readFile(folder: string, file: string, side: string | undefined, settings: Settings): Release {
  const { size } = statSync(file);
  if (size > 64 * 1024 * 1024) throw new UserError(`expected a release of at most 2 MB, found ${size} bytes`);
  const release = readRelease(nameIn(folder, file), readFileSync(file), side ? readSideFile(folder, side) : undefined);
  const id = nameIn(folder, file).slice(0, -extname(file).length);
  return { ...release, id, language: release.language || settings.language };
}

function readSideFile(folder: string, file: string): SideFile {
  try {
    return readSide(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${nameIn(folder, file)}: ${reasonOf(error)}`);
  }
}

function readCampaignFile(files: readonly string[]): Settings {
  const file = files.find(isCampaignFile);
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
function nameIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

const stem = (file: string) => file.slice(0, -extname(file).length);
const isReadme = (file: string) => /^readme(\.[a-z]+)?$/i.test(basename(file));
const isCampaignFile = (file: string) => /^campaign\.ya?ml$/i.test(basename(file));
const isSide = (file: string) => /\.ya?ml$/i.test(file) && !isCampaignFile(file) && !isReadme(file);
const isRelease = (file: string) => ENDINGS.some((ending) => file.toLowerCase().endsWith(ending)) && !isReadme(file);
