import MiniSearch from "minisearch";
import { type Aliases, aliasReader } from "./alias.ts";
import { completer } from "./complete.ts";
import { type Ranked, rank, type Slot, type Store } from "./rank.ts";
import { type Term, type Token, tokens } from "./terms.ts";

export type { Ranked } from "./rank.ts";

/** A text to be found: a paragraph, with the title of its release if that should count. */
export interface Passage {
  readonly text: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language: string;
}

/** Passages that can be asked. It is read-only, and the same question always gives the same order. */
export interface Index {
  /**
   * The best passages for a question, best first; equal scores stand in the order of the input.
   * @param options.language the question's language, BCP 47; without it, every language of the passages is tried.
   * @param options.top how many at most.
   */
  search(question: string, options: { language?: string; top: number }): Ranked[];
  /** How much a term tells, as the inverse of the share of passages that hold it; highest for one that none holds. */
  weight(term: string): number;
  /** Whether any passage holds the term; function words are not held. */
  holds(term: string): boolean;
  /** Terms held that a term which is not held may stand for, the likeliest first: longer words, and one or two slips away. */
  expand(term: string): readonly string[];
  /** Words of the passages, as printed, that begin so, the most frequent first. */
  complete(prefix: string, limit: number): readonly string[];
}

/** Terms of a question that are looked at; a longer one is no question. */
const MOST_TERMS = 200;
/** Terms of a question that are guessed at; each costs a walk through the index's words. */
const MOST_GUESSED = 8;
/** Guesses taken for one term. */
const MOST_GUESSES = 3;

/** Weight of a guess beside a term as asked, so that a slip never outranks the word itself; MiniSearch's own is .45. */
const GUESS = 0.45;
/** Weight of another name beside the name asked. */
const ALIAS = 0.9;

/** Indexes passages in time linear in their length. The passages are not kept. */
export function buildIndex(passages: readonly Passage[], options: { aliases?: Aliases } = {}): Index {
  const languages = [...new Set(passages.map((passage) => passage.language))];
  const aliases = options.aliases?.size
    ? aliasReader(options.aliases, languages.length ? languages : ["en"])
    : undefined;
  const identities = new Map<string, number>();
  const names: string[] = [];
  const functionWords = new Map<string, number>();
  const words = completer();
  let sequence = new Int32Array(1024);
  let size = 0;
  const offsets = new Uint32Array(passages.length + 1);
  const titles = new Uint32Array(passages.length);
  const counts: number[] = [];
  const last: number[] = [];

  let current: string[] = [];
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: () => current,
    processTerm: (term) => term,
    autoVacuum: false,
  });

  function push(term: string, passage: number): void {
    let id = identities.get(term);
    if (id === undefined) {
      id = names.length;
      identities.set(term, id);
      names.push(term);
      counts.push(0);
      last.push(-1);
    }
    if (last[id] !== passage) {
      last[id] = passage;
      counts[id]!++;
      current.push(names[id]!);
    }
    if (size === sequence.length) {
      const larger = new Int32Array(size * 2);
      larger.set(sequence);
      sequence = larger;
    }
    sequence[size++] = id;
  }

  for (const [position, passage] of passages.entries()) {
    current = [];
    const seen = new Set<string>();
    for (const [part, text] of [passage.title ?? "", passage.text].entries()) {
      const read = tokens(text, passage.language);
      const named = aliases?.find(read);
      for (const [at, token] of read.entries()) {
        if (token.stop) seen.add(token.term);
        else {
          push(token.term, position);
          words.add(token.word);
        }
        for (const name of named?.get(at) ?? []) push(name.term, position);
      }
      if (part === 0) titles[position] = size - offsets[position]!;
    }
    for (const term of seen) functionWords.set(term, (functionWords.get(term) ?? 0) + 1);
    offsets[position + 1] = size;
    mini.add({ id: position, text: "" });
  }

  const store: Store = { sequence: sequence.slice(0, size), offsets, titles, ...statistics(offsets) };
  const total = passages.length;
  const idf = (count: number) => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  const count = (term: string) => {
    const id = identities.get(term);
    return id === undefined ? 0 : counts[id]!;
  };
  const weight = (term: string) => idf(count(term) || (functionWords.get(term) ?? 0));
  const holds = (term: string) => identities.has(term);

  function expand(term: string): readonly string[] {
    if (identities.has(term) || term.length < 4 || term.length > 40 || /\p{Nd}/u.test(term)) return [];
    const found = new Map<string, number>();
    mini.search(term, {
      tokenize: (text) => [text],
      prefix: true,
      fuzzy: term.length >= 8 ? 2 : 1,
      boostDocument: (_id, match) => {
        found.set(match, 0);
        return 0;
      },
    });
    const near = [...found.keys()].filter(
      (other) => other.startsWith(term) || other[0] === term[0] || term.length >= 6,
    );
    const slips = new Map(near.map((other) => [other, other.startsWith(term) ? 1 : 2]));
    return near.sort((a, b) => slips.get(a)! - slips.get(b)! || count(b) - count(a) || (a < b ? -1 : 1));
  }

  function wanted(question: string, language: string | undefined): Slot[] {
    const slots = new Map<number, Slot & { end: number }>();
    const taken = new Set<string>();
    const variants = (slot: Slot, term: string, share: number) => {
      const id = identities.get(term);
      if (id !== undefined && !slot.variants.some((variant) => variant.id === id)) {
        slot.variants.push({ id, share, alias: share === ALIAS });
      }
    };
    for (const code of language ? [language] : languages) {
      const read = tokens(question, code);
      const named = aliases?.find(read);
      for (const [at, token] of read.entries()) {
        let slot = slots.get(token.start);
        if (!token.stop && !taken.has(token.term) && (slot || slots.size < MOST_TERMS)) {
          taken.add(token.term);
          if (!slot) {
            slot = { term: token.term, weight: 0, variants: [], guessed: [], overlaps: false, end: token.end };
            slots.set(token.start, slot);
          }
          variants(slot, token.term, 1);
        }
        for (const name of named?.get(at) ?? []) {
          for (const covered of name.covers) {
            const other = slots.get(covered.start);
            if (other) variants(other, name.term, ALIAS);
          }
        }
      }
    }
    const result = [...slots.entries()].sort((a, b) => a[0] - b[0]).map(([, slot]) => slot);
    const starts = [...slots.keys()].sort((a, b) => a - b);
    let guessed = 0;
    for (const [number, slot] of result.entries()) {
      slot.overlaps = number > 0 && starts[number]! < result[number - 1]!.end;
      if (slot.variants.length === 0 && guessed < MOST_GUESSED) {
        guessed++;
        for (const term of expand(slot.term).slice(0, MOST_GUESSES)) {
          variants(slot, term, GUESS);
          slot.guessed.push(term);
        }
      }
      slot.weight = slot.guessed.length
        ? idf(0)
        : idf(slot.variants.reduce((most, { id }) => Math.max(most, counts[id]!), 0));
    }
    return result;
  }

  function postings(id: number, visit: (passage: number) => void): void {
    mini.search(names[id]!, {
      tokenize: (text) => [text],
      boostDocument: (passage: number) => {
        visit(passage);
        return 0;
      },
    });
  }

  return {
    search: (question, { language, top }) =>
      total === 0 ? [] : rank(store, wanted(question, language), { count: (id) => counts[id]!, idf, postings }, top),
    weight,
    holds,
    expand,
    complete: words.done(),
  };
}

function statistics(offsets: Uint32Array): { norms: Float32Array; scratch: Float64Array } {
  const total = offsets.length - 1;
  const average = total ? offsets[total]! / total || 1 : 1;
  const norms = new Float32Array(total);
  for (let passage = 0; passage < total; passage++) {
    norms[passage] = (offsets[passage + 1]! - offsets[passage]!) / average;
  }
  return { norms, scratch: new Float64Array(total) };
}

export type { Term, Token };
