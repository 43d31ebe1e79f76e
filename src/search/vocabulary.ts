import { rarity } from "./bm25.ts";

/** The terms of an index by number, with how many passages hold each. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #counts: number[] = [];
  /** The passage in which each term was last seen while reading. */
  readonly #last: number[] = [];
  readonly #functionWords = new Map<string, number>();
  #passages = 0;

  /** Takes a term of a passage; passages come one after the other. `first`: the passage had not held it before. */
  add(term: string, passage: number): { id: number; first: boolean } {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#names.push(term) - 1;
      this.#ids.set(term, id);
      this.#counts.push(0);
      this.#last.push(-1);
    }
    const first = this.#last[id] !== passage;
    if (first) {
      this.#last[id] = passage;
      this.#counts[id]!++;
    }
    return { id, first };
  }

  /** A passage is read; these function words stood in it. */
  endPassage(functionWords: Iterable<string>): void {
    this.#passages++;
    for (const word of functionWords) this.#functionWords.set(word, (this.#functionWords.get(word) ?? 0) + 1);
  }

  get size(): number {
    return this.#names.length;
  }

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  name(id: number): string {
    return this.#names[id]!;
  }

  /** How many passages hold a term. */
  count(id: number): number {
    return this.#counts[id]!;
  }

  /** How much a term tells that `count` passages hold. */
  rarity(count: number): number {
    return rarity(count, this.#passages);
  }

  /** How much a term or a function word tells; an unknown one the most. */
  weight(term: string): number {
    const id = this.#ids.get(term);
    return this.rarity(id === undefined ? (this.#functionWords.get(term) ?? 0) : this.#counts[id]!);
  }
}
