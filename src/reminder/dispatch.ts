import type { Logger } from "pino";
import type { Answer, Part } from "../answer/answer.ts";
import type { Clock } from "../clock.ts";
import type { Place } from "../command.ts";
import type { Library } from "../library.ts";
import type { Claimed, Settled } from "../store/deliveries.ts";
import type { Waiting } from "../store/notices.ts";
import type { Store } from "../store/store.ts";
import { type Words, wordsFor } from "../words/words.ts";
import { type Courier, isTest, keyOf, type Posted } from "./delivery.ts";
import { tellNotice } from "./notice.ts";
import { openPace, type Pace } from "./pace.ts";
import { GRACE, LATE, planAt } from "./plan.ts";
import type { Reminder } from "./reminder.ts";
import { localDate } from "./schedule.ts";
import { type Today, today } from "./today.ts";

/** ms that a timer sleeps at most: after a machine slept, or its clock was set, the wall clock decides again. */
const LONGEST_SLEEP = 15_000;
/** ms that it sleeps at least, so that what cannot be claimed does not keep it awake. */
const SHORTEST_SLEEP = 50;
/** Deliveries under way at once: what a platform takes in a second, and as much again on its way. */
const MOST_UNDER_WAY = 100;
/** Deliveries claimed by one transaction, which holds the loop: some 10 ms. */
const MOST_CLAIMED = 32;
/** ms that a claim is one's own; a platform's client gives up well before. */
const LEASE = 90_000;
/** ms that a delivery waits for its slot; one that would wait longer is given back, so that it holds up nobody. */
const PATIENCE = 3_000;
/** ms after an attempt of unknown fate before it is looked for: what is on its way has then arrived. */
const ARRIVAL = 15_000;
/** ms between two attempts while a platform is in trouble, and at most. */
const AGAIN = 15_000;
const LONGEST_AGAIN = 5 * 60_000;
/** Notices that are told at once, ms until one that did not arrive is tried again, and how often. */
const NOTICES = 20;
const TELL_AGAIN = 10 * 60_000;
const MOST_TELLINGS = 5;

/** How the dispatcher speaks of its steps, for those who watch it die at one: a chaos run, a bench. */
export type Step = "claimed" | "begun" | "posted" | "settled";

export interface Dispatching {
  readonly clock: Clock;
  readonly store: Store;
  readonly library: () => Library;
  /** By the platform's name; what is meant for another platform waits. */
  readonly couriers: readonly Courier[];
  readonly log: Logger;
  /** Called after each step. */
  readonly step?: (step: Step, key: string) => void;
}

/** Posts what is due, as it becomes due. */
export interface Dispatcher {
  /** Resolves once it has looked for the first time; what is due then is under way. */
  start(): Promise<void>;
  /** Looks at once, such as after somebody changed a reminder. */
  wake(): void;
  /** Resolves when all is done that is due now. */
  idle(): Promise<void>;
  /** Claims no more, and waits for what is under way. */
  stop(): Promise<void>;
}

export function openDispatcher({ clock, store, library, couriers, log, step = () => {} }: Dispatching): Dispatcher {
  const byName = new Map(couriers.map((courier) => [courier.name, courier]));
  const paces = new Map<string, Pace>(couriers.map((courier) => [courier.name, openPace(courier.rates, clock)]));
  const underWay = new Set<Promise<void>>();
  let open = false;
  let callOff = () => {};
  let round: Promise<void> | undefined;
  let again = false;
  /** There is more to do than can be under way at once. */
  const busy = Promise.withResolvers<void>();

  const later = (ms: number) => new Date(clock.now().getTime() + ms);

  function wake(): void {
    callOff();
    again = true;
    round ??= rounds().finally(() => {
      round = undefined;
    });
  }

  async function rounds(): Promise<void> {
    while (open) {
      while (again && open) {
        again = false;
        try {
          while (open && (await claimSome())) await room();
          await tellSome();
        } catch (error) {
          log.error({ err: error }, "the reminders could not be looked at");
        }
      }
      const due = await store.deliveries.nextAt().catch(() => undefined);
      if (again || !open) continue;
      const ms = due ? due.getTime() - clock.now().getTime() : LONGEST_SLEEP;
      callOff = clock.after(Math.min(LONGEST_SLEEP, Math.max(ms, SHORTEST_SLEEP)), wake);
      return;
    }
  }

  /** Waits until there is room for more under way. */
  async function room(): Promise<void> {
    if (underWay.size < MOST_UNDER_WAY) return;
    busy.resolve();
    await Promise.race(underWay);
  }

  /** Takes what is due, as much as there is room for; false where there was nothing. */
  async function claimSome(): Promise<boolean> {
    const most = Math.min(MOST_CLAIMED, MOST_UNDER_WAY - underWay.size);
    const plan = planAt(clock.now());
    const claimed = await store.deliveries.claim({ most, until: later(LEASE), keyOf, plan: careful(plan) });
    for (const one of claimed) {
      step("claimed", one.key);
      const work = deliver(one).catch((error) =>
        log.error({ err: error, reminder: one.reminder }, "a reminder failed"),
      );
      underWay.add(work);
      void work.finally(() => {
        underWay.delete(work);
        if (open && !round) wake();
      });
    }
    return claimed.length > 0;
  }

  /** A reminder that cannot be planned, such as one of a zone that is no more, must not hold up the others. */
  function careful(plan: ReturnType<typeof planAt>): ReturnType<typeof planAt> {
    return (reminder) => {
      try {
        return plan(reminder);
      } catch (error) {
        log.error({ err: error, reminder: reminder.key }, "a reminder has no next time");
        return {};
      }
    };
  }

  async function deliver(claimed: Claimed): Promise<void> {
    const settled = await carryOut(claimed);
    if (!settled) return;
    await store.deliveries.settle(claimed, settled);
    step("settled", claimed.key);
    const { reminder, date, key } = claimed;
    const { kind } = settled;
    if (kind === "sent") log.info({ reminder, date, key }, "a reminder was posted");
    else log.warn({ reminder, date, key, kind, error: settled.error }, "a reminder was not posted");
  }

  /** What becomes of a delivery; undefined where another took it meanwhile. */
  async function carryOut(claimed: Claimed): Promise<Settled | undefined> {
    const { to, date, due } = claimed;
    const courier = byName.get(to.platform);
    const pace = paces.get(to.platform);
    const tooLate: Settled = { kind: "skipped", error: "too late", tell: true };
    const age = () => clock.now().getTime() - due.getTime();
    if (!courier || !pace) {
      if (age() > GRACE) return tooLate;
      return { kind: "wait", until: later(LONGEST_AGAIN), error: "its platform is not served" };
    }
    const place: Place = {
      platform: to.platform,
      channel: claimed.channel,
      ...(to.workspace && { workspace: to.workspace }),
    };

    if (claimed.state === "sending") {
      const decided = await lookFor(claimed, place, courier);
      if (decided) return decided;
    }
    if (!isTest(date) && to.state === "paused") return { kind: "skipped", error: "paused", tell: false };
    if (age() > GRACE) return tooLate;

    const slot = pace.take(claimed.channel, PATIENCE);
    if (slot === undefined)
      return { kind: claimed.state === "sending" ? "unsure" : "wait", until: later(PATIENCE), error: "busy" };
    if (slot > 0) await new Promise<void>((resolve) => clock.after(slot, resolve));

    const words = wordsFor(to.language);
    const content = compose(to, { date, words, chosen: claimed.chosen });
    if (!content) return { kind: "refused", reason: "nothing", error: "there is nothing to post" };
    const cursor = content.chosen === claimed.chosen || isTest(date) ? undefined : content.chosen;
    if (!(await store.deliveries.begin(claimed, { chosen: content.chosen, cursor }))) return undefined;
    step("begun", claimed.key);
    const answer = withNotes(content.answer, { late: age() > LATE ? due : undefined, test: isTest(date), words });
    const options = { key: claimed.key, locale: to.language, ...(to.ping && !isTest(date) && { ping: to.ping }) };
    const posted = await courier.post(place, answer, options);
    step("posted", claimed.key);
    return settle(posted, claimed, pace);
  }

  function settle(posted: Posted, claimed: Claimed, pace: Pace): Settled {
    switch (posted.kind) {
      case "sent":
        return posted;
      case "limited":
        pace.hold(claimed.channel, posted.ms);
        return { kind: "wait", until: later(posted.ms), error: "the platform asked to wait" };
      case "refused":
        return posted;
      case "unknown": {
        const pause = Math.min(LONGEST_AGAIN, AGAIN * 2 ** Math.min(claimed.attempts, 10));
        return { kind: "unsure", until: later(Math.max(ARRIVAL, pause)), error: posted.error };
      }
    }
  }

  /** What is known of an attempt of unknown fate; undefined where it certainly was not posted. */
  async function lookFor(claimed: Claimed, place: Place, courier: Courier): Promise<Settled | undefined> {
    const triedAt = claimed.triedAt ?? claimed.due;
    const arrived = triedAt.getTime() + ARRIVAL;
    if (arrived > clock.now().getTime())
      return { kind: "unsure", until: new Date(arrived), error: "it may be on its way" };
    const found = await courier.find(place, claimed.key, triedAt);
    switch (found.kind) {
      case "sent":
        return found;
      case "absent":
        return undefined;
      case "limited":
        if (clock.now().getTime() - claimed.due.getTime() > 2 * GRACE)
          return { kind: "unknown", error: "it cannot be looked for" };
        return { kind: "unsure", until: later(Math.max(AGAIN, found.ms)), error: "the platform cannot be asked" };
      case "unknown":
        return { kind: "unknown", error: found.error };
    }
  }

  function compose(
    reminder: Reminder,
    { date, words, chosen }: { date: string; words: Words; chosen?: string | undefined },
  ): Today | undefined {
    const now = clock.now();
    const day = { campaign: library().at(now), words, now, date: isTest(date) ? localDate(reminder.zone, now) : date };
    return today({ ...reminder, daily: reminder.daily as Parameters<typeof today>[0]["daily"] }, day, chosen);
  }

  async function tellSome(): Promise<void> {
    for (const notice of await store.notices.take(NOTICES)) await tell(notice);
  }

  async function tell(notice: Waiting): Promise<void> {
    const reminder = await store.reminders.find(notice.reminder);
    if (!reminder) return;
    log.warn({ reminder: reminder.key, notice: notice.kind, detail: notice.detail }, "the owner of a reminder is told");
    const words = wordsFor(reminder.language);
    const courier = byName.get(reminder.platform);
    // Whoever set it from a terminal reads the log.
    const told =
      reminder.owner === "" ||
      (await courier?.tell(reminder.owner, tellNotice(notice, reminder, words), reminder.language));
    if (told || notice.attempts + 1 >= MOST_TELLINGS) return;
    await store.notices.putBack(notice, later(TELL_AGAIN * 2 ** notice.attempts));
  }

  async function idle(): Promise<void> {
    while (round || underWay.size > 0) await Promise.allSettled([round, ...underWay]);
  }

  return {
    async start() {
      await store.deliveries.reclaim();
      open = true;
      wake();
      await Promise.race([round, busy.promise]);
    },
    wake: () => open && wake(),
    idle,
    async stop() {
      open = false;
      callOff();
      await idle();
    },
  };
}

function withNotes(
  answer: Answer,
  { late, test, words }: { late: Date | undefined; test: boolean; words: Words },
): Answer {
  const notes: Part[] = [
    ...(test ? [{ kind: "text" as const, text: words.testPost }] : []),
    ...(late && !test
      ? [
          { kind: "text" as const, text: words.late },
          { kind: "time" as const, at: late },
        ]
      : []),
  ];
  return { ...answer, parts: [...notes, ...answer.parts] };
}
