import { commands } from "../../../commands/index.ts";
import { readConfig } from "../../../src/config.ts";
import { slackManifest } from "../../slack/manifest.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Prints the manifest of the Slack app that has these commands, to be pasted where the app is made. */
export function manifest({ shell, context, print }: Desk): number {
  print(JSON.stringify(slackManifest(commands, readConfig(shell.env), context().locale), undefined, 2));
  return EXIT.answered;
}
