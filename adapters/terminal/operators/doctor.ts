import { wallClock } from "../../../src/clock.ts";
import { examineFrom } from "../../doctor.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Looks at everything that the desk needs, one line each; works beside a desk that serves. Tokens are never shown. */
export async function doctor({ shell, json, print }: Desk): Promise<number> {
  const findings = await examineFrom(shell.env, { ...wallClock, now: shell.now });
  const well = findings.every(({ ok }) => ok);
  if (json) print(JSON.stringify({ ok: well, findings }));
  else {
    for (const { ok, what, todo } of findings) print(`${ok ? "well  " : "WRONG "} ${what}${todo ? ` ${todo}` : ""}`);
  }
  return well ? EXIT.answered : EXIT.broken;
}
