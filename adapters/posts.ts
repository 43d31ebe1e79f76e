import { placesOf } from "../src/question/weekly.ts";
import type { Store } from "../src/store/store.ts";
import type { PostingPlace } from "./adapter.ts";

/** Reminders that are looked through. */
const MOST = 1_000;

/** Where the desk is to post by itself on a platform, each place once: for reminders, and for the list of gaps. */
export async function postsOn(
  platform: string,
  { store, gapsChannels }: { store: Store; gapsChannels: readonly string[] },
): Promise<readonly PostingPlace[]> {
  const places = new Map<string, PostingPlace>();
  for (const place of placesOf(gapsChannels)) {
    if (place.platform === platform && place.channel) places.set(place.channel, place);
  }
  for (const { state, reason, workspace, channel } of await store.reminders.of({ platform }, MOST)) {
    const failed = state === "paused" ? reason : undefined;
    if (state !== "active" && !failed) continue;
    places.set(channel, { platform, ...(workspace && { workspace }), channel, ...(failed && { failed }) });
  }
  return [...places.values()];
}
