import type { Operator } from "../operator.ts";

/** Commands for whoever runs the desk, in the order in which help shows them; each is loaded when it is called. */
export const operators: readonly Operator[] = [
  {
    name: "batch",
    usage: "batch < questions.jsonl",
    describe: "Answer JSON lines {command, q}, a JSON line each",
    run: async (desk) => (await import("./batch.ts")).batch(desk),
  },
  {
    name: "read",
    usage: "read FILE…",
    describe: "Show what is read from files: paragraphs, quotes, signers, as JSON",
    run: async (desk) => (await import("./read.ts")).read(desk),
  },
  {
    name: "search",
    usage: 'search "…" [--top 10]',
    describe: "Show the paragraphs that a question finds, with their scores",
    run: async (desk) => (await import("./search.ts")).search(desk),
  },
  {
    name: "corpus add",
    usage: "corpus add FILE|- [--yes]",
    describe: "Show what is read from a release, and put it into the corpus",
    run: async (desk) => (await import("./corpus-add.ts")).add(desk),
  },
  {
    name: "corpus check",
    usage: "corpus check",
    describe: "List what was read from the corpus, what looks wrong, and what could not be read",
    run: async (desk) => (await import("./check.ts")).check(desk),
  },
  {
    name: "doctor",
    usage: "doctor",
    describe: "Look at configuration, corpus, store and platforms: what is wrong, and what to do",
    run: async (desk) => (await import("./doctor.ts")).doctor(desk),
  },
  {
    name: "preview",
    usage: "preview slack|discord [--out FILE] [--theme dark] -- COMMAND …",
    describe: "Draw an answer as Slack or Discord will show it, into an SVG file",
    run: async (desk) => (await import("./preview.ts")).preview(desk),
  },
  {
    name: "gaps",
    usage: "gaps [--since 7d]",
    describe: "List what was asked in vain, and what was marked as not helpful",
    run: async (desk) => (await import("./gaps.ts")).gaps(desk),
  },
  {
    name: "store backup",
    usage: "store backup FILE",
    describe: "Copy the store into a new file, also while the desk runs",
    run: async (desk) => (await import("./backup.ts")).backup(desk),
  },
  {
    name: "slack manifest",
    usage: "slack manifest",
    describe: "Print the app manifest from which the Slack app is made",
    run: async (desk) => (await import("./slack-manifest.ts")).manifest(desk),
  },
];
