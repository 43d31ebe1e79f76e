import { createInterface } from "node:readline";
import { z } from "zod";
import { commands } from "../../../commands/index.ts";
import { respond } from "../../../src/command.ts";
import { freeText, optionsOf } from "../../../src/line.ts";
import type { Desk } from "../operator.ts";
import { onScreen, toReply } from "../screen.ts";
import { EXIT } from "../shell.ts";

const Row = z.object({ command: z.string(), q: z.string() });

/** Answers JSON lines `{command, q}` in their order, a JSON line each; a bad line gets a row with `error`. */
export async function batch(desk: Desk): Promise<number> {
  for await (const line of createInterface({ input: desk.shell.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") desk.print(JSON.stringify(await answerLine(line, desk)));
  }
  return EXIT.answered;
}

async function answerLine(line: string, { context, log }: Desk): Promise<object> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { error: `expected a JSON object {command, q}, found «${line.slice(0, 80)}»` };
  }
  const row = Row.safeParse(data);
  if (!row.success) {
    return {
      error: `expected {command, q}: ${row.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ")}`,
    };
  }
  const command = commands.find(({ name }) => name === row.data.command);
  if (!command) {
    return {
      error: `expected a command of ${commands.map(({ name }) => name).join(", ")}, found «${row.data.command}»`,
    };
  }
  const free = freeText(optionsOf(command));
  const at = context();
  const answer = await respond(command, free ? { [free.name]: row.data.q } : {}, at, log);
  return toReply(onScreen(answer, 1, at.locale), at.locale);
}
