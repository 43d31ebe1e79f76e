import type { Fields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { SLACK } from "./limits.ts";
import type { Message } from "./message.ts";

export const NONE = "none within 3 s";

export type EnvelopeType = "slash_commands" | "interactive" | "events_api";

/** One attempt to bring something to the app. */
export interface Envelope {
  readonly id: string;
  readonly at: number;
  readonly retry?: { readonly num: number; readonly reason: string };
  /** The first acknowledgement, when it came in time. */
  accepted?: { readonly at: number; readonly payload: Fields };
}

/** What a person did, on its way to the app, and what came of it. */
export class Delivery {
  readonly type: EnvelopeType;
  /** A word for the journal: `/quote`, `click Share`. */
  readonly what: string;
  readonly payload: Fields;
  readonly attempts: Envelope[] = [];
  /** Messages made or changed by its acknowledgements and its response_url, in order. */
  readonly answers: Message[] = [];
  /** The options that the acknowledgement of a type-ahead gave. */
  options: readonly Fields[] = [];
  private readonly journal: Journal;
  private readonly settle: (payload: Fields, delivery: Delivery) => void;
  private readonly thread: () => readonly Message[];

  constructor(
    is: { type: EnvelopeType; what: string; payload: Fields },
    journal: Journal,
    settle: (payload: Fields, delivery: Delivery) => void,
    thread: () => readonly Message[] = () => [],
  ) {
    this.type = is.type;
    this.what = is.what;
    this.payload = is.payload;
    this.journal = journal;
    this.settle = settle;
    this.thread = thread;
  }

  /** The payload of an attempt's acknowledgement (the last attempt's, unless given from 1), or that 3 s went by. */
  ack(attempt = this.attempts.length): Promise<Fields | typeof NONE> {
    return this.journal.until(`the acknowledgement of ${this.what}`, () => {
      const envelope = this.attempts[attempt - 1];
      if (!envelope) return undefined;
      if (envelope.accepted) return envelope.accepted.payload;
      return this.journal.now() - envelope.at > SLACK.acknowledge ? NONE : undefined;
    });
  }

  /** ms on the peer's clock from the first attempt to its acknowledgement; undefined when there was none in time. */
  get acknowledgedAfter(): number | undefined {
    const [first] = this.attempts;
    return first?.accepted && first.accepted.at - first.at;
  }

  /**
   * What the app said to it: by acknowledgement and response_url (a message replaced through it counts), and for an
   * event whatever the app posted in its thread or direct conversation. A chat.postMessage that follows a command is
   * bound to nothing: look for it with `peer.seen`.
   */
  replies(): Message[] {
    return [...new Set([...this.answers, ...this.thread()])].filter((message) => !message.deleted);
  }

  /** The n-th reply (from 1), awaited. */
  reply(n = 1): Promise<Message> {
    return this.journal.until(`reply ${n} to ${this.what}`, () => this.replies()[n - 1]);
  }

  /** An acknowledgement has come for an envelope of this delivery. */
  acknowledge(envelope: Envelope, payload: Fields): void {
    const at = this.journal.now();
    const after = at - envelope.at;
    this.journal.note("app", `acknowledges ${this.what}`, payload);
    if (envelope.accepted) {
      this.journal.problem(`second acknowledgement of ${this.what}`, payload);
    } else if (after > SLACK.acknowledge) {
      this.journal.problem(`acknowledgement of ${this.what} after ${after} ms`, payload);
    } else {
      envelope.accepted = { at, payload };
      this.settle(payload, this);
    }
  }
}
