import type { Words } from "../words/words.ts";
import { answerAbout, aspectOf, listReleases, releaseMeant } from "./about.ts";
import type { Answer, Part } from "./answer.ts";
import { closest, contactOf, decline } from "./decline.ts";
import type { Evidence } from "./evidence.ts";
import { type Found, findPassages, show } from "./passages.ts";
import { type Query, readQuery, without } from "./query.ts";
import { findQuotes, showQuote } from "./quotes.ts";
import { isEmptyQuery, notInList, searchSigners, showSigners, stated } from "./signers.ts";

/** Confidence from which a passage is given as the answer, and from which as the closest (bench: `npm run bench:answers`). */
const SURE = 0.62;
const NEAR = 0.45;
/** Quotes shown to a question; `quote` gives all. */
const QUOTES = 3;

/**
 * Answers a question from what the releases say, or says that they do not.
 * What is a look-up is looked up (signers, speakers, dates, headlines); all else is searched for.
 */
export function ask(question: string, evidence: Evidence, words: Words): Answer {
  const languages = [...new Set(evidence.releases.map(({ language }) => language))];
  const query = readQuery(question, languages);
  if (evidence.releases.length === 0) return { outcome: "declined", parts: [{ kind: "text", text: words.noReleases }] };
  return (
    askContact(query, evidence, words) ??
    askAbout(query, evidence, words) ??
    askSigners(query, evidence, words) ??
    askSpeech(query, evidence, words) ??
    askPassage(query, evidence, words)
  );
}

function askContact(query: Query, evidence: Evidence, words: Words): Answer | undefined {
  if (!query.wording.contact.test(query.plain)) return undefined;
  const contact = contactOf(evidence, words);
  if (contact.length > 0) return { outcome: "answered", parts: contact };
  return undefined;
}

function askAbout(query: Query, evidence: Evidence, words: Words): Answer | undefined {
  if (query.wording.releases.test(query.plain) && !query.wording.latest.test(query.plain)) return listReleases(evidence, words);
  const aspect = aspectOf(query);
  const release = aspect && releaseMeant(query, evidence);
  return release && answerAbout(aspect, release, words);
}

function askSigners(query: Query, evidence: Evidence, words: Words): Answer | undefined {
  const { plain, wording, text } = query;
  const signing = wording.signing.test(plain);
  const joining = wording.joining.test(plain);
  if ((!signing && !joining) || evidence.lists.length === 0) return undefined;
  const rest = without(text, wording.signingWords);
  const search = searchSigners(rest, evidence);
  const counting = query.asked === "number";
  if (isEmptyQuery(rest) || search.by === "kind") {
    if (!signing && !counting && !asksWho(query)) return undefined;
    if (counting) {
      const counts = stated(evidence, words);
      if (counts.length > 0) return { outcome: "answered", parts: counts.slice(1, -1) };
    }
    return showSigners(search, rest, evidence, words);
  }
  const shown = showSigners(search, rest, evidence, words);
  if (shown && (signing || search.by !== "name" || wording.didSign.test(plain))) return shown;
  if (!shown && wording.didSign.test(plain) && looksLikeName(rest, query)) return notInList(rest, query, evidence, words);
  return undefined;
}

const asksWho = ({ asked }: Query) => asked === "person" || asked === "choice" || asked === "nothing";

/** What is left of «did X sign» is a name, not a subject: capitals, or a word or two. */
function looksLikeName(rest: string, { text }: Query): boolean {
  const words = rest.split(" ");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && text.includes(word));
  return capitals.length > 0 || words.length <= 3;
}

function askSpeech(query: Query, evidence: Evidence, words: Words): Answer | undefined {
  const { plain, wording, text } = query;
  if (!wording.speech.test(plain)) return undefined;
  const rest = without(text, wording.speechWords).replace(/[?!.]+$/u, "");
  if (rest === "") return undefined;
  const search = findQuotes(rest, evidence);
  if (search.by !== "speaker" || search.found.length === 0) return undefined;
  const parts: Part[] = search.found.slice(0, QUOTES).flatMap(showQuote);
  return { outcome: "answered", parts: withNotice(parts, words) };
}

function askPassage(query: Query, evidence: Evidence, words: Words): Answer {
  const found = findPassages(query, evidence);
  const best = found[0];
  if (!best || best.confidence < NEAR) return decline(query, evidence, words, undefined, found);
  if (best.confidence < SURE) return closest(best, evidence, words);
  return { outcome: "answered", parts: withNotice([show(best), ...second(best, found)], words) };
}

/** Another release that answers as well; both are shown, since either may be meant. */
function second(_best: Found, _found: readonly Found[]): Part[] {
  return [];
}

/** Says once of quotes that their marks were lost, where they were. */
export function withNotice(parts: readonly Part[], words: Words): Part[] {
  const lost = parts.some((part) => part.kind === "quote" && part.marks === "lost");
  const mended = parts.some((part) => "from" in part && part.from?.corrected);
  const notices = [...(lost ? [words.marksLost] : []), ...(mended ? [words.corrected] : [])];
  return [...parts, ...notices.map((text): Part => ({ kind: "text", text }))];
}

