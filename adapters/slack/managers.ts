import { webApi } from "@slack/bolt";
import type { Clock } from "../../src/clock.ts";
import type { Permission } from "../../src/command.ts";
import { openIdentity } from "./identity.ts";

/** ms that it is remembered who is an administrator. */
const REMEMBERED = 5 * 60_000;
const MOST_PERSONS = 5_000;

/** Who may manage the desk: those whom the configuration names, and administrators where the app may ask who they are. */
export interface Managers {
  /** Those who are named, without asking Slack. */
  named(person: string): ReadonlySet<Permission>;
  may(person: string): Promise<ReadonlySet<Permission>>;
}

const NOTHING: ReadonlySet<Permission> = new Set();
const MANAGE: ReadonlySet<Permission> = new Set(["manage"]);

export function openManagers(
  names: readonly string[],
  { token, options, clock }: { token: string; options: webApi.WebClientOptions; clock: Clock },
): Managers {
  const named = new Set(names);
  const known = new Map<string, { readonly admin: boolean; readonly until: number }>();
  const client = new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const identity = openIdentity(client);

  async function isAdmin(person: string): Promise<boolean> {
    const now = clock.now().getTime();
    const remembered = known.get(person);
    if (remembered && remembered.until > now) return remembered.admin;
    // Without this scope only those who are named may.
    if (!(await identity())?.scopes?.has("users:read")) return false;
    try {
      const { user } = await client.users.info({ user: person });
      const admin = Boolean(user?.is_admin || user?.is_owner);
      known.set(person, { admin, until: now + REMEMBERED });
      if (known.size > MOST_PERSONS) known.delete(known.keys().next().value ?? "");
      return admin;
    } catch {
      return false;
    }
  }

  return {
    named: (person) => (named.has(person) ? MANAGE : NOTHING),
    may: async (person) => (named.has(person) || (await isAdmin(person)) ? MANAGE : NOTHING),
  };
}
