import { type Answer, citations } from "../answer/answer.ts";
import type { Copy } from "../store/shares.ts";
import type { Store } from "../store/store.ts";
import { again, type Desk } from "./again.ts";
import { hash } from "./hash.ts";
import { writeId } from "./id.ts";

/** A shared copy that says what the releases do not say any more. */
export interface Stale {
  readonly copy: Copy;
  /** What is to stand there; undefined where the question is not kept any more, so that only a notice can be given. */
  readonly answer: Answer | undefined;
}

/**
 * The shared copies that cite one of these releases and would be answered otherwise now, each once, in the order in
 * which they were posted. Edit each or post a notice below it, and `corrected` it then: what is corrected is not found again.
 */
export async function staleCopies(desk: Desk, releases: readonly string[]): Promise<readonly Stale[]> {
  const copies = new Map<string, Copy>();
  for (const release of new Set(releases)) {
    for (const copy of await desk.store.shares.of({ release })) copies.set(`${copy.question} ${copy.channel}`, copy);
  }
  const stale: Stale[] = [];
  for (const copy of [...copies.values()].sort((a, b) => a.postedAt.getTime() - b.postedAt.getTime())) {
    const now = await again(desk, writeId(copy.question, copy.hash));
    // A failure is ours, and says nothing of the releases; the next change looks again.
    if (now?.answer.outcome === "failed" || now?.hash === copy.hash) continue;
    stale.push({ copy, answer: now?.answer });
  }
  return stale;
}

/** Writes down that a copy was corrected: what stands there now, or that nothing of the releases does any more. */
export async function corrected(store: Store, { copy, answer }: Stale): Promise<void> {
  const now = answer ? { hash: hash(answer), citations: citations(answer) } : { hash: copy.hash, citations: [] };
  await store.shares.amend(copy.question, copy.channel, now);
}
