import { writeFileSync } from "node:fs";
import { commands } from "../../../commands/index.ts";
import { type Drawn, drawReply } from "../../../pictures/draw.ts";
import { respond } from "../../../src/command.ts";
import { readConfig } from "../../../src/config.ts";
import { UserError } from "../../../src/errors.ts";
import { findCommand, readLine } from "../../../src/line.ts";
import { replyOf } from "../../reply.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

const PLATFORMS: readonly Drawn[] = ["slack", "discord"];

/**
 * Draws what a platform will show as the answer to a command, so that somebody sees it before anyone else does.
 * Nothing is asked of the platform, and nothing is kept.
 */
export async function preview({ shell, words, context, log, page, out, theme, print }: Desk): Promise<number> {
  const [named, ...rest] = words;
  const platform = PLATFORMS.find((one) => one === named);
  if (!platform) throw new UserError(`preview: expected slack or discord, found ${named ? `«${named}»` : "nothing"}.`);
  const found = findCommand(commands, rest.join(" "));
  if (!found || found.command.may) {
    const known = commands.filter(({ may }) => !may).map(({ name }) => name);
    const typed = rest.length > 0 ? `«${rest.join(" ")}»` : "nothing";
    throw new UserError(`preview: expected a command of ${known.join(", ")}, found ${typed}.`);
  }
  const { command } = found;
  const { SHARE, COMMAND_PREFIX: prefix } = readConfig(shell.env);
  const at = context();
  const options = readLine(command, found.rest);
  const answer = await respond(command, options, { ...at, place: { platform }, prefix }, log);
  const kept = answer.outcome === "refused" || answer.outcome === "failed" ? undefined : "preview";
  const reply = replyOf(answer, { locale: at.locale, id: kept, number: page, mayShare: SHARE === "on" });
  const file = out ?? `preview-${platform}.svg`;
  writeFileSync(file, drawReply(platform, reply, { theme, command: prefix + command.name, options }));
  print(`Drew it into ${file}${reply.pages > 1 ? `, page ${reply.page} of ${reply.pages}` : ""}.`);
  return EXIT.answered;
}
