import { findSigners, type SignerSearch } from "../release/find-signers.ts";
import { foldName } from "../release/fold-name.ts";
import type { Signer } from "../release/release.ts";
import { statedCounts } from "../release/signer-counts.ts";
import { terms } from "../search/terms.ts";
import type { Words } from "../words/words.ts";
import type { Answer, Part } from "./answer.ts";
import { decline } from "./decline.ts";
import { cite, type Evidence, paragraphOf } from "./evidence.ts";
import { plainText, type Query, readQuery, without } from "./query.ts";

/** Who was found, and how: `words` are entries that hold the words of the query in a role, an affiliation or a name. */
export interface SignersFound extends Omit<SignerSearch, "by"> {
  readonly by: SignerSearch["by"] | "words";
}

/** Looks in every list of signers, by name, country, region or kind, else by the words of the entries; an empty query means everybody. */
export function searchSigners(query: string, evidence: Evidence): SignersFound {
  const lists = evidence.lists.map(({ list }) => list);
  const search = findSigners(query, lists, evidence.groups);
  if (search.by === "region") return withWords(search, query, evidence);
  if (search.signers.length > 0) return search;
  const holding = entriesWith(withoutKinds(query) || query, evidence);
  return holding.length > 0 ? { by: "words", signers: holding } : search;
}

/** A region's signers, and those whose own name has the region in it. */
function withWords(search: SignerSearch, query: string, evidence: Evidence): SignersFound {
  const holding = new Set([...search.signers, ...entriesWith(query, evidence)]);
  const signers = evidence.lists.flatMap(({ list }) => list.signers.filter((signer) => holding.has(signer)));
  return { ...search, signers };
}

/** Read once for each signer; they go with the release that holds it. */
const read = new WeakMap<Signer, ReadonlySet<string>>();

function entryTerms(signer: Signer, language: string): ReadonlySet<string> {
  const known = read.get(signer) ?? new Set(terms(signer.text, language).map(({ term }) => term));
  read.set(signer, known);
  return known;
}

/** «Christian groups» are entries with Christian in them: what they are is no word of their names. */
function withoutKinds(query: string): string {
  const { wording } = readQuery(query, []);
  return without(without(query, wording.organisations), wording.individuals);
}

/** Entries that hold every word of a query. Names typed with capitals must stand there in one piece. */
function entriesWith(query: string, { lists }: Evidence): Signer[] {
  const name = /^\p{Lu}\S* \p{Lu}/u.test(query.trim()) ? foldName(query) : undefined;
  return lists.flatMap(({ release, list }) => {
    const wanted = terms(query, release.language).map(({ term }) => term);
    if (wanted.length === 0) return [];
    return list.signers.filter((signer) => {
      const { text } = signer;
      const held = entryTerms(signer, release.language);
      return wanted.every((term) => held.has(term)) && (!name || ` ${foldName(text)} `.includes(` ${name} `));
    });
  });
}

/**
 * Signers with the sentence that introduces their list; everybody also with what the text itself counts,
 * since a list and a count are two facts. Undefined where there is no such signer.
 */
export function showSigners(search: SignersFound, what: string, evidence: Evidence, words: Words): Answer | undefined {
  if (search.signers.length === 0) return undefined;
  const shown = new Set(search.signers);
  const parts: Part[] = [];
  if (search.guess)
    parts.push({ kind: "text", text: words.guessed(search.signers.map(({ name }) => name).join(", ")) });
  const count = countSigners(search.signers, words);
  if (search.by === "all") parts.push({ kind: "text", text: words.signersAll(count) });
  else if (search.by === "words") parts.push({ kind: "text", text: words.signersWith(count, what) });
  else if (search.by !== "name") parts.push({ kind: "text", text: words.signersOf(count, what) });
  for (const { release, list } of evidence.lists) {
    const signers = list.signers.filter((signer) => shown.has(signer));
    if (signers.length === 0) continue;
    const introduction = paragraphOf(release, list.introduction);
    const from = cite(release, introduction);
    const inside = signers.every((signer) => signer.paragraph === list.introduction);
    if (!inside) parts.push({ kind: "passage", text: introduction.text, from });
    const items = signers.map(({ text }) => ({ text }));
    parts.push({ kind: "list", items, of: list.signers.length, ...(inside && { from }) });
  }
  for (const name of search.unfound ?? []) parts.push({ kind: "text", text: words.notInList(name) });
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

/** «Who is X», «which country is X from», for somebody of the list whom the text says nothing of: their entry. */
export function askEntry(query: Query, evidence: Evidence, words: Words): Answer | undefined {
  const { plain, wording, asked } = query;
  if (!wording.definition.test(plain) && asked !== "place" && asked !== "person" && asked !== "choice")
    return undefined;
  const question = ` ${foldName(plain)} `;
  for (const { release, list } of evidence.lists) {
    for (const signer of list.signers) {
      const name = [signer.name, signer.acronym].find((one) => one && question.includes(` ${foldName(one)} `));
      if (!name) continue;
      const own = new Set(terms(`${signer.text} ${name}`, release.language).map(({ term }) => term));
      const rest = terms(query.text, release.language).filter(
        ({ term, word }) =>
          !own.has(term) && !wording.light.has(foldName(word)) && !wording.classes.test(plainText(word)),
      );
      if (rest.length > 0) continue;
      const introduction = paragraphOf(release, list.introduction);
      const entry = cite(release, paragraphOf(release, signer.paragraph));
      const parts: Part[] = [{ kind: "passage", text: signer.text, from: entry }];
      if (signer.paragraph !== list.introduction) {
        parts.push({ kind: "text", text: words.listIntroduced });
        parts.push({ kind: "passage", text: introduction.text, from: cite(release, introduction) });
      }
      return { outcome: "answered", parts };
    }
  }
  return undefined;
}
