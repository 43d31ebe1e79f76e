/** Who did it: the app under test, the emulated platform, or a person on it. */
export type Actor = "app" | "peer" | "person";

export interface Entry {
  /** From 1, in order of arrival. */
  readonly n: number;
  /** ms on the peer's clock. */
  readonly at: number;
  readonly by: Actor;
  readonly what: string;
  readonly detail?: unknown;
}

/** ms of real time after which a wait is given up, well under vitest's own limit so that the reason is printed. */
const PATIENCE = 4_000;
/** ms of real time between two looks, for what changes with the clock alone. */
const LOOK = 5;

/** Everything that passed between the app and a peer, in order, with the peer's clock. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly now: () => number;
  private readonly waiting = new Set<() => void>();
  private looking = false;

  constructor(now: () => number) {
    this.now = now;
  }

  note(by: Actor, what: string, detail?: unknown): Entry {
    const entry = { n: this.entries.length + 1, at: this.now(), by, what, ...(detail === undefined ? {} : { detail }) };
    this.entries.push(entry);
    this.lookSoon();
    return entry;
  }

  /** Once, and on a later turn of the loop: whoever waits must see the state that an entry announces. */
  private lookSoon(): void {
    if (this.looking || this.waiting.size === 0) return;
    this.looking = true;
    setImmediate(() => {
      this.looking = false;
      for (const look of [...this.waiting]) look();
    });
  }

  /** Notes what a real platform would refuse, or drop without a word. */
  problem(what: string, detail?: unknown): void {
    this.note("peer", `problem: ${what}`, detail);
  }

  /** What a real platform would have refused or dropped; empty when the app behaves. */
  problems(): string[] {
    return this.entries.filter((entry) => entry.what.startsWith("problem: ")).map((entry) => entry.what.slice(9));
  }

  /** The lines of the journal, for a test's failure message. */
  lines(): string[] {
    return this.entries.map((entry) => `${entry.n} +${entry.at}ms ${entry.by}: ${entry.what}`);
  }

  /**
   * Resolves with the first value of `look` that is neither undefined nor false.
   * @throws after 4 s of real time, with what was waited for and the last entries.
   */
  until<T>(what: string, look: () => T | undefined | false, patience = PATIENCE): Promise<T> {
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + patience;
      const stop = (settle: () => void) => {
        clearInterval(timer);
        this.waiting.delete(attempt);
        settle();
      };
      const attempt = () => {
        let value: T | undefined | false;
        try {
          value = look();
        } catch (error) {
          return stop(() => reject(error));
        }
        if (value !== undefined && value !== false) return stop(() => resolve(value));
        if (Date.now() < deadline) return;
        const last = this.lines().slice(-12).join("\n  ");
        stop(() => reject(new Error(`waited ${patience} ms for ${what}; the journal ends with\n  ${last}`)));
      };
      const timer = setInterval(attempt, LOOK);
      this.waiting.add(attempt);
      attempt();
    });
  }
}
