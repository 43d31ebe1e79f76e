import { randomUUID } from "node:crypto";
import type { Faults } from "../faults.ts";
import { type Fields, isFields } from "../fields.ts";
import type { Actor, Journal } from "../journal.ts";
import type { Delivery, Envelope } from "./delivery.ts";
import { bodyFor, postSigned, type Target } from "./requests.ts";
import type { Sockets } from "./sockets.ts";

/** Brings deliveries to the app, over a socket or to its own address, and the acknowledgements back to them. */
export class Courier {
  /** Where the app listens; without it the socket is used. */
  target: Target | undefined;
  private readonly sent = new Map<string, { delivery: Delivery; envelope: Envelope }>();
  private readonly journal: Journal;
  private readonly sockets: Sockets;
  private readonly faults: Faults;

  constructor(journal: Journal, sockets: Sockets, faults: Faults) {
    this.journal = journal;
    this.sockets = sockets;
    this.faults = faults;
  }

  send(delivery: Delivery, by: Actor, retry?: { num: number; reason: string }): Delivery {
    const envelope: Envelope = { id: randomUUID(), at: this.journal.now(), ...(retry ? { retry } : {}) };
    delivery.attempts.push(envelope);
    this.journal.note(by, retry ? `${delivery.what}, attempt ${retry.num + 1}` : delivery.what, delivery.payload);
    if (this.target) void this.post(delivery, envelope, this.target);
    else this.push(delivery, envelope);
    return delivery;
  }

  /** An acknowledgement on the socket. */
  acknowledged(id: string, payload: Fields): void {
    const sent = this.sent.get(id);
    if (sent) sent.delivery.acknowledge(sent.envelope, payload);
    else this.journal.problem("an acknowledgement of an unknown envelope", { id, payload });
  }

  private push(delivery: Delivery, envelope: Envelope): void {
    this.sent.set(envelope.id, { delivery, envelope });
    const retry = envelope.retry ?? { num: 0, reason: "" };
    const arrived = this.sockets.send({
      envelope_id: envelope.id,
      type: delivery.type,
      payload: delivery.payload,
      accepts_response_payload: delivery.type !== "events_api",
      ...(delivery.type === "events_api" ? { retry_attempt: retry.num, retry_reason: retry.reason } : {}),
    });
    if (!arrived) this.journal.note("peer", `no socket for ${delivery.what}`);
  }

  private async post(delivery: Delivery, envelope: Envelope, target: Target): Promise<void> {
    await this.faults.passage();
    const { retry } = envelope;
    const headers = retry
      ? { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason }
      : undefined;
    try {
      const response = await postSigned(target, bodyFor(delivery.type, delivery.payload), {}, headers);
      const text = await response.text();
      if (response.status === 200) delivery.acknowledge(envelope, payloadOf(text));
      else this.journal.problem(`the app answers ${delivery.what} with ${response.status}`, text);
    } catch (error) {
      this.journal.note("peer", `the app's address does not answer ${delivery.what}`, String(error));
    }
  }
}

function payloadOf(text: string): Fields {
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isFields(parsed) ? parsed : { text };
  } catch {
    return { text };
  }
}
