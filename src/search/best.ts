/**
 * The lowest of the `count` highest values; of fewer values, the lowest of all. Time is linear on average.
 * @see Hoare, Algorithm 65: Find, 1961
 */
export function leastKept(values: Float64Array, count: number): number {
  const place = Math.max(0, values.length - count);
  const sorted = values.slice();
  let from = 0;
  let to = sorted.length - 1;
  while (from < to) {
    const pivot = middle(sorted[from]!, sorted[(from + to) >> 1]!, sorted[to]!);
    let low = from;
    let high = to;
    while (low <= high) {
      while (sorted[low]! < pivot) low++;
      while (sorted[high]! > pivot) high--;
      if (low > high) break;
      const swapped = sorted[low]!;
      sorted[low++] = sorted[high]!;
      sorted[high--] = swapped;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break;
  }
  return sorted[place] ?? 0;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The places of the highest scores, highest first; equal scores by the lower key. */
export function best(scores: Float64Array, keys: readonly number[], count: number): number[] {
  const least = scores.length > count ? leastKept(scores, count) : Number.NEGATIVE_INFINITY;
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) if (scores[at]! >= least) places.push(at);
  return places.sort((a, b) => scores[b]! - scores[a]! || keys[a]! - keys[b]!).slice(0, count);
}

/** The lowest of the highest values so far. */
export class Threshold {
  readonly #values: Float64Array;
  #size = 0;

  constructor(count: number) {
    this.#values = new Float64Array(Math.max(1, count));
  }

  /** What a value must reach to be among the highest; anything may while there are too few. */
  get least(): number {
    return this.#size < this.#values.length ? Number.NEGATIVE_INFINITY : this.#values[0]!;
  }

  add(value: number): void {
    const values = this.#values;
    if (value <= this.least) return;
    let at: number;
    if (this.#size < values.length) {
      at = this.#size++;
      while (at > 0 && values[at - 1]! > value) values[at] = values[--at]!;
    } else {
      at = 0;
      while (at + 1 < values.length && values[at + 1]! < value) values[at] = values[++at]!;
    }
    values[at] = value;
  }
}
