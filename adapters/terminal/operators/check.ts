import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";

/** Lists every release with what was read from it, and every file that was set aside with the reason. */
export function check({ library, print, json }: Desk): number {
  const { releases, problems } = library();
  const rows = releases.map((release) => ({
    file: release.file,
    title: release.title,
    date: release.date ?? null,
    language: release.language,
    paragraphs: release.paragraphs.length,
    quotes: release.quotes.length,
    signers: release.lists.reduce((sum, { signers }) => sum + signers.length, 0),
  }));
  if (json) print(JSON.stringify({ releases: rows, problems }));
  else {
    for (const row of rows) {
      print(
        `${row.file}\n  «${row.title}», ${row.date ?? "no date"}, ${row.language}: ${row.paragraphs} paragraphs, ${row.quotes} quotes, ${row.signers} signers`,
      );
    }
    for (const { file, reason } of problems) print(`${file}\n  set aside: ${reason}`);
    if (rows.length === 0 && problems.length === 0)
      print("There is no release here: drop a .txt, .md or .html file into the folder.");
  }
  return problems.length > 0 ? EXIT.broken : EXIT.answered;
}
