import { SLACK } from "./limits.ts";
import { Refusal } from "./refusal.ts";

interface Trigger {
  readonly user: string;
  readonly at: number;
  used: boolean;
}

/** trigger_ids: each opens one view, within 3 s, for the person whose click it was. */
export class Triggers {
  private readonly known = new Map<string, Trigger>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  make(user: string): string {
    const id = `${1_000_000 + this.known.size}.${this.now()}.${"peer".padEnd(28, "0")}${this.known.size}`;
    this.known.set(id, { user, at: this.now(), used: false });
    return id;
  }

  /**
   * Uses a trigger up and returns the id of its user.
   * @throws Refusal when it is unknown, used or older than 3 s.
   */
  use(id: string): string {
    const trigger = this.known.get(id);
    if (!trigger) throw new Refusal("invalid_trigger_id");
    if (trigger.used) throw new Refusal("exchanged_trigger_id");
    if (this.now() - trigger.at > SLACK.trigger) throw new Refusal("expired_trigger_id");
    trigger.used = true;
    return trigger.user;
  }
}
