import { webApi } from "@slack/bolt";
import type { Clock } from "../../src/clock.ts";
import type { Permission } from "../../src/command.ts";
import { inTime } from "../turn.ts";
import { openIdentity } from "./identity.ts";

/** ms that it is remembered who is an administrator, and what somebody's language is. */
const REMEMBERED = 5 * 60_000;
const MOST_PERSONS = 5_000;
/** ms that an answer waits for its reader's language; then it comes in the workspace's. */
const PATIENCE = 400;

/** What Slack tells of people, where the app was granted `users:read`; and who the configuration says may manage. */
export interface People {
  /** Those who are named in the configuration, without asking Slack. */
  named(person: string): ReadonlySet<Permission>;
  may(person: string): Promise<ReadonlySet<Permission>>;
  /** BCP 47; empty where Slack does not tell, or not soon. */
  locale(person: string): Promise<string>;
}

interface Person {
  readonly admin: boolean;
  readonly locale: string;
}

const NOTHING: ReadonlySet<Permission> = new Set();
const MANAGE: ReadonlySet<Permission> = new Set(["manage"]);
const NOBODY: Person = { admin: false, locale: "" };

export function openPeople(
  managers: readonly string[],
  { token, options, clock }: { token: string; options: webApi.WebClientOptions; clock: Clock },
): People {
  const named = new Set(managers);
  const known = new Map<string, { readonly asked: Promise<Person>; readonly until: number }>();
  const client = new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const identity = openIdentity(client);

  async function ask(id: string): Promise<Person> {
    // Without this scope only those who are named may manage, and nobody's language is known.
    if (!(await identity())?.scopes?.has("users:read")) return NOBODY;
    const { user } = await client.users.info({ user: id, include_locale: true });
    return { admin: Boolean(user?.is_admin || user?.is_owner), locale: user?.locale ?? "" };
  }

  function find(id: string): Promise<Person> {
    const now = clock.now().getTime();
    const remembered = known.get(id);
    if (remembered && remembered.until > now) return remembered.asked;
    const asked = ask(id).catch(() => {
      known.delete(id);
      return NOBODY;
    });
    known.delete(id);
    known.set(id, { asked, until: now + REMEMBERED });
    if (known.size > MOST_PERSONS) known.delete(known.keys().next().value ?? "");
    return asked;
  }

  return {
    named: (person) => (named.has(person) ? MANAGE : NOTHING),
    may: async (person) => (named.has(person) || (await find(person)).admin ? MANAGE : NOTHING),
    async locale(person) {
      const asked = find(person);
      return (await inTime(asked, PATIENCE, clock)) ? (await asked).locale : "";
    },
  };
}
