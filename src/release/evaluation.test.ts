import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readRelease } from "./read.ts";
import { report } from "./report.ts";

/** Real releases with what is true of them; they stand beside the project and are no part of it. */
const RELEASES = resolve(import.meta.dirname, "../../../shared/eval/releases");

interface Numbers {
  readonly quotes: Readonly<
    Record<"joint" | "joint_surname" | "over30" | "pieces", { readonly p: number; readonly f1: number }>
  > & {
    readonly title: number;
    readonly organisation: number;
    readonly literal: number;
  };
}

test.skipIf(!existsSync(RELEASES))(
  "real releases are read at least as well as when this was written (skipped without ../shared)",
  () => {
    const files = readdirSync(RELEASES).filter((file) => /\.(?:txt|md|html)$/.test(file));
    const read = files.map((file) => report(readRelease(file, readFileSync(join(RELEASES, file)))));
    const folder = mkdtempSync(join(tmpdir(), "read-"));
    try {
      const at = join(folder, "read.json");
      writeFileSync(at, JSON.stringify(read));
      const scorer = ["score.mjs", "--truth", "truth", "--texts", ".", "--read", at, "--json"];
      const scores = JSON.parse(
        execFileSync(process.execPath, scorer, { cwd: RELEASES, encoding: "utf8", maxBuffer: 1e8 }),
      ) as { total: Numbers; marks_lost: Numbers };
      const { quotes } = scores.total;
      expect(quotes.joint.f1).toBeGreaterThanOrEqual(93);
      expect(quotes.pieces.f1).toBeGreaterThanOrEqual(98);
      expect(quotes.title).toBeGreaterThanOrEqual(91);
      expect(quotes.organisation).toBeGreaterThanOrEqual(84);
      expect(quotes.literal).toBe(100);
      expect(scores.marks_lost.quotes.joint_surname.f1).toBeGreaterThanOrEqual(76);
      expect(scores.marks_lost.quotes.over30.p).toBeGreaterThanOrEqual(97);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
