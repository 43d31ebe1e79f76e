import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UserError } from "../../../src/errors.ts";
import { readRelease } from "../../../src/release/read.ts";
import { report } from "../../../src/release/report.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Prints what was read from each file as one JSON array; a file that cannot be read is named and left out. */
export function read({ words, shell, print }: Desk): number {
  if (words.length === 0) throw new UserError("Expected one file or more, found none: desk read FILE…");
  const reports: object[] = [];
  let broken = false;
  for (const file of words) {
    try {
      reports.push(report(readRelease(basename(file), readFileSync(file))));
    } catch (error) {
      broken = true;
      shell.errors.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  print(JSON.stringify(reports, undefined, 1));
  return broken ? EXIT.broken : EXIT.answered;
}
