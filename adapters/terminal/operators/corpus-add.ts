import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { buffer } from "node:stream/consumers";
import { stringify } from "yaml";
import { UserError } from "../../../src/errors.ts";
import { foundTwice, inspect, type Warning } from "../../../src/release/inspect.ts";
import { readReleaseApart } from "../../../src/release/read.ts";
import type { Release } from "../../../src/release/release.ts";
import type { Desk } from "../operator.ts";
import { EXIT } from "../shell.ts";
import { errataYaml, warningLines } from "./warnings.ts";

/** Bytes that are looked at; every format has its limit besides. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** Characters of a title that name a file. */
const LONGEST_NAME = 60;
/** Characters that are shown of a quote. */
const SHOWN = 100;

/**
 * Shows what is read from a file, or from standard input for «-», asks once (unless `--yes`), and puts the file as it
 * was received with its side file into the corpus: both or neither, and never over another one.
 */
export async function add(desk: Desk): Promise<number> {
  const { words, shell, print, yes } = desk;
  const [from, ...more] = words;
  if (!from || more.length > 0)
    throw new UserError("Expected one file, or - for standard input: desk corpus add FILE|-");
  const bytes = from === "-" ? await buffer(shell.input) : readFile(from);
  const name = from === "-" ? undefined : basename(from);
  const release = await readReleaseApart(name ?? `release${endingOf(bytes)}`, bytes);
  const file = name ?? nameFor(release, endingOf(bytes));
  const others = existsSync(desk.folder()) ? desk.library().releases : [];
  const same = foundTwice([...others, release]).get(release);
  const warnings = [...inspect(release, shell.now().toISOString().slice(0, 10)), ...(same ? [same] : [])];
  print(shown(file, release, warnings));
  if (from === "-" && !yes) {
    throw new UserError("Nothing was added: expected --yes, since standard input holds the release and cannot answer.");
  }
  if (!yes && !(await agreed(desk))) {
    print("Nothing was added.");
    return EXIT.declined;
  }
  put(desk.folder(), file, bytes, sideFile(release, warnings));
  print(`Added ${file} and its side file ${file.slice(0, -extname(file).length)}.yaml to ${desk.folder()}.`);
  return EXIT.answered;
}

function readFile(file: string): Buffer {
  let size: number;
  try {
    size = statSync(file).size;
  } catch {
    throw new UserError(`Expected a file at ${file}, found none.`);
  }
  if (size > LARGEST_FILE) throw new UserError(`Expected a file of at most 64 MB, found ${size} bytes.`);
  return readFileSync(file);
}

/** The format of bytes without a name, as they begin. */
function endingOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");
  if (start.startsWith("%PDF-")) return ".pdf";
  if (start.startsWith("PK\x03\x04")) return ".docx";
  if (/^\s*<(?:!doctype|html|head|body|h1|p|div)\b/i.test(start)) return ".html";
  const headers = start.split(/\r?\n\r?\n/, 1)[0]!;
  if (/^(?:from|subject|date|received|mime-version|return-path):/im.test(headers) && /^[\w-]+: /.test(start))
    return ".eml";
  return /^(?:---|\+\+\+|# )/.test(start) ? ".md" : ".txt";
}

/** «2031-05-04-night-boat-stays.pdf» */
function nameFor({ date, title }: Release, ending: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join("-")
    .slice(0, LONGEST_NAME)
    .replace(/-[^-]*$/, (last) => (title.length > LONGEST_NAME ? "" : last));
  return `${[date, words].filter(Boolean).join("-") || "release"}${ending}`;
}

function shown(file: string, release: Release, warnings: readonly Warning[]): string {
  const { title, date, place, language, paragraphs, quotes, lists } = release;
  const signers = lists.flatMap((list) => list.signers);
  const lines = warningLines(warnings);
  const errata = errataYaml(warnings);
  const short = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  return [
    file,
    `  title       ${title}`,
    `  date        ${[date ?? "none", place].filter(Boolean).join(", ")}`,
    `  language    ${language}`,
    `  paragraphs  ${paragraphs.length}`,
    `  quotes      ${quotes.length}`,
    ...quotes.map(({ speaker, parts }) => `    ${speaker?.name ?? "no speaker"}: ${short(parts[0]!.text)}`),
    `  signers     ${signers.length}`,
    ...(signers.length > 0
      ? [
          `    ${signers
            .slice(0, 5)
            .map((signer) => signer.name)
            .join("; ")}${signers.length > 5 ? " …" : ""}`,
        ]
      : []),
    lines.length > 0 ? "  looks wrong" : "  nothing looks wrong",
    ...lines.map((line) => `    ${line}`),
    ...(errata ? ["  The side file will hold errata that would mend it, as comments."] : []),
  ].join("\n");
}

async function agreed({ shell, folder }: Desk): Promise<boolean> {
  const asking = createInterface({ input: shell.input, output: shell.output });
  try {
    const closed = new Promise<string>((resolve) => asking.once("close", () => resolve("")));
    const answer = await Promise.race([asking.question(`Add it to ${folder()}? [y/N] `), closed]);
    return /^\s*y(?:es)?\s*$/i.test(answer);
  } finally {
    asking.close();
  }
}

/** What was read, so that it stays so whatever later versions read, and errata to be looked at, as comments. */
function sideFile({ title, date, language }: Release, warnings: readonly Warning[]): string {
  const errata = errataYaml(warnings);
  const offered = errata
    .split("\n")
    .map((line) => `# ${line}\n`)
    .join("");
  return (
    stringify({ title, ...(date && { date }), language }, { lineWidth: 0 }) +
    (errata ? `# Look at each of these, and take away the marks before those that are right:\n${offered}` : "")
  );
}

/** Both files, or neither: they are written beside their places, and then take them without replacing anything. */
function put(folder: string, file: string, bytes: Uint8Array, side: string): void {
  mkdirSync(folder, { recursive: true });
  const sideName = `${file.slice(0, -extname(file).length)}.yaml`;
  const made = join(folder, `.adding-${randomUUID()}`);
  const done: string[] = [];
  mkdirSync(made);
  try {
    writeFileSync(join(made, file), bytes, { flush: true });
    writeFileSync(join(made, sideName), side, { flush: true });
    // The side file first: a release must not be seen without what its side file will say.
    for (const name of [sideName, file]) {
      linkSync(join(made, name), join(folder, name));
      done.push(join(folder, name));
    }
  } catch (error) {
    for (const one of done) rmSync(one);
    if ((error as { code?: string }).code === "EEXIST") {
      throw new UserError(
        `Expected no ${file} or ${sideName} in ${folder}, found one: rename the file, or take the old one away.`,
      );
    }
    throw error;
  } finally {
    rmSync(made, { recursive: true });
  }
}
