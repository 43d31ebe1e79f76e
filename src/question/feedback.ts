import type { Store } from "../store/store.ts";
import { readId } from "./id.ts";

/** Marks an answer as helpful or not; the last word counts. False where the question is not kept any more. */
export async function feedback(store: Store, id: string, helpful: boolean): Promise<boolean> {
  const button = readId(id);
  return button !== undefined && (await store.questions.feedback(button.key, helpful));
}
