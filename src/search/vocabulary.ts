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
    const id = this.#ids.get(term) ?? this.introduce(term);
    return { id, first: this.meet(id, passage) };
  }

  /** Takes a term that it does not know yet. */
  introduce(term: string): number {
    const id = this.#names.push(term) - 1;
    this.#ids.set(term, id);
    this.#counts.push(0);
    this.#last.push(-1);
    return id;
  }

  /** A term stands in a passage; whether the passage had not held it before. */
  meet(id: number, passage: number): boolean {
    if (this.#last[id] === passage) return false;
    this.#last[id] = passage;
    this.#counts[id]!++;
    return true;
  }

  /** A function word stands in a passage; it is said once of each. */
  pass(functionWord: string): void {
    this.#functionWords.set(functionWord, (this.#functionWords.get(functionWord) ?? 0) + 1);
  }

  /** A passage is read. */
  endPassage(): void {
    this.#passages++;
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
