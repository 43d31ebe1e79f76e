import type { Plan } from "../store/claim.ts";
import { next } from "./schedule.ts";

/** ms after the set time within which a post that could not go out is still worth reading. */
export const GRACE = 6 * 3_600_000;
/** ms after which a post says that it comes late; a busy minute alone takes no longer. */
export const LATE = 10 * 60_000;

/**
 * What is to be done with a reminder that is due at an instant: of the days that have passed, the last one is posted where it
 * is not older than the grace, and all the others are given up. So an outage is followed by one post or none, never by a burst.
 */
export function planAt(now: Date): Plan {
  return (reminder) => {
    let due = reminder.next;
    let deliver = undefined as typeof due;
    let skipped = undefined as typeof due;
    let missed = 0;
    while (due && due.at <= now) {
      if (deliver) skipped = deliver;
      if (deliver) missed += 1;
      deliver = due;
      due = next(reminder, due.date);
    }
    if (deliver && now.getTime() - deliver.at.getTime() > GRACE) {
      skipped = deliver;
      missed += 1;
      deliver = undefined;
    }
    return { deliver, next: due, ...(skipped && { skip: { ...skipped, missed } }) };
  };
}
