import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Waiting } from "../store/notices.ts";
import type { Store } from "../store/store.ts";
import { wordsFor } from "../words/words.ts";
import type { Courier } from "./delivery.ts";
import { tellNotice } from "./notice.ts";

/** Notices that are told at once, ms until one that did not arrive is tried again, and how often. */
const MOST = 20;
const AGAIN = 10 * 60_000;
const MOST_TELLINGS = 5;

export interface Telling {
  readonly clock: Clock;
  readonly store: Store;
  readonly couriers: ReadonlyMap<string, Courier>;
  readonly log: Logger;
}

/** Tells the owners of reminders what they are to be told, each thing once. */
export async function tellOwners({ clock, store, couriers, log }: Telling): Promise<void> {
  async function tell(notice: Waiting): Promise<void> {
    const reminder = await store.reminders.find(notice.reminder);
    if (!reminder) return;
    log.warn({ reminder: reminder.key, notice: notice.kind, detail: notice.detail }, "the owner of a reminder is told");
    const { owner, platform, language } = reminder;
    // Whoever set it from a terminal reads the log.
    if (owner === "") return;
    const told = await couriers.get(platform)?.tell(owner, tellNotice(notice, reminder, wordsFor(language)), language);
    if (told || notice.attempts + 1 >= MOST_TELLINGS) return;
    await store.notices.putBack(notice, new Date(clock.now().getTime() + AGAIN * 2 ** notice.attempts));
  }

  for (;;) {
    const notices = await store.notices.take(MOST);
    if (notices.length === 0) return;
    await Promise.all(notices.map(tell));
  }
}
