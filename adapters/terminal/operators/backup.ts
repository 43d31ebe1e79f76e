import { readConfig } from "../../../src/config.ts";
import { UserError } from "../../../src/errors.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Copies the store into a new file, while a desk may serve it. */
export async function backup({ shell, words, print }: Desk): Promise<number> {
  const [target, ...more] = words;
  if (!target || more.length > 0) throw new UserError("Expected the name of a new file: desk store backup FILE");
  const store = await openStore({ file: readConfig(shell.env).STORE, clock: shell, serving: false });
  try {
    await store.backup(target);
  } finally {
    await store.close();
  }
  print(`Copied the store to ${target}.`);
  return EXIT.answered;
}
