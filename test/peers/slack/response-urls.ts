import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Fields, isFields } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { reasons } from "./blocks.ts";
import { contentOf } from "./chat-methods.ts";
import type { Delivery } from "./delivery.ts";
import { SLACK } from "./limits.ts";
import type { Message } from "./message.ts";
import { Refusal } from "./refusal.ts";
import type { Channel, User, Workspace } from "./workspace.ts";

const said = z.strictObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

/** Where an answer by acknowledgement or response_url goes. */
export interface Addressee {
  readonly channel: Channel;
  readonly user: User;
  /** The message whose button was pressed. */
  readonly original?: Message;
}

interface Issued extends Addressee {
  readonly at: number;
  uses: number;
  /** Known once the payload that carries the address is on its way. */
  delivery?: Delivery;
}

/** The addresses to which an app may answer later: 5 times within 30 min. */
export class ResponseUrls {
  private readonly issued = new Map<string, Issued>();
  private readonly workspace: Workspace;
  private readonly journal: Journal;

  constructor(workspace: Workspace, journal: Journal) {
    this.workspace = workspace;
    this.journal = journal;
  }

  /** A new path under the peer's address. */
  make(kind: "commands" | "actions" | "app", to: Addressee): string {
    const path = `/${kind}/${this.workspace.team}/${this.issued.size + 1}/${randomBytes(12).toString("hex")}`;
    this.issued.set(path, { ...to, at: this.journal.now(), uses: 0 });
    return path;
  }

  /** Binds what comes to an address to the delivery that carried it. */
  bind(path: string, delivery: Delivery): void {
    const issued = this.issued.get(path);
    if (issued) issued.delivery = delivery;
  }

  has(path: string): boolean {
    return this.issued.has(path);
  }

  /** What Slack answers to a post there: status and body. */
  use(path: string, body: unknown): { status: number; body: Fields } {
    const issued = this.issued.get(path);
    if (!issued) return { status: 404, body: { ok: false, error: "invalid_url" } };
    if (this.journal.now() - issued.at > SLACK.responseAge) {
      return { status: 404, body: { ok: false, error: "expired_url" } };
    }
    if (issued.uses >= SLACK.responseUses) return { status: 404, body: { ok: false, error: "used_url" } };
    issued.uses += 1;
    try {
      const message = this.speak(body, issued, "response_url");
      if (message) issued.delivery?.answers.push(message);
      return { status: 200, body: { ok: true } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.journal.problem(`response_url refuses: ${error.said}`, { body, ...error.more });
      return { status: 400, body: { ok: false, error: error.error, ...error.more } };
    }
  }

  /**
   * Does what a body says: a new message, or the original replaced or deleted.
   * @throws Refusal as Slack would refuse it.
   */
  speak(body: unknown, to: Addressee, via: "ack" | "response_url"): Message | undefined {
    const checked = said.safeParse(body);
    if (!checked.success || !isFields(body)) {
      const messages = checked.error ? reasons(checked.error) : [];
      throw new Refusal("invalid_payload", { response_metadata: { messages } });
    }
    const { original } = to;
    if (checked.data.delete_original) {
      if (original) original.deleted = true;
      return undefined;
    }
    const content = contentOf(checked.data, { workspace: this.workspace });
    if (checked.data.replace_original && original && !original.deleted) {
      original.edit(content);
      return original;
    }
    const privately = checked.data.response_type === "in_channel" ? {} : { to: to.user.id };
    const thread = checked.data.thread_ts === undefined ? {} : { thread: checked.data.thread_ts };
    const at = { channel: to.channel, by: this.workspace.bot, via, ...privately, ...thread };
    return this.workspace.post(at, content, body);
  }
}
