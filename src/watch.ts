import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import {
  type Library,
  listShelf,
  nameIn,
  openLibrary,
  type Reading,
  type ReadyLibrary,
  readCampaignFile,
  readFileApart,
  stampOf,
} from "./library.ts";
import type { Release } from "./release/release.ts";

/** ms without another change after which files are read; an editor writes a file in several steps. */
const QUIET = 80;
/** ms before an embargo ends in which the campaign of then is made ready. */
const AHEAD = 10_000;
/** ms; no timer sleeps longer, so that a clock that is set does not matter. */
const LONGEST_SLEEP = 60 * 60 * 1_000;

/** Files that are looked at without leaving the loop to others. */
const TOGETHER = 50;

/** A library that follows its folder. */
export interface Watched {
  /** As the files are; ask anew at each use. */
  readonly library: () => Library;
  /** Reads what has changed, at once. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

export interface Watching {
  readonly clock: Clock;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Told which releases are not what they were: other words, corrected by another one, withdrawn, or gone. */
  readonly changed?: (releases: readonly string[]) => void;
}

/**
 * Reads a folder of releases, and what changes in it while the desk runs. The new library is built aside, in slices
 * that leave the loop to questions, and takes the old one's place whole. A file that breaks keeps its last good version.
 * Throws UserError as `readLibrary` does, for the first reading alone; later a wrong `campaign.yaml` keeps the last one.
 */
export async function watchLibrary(folder: string, { clock, log, changed }: Watching): Promise<Watched> {
  let readings = new Map<string, Reading>();
  let library: ReadyLibrary | undefined;
  let settings = readCampaignFile(listShelf(folder).campaign);
  let shown = new Map<string, Release>() as ReadonlyMap<string, Release>;
  let working = Promise.resolve();
  let stopped = false;
  let callOff = () => {};

  const tell = () => {
    const now = library!.shown(clock.now());
    const ids = [...shown].filter(([id, release]) => now.get(id) !== release).map(([id]) => id);
    shown = now;
    if (ids.length > 0) changed?.(ids);
  };

  const readAll = async () => {
    const shelf = listShelf(folder);
    const next = new Map<string, Reading>();
    for (const [at, file] of shelf.files.entries()) {
      if (at % TOGETHER === 0) await setImmediate();
      const side = shelf.sides.get(file);
      const last = readings.get(file);
      if (last?.stamp === stampOf(file, side)) {
        next.set(file, last);
        continue;
      }
      const reading = await readFileApart(folder, file, side);
      if (reading.reason !== undefined) {
        const kept = last?.release !== undefined;
        const what = kept
          ? "a file of the corpus is broken, and its last good version stays"
          : "a file of the corpus was set aside";
        log.warn({ file: nameIn(folder, file), reason: reading.reason }, what);
        next.set(file, { ...reading, ...(last?.release && { release: last.release }) });
      } else next.set(file, reading);
      await setImmediate();
    }
    const named = library?.problems.map(({ file, reason }) => `${file} ${reason}`) ?? [];
    for (const { file, reason } of shelf.problems) {
      if (!named.includes(`${file} ${reason}`)) log.warn({ file, reason }, "a file of the corpus was set aside");
    }
    try {
      settings = readCampaignFile(shelf.campaign);
    } catch (error) {
      log.warn({ reason: (error as Error).message }, "campaign.yaml is broken, and its last good version stays");
    }
    const built = openLibrary(shelf, settings, next);
    await built.prepare(clock.now(), library);
    if (stopped) return;
    readings = next;
    const first = library === undefined;
    library = built;
    if (first) shown = built.shown(clock.now());
    else {
      log.info({ releases: built.releases.length }, "the corpus was read again");
      tell();
    }
    wait();
  };

  /** An embargo that ends or a withdrawal needs another campaign, made ready before it is asked for. */
  const wait = () => {
    callOff();
    const now = clock.now();
    const turn = library!.turns(now);
    if (!turn || stopped) return;
    const left = turn.getTime() - now.getTime();
    if (left > LONGEST_SLEEP + AHEAD) callOff = clock.after(LONGEST_SLEEP, wait);
    else if (left > AHEAD) callOff = clock.after(left - AHEAD, () => void library!.prepare(turn).then(wait, failed));
    else
      callOff = clock.after(left, () => {
        tell();
        wait();
      });
  };

  const failed = (error: unknown) => log.error({ err: error }, "the corpus could not be read again");
  const reload = () => {
    working = working.then(readAll).catch(failed);
    return working;
  };

  await readAll();
  const { watch } = await import("chokidar");
  let quiet: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => /[/\\]\.[^/\\]+$/.test(path.slice(folder.length)),
  });
  watcher.on("all", () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => void reload(), QUIET);
  });
  watcher.on("error", (error) => log.error({ err: error }, "the corpus is not watched any more: restart the desk"));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    library: () => library!,
    reload,
    async stop() {
      stopped = true;
      callOff();
      clearTimeout(quiet);
      await watcher.close();
      await working;
    },
  };
}
