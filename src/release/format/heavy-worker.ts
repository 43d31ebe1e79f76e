import { type MessagePort, parentPort } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import type { FileText } from "./block.ts";

/** A file to be read; the reply goes to `port`, and `done` is set and woken for whoever waits without a loop. */
export interface Task {
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
  readonly done: Int32Array;
}

export type Reply = { readonly read: FileText } | { readonly error: string; readonly person: boolean };

/** The formats that are read apart, each loaded when a file has it. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<FileText>>> = {
  ".docx": async (bytes) => (await import("./docx.ts")).readDocx(bytes),
  ".pdf": async (bytes) => (await import("./pdf.ts")).readPdf(bytes),
  ".eml": async (bytes) => (await import("./mail.ts")).readMail(bytes),
};

parentPort?.on("message", async ({ ending, bytes, port, done }: Task) => {
  let reply: Reply;
  try {
    reply = { read: await READERS[ending]!(bytes) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply = { error: message, person: error instanceof UserError };
  }
  port.postMessage(reply);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
