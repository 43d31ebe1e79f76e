import type { Readable, Writable } from "node:stream";

/** What a program that is run from a shell sees of the world. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable & { isTTY?: boolean; columns?: number };
  readonly errors: Writable;
  readonly now: () => Date;
}

/** The language that a shell is set to, as POSIX writes it (`ko_KR.UTF-8`); `C` where it is set to none. */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Shell["env"]): string | undefined {
  return LC_ALL || LC_MESSAGES || LANG;
}

/** Exit codes: answered, broken, wrong use, and declined or only the closest passage. */
export const EXIT = { answered: 0, broken: 1, wrong: 2, declined: 3 } as const;
