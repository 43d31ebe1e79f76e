import { foldName } from "../release/fold-name.ts";
import type { Speaker } from "../release/release.ts";
import { terms } from "../search/terms.ts";
import type { Evidence } from "./evidence.ts";

/** Words too small to name anybody. */
const SMALL =
  /^(of|the|and|for|in|on|at|to|a|an|from|by|de|du|des|la|le|les|et|der|die|das|und|von|y|el|los|las|del|en|mr|mrs|ms|dr|prof|sir|herr|frau)$/;

/** The positions of a query's words that name the speaker by name or organisation; empty if they do not. */
export function namedBy(words: readonly string[], speaker: Speaker, evidence: Evidence): ReadonlySet<number> {
  const folded = words.map((word) => foldName(word.replace(/['’]s$/u, "")));
  const name = new Set(foldName(speaker.name).split(" "));
  const surname = foldName(speaker.name).split(" ").at(-1) ?? "";
  const taken = new Set<number>();
  const ofName = folded.flatMap((word, at) => (name.has(word) && word.length > 1 ? [at] : []));
  const strange = (at: number) => isStranger(words[at], speaker, evidence);
  const full = ofName.some((at) => folded[at] === surname) && !strange((ofName[0] ?? 0) - 1);
  const given = ofName.some((at) => isGiven(folded[at]!, speaker) && !strange(at - 1) && !strange(at + 1));
  if (full || given) for (const at of ofName) taken.add(at);
  for (const others of namesOf(speaker.organisation, evidence)) {
    const significant = foldName(others)
      .split(" ")
      .filter((word) => !SMALL.test(word));
    const at = significant.map((word) => folded.indexOf(word));
    if (significant.length > 0 && at.every((position) => position >= 0)) for (const position of at) taken.add(position);
  }
  if (taken.size > 0) {
    const known = new Set(terms(`${speaker.title ?? ""} ${speaker.organisation ?? ""}`, "en").map(({ term }) => term));
    for (const [at, word] of words.entries()) if (terms(word, "en").some(({ term }) => known.has(term))) taken.add(at);
  }
  return taken;
}

const HONORIFIC =
  /^(mr|mrs|ms|miss|dr|prof|professor|sir|dame|sen|senator|rep|president|minister|mp|herr|frau|dr|m|mme|senor|senora|don|dona|monsieur|madame)$/;

/** «Maria Gray» is not Ann Gray: the word before the surname is a name that the speaker does not have. */
function isStranger(before: string | undefined, speaker: Speaker, { index }: Evidence): boolean {
  if (!before) return false;
  const folded = foldName(before);
  if (SMALL.test(folded) || HONORIFIC.test(folded)) return false;
  const own = foldName(`${speaker.name} ${speaker.title ?? ""} ${speaker.organisation ?? ""}`).split(" ");
  if (own.includes(folded)) return false;
  return /^\p{Lu}\p{Ll}/u.test(before) || terms(before, "en").some(({ term }) => !index.holds(term));
}

/** The given name alone is enough where it is written first in the speaker's name. */
function isGiven(word: string, speaker: Speaker): boolean {
  const [given = ""] = foldName(speaker.name).split(" ");
  return given.length > 2 && word === given;
}

function namesOf(organisation: string | undefined, { groups }: Evidence): readonly string[] {
  return organisation ? [organisation, ...(groups.get(foldName(organisation)) ?? [])] : [];
}
