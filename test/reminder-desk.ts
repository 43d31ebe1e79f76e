import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Answer } from "../src/answer/answer.ts";
import { type Library, readLibrary } from "../src/library.ts";
import type { Courier, Found, Posted, PostOptions } from "../src/reminder/delivery.ts";
import { type Dispatcher, openDispatcher, type Step } from "../src/reminder/dispatch.ts";
import { nextFrom } from "../src/reminder/schedule.ts";
import type { NewReminder } from "../src/store/reminders.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { type TurnedClock, turnedClock } from "./clock.ts";

/** What a channel holds, and what people were told. */
export interface Board {
  readonly posts: {
    readonly channel: string;
    readonly key: string;
    readonly text: string;
    readonly ping?: string | undefined;
    readonly at: Date;
  }[];
  readonly told: { readonly person: string; readonly text: string }[];
  /** What the next posts meet; `lost` stands there all the same. */
  readonly next: (Posted | "lost")[];
  /** How a look for a key goes where the post is not there. */
  otherwise: Found;
  hears: boolean;
}

export interface ReminderDesk {
  readonly clock: TurnedClock;
  /** The store's file. */
  readonly file: string;
  readonly store: Store;
  readonly board: Board;
  readonly dispatcher: Dispatcher;
  add(more?: Partial<NewReminder>): Promise<string>;
  /** Turns the clock in steps of so many ms, and waits each time until what is due is done. */
  turn(ms: number, step?: number): Promise<void>;
  to(instant: string): Promise<void>;
  /** Lets so many ms pass in small steps, without waiting for what itself waits for the clock. */
  pass(ms: number, step: number): Promise<void>;
  /** Ends the process in the middle of what it does, and begins another one on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The words of an answer, one part a line. */
export function textOf(answer: Answer): string {
  return answer.parts
    .map((part) => {
      if (part.kind === "list") return part.items.map(({ text }) => text).join("\n");
      return part.kind === "time" ? part.at.toISOString() : part.text;
    })
    .join("\n");
}

/** The dispatcher with a store on the disk and a platform made of a list, on a clock that only the test turns. */
export async function openReminderDesk({
  start = "2031-05-04T08:00:00Z",
  library = readLibrary("test/corpus"),
  rates = { all: 1_000, channel: 1_000 },
  step,
}: {
  start?: string;
  library?: Library;
  rates?: Courier["rates"];
  step?: (step: Step, key: string) => void;
} = {}): Promise<ReminderDesk> {
  const clock = turnedClock(start);
  const folder = mkdtempSync(join(tmpdir(), "reminders-"));
  const board: Board = { posts: [], told: [], next: [], otherwise: { kind: "absent" }, hears: true };
  const log = pino({ level: "silent" });

  function put(channel: string, answer: Answer, { key, ping }: PostOptions): Posted {
    board.posts.push({ channel, key, text: textOf(answer), ping, at: clock.now() });
    return { kind: "sent", message: String(board.posts.length) };
  }

  const courier: Courier = {
    name: "slack",
    rates,
    async post({ channel = "" }, answer, options) {
      const met = board.next.shift();
      if (met === "lost") put(channel, answer, options);
      if (met === "lost") return { kind: "unknown", error: "no answer" };
      return met ?? put(channel, answer, options);
    },
    async find(_place, key) {
      const index = board.posts.findIndex((post) => post.key === key);
      return index >= 0 && board.otherwise.kind !== "unknown"
        ? { kind: "sent", message: String(index + 1) }
        : board.otherwise;
    },
    async tell(person, answer) {
      if (board.hears) board.told.push({ person, text: textOf(answer) });
      return board.hears;
    },
  };

  const file = join(folder, "desk.db");
  let store = await openStore({ file, clock, serving: true });
  const dispatching = () =>
    openDispatcher({ clock, store, library: () => library, couriers: [courier], log, ...(step && { step }) });
  let dispatcher = dispatching();
  await dispatcher.start();
  await dispatcher.idle();

  /** The timers on the way ran before the clock had arrived, so it is looked at once more. */
  async function settled(): Promise<void> {
    await dispatcher.idle();
    dispatcher.wake();
    await dispatcher.idle();
  }

  const desk: ReminderDesk = {
    clock,
    file,
    get store() {
      return store;
    },
    board,
    get dispatcher() {
      return dispatcher;
    },
    async add(more = {}) {
      const reminder: NewReminder = {
        platform: "slack",
        workspace: "T1",
        channel: "C1",
        owner: "U1",
        text: "Write to the harbour master today.",
        time: "09:00",
        days: [1, 2, 3, 4, 5, 6, 7],
        zone: "Europe/Lisbon",
        language: "en",
        ...more,
      };
      const key = await store.reminders.add(reminder, nextFrom(reminder, clock.now()), reminder.owner);
      dispatcher.wake();
      await dispatcher.idle();
      return key;
    },
    async turn(ms, step = 15_000) {
      for (let left = ms; left > 0; left -= step) {
        clock.turn(Math.min(step, left));
        await settled();
      }
    },
    async to(instant) {
      const ms = Date.parse(instant) - clock.now().getTime();
      clock.turn(Math.max(0, ms));
      await settled();
    },
    async pass(ms, step) {
      for (let passed = 0; passed < ms; passed += step) {
        clock.turn(step);
        // Statements run one after another: each of these comes after all that were asked for before it.
        for (let look = 0; look < 12; look++) await store.deliveries.nextAt();
      }
    },
    async restart() {
      await dispatcher.stop();
      await store.close();
      store = await openStore({ file, clock, serving: true });
      dispatcher = dispatching();
      await dispatcher.start();
      await dispatcher.idle();
    },
    async close() {
      await dispatcher.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}
