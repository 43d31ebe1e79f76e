import { foldName } from "../release/fold-name.ts";
import type { Words } from "../words/words.ts";
import type { Answer, Item } from "./answer.ts";
import type { Evidence } from "./evidence.ts";

/** Suggestions at most; Discord takes 25. */
const MOST = 25;

/** Names for what was typed so far: those that begin so first, then those with a word that does. */
export function suggest(kind: "speaker" | "signer" | "release", typed: string, evidence: Evidence): readonly string[] {
  const folded = foldName(typed);
  const names = [...new Set(namesOf(kind, evidence))];
  const starts = names.filter((name) => foldName(name).startsWith(folded));
  const words = names.filter((name) => !starts.includes(name) && ` ${foldName(name)}`.includes(` ${folded}`));
  return [...starts, ...words].slice(0, MOST);
}

function namesOf(kind: "speaker" | "signer" | "release", { releases, lists }: Evidence): string[] {
  switch (kind) {
    case "speaker":
      return releases.flatMap((release) => release.quotes.flatMap(({ speaker }) => speaker?.name ?? []));
    case "signer":
      return lists.flatMap(({ list }) => list.signers.map(({ name }) => name));
    case "release":
      return releases.map(({ title }) => title);
  }
}

/** What can be asked here, with up to three things to try that the corpus in hand answers. */
export function things(evidence: Evidence, words: Words): Answer {
  const { settings, releases, lists } = evidence;
  if (releases.length === 0) return { outcome: "declined", parts: [{ kind: "text", text: words.noReleases }] };
  const speaker = suggest("speaker", "", evidence)[0];
  const signer = lists[0]?.list.signers.find(({ kind }) => kind === "organisation")?.name;
  const items: Item[] = [
    ...(speaker ? [{ text: `/quote ${speaker}`, detail: words.tryQuote }] : []),
    ...(signer ? [{ text: `/signers ${signer}`, detail: words.trySigner }] : []),
    { text: `/ask ${words.askWhen}`, detail: words.tryAsk },
    { text: "/release latest", detail: words.tryRelease },
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
