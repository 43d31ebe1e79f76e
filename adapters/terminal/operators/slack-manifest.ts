import { commands } from "../../../commands/index.ts";
import { readConfig } from "../../../src/config.ts";
import { slackManifest } from "../../slack/manifest.ts";
import { EXIT, type Operator } from "../desk.ts";

/** Prints the manifest of the Slack app that has these commands, to be pasted where the app is made. */
export const manifest: Operator = {
  name: "slack manifest",
  usage: "slack manifest",
  describe: "Print the app manifest from which the Slack app is made",
  run({ shell, print }) {
    print(JSON.stringify(slackManifest(commands, readConfig(shell.env)), undefined, 2));
    return EXIT.answered;
  },
};
