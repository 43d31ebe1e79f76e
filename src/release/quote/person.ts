import { isCue } from "./cues.ts";
import { isHonorific, isOrganisationWord, isRole, standsWithRole } from "./roles.ts";
import { isCapital, isParticle, type Word, words } from "./words.ts";

/** Somebody as one place of a text names them, and how far that naming goes. */
export interface Naming {
  /** Without honorific and title. */
  readonly name: string;
  readonly honorific?: string;
  readonly title?: string;
  readonly organisation?: string;
  /** Offset behind name and apposition. */
  readonly end: number;
  /** Offset behind the name alone. */
  readonly nameEnd: number;
  /** Title, honorific or apposition shows that it is a person. */
  readonly evident: boolean;
}

/** Words; a name with more is a heading or an organisation. */
const LONGEST_NAME = 5;
/** Words; a longer run of capitals is no naming, and none is read further. */
const LONGEST_RUN = 24;
/** Words before a name that may make up a title. */
const LONGEST_TITLE = 14;
const DETERMINER =
  /^(?:the|a|an|der|die|das|den|dem|des|eine?|le|la|les|l|un|une|el|los|las|una|o|os|as|il|lo|gli|het|de|een|its|their|our|his|her|fellow)$/iu;
const LINK =
  /^(?:of|at|for|from|with|in|on|and|&|to|bei|von|vom|des|der|für|beim|im|und|aus|zum|zur|de|du|d|chez|pour|et|à|la|le|les|l|aux|au|del|en|para|y|los|las|el|da|do|di|della|van|voor|the|dem|das)$/iu;
const ORGANISATION_LINK = /^(?:of|at|for|from|with|bei|beim|von|vom|aus|chez|de|du|del|da|do|di|van)$/iu;

/** Strips a possessive; the word is an owner («Human Rights Watch's»). */
function owner(word: string): boolean {
  return /['’]s$/u.test(word) || /s['’]$/u.test(word);
}

/**
 * Reads a naming that starts at word `from` of `all`, the words of `text`: an honorific or title if there is one, the name, and what is said of the
 * person after it. `known` tells a full name that the release uses elsewhere, `organisations` a name that stands alone
 * elsewhere. Undefined if no name stands there.
 */
export function readPerson(
  text: string,
  all: readonly Word[],
  from: number,
  known: ReadonlySet<string>,
  organisations: ReadonlySet<string>,
): Naming | undefined {
  let i = from;
  const before: Word[] = [];
  let role = false;
  while (i < all.length && before.length < LONGEST_TITLE) {
    const word = all[i]!;
    if (before.length === 0 && DETERMINER.test(word.text) && !isCapital(all[i]!.text.slice(1))) {
      i++;
      continue;
    }
    if (isCapital(word.text)) {
      const run = namedRun(all, i, organisations);
      const split = splitRun(run, known);
      if (split === "owner" || split === "title") {
        if (split === "title") role = true;
        before.push(...run);
        i += run.length;
        continue;
      }
      const head = run.slice(0, split);
      const name = run.slice(split);
      const next = all[i + run.length];
      const after = all[i + run.length + 1];
      // «Digital Rights Watch board member David Paris»: what looks like a name is whom the person works for.
      if (head.length === 0 && next && lowerRoleAhead(all, i + run.length) > 0 && before.length === 0) {
        const to = i + run.length + lowerRoleAhead(all, i + run.length);
        before.push(...all.slice(i, to));
        role = true;
        i = to;
        continue;
      }
      // «Minister for Health Jane Doe»: behind a title's link the last two capitals are the name, what precedes is the field.
      if (
        role &&
        head.length === 0 &&
        name.length >= 3 &&
        name.length <= 6 &&
        before.length > 0 &&
        /^(?:of|for|and|&|für|und|de|du|y|et)$/iu.test(before.at(-1)!.text)
      ) {
        if (!name.some((w) => isOrganisationWord(w.text))) {
          return finish(text, all, i + run.length, [...before, ...name.slice(0, -2)], name.slice(-2), organisations);
        }
      }
      if (
        role &&
        head.length === 0 &&
        before.length > 0 &&
        /^(?:of|for|at)$/iu.test(before.at(-1)!.text) &&
        name.some((w) => isOrganisationWord(w.text))
      )
        return undefined;
      // «Minister for State Development»: the capitals after a title's link go on with the title.
      if (
        role &&
        before.length > 0 &&
        LINK.test(before.at(-1)!.text) &&
        head.length === 0 &&
        after &&
        !known.has(join(text, name))
      ) {
        const goesOn = next && (LINK.test(next.text) || (next.text === "," && isCapital(after.text)));
        if (goesOn || name.length === 1) {
          before.push(...run);
          i += run.length;
          continue;
        }
      }
      if (name.length > LONGEST_NAME) return undefined;
      return finish(text, all, i + run.length, [...before, ...head], name, organisations);
    }
    const lower = word.text;
    if (isRole(lower) || standsWithRole(lower)) role ||= isRole(lower);
    else if (LINK.test(lower) && (role || before.length > 0)) {
      /* part of a title */
    } else if (lower === "," && role && all[i + 1] && isCapital(all[i + 1]!.text)) {
      /* «the Prime Minister, Jane Doe» */
    } else if (lower === "(" && role && closing(all, i) > 0 && closing(all, i) <= i + 4) {
      i = closing(all, i) + 1;
      continue;
    } else if (lower === "-" || lower === "–") return undefined;
    else if (!role || isCue(lower) || !/^\p{Ll}/u.test(lower)) return undefined;
    before.push(word);
    i++;
  }
  return undefined;
}

/** Neighbouring capitals from `from`, with particles and initials between them. */
export function capitalRun(all: readonly Word[], from: number): Word[] {
  const run: Word[] = [];
  let i = from;
  while (i < all.length && run.length < LONGEST_RUN) {
    const word = all[i]!;
    if (
      isCapital(word.text) &&
      !(run.length > 0 && isCue(word.text.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(word.text) && isCue(word.text))
    ) {
      run.push(word);
      i++;
      if (owner(word.text)) break;
      continue;
    }
    const next = all[i + 1];
    const nextButOne = all[i + 2];
    if (run.length === 0) break;
    if (isParticle(word.text) && next && isCapital(next.text) && !isRole(run.at(-1)!.text)) {
      run.push(word);
      i++;
      continue;
    }
    if (
      isParticle(word.text) &&
      next &&
      isParticle(next.text) &&
      nextButOne &&
      isCapital(nextButOne.text) &&
      !isRole(run.at(-1)!.text)
    ) {
      run.push(word, next);
      i += 2;
      continue;
    }
    break;
  }
  return run;
}

/**
 * A run of capitals as a name may take it: it ends before a role that follows a name without a comma, and before a
 * particle that leads to an organisation («Jane Doe de Oxfam»).
 */
function namedRun(all: readonly Word[], from: number, organisations: ReadonlySet<string>): Word[] {
  const run = capitalRun(all, from);
  const text = (list: readonly Word[]) => list.map((w) => w.text).join(" ");
  for (let n = 2; n < Math.min(run.length, 5); n++) {
    const { text: next } = run[n]!;
    const rest = run.slice(n + (isParticle(next) ? 1 : 0));
    if (isParticle(next)) {
      const behind = rest.find((w) => isCapital(w.text));
      if (
        behind &&
        (isOrganisationWord(behind.text) || /^\p{Lu}{2,}/u.test(behind.text) || organisations.has(text(rest)))
      )
        return run.slice(0, n);
    } else if (
      isRole(next) &&
      n === run.length - 1 &&
      organisations.has(text(run.slice(0, n))) &&
      !run.slice(0, n).some((w) => isOrganisationWord(w.text) || isRole(w.text)) &&
      all[from + run.length] &&
      LINK.test(all[from + run.length]!.text)
    ) {
      return run.slice(0, n);
    }
  }
  return run;
}

/** Where the name begins in a run of capitals; "title" if the whole run is a title, "owner" if it owns what follows. */
function splitRun(run: readonly Word[], known: ReadonlySet<string>): number | "title" | "owner" {
  if (owner(run.at(-1)!.text) && run.length > 0) return "owner";
  for (let from = Math.max(0, run.length - 4); from < run.length - 1; from++) {
    if (
      known.has(
        run
          .slice(from)
          .map((w) => w.text)
          .join(" "),
      )
    )
      return from;
  }
  for (let i = run.length - 1; i >= 0; i--) {
    const { text } = run[i]!;
    if (!isRole(text) && !isHonorific(text)) continue;
    return i === run.length - 1 ? "title" : i + 1;
  }
  // «Former», «Prime»: a capital before a lower-case role
  return run.every((w) => standsWithRole(w.text)) ? "title" : 0;
}

/** Number of lower-case words from `from` that hold a role and are followed by a capital, else 0. */
function lowerRoleAhead(all: readonly Word[], from: number): number {
  let role = false;
  for (let i = from; i < all.length && i < from + 6; i++) {
    const { text } = all[i]!;
    if (isCapital(text)) return role ? i - from : 0;
    if (isRole(text)) role = true;
    else if (!standsWithRole(text) && !LINK.test(text) && !/^\p{Ll}+$/u.test(text)) return 0;
    if (isCue(text) || isParticle(text)) return 0;
  }
  return 0;
}

function finish(
  text: string,
  all: readonly Word[],
  next: number,
  before: readonly Word[],
  name: readonly Word[],
  organisations: ReadonlySet<string>,
): Naming | undefined {
  const honorifics = before.filter((w) => isHonorific(w.text) && !isRole(w.text));
  const titleWords = before.filter((w) => !honorifics.includes(w) && w.text !== ",");
  const ahead = titleBefore(text, titleWords, organisations);
  const nameEnd = name.at(-1)!.end;
  const behind = readBehind(text, all, next, organisations);
  const title = behind.title ?? ahead.title;
  const organisation = behind.organisation ?? ahead.organisation;
  const honorific = honorifics.at(-1)?.text;
  const bare = join(text, name).replace(/,$/, "");
  if (!/\p{L}{2}/u.test(bare)) return undefined;
  return {
    name: bare,
    ...(honorific && { honorific }),
    ...(title && { title }),
    ...(organisation && { organisation }),
    end: Math.max(nameEnd, behind.end),
    nameEnd,
    evident: honorific !== undefined || ahead.title !== undefined || behind.title !== undefined,
  };
}

/** The words before a name, divided into organisation and title. */
function titleBefore(
  text: string,
  list: readonly Word[],
  organisations: ReadonlySet<string>,
): { title?: string; organisation?: string } {
  if (list.length === 0) return {};
  const end = list.findIndex((w) => owner(w.text));
  if (end >= 0) {
    const organisation = join(text, list.slice(0, end + 1)).replace(/['’]s?$/u, "");
    const rest = list.slice(end + 1);
    return { organisation, ...(rest.some((w) => isRole(w.text)) && { title: join(text, rest) }) };
  }
  if (!list.some((w) => isRole(w.text))) return {};
  return divideTitle(join(text, list), organisations);
}

/** What stands behind a name: «(ORG)», «, TITLE at ORG», «from ORG», «of ORG, TITLE». */
function readBehind(
  text: string,
  all: readonly Word[],
  from: number,
  organisations: ReadonlySet<string>,
): { title?: string; organisation?: string; end: number } {
  let i = from;
  let organisation: string | undefined;
  let title: string | undefined;
  let end = all[from - 1]!.end;
  if (all[i]?.text === "(") {
    const close = closing(all, i);
    if (close < 0) return { end };
    const inner = text.slice(all[i]!.end, all[close]!.start).trim();
    if (all.slice(i + 1, close).some((w) => isRole(w.text)))
      ({ title, organisation } = spread(divideAppositions(inner, organisations)));
    else if (isCapital(inner) && !/^[A-Z]{1,3}\s?-/.test(inner) && !/^\d/.test(inner)) organisation = inner;
    end = all[close]!.end;
    i = close + 1;
  }
  const link = all[i];
  if (link && ORGANISATION_LINK.test(link.text)) {
    const start = all[i + 1] && DETERMINER.test(all[i + 1]!.text) ? i + 2 : i + 1;
    const run = organisationRun(all, start);
    if (run.length === 0 && /^(?:del|de|du|von|vom)$/iu.test(link.text)) {
      let stop = start;
      while (
        stop < all.length &&
        stop < start + 8 &&
        /^[\p{L}\p{N}'’-]+$/u.test(all[stop]!.text) &&
        !isCue(all[stop]!.text)
      )
        stop++;
      if (all.slice(start, stop).some((w) => isCapital(w.text))) {
        organisation = text.slice(all[start]!.start, all[stop - 1]!.end);
        end = all[stop - 1]!.end;
        i = stop;
      }
    } else if (run.length > 0) {
      organisation = join(text, run);
      end = run.at(-1)!.end;
      i = start + run.length;
      if (all[i]?.text === "(") {
        const close = closing(all, i);
        if (close > 0) i = close + 1;
      }
    }
  }
  if (
    i + 1 < all.length &&
    (all[i]?.text === "," || all[i]?.text === "–" || all[i]?.text === "—" || all[i]?.text === "-")
  ) {
    const stop = appositionEnd(all, i + 1);
    const phrase = text.slice(all[i]!.end, all[stop - 1]!.end).trim();
    const apposed =
      !isAnotherPerson(all, i + 1, stop) && !(FINITE.test(all[stop]?.text ?? "") && all[stop - 1]!.text !== ",");
    const read = apposed ? divideAppositions(phrase, organisations) : {};
    if (read.title !== undefined || (read.organisation !== undefined && organisation === undefined)) {
      title = read.title ?? title;
      organisation = read.organisation ?? organisation;
      end = all[stop - 1]!.end;
    }
  }
  return { ...spread({ title, organisation }), end };
}

/** The closing bracket of the one at `open`, at most 12 words on, or -1. */
function closing(all: readonly Word[], open: number): number {
  for (let i = open + 1; i < all.length && i <= open + 12; i++) if (all[i]!.text === ")") return i;
  return -1;
}

function spread(found: { title?: string | undefined; organisation?: string | undefined }): {
  title?: string;
  organisation?: string;
} {
  return {
    ...(found.title && { title: found.title }),
    ...(found.organisation && { organisation: found.organisation }),
  };
}

/** Verbs that tell that what looked like an apposition is the next of several subjects. */
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|today|joined|hat|haben|ist|sind|war|wird|a|ont|est|sont|ha|han|es|son)$/iu;

/** «, Premier Anna Bligh and …», «, Patrick Leahy (D-VT)»: the next of a list, not what the first one is. */
function isAnotherPerson(all: readonly Word[], from: number, to: number): boolean {
  let i = from;
  while (i < to && !isCapital(all[i]!.text)) i++;
  const run = capitalRun(all, i);
  const role = run.findLastIndex((w) => isRole(w.text) || isHonorific(w.text));
  const rest = run.slice(role + 1);
  const named =
    rest.length >= 2 &&
    rest.length <= 4 &&
    !rest.some((w) => isOrganisationWord(w.text) || /^\p{Lu}{2,}/u.test(w.text));
  if (role >= 0) return named && i === from;
  return (
    named &&
    all[i + run.length]?.text === "(" &&
    /^(?:[DRIL]|\p{Lu}{2,3})\s?-/u.test(all[i + run.length + 1]?.text ?? "")
  );
}

/** The word at which an apposition ends: a stop, a verb of saying, a relative clause, a word of time. */
function appositionEnd(all: readonly Word[], from: number): number {
  let i = from;
  for (; i < all.length && i < from + 30; i++) {
    const { text } = all[i]!;
    if (/^[.;:?!"“”„«»…]$/u.test(text) || text === "–" || text === "—") break;
    if (
      /^(?:who|whose|which|that|where|when|while|after|before|during|today|yesterday|as|qui|dont|lors|après|quien|que|durante|welche[rs]?|während|anlässlich|dazu|nach|about|this|because|in)$/iu.test(
        text,
      ) &&
      text !== "in"
    )
      break;
    if (text === "in" && /^(?:a|an|the|response|his|her|their|einem?|der)$/iu.test(all[i + 1]?.text ?? "")) break;
    if (isCue(text) && !isCapital(text)) break;
    if (
      text === "," &&
      /^(?:who|which|said|says|and|in|on|today|der|die|welche[rs]?|wer|qui|quien|while|after|adding|noting|whose|where|but|so|he|she|they|it|we|the\b)$/iu.test(
        all[i + 1]?.text ?? "",
      )
    )
      break;
    if (text === ")") break;
  }
  return Math.min(all.length, Math.max(i, from + 1));
}

/** «TITLE at ORG», «TITLE, ORG», «ORG», «ORG TITLE». */
function divideAppositions(
  phrase: string,
  organisations: ReadonlySet<string>,
): { title?: string; organisation?: string } {
  const pieces = phrase.replace(/^(?:the|a|an|der|die|das|le|la|l['’]|el|un|une|una?|eine?)\s+/iu, "").split(/\s*,\s+/);
  const at = pieces.findIndex((piece) => words(piece).some((w) => isRole(w.text)));
  if (at < 0) {
    const first = pieces[0]!;
    const capitals = words(first).filter((w) => isCapital(w.text)).length;
    const from = first
      .replace(/^(?:de la|del|de l['’]|du|de|von der|vom|from the|from|of the|of)\s+/iu, "")
      .replace(/\s*\(.*$/u, "");
    const apart = isCapital(first) || from !== first;
    return capitals > 0 && apart && from && first.length < 90 ? { organisation: from } : {};
  }
  const titles = pieces
    .slice(at)
    .filter(
      (piece, k, all) =>
        k === 0 || (words(piece).some((w) => isRole(w.text)) && !/^\p{Lu}{2,}/u.test(piece) && all.length > 1),
    );
  const read = divideTitle(pieces[at]!, organisations);
  if (read.organisation) return read;
  const before = at > 0 && isCapital(pieces[0]!) ? pieces[0] : undefined;
  const after = pieces
    .slice(at + 1)
    .find((piece) => isCapital(piece.replace(/^(?:the|der|die|das|le|la|el)\s+/iu, "")) && !titles.includes(piece));
  const organisation = after?.replace(/^the\s+/i, "") ?? before;
  const title = titles.length > 1 && titles.join(", ").length < 120 ? titles.join(", ") : read.title;
  return spread({ title, organisation });
}

/** Words after «of» that name a field, not whom somebody works for. */
const FIELD =
  /^(?:policy|research|advocacy|communications?|operations|legal|strategy|engineering|security|science|state|parliament|congress|staff|the opposition|marketing|programs?|programmes?|campaigns?|development|technology|finance|health|justice|defen[cs]e|education|foreign|homeland|energy|agriculture|commerce|labor|labour|transport(?:ation)?|media|public|human|government|external|international|global|innovation|product|people|digital|data|privacy)\b/iu;
/** Those whose «of» names a field, so that an organisation has to show itself as one. */
const FIELD_ROLE =
  /(?:minister|secretary|head|leader|chief|officer|vice president|professor|justice|member|director|lead|manager)$/iu;

/** A title with whom it is held for: «director at ORG», «president of the ORG», «ORG Chair». */
export function divideTitle(
  phrase: string,
  organisations: ReadonlySet<string>,
): { title?: string; organisation?: string } {
  let clean = phrase
    .replace(/^(?:the|der|die|das|le|la|el|l['’])\s+/iu, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .trim();
  if (/\s(?:Professor|Prof\.?|Dr\.?)$/u.test(clean)) clean = clean.replace(/\s\S+$/u, "");
  const link = [
    ...clean.matchAll(/\s(?:at|with|from|bei|beim|chez|for|of)\s(?:the\s|der\s|dem\s|den\s)?(?=[\p{Lu}\d])/gu),
  ];
  const strong = link.findLast((m) => /^\s(?:at|with|from|bei|beim|chez|von)/.test(m[0]));
  const weak = link.find((m) => /^\s(?:of|for)/.test(m[0]));
  const cut = strong ?? weak;
  if (cut) {
    const title = clean.slice(0, cut.index).trim();
    const organisation = clean.slice(cut.index + cut[0].length).trim();
    const org = words(organisation);
    const clear =
      strong !== undefined ||
      organisations.has(organisation) ||
      org.some((w) => isOrganisationWord(w.text)) ||
      /^\p{Lu}{2,}\d*$/u.test(org[0]?.text ?? "") ||
      (!FIELD_ROLE.test(title) && !FIELD.test(organisation));
    const fieldOnly =
      /minister$/iu.test(title) ||
      (FIELD.test(organisation) && !organisations.has(organisation) && strong === undefined);
    if (clear && !fieldOnly && words(title).some((w) => isRole(w.text))) return { title, organisation };
  }
  const held = organisationAhead(clean, organisations);
  if (held) return held;
  // «chef du projet Debian», «Leiterin der Kampagne»: the title keeps its genitive; a proper name at its end is whom it is held for.
  const genitive =
    /\s(?:von|des|der|du|de la|de l['’]|de|del|della|di|van)\s+(?:(?:projet|proyecto|project|association|asociación)\s+)?(\p{Lu}[^,]*)$/u.exec(
      clean,
    );
  if (genitive && organisations.has(genitive[1]!.trim())) return { title: clean, organisation: genitive[1]!.trim() };
  return { title: clean };
}

/** Offices that are held for a place, whose name belongs to the title. */
const OF_A_PLACE =
  /^(?:mayor|premier|minister|senator|sen\.?|governor|gov\.?|president|congress\w*|rep\.?|representative|mp|treasurer|attorney|state)$/iu;

/** «Nurse-Family Partnership Board Chair»: capitals in front that stand alone elsewhere, or look like an organisation. */
function organisationAhead(
  phrase: string,
  organisations: ReadonlySet<string>,
): { title: string; organisation: string } | undefined {
  const list = words(phrase);
  const divide = (n: number) => ({ title: join(phrase, list.slice(n)), organisation: join(phrase, list.slice(0, n)) });
  const last = list.findIndex((w) => isRole(w.text));
  const possible: number[] = [];
  for (let n = Math.min(last, 10); n >= 1; n--) {
    const head = list.slice(0, n);
    if (!isCapital(head[0]!.text) || !isCapital(head[n - 1]!.text) || standsWithRole(head[0]!.text)) continue;
    if (!OF_A_PLACE.test(list[n]!.text) || n > 1 || /^\p{Lu}{2,}$/u.test(head[0]!.text)) possible.push(n);
  }
  const standing = possible.find(
    (n) =>
      organisations.has(join(phrase, list.slice(0, n))) &&
      (n > 1 || list[0]!.text.length > 2) &&
      !/^(?:US|UK|EU|UN|CEO|MP|NY|U\.S\.?)$/.test(list[0]!.text),
  );
  if (standing) return divide(standing);
  const named = possible.find(
    (n) => n > 1 && isOrganisationWord(list[n - 1]!.text) && !/^(?:board|state|house)$/iu.test(list[n - 1]!.text),
  );
  if (named) return divide(named);
  const acronym =
    possible.includes(1) &&
    /^\p{Lu}{2,}\d*$/u.test(list[0]!.text) &&
    !/^(?:US|UK|EU|UN|CEO|MP|NY)$/.test(list[0]!.text);
  return acronym ? divide(1) : undefined;
}

function organisationRun(all: readonly Word[], from: number): Word[] {
  const run: Word[] = [];
  for (let i = from; i < all.length; i++) {
    const word = all[i]!;
    const next = all[i + 1];
    if (isCapital(word.text) || /^\d+$/.test(word.text)) run.push(word);
    else if (
      run.length > 0 &&
      next &&
      (isCapital(next.text) || DETERMINER.test(next.text)) &&
      /^(?:of|for|the|and|&|de|des|du|la|le|der|für|und|y|e|et|in|on|del|los|las|to|-)$/iu.test(word.text)
    ) {
      const real = isCapital(next.text) || (all[i + 2] && isCapital(all[i + 2]!.text));
      if (!real) break;
      run.push(word);
    } else break;
  }
  return run;
}

/** The text from the first word to the last, as it stands. */
function join(text: string, list: readonly Word[]): string {
  return list.length === 0 ? "" : text.slice(list[0]!.start, list.at(-1)!.end);
}
