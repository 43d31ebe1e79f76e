import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { type Fields, isFields, stringOf } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { SLACK } from "./limits.ts";

/** ms; a client that is about to stop logs an error when its socket is cut in the middle of its own goodbye. */
const GOODBYE = 100;

/** Why Slack asks a client to come again. */
export type Reason = "warning" | "refresh_requested" | "link_disabled" | "too_many_websockets";

/** Socket Mode: tickets, hello, envelopes, acknowledgements; each envelope goes to one connection. */
export class Sockets {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Set<string>();
  private readonly open = new Set<WebSocket>();
  private held: Fields[] | undefined;
  private readonly journal: Journal;
  private readonly app: string;
  private readonly acknowledged: (envelope: string, payload: Fields) => void;

  constructor(journal: Journal, app: string, acknowledged: (envelope: string, payload: Fields) => void) {
    this.journal = journal;
    this.app = app;
    this.acknowledged = acknowledged;
  }

  /** Connections that are there now. */
  get count(): number {
    return this.open.size;
  }

  ticket(): string {
    const ticket = randomUUID();
    this.tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "http://peer").searchParams.get("ticket") ?? "";
    if (!this.tickets.delete(ticket)) {
      this.journal.problem("a socket with an unknown or used ticket");
      return void socket.destroy();
    }
    this.server.handleUpgrade(request, socket, head, (opened) => this.greet(opened));
  }

  /** False when no connection is there: Slack then shows the person an error. */
  send(envelope: Fields): boolean {
    if (this.held) {
      this.held.push(envelope);
      return true;
    }
    const socket = [...this.open].findLast(({ readyState }) => readyState === WebSocket.OPEN);
    socket?.send(JSON.stringify(envelope));
    return socket !== undefined;
  }

  /** Asks every connection to go and come again; a real Slack closes it soon after, and so does the client. */
  disconnect(reason: Reason): void {
    this.journal.note("peer", `disconnect: ${reason}`);
    for (const socket of this.open) {
      socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "loopback" } }));
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    this.journal.note("peer", "drops the sockets");
    for (const socket of this.open) socket.terminate();
    this.open.clear();
  }

  /** Nothing goes out and nothing is read, pings among it, until `resume`. */
  stall(): void {
    this.held ??= [];
    for (const socket of this.open) socket.pause();
  }

  resume(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const socket of this.open) socket.resume();
    for (const envelope of held) {
      if (!this.send(envelope)) this.journal.problem("an envelope was lost in the stall", envelope);
    }
  }

  /** Says goodbye; a connection that does not answer is cut after a moment. */
  async close(): Promise<void> {
    const gone = [...this.open].map((socket) => {
      socket.resume();
      socket.close(1001);
      return once(socket, "close");
    });
    await Promise.race([Promise.all(gone), delay(GOODBYE, undefined, { ref: false })]);
    for (const socket of this.open) socket.terminate();
    this.server.close();
  }

  private greet(socket: WebSocket): void {
    if (this.open.size >= SLACK.sockets) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      socket.close();
      return;
    }
    this.open.add(socket);
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      this.open.delete(socket);
      this.journal.note("app", "a socket is gone");
    });
    socket.on("message", (data) => this.receive(data));
    const hello = {
      type: "hello",
      num_connections: this.open.size,
      connection_info: { app_id: this.app },
      debug_info: { host: "loopback", approximate_connection_time: 18_060 },
    };
    socket.send(JSON.stringify(hello));
    this.journal.note("peer", "hello", { connections: this.open.size });
  }

  private receive(data: RawData): void {
    const said = parsed(String(data));
    if (!isFields(said) || typeof said.envelope_id !== "string") {
      this.journal.problem("a message on the socket that acknowledges nothing", said);
      return;
    }
    const unknown = Object.keys(said).filter((key) => key !== "envelope_id" && key !== "payload");
    if (unknown.length > 0) this.journal.problem(`unknown fields beside an acknowledgement: ${unknown.join(", ")}`);
    const payload = isFields(said.payload) ? said.payload : {};
    this.acknowledged(stringOf(said.envelope_id), payload);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
