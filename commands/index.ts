import type { Command } from "../src/command.ts";
import { ask } from "./ask.ts";
import { desk } from "./desk.ts";
import { quote } from "./quote.ts";
import { release } from "./release.ts";
import { signers } from "./signers.ts";

/** What people may ask, in the order in which a menu shows it. */
export const commands: readonly Command[] = [ask, quote, signers, release, desk];
