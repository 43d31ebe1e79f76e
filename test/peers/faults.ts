/** What a call meets instead of its answer. */
export type Fault =
  | { readonly kind: "limit"; readonly retryAfter: number; readonly global: boolean }
  | {
      readonly kind: "fail";
      readonly status?: number;
      readonly error?: string | number;
      /** The call has its effect all the same, and only its answer is lost. */
      readonly after: boolean;
      /** The connection is cut in place of an answer. */
      readonly hangUp: boolean;
    };

export interface Failure {
  /** HTTP status; without one, the platform's own way to say `error`. */
  readonly status?: number;
  /** Slack: an error's name. Discord: an error's number. */
  readonly error?: string | number;
  readonly after?: boolean;
  readonly hangUp?: boolean;
  /** Calls that fail, 1 unless given. */
  readonly times?: number;
}

export interface Limiting {
  /** Calls that are turned away, 1 unless given. */
  readonly times?: number;
  /** seconds. */
  readonly retryAfter: number;
  readonly global?: boolean;
}

/** The faults that a test has ordered, by the name of a call, each for a number of times; and the stall. */
export class Faults {
  private readonly ordered = new Map<string, Fault[]>();
  private held: (() => void)[] | undefined;

  limit(call: string, { times = 1, retryAfter, global = false }: Limiting): void {
    this.order(call, times, { kind: "limit", retryAfter, global });
  }

  fail(call: string, { times = 1, status, error, after = false, hangUp = false }: Failure): void {
    this.order(call, times, {
      kind: "fail",
      after,
      hangUp,
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { error }),
    });
  }

  /** The fault that this call meets, used up by it. */
  take(call: string): Fault | undefined {
    return this.ordered.get(call)?.shift();
  }

  /** From now on no call is answered, until `resume`. */
  stall(): void {
    this.held ??= [];
  }

  resume(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const go of held) go();
  }

  get stalled(): boolean {
    return this.held !== undefined;
  }

  /** Resolves at once, or when the stall is over. */
  passage(): Promise<void> {
    const { held } = this;
    return held ? new Promise((go) => held.push(go)) : Promise.resolve();
  }

  private order(call: string, times: number, fault: Fault): void {
    const faults = this.ordered.get(call) ?? [];
    for (let i = 0; i < times; i++) faults.push(fault);
    this.ordered.set(call, faults);
  }
}
