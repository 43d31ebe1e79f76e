import type { Logger } from "pino";
import type { Answer } from "../answer/answer.ts";
import type { Clock } from "../clock.ts";
import type { Place } from "../command.ts";
import type { Library } from "../library.ts";
import { type Courier, keyOf } from "../reminder/delivery.ts";
import { localDate, next, type Occurrence, type Rule } from "../reminder/schedule.ts";
import type { Store } from "../store/store.ts";
import { spoken, wordsFor } from "../words/words.ts";
import { gaps } from "./gaps.ts";
import { report } from "./report.ts";

/** When the list of a week is due, in the campaign's time zone. */
const DUE = { time: "09:00", days: [1] } as const;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** ms between two looks at the clock. */
const LOOK = 5 * 60_000;
/** ms that it is known which week was posted: until its own list can be due no more. */
const KNOWN = 2 * WEEK;
/** Times that a post is tried which the platform certainly did not take, and ms until the next at most. */
const TIMES = 5;
const LONGEST_WAIT = 10 * 60_000;

export interface WeeklyOptions {
  readonly clock: Clock;
  readonly store: Store;
  readonly library: () => Library;
  readonly couriers: readonly Courier[];
  /** Ids of channels, of whatever platform. */
  readonly channels: readonly string[];
  readonly log: Pick<Logger, "info" | "warn" | "error">;
}

/** Posts once a week what was asked in vain, to those who can write what is missing. */
export interface Weekly {
  /** Looks now, and from then on by the clock. */
  start(): void;
  /** Posts no more, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * The list of each week, from Monday 09:00 to the next in the campaign's time zone, goes to each channel at most once,
 * whoever restarted the process meanwhile: the week is claimed before it is posted. A week in which nothing was asked in vain has none.
 */
export function openWeekly({ clock, store, library, couriers, channels, log }: WeeklyOptions): Weekly {
  const underWay = new Set<Promise<void>>();
  let open = false;
  const calledOff = new Set<() => void>();

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        calledOff.delete(wake);
        callOff();
        resolve();
      };
      const callOff = clock.after(ms, wake);
      calledOff.add(wake);
    });

  async function look(): Promise<void> {
    const campaign = library().at(clock.now());
    const due = lastDue({ ...DUE, zone: campaign.timeZone }, clock.now());
    for (const place of placesOf(channels)) {
      const courier = couriers.find(({ name }) => name === place.platform);
      if (!courier) continue;
      const claim = `gaps ${due.date} ${place.platform} ${place.channel}`;
      if (await store.seen(claim, new Date(due.at.getTime() + KNOWN))) continue;
      const { language } = await store.places.get(place);
      const locale = spoken(language, campaign.language);
      const words = wordsFor(locale);
      const since = new Date(due.at.getTime() - WEEK);
      const form = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: campaign.timeZone });
      const heading = words.gapsBetween(form.format(since), form.format(due.at));
      const answer = report(await gaps(store, { since, until: due.at }), heading, words);
      if (answer) await post(courier, place, answer, { key: keyOf(claim, due.date), locale });
    }
  }

  async function post(
    courier: Courier,
    place: Place,
    answer: Answer,
    { key, locale }: { key: string; locale: string },
  ): Promise<void> {
    for (let time = 1; open; time++) {
      const posted = await courier.post(place, answer, { key, locale, bare: true });
      if (posted.kind === "sent") return log.info({ place }, "the week's list of gaps is posted");
      if (posted.kind !== "limited" || time === TIMES)
        return log.warn({ place, posted }, "the week's list of gaps could not be posted");
      await sleep(Math.min(LONGEST_WAIT, posted.ms));
    }
  }

  /** Looks, and looks again later, whatever comes of it. */
  function tick(): void {
    const work = look()
      .catch((error) => log.error({ err: error }, "the week's list of gaps could not be made"))
      .then(() => {
        underWay.delete(work);
        if (open) void sleep(LOOK).then(() => (open ? tick() : undefined));
      });
    underWay.add(work);
  }

  return {
    start() {
      open = true;
      if (channels.length > 0) tick();
    },
    async stop() {
      open = false;
      for (const wake of calledOff) wake();
      await Promise.allSettled([...underWay]);
    },
  };
}

/** The places that ids of channels mean: Discord's are numbers, Slack's begin with a letter. */
export function placesOf(channels: readonly string[]): readonly Place[] {
  return channels.map((channel) => ({ platform: /^\d+$/.test(channel) ? "discord" : "slack", channel }));
}

/** The last time that a rule was due, at an instant. */
function lastDue(rule: Rule, now: Date): Occurrence {
  let due = next(rule, localDate(rule.zone, new Date(now.getTime() - 2 * WEEK)))!;
  for (let one: Occurrence | undefined = due; one && one.at <= now; one = next(rule, one.date)) due = one;
  return due;
}
