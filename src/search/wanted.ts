import type { AliasReader } from "./alias.ts";
import type { Slot } from "./store.ts";
import { tokens } from "./terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words of a question that are looked at; a longer one is no question. */
const MOST_WORDS = 200;
/** UTF-16 units of a question that are looked at, so that a text thrown in whole costs no more than a page. */
const MOST_UNITS = 20_000;
/** Words of a question that are guessed at; each costs a walk through the index's words. */
const MOST_GUESSED = 8;
/** Guesses taken for one word. */
const MOST_GUESSES = 3;

/** What a guess is worth, so that a slip never outranks the word itself; MiniSearch's own weight for one. */
const GUESS = 0.45;
/** What another name is worth. */
const ALIAS = 0.9;

/**
 * The words of a question, each once, with what may stand for them in the passages.
 * @param languages the languages that the question may be in; where they read a word differently, any reading serves.
 */
export function wanted(
  question: string,
  languages: readonly string[],
  vocabulary: Vocabulary,
  expand: (term: string) => readonly string[],
  aliases: AliasReader | undefined,
): Slot[] {
  const slots = new Map<number, Slot & { end: number }>();
  const taken = new Set<string>();
  const text = question.slice(0, MOST_UNITS);
  const readings = languages.map((language) => tokens(text, language));
  // A function word of one language is an unknown word of another, and no such word may count as missing.
  const stops = new Set(readings.flatMap((read) => read.flatMap(({ stop, start }) => (stop ? [start] : []))));
  for (const read of readings) {
    for (const { term, start, end } of read) {
      if (stops.has(start) || taken.has(term)) continue;
      let slot = slots.get(start);
      if (!slot) {
        if (slots.size >= MOST_WORDS) break;
        slot = { term, weight: 0, variants: [], overlaps: false, guessed: [], end };
        slots.set(start, slot);
      }
      taken.add(term);
      stand(slot, vocabulary.id(term), 1, false);
    }
    for (const named of aliases?.find(read).values() ?? []) {
      for (const { term, covers } of named) {
        for (const { start } of covers) {
          const slot = slots.get(start);
          if (slot) stand(slot, vocabulary.id(term), ALIAS, true);
        }
      }
    }
  }
  const starts = [...slots.keys()].sort((a, b) => a - b);
  const result = starts.map((start) => slots.get(start)!);
  let guessed = 0;
  for (const [at, slot] of result.entries()) {
    slot.overlaps = at > 0 && starts[at]! < result[at - 1]!.end;
    if (slot.variants.length > 0) {
      slot.weight = vocabulary.rarity(Math.max(...slot.variants.map(({ id }) => vocabulary.count(id))));
    } else {
      slot.weight = vocabulary.rarity(0);
      if (guessed++ < MOST_GUESSED) slot.guessed.push(...expand(slot.term).slice(0, MOST_GUESSES));
      for (const term of slot.guessed) stand(slot, vocabulary.id(term), GUESS, false);
    }
  }
  return result;
}

function stand(slot: Slot, id: number | undefined, share: number, alias: boolean): void {
  if (id === undefined || slot.variants.some((variant) => variant.id === id)) return;
  slot.variants.push({ id, share, alias });
}
