import type { Vocabulary } from "./vocabulary.ts";

/** Letters from which one slip is likelier than another word. */
const SHORT = 5;
/** Letters from which two slips are. */
const LONG = 8;
/** Letters beyond which nothing is guessed. */
const LONGEST = 40;
/** A shorter word, or a number, with a slip is another word or number. */
const GUESSABLE = new RegExp(`^\\p{L}{${SHORT},${LONGEST}}$`, "u");

/**
 * Gives the terms that an unknown term may stand for: longer words that begin with it, and words one or two slips away
 * (a letter left out, put in, changed, or two changed round). People seldom slip in the first letter, so it must agree:
 * that leaves a few hundred words to look at. MiniSearch's walk for two slips takes ten times as long and counts two
 * letters changed round as two slips.
 */
export function guesser(vocabulary: Vocabulary): (term: string) => string[] {
  /** By first letter, made at the first guess. */
  let words: Map<string, { id: number; letters: number }[]> | undefined;
  return (term) => {
    if (vocabulary.id(term) !== undefined || !GUESSABLE.test(term)) return [];
    words ??= arrange(vocabulary);
    const most = term.length >= LONG ? 2 : 1;
    const letters = signature(term);
    const found: { name: string; slips: number; count: number }[] = [];
    for (const word of words.get(term[0]!) ?? []) {
      const name = vocabulary.name(word.id);
      const longer = name.length - term.length;
      const begins = longer > 0 && name.startsWith(term);
      if (!begins && (Math.abs(longer) > most || differences(letters ^ word.letters) > 2 * most)) continue;
      const slips = Math.min(begins ? Math.ceil(longer / 2) : 99, slipsBetween(term, name, most));
      if (begins || slips <= most) found.push({ name, slips, count: vocabulary.count(word.id) });
    }
    found.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.name < b.name ? -1 : 1));
    return found.map(({ name }) => name);
  };
}

function arrange(vocabulary: Vocabulary): Map<string, { id: number; letters: number }[]> {
  const words = new Map<string, { id: number; letters: number }[]>();
  for (let id = 0; id < vocabulary.size; id++) {
    const name = vocabulary.name(id);
    if (!GUESSABLE.test(name) && !/^\p{L}{3,}$/u.test(name)) continue;
    const known = words.get(name[0]!);
    const word = { id, letters: signature(name) };
    if (known) known.push(word);
    else words.set(name[0]!, [word]);
  }
  return words;
}

/** One bit for each letter that occurs (letters beyond 32 share bits): what differs tells the fewest slips. */
function signature(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function differences(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Slips between two words, neighbours changed round counting as one; more than `most` is given as `most + 1`.
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slips = Math.min(slips, before[j - 2]! + 1);
      }
      row.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length]!, most + 1);
}
