import type { webApi } from "@slack/bolt";

/** What the app is in its workspace. */
export interface Identity {
  /** The workspace's address, such as `https://example.slack.com/`. */
  readonly address: string;
  /** Scopes that were granted; undefined where Slack does not tell. */
  readonly scopes: ReadonlySet<string> | undefined;
}

/** Asks Slack once who the app is, when it is first wanted; undefined while Slack does not answer. */
export function openIdentity(client: webApi.WebClient): () => Promise<Identity | undefined> {
  let known: Promise<Identity> | undefined;
  return () => {
    known ??= client.auth.test().then(({ url = "", response_metadata: more }) => ({
      address: url,
      scopes: more?.scopes && new Set(more.scopes),
    }));
    return known.catch(() => {
      known = undefined;
      return undefined;
    });
  };
}
