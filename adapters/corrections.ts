import type { Logger } from "pino";
import type { Answer } from "../src/answer/answer.ts";
import type { Clock } from "../src/clock.ts";
import { type Command, respond } from "../src/command.ts";
import type { Library } from "../src/library.ts";
import { corrected, type Stale, staleCopies } from "../src/question/correct.ts";
import { find } from "../src/question/find.ts";
import type { Release } from "../src/release/release.ts";
import type { Copy } from "../src/store/shares.ts";
import type { Store } from "../src/store/store.ts";
import { languages, spoken, wordsFor } from "../src/words/words.ts";
import type { Adapter } from "./adapter.ts";
import { replyOf } from "./reply.ts";

export interface CorrectionsOptions {
  readonly adapters: readonly Adapter[];
  readonly commands: readonly Command[];
  readonly library: () => Library;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  /** Stands before the name of every command on the platforms. */
  readonly prefix: string;
}

/** Brings to the shared answers in channels what the releases say now. */
export interface Corrections {
  /** Looks for what was withdrawn or replaced by another release while the desk was closed. */
  start(): void;
  /** Corrects the copies that cite these releases, one after the other. */
  changed(releases: readonly string[]): void;
  /** Corrects no more, and waits for the copy that is under way. */
  stop(): Promise<void>;
}

/**
 * Each copy that says what the releases do not say any more is corrected once. What a platform does not take is logged
 * and tried again only when its release changes again or the desk starts.
 */
export function openCorrections(options: CorrectionsOptions): Corrections {
  const { adapters, commands, library, store, clock, log, prefix } = options;
  let working = Promise.resolve();
  let stopped = false;

  /** As anybody may ask it. */
  const answerIn = (locale: string) => async (name: string, raw: unknown) => {
    const command = [...commands, find].find((one) => one.name === name);
    const now = clock.now();
    const campaign = library().at(now);
    const place = { platform: "shared" };
    return command && respond(command, raw, { campaign, place, locale, may: new Set(), now, store, prefix }, log);
  };

  /** By language. It is not known in which one a copy was shared, so only what differs in each is stale. */
  async function look(releases: readonly string[]): Promise<readonly ReadonlyMap<string, Stale>[]> {
    const found: Map<string, Stale>[] = [];
    for (const locale of Object.keys(languages)) {
      const stale = await staleCopies({ store, run: answerIn(locale) }, releases);
      found.push(new Map(stale.map((one) => [keyOf(one.copy), one])));
    }
    return found;
  }

  async function correct(releases: readonly string[]): Promise<void> {
    const [first, ...others] = await look(releases);
    for (const [key, { copy }] of first ?? []) {
      if (stopped) return;
      const adapter = adapters.find(({ name }) => name === copy.platform);
      // What was posted without an id cannot be found again.
      if (!adapter || !copy.message || !others.every((one) => one.has(key))) continue;
      await amend(
        adapter,
        copy,
        [first!, ...others].map((one) => one.get(key)?.answer),
      ).catch(failed);
    }
    log.info({ releases }, "what was shared was looked through");
  }

  /** `answers` are those of now, in the order of the languages. */
  async function amend(adapter: Adapter, copy: Copy, answers: readonly (Answer | undefined)[]): Promise<void> {
    const chosen = await store.places.get(copy);
    const locale = spoken(chosen.language, library().at(clock.now()).language);
    const answer = answers[Object.keys(languages).indexOf(locale)];
    const notice = noticeFor(copy, answer, locale);
    const shown = notice ?? answer!;
    const about = { platform: copy.platform, channel: copy.channel, message: copy.message };
    if (!(await adapter.amend(copy, replyOf(shown, { locale, number: 1, mayShare: false })))) {
      return log.warn(about, "a shared answer could not be corrected");
    }
    await corrected(store, { copy, answer: notice ? undefined : answer });
    log.info(about, "a shared answer was corrected");
  }

  /** What stands in place of a copy that has no answer for everybody any more. */
  function noticeFor(copy: Copy, answer: Answer | undefined, locale: string): Answer | undefined {
    const words = wordsFor(locale);
    const cited = new Set(copy.citations.map(({ release }) => release));
    const gone = withdrawn(library().releases, clock.now());
    const told = answer?.outcome === "answered" || answer?.outcome === "closest";
    const all = [...cited].every((release) => gone.has(release));
    if (told && !all) return undefined;
    const text = [...cited].some((release) => gone.has(release)) ? words.withdrawn : words.correctedSince;
    return { outcome: "declined", parts: [{ kind: "text", text }] };
  }

  const failed = (error: unknown) => log.error({ err: error }, "a correction could not reach what was shared");

  function changed(releases: readonly string[]): void {
    if (releases.length === 0) return;
    working = working.then(() => (stopped ? undefined : correct(releases))).catch(failed);
  }

  return {
    start() {
      const { releases } = library();
      const now = clock.now();
      const gone = withdrawn(releases, now);
      const replaced = new Set(begun(releases, now).flatMap(({ corrects }) => corrects ?? []));
      changed(releases.flatMap(({ id }) => (gone.has(id) || replaced.has(id) ? [id] : [])));
    },
    changed,
    async stop() {
      stopped = true;
      await working;
    },
  };
}

const keyOf = ({ question, channel }: Copy) => `${question} ${channel}`;

const begun = (releases: readonly Release[], now: Date) => releases.filter(({ embargo }) => !embargo || embargo <= now);

/** The ids of the releases that are withdrawn; one that was corrected is so when all of its corrections are. */
function withdrawn(releases: readonly Release[], now: Date): ReadonlySet<string> {
  const corrections = Map.groupBy(begun(releases, now), ({ corrects }) => corrects);
  const gone = (release: Release): boolean =>
    corrections.get(release.id)?.every(gone) ?? (release.withdrawn !== undefined && release.withdrawn <= now);
  return new Set(releases.filter(gone).map(({ id }) => id));
}
