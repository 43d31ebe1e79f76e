import { findSigners, type SignerSearch } from "../release/find-signers.ts";
import { statedCounts } from "../release/signer-counts.ts";
import type { Signer } from "../release/release.ts";
import type { Words } from "../words/words.ts";
import type { Answer, Part } from "./answer.ts";
import { decline } from "./decline.ts";
import { cite, type Evidence, paragraphOf } from "./evidence.ts";
import { foldName } from "../release/fold-name.ts";
import { plainText, type Query } from "./query.ts";

/** Looks in every list of signers, by name, country, region or kind; an empty query means everybody. */
export function searchSigners(query: string, evidence: Evidence): SignerSearch {
  return findSigners(
    query,
    evidence.lists.map(({ list }) => list),
    aliasesOf(evidence),
  );
}

/** Another name, folded, to the names of its group. */
function aliasesOf({ groups }: Evidence): ReadonlyMap<string, readonly string[]> {
  return groups;
}

/**
 * Signers with the sentence that introduces their list; everybody also with what the text itself counts,
 * since a list and a count are two facts. Undefined where there is no such signer.
 */
export function showSigners(search: SignerSearch, what: string, evidence: Evidence, words: Words): Answer | undefined {
  if (search.signers.length === 0) return undefined;
  const shown = new Set(search.signers);
  const parts: Part[] = [];
  if (search.guess) parts.push({ kind: "text", text: words.guessed(search.signers.map(({ name }) => name).join(", ")) });
  const count = countSigners(search.signers, words);
  if (search.by === "all") parts.push({ kind: "text", text: words.signersAll(count) });
  else if (search.by !== "name") parts.push({ kind: "text", text: words.signersOf(count, what) });
  for (const { release, list } of evidence.lists) {
    const signers = list.signers.filter((signer) => shown.has(signer));
    if (signers.length === 0) continue;
    const introduction = paragraphOf(release, list.introduction);
    const from = cite(release, introduction);
    const inside = signers.every((signer) => signer.paragraph === list.introduction);
    if (!inside) parts.push({ kind: "passage", text: introduction.text, from });
    parts.push({ kind: "list", items: signers.map(({ text }) => ({ text })), of: list.signers.length, from });
  }
  if (search.by === "all" || search.by === "kind") parts.push(...stated(evidence, words));
  return { outcome: "answered", parts };
}

/** What the text itself counts, which may differ from what the list names. */
export function stated(evidence: Evidence, words: Words): Part[] {
  const counts = evidence.releases.flatMap((release) =>
    statedCounts(release.paragraphs).map(({ paragraph, span }): Part => {
      const { text, ...rest } = paragraphOf(release, paragraph);
      return { kind: "passage", text: text.slice(span.start, span.end), from: cite(release, { text, ...rest }) };
    }),
  );
  if (counts.length === 0) return [];
  return [{ kind: "text", text: words.countStated }, ...counts.slice(0, 3), { kind: "text", text: words.countsDiffer }];
}

/** How many organisations and how many individuals, never added up. */
export function countSigners(signers: readonly Signer[], words: Words): string {
  const organisations = signers.filter(({ kind }) => kind === "organisation").length;
  const individuals = signers.length - organisations;
  if (individuals === 0) return words.organisations(organisations);
  if (organisations === 0) return words.individuals(individuals);
  return words.and(words.organisations(organisations), words.individuals(individuals));
}

/** Says that somebody is not in the list that the release gives: never that they did not sign. */
export function notInList(who: string, query: Query, evidence: Evidence, words: Words): Answer {
  if (evidence.lists.length === 0) return decline(query, evidence, words, words.noList);
  return decline(query, evidence, words, words.notInList(who));
}

/** Folds a query to tell whether anything but small words is left. */
export function isEmptyQuery(query: string): boolean {
  return foldName(plainText(query)) === "";
}
