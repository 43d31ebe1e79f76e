import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { type Fields, isFields, stringOf } from "../fields.ts";
import type { Journal } from "../journal.ts";

/** @see https://docs.discord.com/developers/events/gateway#list-of-intents */
export const INTENT = {
  guilds: 1,
  members: 2,
  presences: 256,
  guildMessages: 512,
  directMessages: 4096,
  content: 32_768,
};
const PRIVILEGED = INTENT.members | INTENT.presences | INTENT.content;
const KNOWN = (1 << 26) - 1;

/** One IDENTIFY: what was sent since, and the socket while there is one. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

interface Callbacks {
  /** The first events of a new session. */
  identified(session: Session): void;
  /** Privileged intents that the application has been granted. */
  readonly granted: number;
  /** Others that it is refused. */
  readonly refused: number;
  readonly token: () => string | undefined;
  /** ms. */
  readonly heartbeat: number;
}

/** The gateway: HELLO, IDENTIFY, RESUME, heartbeats, events by intent, and the ways to lose a connection. */
export class Gateway {
  readonly sessions: Session[] = [];
  /** The next RESUME is answered with INVALID_SESSION. */
  private forgetful = false;
  private stalled = false;
  private held: (() => void)[] = [];
  private readonly sockets = new Set<WebSocket>();
  private readonly server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  private readonly journal: Journal;
  private readonly callbacks: Callbacks;

  constructor(journal: Journal, callbacks: Callbacks) {
    this.journal = journal;
    this.callbacks = callbacks;
  }

  /** Sessions with a socket. */
  get live(): Session[] {
    return this.sessions.filter(({ socket }) => socket?.readyState === WebSocket.OPEN);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (opened) => {
      this.sockets.add(opened);
      opened.on("error", () => opened.terminate());
      opened.on("message", (data) => this.later(() => this.receive(opened, data)));
      opened.on("close", (code) => this.closed(opened, code));
      this.send(opened, { op: 10, d: { heartbeat_interval: this.callbacks.heartbeat } });
    });
  }

  /** An event to a session; one without a socket gets it when it resumes. */
  dispatch(session: Session, t: string, d: unknown): void {
    const event = { s: session.sent.length + 1, t, d };
    session.sent.push(event);
    if (session.socket) this.send(session.socket, { op: 0, ...event });
  }

  /** Cuts every connection without a word; the sessions can be resumed. */
  drop(): void {
    this.journal.note("peer", "drops the gateway's sockets");
    for (const socket of this.sockets) socket.terminate();
  }

  /** Asks every connection to come again and resume. */
  reconnect(): void {
    this.journal.note("peer", "RECONNECT");
    for (const socket of this.sockets) this.send(socket, { op: 7, d: null });
  }

  /** Every session is forgotten: now, and when one is resumed. */
  invalidate(): void {
    this.journal.note("peer", "INVALID_SESSION");
    this.forgetful = true;
    this.sessions.length = 0;
    for (const socket of this.sockets) this.send(socket, { op: 9, d: false });
  }

  close(code: number, reason: string): void {
    for (const socket of this.sockets) socket.close(code, reason);
  }

  /** Nothing is sent and nothing answered, heartbeats among it, until `resume`. */
  stall(): void {
    this.stalled = true;
  }

  resume(): void {
    this.stalled = false;
    for (const act of this.held.splice(0)) act();
  }

  stop(): void {
    for (const socket of this.sockets) socket.terminate();
    this.server.close();
  }

  private later(act: () => void): void {
    if (this.stalled) this.held.push(act);
    else act();
  }

  private send(socket: WebSocket, frame: Fields): void {
    this.later(() => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ s: null, t: null, ...frame }));
    });
  }

  private closed(socket: WebSocket, code: number): void {
    this.sockets.delete(socket);
    const session = this.sessions.find((one) => one.socket === socket);
    this.journal.note("app", `the gateway's socket is gone: ${code}`);
    if (!session) return;
    session.socket = undefined;
    // A client that closes with 1000 or 1001 gives its session up.
    if (code === 1000 || code === 1001) this.sessions.splice(this.sessions.indexOf(session), 1);
  }

  private receive(socket: WebSocket, data: RawData): void {
    const frame = parsed(String(data));
    const session = this.sessions.find((one) => one.socket === socket);
    switch (frame.op) {
      case 1:
        this.send(socket, { op: 11, d: null });
        break;
      case 2:
      case 6:
        if (session) socket.close(4005, "Already authenticated.");
        else if (frame.op === 2) this.identify(socket, frame.d);
        else this.revive(socket, frame.d);
        break;
      case 3:
      case 4:
      case 8:
        if (!session) socket.close(4003, "Not authenticated.");
        break;
      case undefined:
        socket.close(4002, "Error while decoding payload.");
        break;
      default:
        socket.close(4001, "Unknown opcode.");
    }
  }

  private identify(socket: WebSocket, data: unknown): void {
    const { token, intents } = isFields(data) ? data : {};
    this.journal.note("app", "IDENTIFY", { intents });
    const refused = this.refusal(token, intents);
    if (refused) {
      socket.close(...refused);
      return;
    }
    const id = `session${this.sessions.length + 1}x${this.journal.entries.length}`;
    const session: Session = { id, intents: Number(intents), socket, sent: [] };
    this.sessions.push(session);
    this.forgetful = false;
    this.callbacks.identified(session);
  }

  private refusal(token: unknown, intents: unknown): [number, string] | undefined {
    if (token !== this.callbacks.token()) return [4004, "Authentication failed."];
    if (typeof intents !== "number" || (intents & ~KNOWN) !== 0) return [4013, "Invalid intent(s)."];
    const { granted, refused } = this.callbacks;
    if ((intents & ((PRIVILEGED & ~granted) | refused)) !== 0) return [4014, "Disallowed intent(s)."];
    return undefined;
  }

  private revive(socket: WebSocket, data: unknown): void {
    const { token, session_id, seq } = isFields(data) ? data : {};
    this.journal.note("app", "RESUME", { seq });
    const session = this.forgetful ? undefined : this.sessions.find(({ id }) => id === stringOf(session_id));
    if (token !== this.callbacks.token()) socket.close(4004, "Authentication failed.");
    else if (!session) this.send(socket, { op: 9, d: false });
    else if (Number(seq) > session.sent.length) socket.close(4007, "Invalid seq.");
    else this.replay(session, socket, Number(seq));
  }

  private replay(session: Session, socket: WebSocket, from: number): void {
    session.socket?.terminate();
    session.socket = socket;
    for (const event of session.sent.slice(from)) this.send(socket, { op: 0, ...event });
    this.dispatch(session, "RESUMED", {});
    this.journal.note("peer", "RESUMED");
  }
}

function parsed(text: string): Fields {
  try {
    const frame: unknown = JSON.parse(text);
    return isFields(frame) ? frame : {};
  } catch {
    return {};
  }
}
