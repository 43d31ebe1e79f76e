import MiniSearch from "minisearch";
import { atOnce, type Steps } from "../slices.ts";
import { type Aliases, aliasReader } from "./alias.ts";
import { completer } from "./complete.ts";
import { guesser } from "./guess.ts";
import { type Ranked, rank } from "./rank.ts";
import { Sequences } from "./store.ts";
import { tokens } from "./terms.ts";
import { Vocabulary } from "./vocabulary.ts";
import { wanted } from "./wanted.ts";

/** A text to be found: a paragraph, with the title of its release if that should count. */
export interface Passage {
  readonly text: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language: string;
}

/** Passages that are read in one step. */
const STEP = 64;

/** Passages that can be asked. It is read-only, and the same question always gives the same order. */
export interface Index {
  /**
   * The best passages for a question, best first; equal scores stand in the order of the input.
   * @param options.language the question's language, BCP 47; without it, every language of the passages is tried.
   * @param options.top how many at most.
   */
  search(question: string, options: { language?: string; top: number }): Ranked[];
  /** How much a term tells: the rarer, the more; the most for one that no passage holds. */
  weight(term: string): number;
  /** Whether any passage holds the term; function words are not held. */
  holds(term: string): boolean;
  /** Terms held that a term which is not held may stand for, the likeliest first: longer ones, and one or two slips away. */
  expand(term: string): readonly string[];
  /** Words of the passages, as printed, that begin so, the most frequent first. */
  complete(prefix: string, limit: number): readonly string[];
}

interface IndexOptions {
  readonly aliases?: Aliases;
}

/**
 * Indexes passages, in time linear in their length; their texts are not kept.
 * @param options.aliases other names of people, groups and places: each key with its values is one group.
 */
export function buildIndex(passages: readonly Passage[], options: IndexOptions = {}): Index {
  return atOnce(indexing(passages, options));
}

/** As {@link buildIndex}, in steps. */
export function* indexing(passages: readonly Passage[], options: IndexOptions = {}): Steps<Index> {
  const languages = [...new Set(passages.map(({ language }) => language))];
  const aliases = options.aliases?.size ? aliasReader(options.aliases, languages) : undefined;
  const vocabulary = new Vocabulary();
  const sequences = new Sequences();
  const words = completer();
  let current: string[] = [];
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: () => current,
    processTerm: (term) => term,
  });

  const take = (term: string, passage: number) => {
    const { id, first } = vocabulary.add(term, passage);
    if (first) current.push(vocabulary.name(id));
    sequences.push(id);
  };
  for (const [position, { title, text, language }] of passages.entries()) {
    if (position % STEP === 0) yield;
    current = [];
    const functionWords = new Set<string>();
    const read = (part: string) => {
      const found = tokens(part, language);
      const names = aliases?.find(found);
      for (const [at, token] of found.entries()) {
        for (const { term } of names?.get(at) ?? []) take(term, position);
        if (token.stop) functionWords.add(token.term);
        else {
          take(token.term, position);
          words.add(token.word);
        }
      }
    };
    if (title) read(title);
    sequences.endTitle();
    read(text);
    sequences.endPassage();
    vocabulary.endPassage(functionWords);
    mini.add({ id: position, text: "" });
  }
  const store = sequences.store(vocabulary.size);

  /**
   * MiniSearch walks the passages that hold a term. It would make and sort an object for each; a boost of 0 tells it
   * to skip the passage, after ours has seen it.
   */
  const postings = (id: number, visit: (passage: number) => void) => {
    mini.search(vocabulary.name(id), {
      tokenize: (term) => [term],
      boostDocument: (passage) => {
        visit(passage);
        return 0;
      },
    });
  };
  const expand = guesser(vocabulary);

  return {
    search(question, { language, top }) {
      const slots = wanted(question, language ? [language] : languages, vocabulary, expand, aliases);
      return rank(store, slots, postings, top);
    },
    weight: (term) => vocabulary.weight(term),
    holds: (term) => vocabulary.id(term) !== undefined,
    expand,
    complete: words.done(),
  };
}
