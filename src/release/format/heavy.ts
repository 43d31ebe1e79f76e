import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { UserError } from "../../errors.ts";
import type { FileText } from "./block.ts";
import type { Reply, Task } from "./heavy-worker.ts";

/** Endings of files that take a large library to read, which a hostile file may keep busy without end. */
export const HEAVY_ENDINGS = [".docx", ".pdf", ".eml"] as const;

/** Bytes; a release with its letterhead and photographs stays below. */
const LARGEST_FILE = 16 * 1024 * 1024;
/** ms; a report of 100 pages takes two or three seconds on a small machine. */
const DEADLINE = 10_000;
/** MB of JavaScript values that a reader may hold. */
const MOST_MEMORY = 256;
/** Bytes that the whole process may grow by; what lies outside of the heap has no other limit. */
const MOST_GROWTH = 400 * 1024 * 1024;
/** ms between two looks at the memory. */
const LOOK = 25;
/** ms that a worker waits for another file. */
const IDLE = 2_000;

/** Milliseconds and bytes after which a reader is stopped. */
export interface Bounds {
  readonly deadline: number;
  readonly growth: number;
}
const BOUNDS: Bounds = { deadline: DEADLINE, growth: MOST_GROWTH };

let kept: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * The text of a file in a heavy format, read by a worker of its own while the loop goes on.
 * Throws a UserError on a broken file, and on one that takes too long or too much memory.
 */
export async function readHeavy(ending: string, bytes: Uint8Array, bounds = BOUNDS): Promise<FileText> {
  checkSize(bytes);
  const { worker, port } = give(ending, bytes, openWorker());
  const began = look();
  let watch: NodeJS.Timeout | undefined;
  try {
    return open(
      await new Promise<Reply>((resolve, reject) => {
        watch = setInterval(() => {
          const fault = beyond(began, bounds);
          if (fault) reject(fault);
        }, LOOK);
        port.on("message", resolve);
        worker.on("error", (error) => reject(failed(error)));
        worker.on("exit", () => reject(failed()));
      }),
    );
  } finally {
    clearInterval(watch);
    port.close();
    void worker.terminate();
  }
}

/** As {@link readHeavy}, while everything else in this thread waits: for a start, and for commands of an operator. */
export function readHeavyNow(ending: string, bytes: Uint8Array, bounds = BOUNDS): FileText {
  checkSize(bytes);
  clearTimeout(idle);
  kept ??= openWorker();
  const { port, done } = give(ending, bytes, kept);
  const began = look();
  try {
    while (Atomics.wait(done, 0, 0, LOOK) === "timed-out") {
      const fault = beyond(began, bounds);
      if (fault) throw fault;
    }
    const received = receiveMessageOnPort(port) as { message: Reply } | undefined;
    if (!received) throw failed();
    idle = setTimeout(stopKept, IDLE).unref();
    return open(received.message);
  } catch (error) {
    stopKept();
    throw error;
  } finally {
    port.close();
  }
}

function checkSize({ length }: Uint8Array): void {
  if (length <= LARGEST_FILE) return;
  const megabytes = (length / 1024 / 1024).toFixed(1);
  throw new UserError(`expected a file of at most ${LARGEST_FILE / 1024 / 1024} MB, found ${megabytes} MB`);
}

function stopKept(): void {
  void kept?.terminate();
  kept = undefined;
}

function openWorker(): Worker {
  const worker = new Worker(new URL("./heavy-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    // The readers' warnings are for their makers.
    stdout: true,
    stderr: true,
    env: {},
  });
  worker.unref();
  // Nobody may be listening when a worker dies, and an error that nobody hears would end the process.
  worker.on("error", () => {});
  return worker;
}

function give(
  ending: string,
  bytes: Uint8Array,
  worker: Worker,
): { worker: Worker; port: MessagePort; done: Int32Array } {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = { ending, bytes, port: port2, done };
  worker.postMessage(task, [port2]);
  return { worker, port: port1, done };
}

interface Look {
  readonly at: number;
  readonly memory: number;
}

function look(): Look {
  return { at: performance.now(), memory: process.memoryUsage.rss() };
}

function beyond(began: Look, { deadline, growth }: Bounds): UserError | undefined {
  const now = look();
  if (now.at - began.at > deadline) {
    return new UserError(
      `expected a file that is read within ${deadline / 1000} s, found one that takes longer: save it as plain text`,
    );
  }
  return now.memory - began.memory > growth ? failed() : undefined;
}

function failed(error?: Error): UserError {
  const outOfMemory = !error || (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY";
  if (outOfMemory) {
    return new UserError(
      "expected a file that is read in little memory, found one that takes more: save it as plain text",
    );
  }
  return new UserError(`could not be read: ${error.message}`);
}

function open(reply: Reply): FileText {
  if ("read" in reply) return reply.read;
  throw new UserError(reply.person ? reply.error : `could not be read: ${reply.error}: save it as plain text`);
}
