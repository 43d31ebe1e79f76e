/** A term held that may stand for a word of the question. */
export interface Variant {
  readonly id: number;
  /** What a match is worth, 1 for the word as asked. */
  readonly share: number;
  /** Another name: it stands in a passage beside the words of the name, and must not be counted with them. */
  readonly alias: boolean;
}

/** A word of the question: what may stand for it in a passage. */
export interface Slot {
  readonly term: string;
  /** How much it tells. */
  weight: number;
  readonly variants: Variant[];
  /** It shares characters with the word before it, as pairs of Han characters do. */
  overlaps: boolean;
  /** What was guessed for it, if no passage holds it. */
  readonly guessed: string[];
}

/** The passages as sequences of terms: title first, then text, function words left out. */
export interface Store {
  readonly sequence: Int32Array;
  /** Where each passage begins in the sequence; one more at the end. */
  readonly offsets: Uint32Array;
  /** How many terms of each passage are its title's. */
  readonly titles: Uint32Array;
  /** Length over the average length. */
  readonly norms: Float32Array;
  /** What each passage scores at the least and at the most, while a question is asked; all zero between two. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** One for each term, all zero between two questions. */
  readonly marks: Uint16Array;
}

/** Terms gathered passage by passage. */
export class Sequences {
  #sequence = new Int32Array(1024);
  #size = 0;
  readonly #ends: number[] = [];
  readonly #titles: number[] = [];

  push(term: number): void {
    if (this.#size === this.#sequence.length) {
      const larger = new Int32Array(this.#size * 2);
      larger.set(this.#sequence);
      this.#sequence = larger;
    }
    this.#sequence[this.#size++] = term;
  }

  /** What was pushed since the last passage is this one's title. */
  endTitle(): void {
    this.#titles.push(this.#size - (this.#ends.at(-1) ?? 0));
  }

  endPassage(): void {
    this.#ends.push(this.#size);
  }

  /** @param vocabulary how many different terms there are. */
  store(vocabulary: number): Store {
    const total = this.#ends.length;
    const offsets = new Uint32Array(total + 1);
    offsets.set(this.#ends, 1);
    const average = this.#size / total || 1;
    const norms = new Float32Array(total);
    for (let passage = 0; passage < total; passage++)
      norms[passage] = (offsets[passage + 1]! - offsets[passage]!) / average;
    return {
      sequence: this.#sequence.slice(0, this.#size),
      offsets,
      titles: Uint32Array.from(this.#titles),
      norms,
      least: new Float64Array(total),
      most: new Float64Array(total),
      marks: new Uint16Array(vocabulary),
    };
  }
}
