import { createHash } from "node:crypto";
import type { Answer, Part } from "../answer/answer.ts";
import { withNotice } from "../answer/ask.ts";
import { cite, paragraphOf } from "../answer/evidence.ts";
import { showQuote } from "../answer/quotes.ts";
import type { Campaign } from "../campaign.ts";
import { type Action, readDeadline } from "../settings.ts";
import type { Words } from "../words/words.ts";
import { actionsOn, daysBetween, daysOf, idOf } from "./calendar.ts";
import type { Daily } from "./reminder.ts";

/** Days beyond which nobody counts what is left. */
const COUNTED = 60;

/** What a reminder posts. */
interface Content {
  /** Of the reminder: each has an order of its own. */
  readonly key: string;
  readonly text?: string | undefined;
  readonly daily?: Daily | undefined;
  /** The reference that was chosen last, on whatever day. */
  readonly cursor?: string | undefined;
}

interface Day {
  readonly campaign: Campaign;
  readonly words: Words;
  /** YYYY-MM-DD in the reminder's zone. */
  readonly date: string;
  readonly now: Date;
}

/** What is posted on a day, and the reference by which it is found again. */
export interface Today {
  readonly answer: Answer;
  readonly chosen?: string;
}

interface Candidate {
  readonly reference: string;
  readonly parts: () => readonly Part[];
}

/**
 * What a reminder posts on a local day: its own text, and what of the campaign is due. What was chosen before is looked up
 * again, so that an embargo, a correction or a withdrawal holds; where it is gone, the next one stands in for it.
 * The rotation comes round to nothing twice before everything was shown once. Undefined where there is nothing to post.
 */
export function today(content: Content, day: Day, chosen?: string): Today | undefined {
  const { words } = day;
  const own: Part[] = content.text ? [{ kind: "text", text: content.text }] : [];
  if (!content.daily) return own.length > 0 ? { answer: { outcome: "answered", parts: own } } : undefined;
  const candidates = candidatesFor(content.daily, day);
  const known = candidates.find(({ reference }) => reference === chosen);
  const one = known ?? following(candidates, content);
  if (!one) return undefined;
  const heading = { quote: words.quoteOfTheDay, signer: words.signerOfTheDay, action: words.actionOfTheDay }[
    content.daily
  ];
  const parts: Part[] = [...own, { kind: "text", text: heading }, ...one.parts()];
  return { answer: { outcome: "answered", parts: withNotice(parts, words) }, chosen: one.reference };
}

/**
 * The one after the cursor, in an order that differs from reminder to reminder and never changes within one: so nothing comes
 * twice before all were shown, and what is new finds its place.
 */
function following(candidates: readonly Candidate[], { key, cursor }: Content): Candidate | undefined {
  const placed = candidates.map((one) => ({ one, place: placeOf(key, one.reference) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  const last = cursor === undefined ? "" : placeOf(key, cursor);
  return (placed.find(({ place }) => place > last) ?? placed[0])?.one;
}

const placeOf = (key: string, reference: string) => createHash("sha256").update(`${key}\n${reference}`).digest("hex");

function candidatesFor(daily: Daily, day: Day): readonly Candidate[] {
  switch (daily) {
    case "quote":
      return quotes(day);
    case "signer":
      return signers(day);
    case "action":
      return actionsOn(day.campaign.calendar, { ...day, timeZone: day.campaign.timeZone }).map((action) => ({
        reference: idOf(action),
        parts: () => showAction(action, day),
      }));
  }
}

/** A quote is known by its place among those that begin in its paragraph: a correction changes letters, not the order. */
function quotes({ campaign }: Day): readonly Candidate[] {
  return campaign.releases.flatMap((release) => {
    const counts = new Map<number, number>();
    return release.quotes.map((quote) => {
      const paragraph = quote.parts[0]?.paragraph ?? 0;
      const number = (counts.get(paragraph) ?? 0) + 1;
      counts.set(paragraph, number);
      const parts = () => showQuote({ release, quote, score: 1 });
      return { reference: `${release.id} ${paragraph} ${number}`, parts };
    });
  });
}

function signers({ campaign, words }: Day): readonly Candidate[] {
  return campaign.releases.flatMap((release) =>
    release.lists.flatMap((list) =>
      list.signers.map((signer): Candidate => {
        const parts = (): Part[] => {
          const introduction = cite(release, paragraphOf(release, list.introduction));
          const entry: Part = {
            kind: "list",
            items: [{ text: signer.text }],
            of: list.signers.length,
            from: introduction,
          };
          if (signer.paragraph === list.introduction) return [entry];
          return [
            { kind: "passage", text: signer.text, from: cite(release, paragraphOf(release, signer.paragraph)) },
            { kind: "text", text: words.listIntroduced },
            { kind: "passage", text: introduction.text, from: introduction },
          ];
        };
        return { reference: `${release.id} ${list.introduction} ${signer.name}`, parts };
      }),
    ),
  );
}

function showAction(action: Action, { campaign, words, date, now }: Day): readonly Part[] {
  const { from, to } = daysOf(action);
  const deadline = action.deadline && readDeadline(action.deadline, campaign.timeZone);
  const ahead = daysBetween(date, from);
  const left = daysBetween(date, to);
  const text = (one: string): Part => ({ kind: "text", text: one });
  const items = [
    { text: ahead > 0 ? words.daysTo(ahead, action.title) : action.title, ...(action.link && { link: action.link }) },
  ];
  return [
    action.link ? { kind: "list", items, of: 1 } : text(ahead > 0 ? words.daysTo(ahead, action.title) : action.title),
    ...(action.text ? [text(action.text)] : []),
    ...(ahead > 0 || from === to || left > COUNTED ? [] : [text(left === 0 ? words.lastDay : words.daysLeft(left))]),
    ...(deadline && deadline > now ? [text(words.until), { kind: "time" as const, at: deadline }] : []),
  ];
}
