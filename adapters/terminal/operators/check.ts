import { foundTwice, inspect } from "../../../src/release/inspect.ts";
import { ENDINGS } from "../../../src/release/read.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";
import { errataYaml, warningLines } from "./warnings.ts";

/**
 * Lists every release with what was read from it and what looks wrong, with the errata that would mend it, and every
 * file that was set aside with the reason. Only what could not be read makes the exit code 1.
 */
export function check({ library, print, json, shell }: Desk): number {
  const { releases, problems } = library();
  const today = shell.now().toISOString().slice(0, 10);
  const twice = foundTwice(releases);
  const rows = releases.map((release) => ({
    file: release.file,
    title: release.title,
    date: release.date ?? null,
    language: release.language,
    paragraphs: release.paragraphs.length,
    quotes: release.quotes.length,
    signers: release.lists.reduce((sum, { signers }) => sum + signers.length, 0),
    warnings: [...inspect(release, today), ...(twice.has(release) ? [twice.get(release)!] : [])],
  }));
  if (json) print(JSON.stringify({ releases: rows, problems }));
  else {
    for (const row of rows) {
      print(
        `${row.file}\n  «${row.title}», ${row.date ?? "no date"}, ${row.language}: ${row.paragraphs} paragraphs, ${row.quotes} quotes, ${row.signers} signers`,
      );
      for (const line of warningLines(row.warnings)) print(`  ${line}`);
      const errata = errataYaml(row.warnings);
      if (errata) print(`  To mend it, look at each of these and put what is right into its side file:\n${errata}`);
    }
    for (const { file, reason } of problems) print(`${file}\n  set aside: ${reason}`);
    if (rows.length === 0 && problems.length === 0)
      print(`There is no release here: put one into the folder that ends in ${ENDINGS.join(", ")}.`);
  }
  return problems.length > 0 ? EXIT.broken : EXIT.answered;
}
