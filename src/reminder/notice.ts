import type { Answer } from "../answer/answer.ts";
import type { Notice } from "../store/notices.ts";
import type { Words } from "../words/words.ts";
import type { Reminder } from "./reminder.ts";

/** What the owner of a reminder is told. */
export function tellNotice({ kind, date = "", detail = "" }: Notice, reminder: Reminder, words: Words): Answer {
  const name = nameOf(reminder, words);
  const text = {
    paused: () => words.reminderPaused(name, whatToDo(detail, words), reminder.key),
    skipped: () => words.reminderSkipped(name, Number(detail) || 1, date),
    unknown: () => words.reminderUnknown(name, date, reminder.key),
    ended: () => words.reminderEnded(name),
  }[kind]();
  return { outcome: "answered", parts: [{ kind: "text", text }] };
}

/** A reminder in a few words: its key, time, and the beginning of its text or what it posts daily. */
export function nameOf({ key, time, text, daily }: Reminder, words: Words): string {
  const said = text ? `«${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}»` : undefined;
  return [key, time, said ?? (daily && dailyIn(daily, words))].filter(Boolean).join(" · ");
}

function dailyIn(daily: string, { menu }: Words): string {
  const known: Readonly<Record<string, string>> = {
    quote: menu.dailyQuote,
    signer: menu.dailySigner,
    action: menu.dailyAction,
  };
  return known[daily] ?? daily;
}

/** What is wrong, and what to do about it. */
export function whatToDo(reason: string, words: Words): string {
  const known: Readonly<Record<string, string>> = {
    gone: words.channelGone,
    forbidden: words.channelForbidden,
    archived: words.channelArchived,
    token: words.tokenDead,
    nothing: words.nothingToPost,
  };
  return known[reason] ?? words.postRefused;
}
