import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Collection, readBeir } from "./beir.ts";
import type { Job, Measured } from "./search-engine.ts";
import { bootstrap, mean, measure, type Quality } from "./search-measures.ts";
import { scoreSentences } from "./search-sentences.ts";
import { type SilenceScores, scoreSilence } from "./search-silence.ts";

/**
 * `npm run bench:search -- DIR… [--run DIR] [--depth N] [--sentences] [--silence] [--speed] [--json]`: how well and how fast the desk
 * finds, beside its peers, each engine in a process of its own. Without folders it takes the public sets that lie beside
 * the project.
 */
const ENGINES = ["desk", "wink", "lunr", "minisearch"];
const PUBLIC = ["cranfield", "squad2-dev", "xquad-en", "xquad-es", "xquad-zh"];
const BESIDE = join(import.meta.dirname, "../../shared/eval/search");
/** Bytes of what an engine found for a whole set, written as JSON. */
const MOST_OUTPUT = 1 << 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    run: { type: "string" },
    depth: { type: "string", default: "100" },
    sentences: { type: "boolean", default: false },
    speed: { type: "boolean", default: false },
    silence: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const depth = Number(values.depth);
if (!Number.isInteger(depth) || depth < 10) {
  console.error(`Expected --depth to be a whole number of 10 or more, got ${values.depth}.`);
  process.exit(2);
}
const folders = positionals.length > 0 ? positionals : PUBLIC.map((name) => join(BESIDE, name)).filter(existsSync);
if (folders.length === 0) {
  console.error("Expected folders in BEIR form, got none, and the public sets do not lie beside the project.");
  process.exit(2);
}
const collections = folders.map(readBeir);
const report: Record<string, unknown> = { date: new Date().toISOString().slice(0, 10), node: process.version };
console.log(`${report.date}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}\n`);

if (values.sentences) report.sentences = collections.flatMap((collection) => scoreSentences(collection) ?? []);
if (values.speed) report.speed = speed(folders);
if (values.silence) report.silence = collections.flatMap((collection) => scoreSilence(collection) ?? []);
if (!values.sentences && !values.speed && !values.silence)
  report.sets = collections.map((collection, at) => quality(collection, folders[at]!));
if (values.sentences) {
  table(
    ["the sentence that holds the answer", "questions", "first sentence", "best", "best two", "best of the whole set"],
    (report.sentences as NonNullable<ReturnType<typeof scoreSentences>>[]).map((row) => [
      row.set,
      String(row.questions),
      ...[row.first, row.given, row.givenTwo, row.whole].map((value) => value.toFixed(3)),
    ]),
  );
}
for (const row of (report.silence ?? []) as SilenceScores[]) {
  table(
    [`silence, the second half of ${row.set}`, "questions", "AUROC off topic", "AUROC on topic, not stated"],
    [["the confidence", String(row.questions), row.offTopic.toFixed(3), row.onTopic.toFixed(3)]],
  );
  table(
    ["threshold", "right answers kept", "unanswerable ones answered"],
    row.curve.map(({ threshold, kept, falseAnswers }) =>
      [threshold, kept, falseAnswers].map((value) => value.toFixed(2)),
    ),
  );
  const weights = Object.entries(row.fitted).map(([name, weight]) => `${name} ${weight.toFixed(2)}`);
  console.log(`Fitted on the first half and on the project's own questions: ${weights.join(", ")}\n`);
}
if (values.json) console.log(JSON.stringify(report));

function measured(job: Job): Measured {
  const engine = join(import.meta.dirname, "search-engine.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", engine, JSON.stringify(job)], {
    maxBuffer: MOST_OUTPUT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${job.engine} failed: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

/** One set: every engine's quality, its cost, and the desk's lead with its interval. */
function quality(collection: Collection, folder: string) {
  const names = collection.documents.map(({ id }) => id);
  const rows = ENGINES.map((engine) => {
    const done = measured({ engine, folders: [folder], passages: "documents", depth, rounds: 3 });
    const each = collection.queries.map(({ relevant }, at) =>
      measure(
        relevant,
        done.found[at]!.map(({ position }) => names[position]!),
      ),
    );
    if (engine === "desk" && values.run) write(collection, done, names, values.run);
    const average = (key: keyof Quality) => mean(each.map((row) => row[key]));
    return {
      engine,
      ndcg10: average("ndcg10"),
      p1: average("p1"),
      mrr10: average("mrr10"),
      recall10: average("recall10"),
      indexMs: done.indexMs,
      p50Ms: done.p50Ms,
      p99Ms: done.p99Ms,
      memoryMb: done.memoryMb,
      each: each.map((row) => row.ndcg10),
    };
  });
  const desk = rows[0]!;
  table(
    [`${collection.name} (${collection.language}, ${names.length} passages, ${collection.queries.length} questions)`]
      .concat("nDCG@10", "P@1", "MRR@10", "Recall@10", "index ms", "p50 ms", "p99 ms", "memory MB")
      .concat("p50 over desk's", "desk's lead in nDCG@10 (95 %)"),
    rows.map((row) => {
      const lead = bootstrap(desk.each.map((value, at) => value - row.each[at]!));
      return [row.engine]
        .concat([row.ndcg10, row.p1, row.mrr10, row.recall10].map((value) => value.toFixed(4)))
        .concat(row.indexMs.toFixed(0), row.p50Ms.toFixed(3), row.p99Ms.toFixed(3), row.memoryMb.toFixed(1))
        .concat((row.p50Ms / desk.p50Ms).toFixed(1), row === desk ? "" : interval(lead));
    }),
  );
  const others = published(folder, collection, desk.each);
  if (others.length > 0) console.log(`Published figures, and the desk's lead over them: ${others.join("; ")}\n`);
  return { set: collection.name, engines: rows.map(({ each: _, ...row }) => row) };
}

/**
 * The desk beside engines that do not run here, from the figures for each question that lie beside the public sets:
 * thousandths of nDCG@10 in the order of the question ids sorted as strings.
 */
function published(folder: string, collection: Collection, desk: readonly number[]): string[] {
  const file = join(folder, "../perquery.json");
  if (!existsSync(file)) return [];
  const { sets } = JSON.parse(readFileSync(file, "utf8")) as { sets: Record<string, Record<string, number[]>> };
  const order = collection.queries.map(({ id }, at) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.entries(sets[collection.name] ?? {})
    .filter(([, values]) => values.length === order.length)
    .map(([name, values]) => {
      const lead = bootstrap(order.map(({ at }, place) => desk[at]! - values[place]! / 1000));
      return `${name} ${mean(values.map((value) => value / 1000)).toFixed(4)}: ${interval(lead)}`;
    });
}

/** Short passages, as releases have them, and 100,000 of them. */
function speed(from: readonly string[]) {
  const job = { folders: from, passages: "sentences", depth: 10, rounds: 3 } as const;
  const rows = ENGINES.map((engine) => {
    const { found: _, ...done } = measured({ ...job, engine });
    return { engine, ...done };
  });
  const { found: _, ...many } = measured({ ...job, engine: "desk", copies: 100_000 });
  const desk = rows[0]!;
  rows.push({ engine: "desk", ...many });
  table(
    ["sentences as passages", "passages", "index ms", "p50 ms", "p99 ms", "memory MB"].concat(
      ["p50", "p99", "memory"].map((what) => `${what} over desk's`),
    ),
    rows.map((row) =>
      [row.engine, String(row.passages)]
        .concat(row.indexMs.toFixed(0), row.p50Ms.toFixed(3), row.p99Ms.toFixed(3), row.memoryMb.toFixed(1))
        .concat(
          [row.p50Ms / desk.p50Ms, row.p99Ms / desk.p99Ms, row.memoryMb / desk.memoryMb].map((n) => n.toFixed(2)),
        ),
    ),
  );
  return rows;
}

function interval({ mean: middle, low, high }: ReturnType<typeof bootstrap>): string {
  const sign = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
  const verdict = low > 0 ? "ahead" : high < 0 ? "behind" : "level";
  return `${sign(middle)} (${sign(low)} to ${sign(high)}) ${verdict}`;
}

/** A TREC run that score.mjs reads. */
function write({ name, queries }: Collection, { found }: Measured, names: readonly string[], folder: string): void {
  const lines = queries.flatMap(({ id }, at) =>
    found[at]!.map(({ position, score }, rank) => `${id} Q0 ${names[position]!} ${rank + 1} ${score} desk`),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.trec`), `${lines.join("\n")}\n`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(" | ")} |\n|${head.map(() => "---|").join("")}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log();
}
