import type { Answer } from "../answer/answer.ts";
import type { Place } from "../command.ts";
import type { Store } from "../store/store.ts";
import { hash } from "./hash.ts";
import { writeId } from "./id.ts";

/** A question as it was asked: `options` as typed, `answer` as it is shown. */
export interface Asked {
  readonly command: string;
  readonly options: unknown;
  readonly place: Place;
  readonly answer: Answer;
}

/**
 * Keeps a question that was asked, and returns the id that the buttons under its answer carry.
 * Nothing of the person is kept; the channel of a direct message is one's own as well, so it is left out.
 */
export async function keep(store: Store, { command, options, place, answer }: Asked): Promise<string> {
  const { platform, workspace, channel } = place;
  const shown = hash(answer);
  const key = await store.questions.keep({
    command,
    options,
    platform,
    workspace,
    channel: workspace === undefined ? undefined : channel,
    outcome: answer.outcome,
    hash: shown,
  });
  return writeId(key, shown);
}
