import { readConfig } from "../../../src/config.ts";
import { UserError } from "../../../src/errors.ts";
import { type Gap, gaps as readGaps } from "../../../src/question/gaps.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

const LENGTHS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Prints what was asked in vain, most asked first, and what was marked as not helpful; beside a desk that serves, too. */
export async function gaps({ shell, since, json, print }: Desk): Promise<number> {
  const store = await openStore({ file: readConfig(shell.env).STORE, clock: shell, serving: false });
  try {
    const found = await readGaps(store, { since: new Date(shell.now().getTime() - lengthOf(since)) });
    if (json) print(JSON.stringify(found));
    else {
      list("Asked in vain:", found.unanswered, print);
      list("Marked as not helpful:", found.unhelpful, print);
    }
  } finally {
    await store.close();
  }
  return EXIT.answered;
}

function list(title: string, rows: readonly Gap[], print: (text: string) => void): void {
  print(title);
  if (rows.length === 0) print("  nothing");
  for (const { text, times, last } of rows)
    print(`  ${String(times).padStart(4)}  ${text}  (last ${last.toISOString().slice(0, 10)})`);
}

/** ms of `7d`, `12h` or `2w`. */
function lengthOf(since: string): number {
  const [, count, unit = ""] = /^(\d{1,4})([hdw])$/.exec(since) ?? [];
  if (!count) throw new UserError(`--since: expected a length of time such as 7d, 12h or 2w, found «${since}».`);
  return Number(count) * LENGTHS[unit]!;
}
