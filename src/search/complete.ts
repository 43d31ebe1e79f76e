import { fold } from "./fold.ts";

/** Gathers words as printed, to be completed by their first letters. */
export interface Completer {
  /** `times`: how often it stands there. */
  add(word: string, times?: number): void;
  /** No more words: gives the function that completes. */
  done(): (prefix: string, limit: number) => readonly string[];
}

/** Shorter words need no completing. */
const SHORTEST = 3;

/** Words by prefix, the most frequent first, equal ones by alphabet; time grows with the words that begin so. */
export function completer(): Completer {
  const counts = new Map<string, number>();
  return {
    add(word, times = 1) {
      if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + times);
    },
    done() {
      const arranged = arrange(counts);
      return (prefix, limit) => take(arranged, fold(prefix.trim(), "en"), limit);
    },
  };
}

interface Arranged {
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

function arrange(counts: Map<string, number>): Arranged {
  const entries = new Map<string, { word: string; best: number; all: number }>();
  for (const [word, count] of counts) {
    const key = fold(word, "en");
    const entry = entries.get(key);
    if (!entry) entries.set(key, { word, best: count, all: count });
    else {
      entry.all += count;
      if (count > entry.best) {
        entry.best = count;
        entry.word = word;
      }
    }
  }
  counts.clear();
  const keys = [...entries.keys()].sort();
  return {
    keys,
    words: keys.map((key) => entries.get(key)!.word),
    counts: keys.map((key) => entries.get(key)!.all),
  };
}

function take({ keys, words, counts }: Arranged, prefix: string, limit: number): readonly string[] {
  if (prefix === "" || limit <= 0) return [];
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (keys[middle]! < prefix) from = middle + 1;
    else to = middle;
  }
  const found: number[] = [];
  for (let at = from; at < keys.length && keys[at]!.startsWith(prefix); at++) found.push(at);
  return found
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, limit)
    .map((at) => words[at]!);
}
