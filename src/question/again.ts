import type { Answer } from "../answer/answer.ts";
import type { Store } from "../store/store.ts";
import { hash } from "./hash.ts";
import { readId, writeId } from "./id.ts";

/** Answers a command as of now and for the person at hand; undefined where there is no such command any more. */
export type Run = (command: string, options: unknown) => Promise<Answer | undefined>;

/** What the verbs of a button need: what was kept, and a way to ask it again. */
export interface Desk {
  readonly store: Store;
  readonly run: Run;
}

/** What a kept question is answered now. */
export interface Again {
  /** For the buttons under this answer. */
  readonly id: string;
  readonly key: string;
  readonly hash: string;
  readonly answer: Answer;
  /** The person whose button carries the old id saw another answer. */
  readonly changed: boolean;
}

/**
 * Asks a kept question again, and writes down the new answer where it differs: what is shown is what the releases say now.
 * Undefined where the question is not kept any more. A refusal or a failure is returned and not written down.
 */
export async function again({ store, run }: Desk, id: string): Promise<Again | undefined> {
  const button = readId(id);
  if (!button) return undefined;
  const question = await store.questions.find(button.key);
  if (!question?.repeatable) return undefined;
  const answer = await run(question.command, question.options);
  if (!answer) return undefined;
  const now = hash(answer);
  if (now !== question.hash && answer.outcome !== "refused" && answer.outcome !== "failed") {
    await store.questions.shown(button.key, { outcome: answer.outcome, hash: now });
  }
  return { id: writeId(button.key, now), key: button.key, hash: now, answer, changed: !button.shows(now) };
}
