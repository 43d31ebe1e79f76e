/** Time as an argument, so that a test can turn it. */
export interface Clock {
  now(): Date;
  /** Runs something once after so many ms, unless it is called off by the function that comes back. */
  after(ms: number, run: () => void): () => void;
}

/** The clock on the wall. Its timers do not keep the process alive. */
export const wallClock: Clock = {
  now: () => new Date(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
