import { cut } from "../cut.ts";
import { LIMITS } from "./limits.ts";

/** One suggestion as Discord takes it. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Suggestions as choices: at most 25, each of at most 100 characters; a longer one is cut and `uncut` finds it again. */
export function toChoices(suggestions: readonly string[]): Choice[] {
  const values = new Set(suggestions.map(short).filter((value) => value.trim() !== ""));
  return [...values].slice(0, LIMITS.choices).map((value) => ({ name: value, value }));
}

/**
 * What was meant by the value of a choice: itself, or the suggestion that was cut to it.
 * `complete` gives the suggestions for a beginning. Works on what a person typed as well, and after a restart.
 */
export async function uncut(value: string, complete: (typed: string) => Promise<readonly string[]>): Promise<string> {
  if (!value.endsWith(ENDING) || value.length > LIMITS.choice) return value;
  const beginning = value.slice(0, -ENDING.length).trim();
  return (await complete(beginning)).find((suggestion) => short(suggestion) === value) ?? value;
}

const ENDING = "…";

const short = (suggestion: string) => cut(suggestion, LIMITS.choice);
