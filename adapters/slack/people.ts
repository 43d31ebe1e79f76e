import { webApi } from "@slack/bolt";
import type { Clock } from "../../src/clock.ts";
import type { Permission } from "../../src/command.ts";
import { inTime } from "../turn.ts";
import { openIdentity } from "./identity.ts";

/** ms that it is remembered who is an administrator, and what somebody's language is, which seldom changes. */
const ADMIN_REMEMBERED = 5 * 60_000;
const LOCALE_REMEMBERED = 24 * 60 * 60_000;
const MOST_PERSONS = 5_000;
/** ms that an answer waits for its reader's language; then it comes in the workspace's. */
const PATIENCE = 400;
/**
 * Questions for a language at once, and ms until the next: Slack takes some 100 a minute (tier 4), and in a rush an answer in time is
 * worth more than one in the reader's own language.
 */
const BURST = 10;
const REST = 700;

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
  const known = new Map<string, { readonly asked: Promise<Person>; readonly at: number }>();
  const questions = openBucket(BURST, REST);
  const client = new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
  const identity = openIdentity(client);

  async function ask(id: string): Promise<Person> {
    // Without this scope only those who are named may manage, and nobody's language is known.
    if (!(await identity())?.scopes?.has("users:read")) return NOBODY;
    const { user } = await client.users.info({ user: id, include_locale: true });
    return { admin: Boolean(user?.is_admin || user?.is_owner), locale: user?.locale ?? "" };
  }

  /** What is known of somebody for so many ms; undefined where it is not, and `mayAsk` says that Slack is not to be asked now. */
  function find(id: string, remembered: number, mayAsk: (now: number) => boolean): Promise<Person> | undefined {
    const now = clock.now().getTime();
    const one = known.get(id);
    if (one && now - one.at < remembered) return one.asked;
    if (!mayAsk(now)) return undefined;
    const asked = ask(id).catch(() => {
      known.delete(id);
      return NOBODY;
    });
    known.delete(id);
    known.set(id, { asked, at: now });
    if (known.size > MOST_PERSONS) known.delete(known.keys().next().value ?? "");
    return asked;
  }

  const isAdmin = async (id: string) => (await find(id, ADMIN_REMEMBERED, () => true))?.admin === true;

  return {
    named: (person) => (named.has(person) ? MANAGE : NOTHING),
    may: async (person) => (named.has(person) || (await isAdmin(person)) ? MANAGE : NOTHING),
    async locale(person) {
      const asked = find(person, LOCALE_REMEMBERED, questions);
      return asked && (await inTime(asked, PATIENCE, clock)) ? (await asked).locale : "";
    },
  };
}

/** Lets through `burst` at once, and from then on one each `rest` ms. */
function openBucket(burst: number, rest: number): (now: number) => boolean {
  let left = burst;
  let at = Number.NEGATIVE_INFINITY;
  return (now) => {
    left = Math.min(burst, left + (now - at) / rest);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
