import type { Answer } from "../../src/answer/answer.ts";
import { wallClock } from "../../src/clock.ts";
import type { Context } from "../../src/command.ts";
import type { Config } from "../../src/config.ts";

/**
 * Runs a command of those who manage: whoever may write to the store may. Posting is left to the desk that serves the store;
 * it looks every few seconds. The store is loaded here, since most commands of the terminal keep nothing.
 */
export async function managed(
  config: Config,
  context: Context,
  run: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const { openStore } = await import("../../src/store/store.ts");
  const store = await openStore({ file: config.STORE, clock: { now: () => context.now }, serving: false });
  try {
    const pings = Object.keys(config.PING_ROLES);
    const examine = async () => (await import("../doctor.ts")).examine({ config, store, clock: wallClock });
    return await run({ ...context, store, pings, person: "", may: new Set(["manage"]), examine });
  } finally {
    await store.close();
  }
}
