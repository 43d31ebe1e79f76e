import { PassThrough, Readable, Writable } from "node:stream";
import type { Shell } from "../adapters/terminal/shell.ts";

/** A shell whose input is given and whose output is kept; no terminal. */
export function fakeShell(input = "", env: Readonly<Record<string, string>> = {}) {
  const written = { output: "", errors: "" };
  const into = (name: "output" | "errors") =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const shell: Shell = {
    env: { LOG_LEVEL: "silent", ...env },
    input: input === "" ? new PassThrough().end() : Readable.from([input]),
    output: into("output"),
    errors: into("errors"),
    now: () => new Date("2031-06-01T12:00:00Z"),
  };
  return Object.assign(written, { shell });
}
