import { foldName } from "../release/fold-name.ts";
import type { Words } from "../words/words.ts";
import type { Answer, Item } from "./answer.ts";
import type { Evidence } from "./evidence.ts";

/** What can be suggested while somebody types. */
export type Suggested = "speaker" | "speaker or topic" | "signer" | "release";

/** Names for what was typed so far, at most `most`: those that begin so first, then those with a word that does. */
export function suggest(kind: Suggested, typed: string, evidence: Evidence, most: number): readonly string[] {
  const folded = foldName(typed);
  const names = [...new Set(namesOf(kind, evidence))];
  const starts = names.filter((name) => foldName(name).startsWith(folded));
  const words = names.filter((name) => !starts.includes(name) && ` ${foldName(name)}`.includes(` ${folded}`));
  const topics = kind === "speaker or topic" && typed.trim() ? evidence.index.complete(typed.trim(), most) : [];
  return [...new Set([...starts, ...words, ...topics])].slice(0, most);
}

function namesOf(kind: Suggested, { releases, lists }: Evidence): string[] {
  switch (kind) {
    case "speaker":
    case "speaker or topic":
      return releases.flatMap((release) => release.quotes.flatMap(({ speaker }) => speaker?.name ?? []));
    case "signer":
      return lists.flatMap(({ list }) => list.signers.map(({ name }) => name));
    case "release":
      return releases.map(({ title }) => title);
  }
}

/** What can be asked here, with up to three things to try that the corpus in hand answers; `prefix` stands before names. */
export function things(evidence: Evidence, words: Words, prefix: string): Answer {
  const { settings, releases, lists } = evidence;
  if (releases.length === 0) return { outcome: "declined", parts: [{ kind: "text", text: words.noReleases }] };
  const speaker = suggest("speaker", "", evidence, 1)[0];
  const signer = lists[0]?.list.signers.find(({ kind }) => kind === "organisation")?.name;
  const items: Item[] = [
    ...(speaker ? [{ text: `/${prefix}quote ${speaker}`, detail: words.tryQuote }] : []),
    ...(signer ? [{ text: `/${prefix}signers ${signer}`, detail: words.trySigner }] : []),
    { text: `/${prefix}ask ${words.askWhen}`, detail: words.tryAsk },
    { text: `/${prefix}release latest`, detail: words.tryRelease },
  ].slice(0, 3);
  const name = settings.name;
  return {
    outcome: "answered",
    parts: [
      { kind: "text", text: name ? words.deskWelcome(name) : words.deskWelcomePlain },
      { kind: "text", text: words.deskTry },
      { kind: "list", items, of: items.length },
    ],
  };
}
