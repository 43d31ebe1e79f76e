import { type Action, readDeadline } from "../settings.ts";

const DAY = 86_400_000;

/** The first and the last day of an action, YYYY-MM-DD; open ends are far away. */
export function daysOf({ date, from, to }: Action): { readonly from: string; readonly to: string } {
  return { from: date ?? from ?? "0000-01-01", to: date ?? to ?? "9999-12-31" };
}

/** What tells an action from the others of its calendar, also when its text is mended. */
export function idOf(action: Action): string {
  const { from, to } = daysOf(action);
  return `${from} ${to} ${action.title}`;
}

/** What can be done on a local day, its deadline not yet passed; else what comes next, all that begin on the same day. */
export function actionsOn(
  calendar: readonly Action[],
  { date, now, timeZone }: { readonly date: string; readonly now: Date; readonly timeZone: string },
): readonly Action[] {
  const alive = calendar.filter((action) => {
    const deadline = action.deadline && readDeadline(action.deadline, timeZone);
    return daysOf(action).to >= date && (!deadline || deadline > now);
  });
  const open = alive.filter((action) => daysOf(action).from <= date);
  if (open.length > 0) return open;
  const soonest = alive.map((action) => daysOf(action).from).sort()[0];
  return alive.filter((action) => daysOf(action).from === soonest);
}

/** Whole days from one local day to another. */
export function daysBetween(date: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(date)) / DAY);
}
