import type { IncomingMessage, ServerResponse } from "node:http";
import type { Faults } from "../faults.ts";
import { type Fields, isFields, stringOf } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { answer } from "../loopback.ts";
import { reasons } from "./blocks.ts";
import { chatMethods } from "./chat-methods.ts";
import type { Uploads } from "./files.ts";
import type { Method, Rooms } from "./methods.ts";
import { otherMethods } from "./other-methods.ts";
import { isMistake, Refusal } from "./refusal.ts";
import type { Sockets } from "./sockets.ts";

export interface Tokens {
  readonly bot: string;
  readonly app: string;
  /** The error that a dead token now meets. */
  botError?: string;
  appError?: string;
}

/** `/api/<method>`: tokens, scopes, arguments, ordered faults, and the answer. */
export class WebApi {
  private readonly methods: Readonly<Record<string, Method>>;
  private readonly rooms: Rooms;
  private readonly journal: Journal;
  private readonly faults: Faults;
  private readonly sockets: Sockets;
  readonly tokens: Tokens;

  constructor(
    rooms: Rooms,
    parts: { journal: Journal; faults: Faults; sockets: Sockets; uploads: Uploads; tokens: Tokens },
  ) {
    this.rooms = rooms;
    this.journal = parts.journal;
    this.faults = parts.faults;
    this.sockets = parts.sockets;
    this.tokens = parts.tokens;
    this.methods = { ...chatMethods, ...otherMethods, ...parts.uploads.methods };
  }

  async handle(name: string, body: Buffer, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Bolt's client inside a listener adds the workspace to every call, whatever the method.
    const { token, team_id: _, ...args } = argumentsOf(body, stringOf(request.headers["content-type"]));
    this.journal.note("app", `calls ${name}`, args);
    await this.faults.passage();
    const fault = this.faults.take(name);
    if (fault?.kind === "limit") {
      this.journal.note("peer", `answers ${name}: ratelimited`);
      const headers = { "retry-after": String(fault.retryAfter) };
      return answer(response, 429, { ok: false, error: "ratelimited" }, headers);
    }
    if (fault && !fault.after) return this.fail(name, response, fault);
    const bearer = stringOf(request.headers.authorization).replace(/^Bearer /, "") || stringOf(token);
    const said = this.call(name, bearer, args);
    if (fault) return this.fail(name, response, fault);
    this.journal.note("peer", `answers ${name}: ${said.ok ? "ok" : said.error}`, said);
    const accepted = said.needed ? { "x-accepted-oauth-scopes": stringOf(said.needed) } : {};
    answer(response, 200, said, { "x-oauth-scopes": [...this.rooms.scopes].join(","), ...accepted });
  }

  private fail(
    name: string,
    response: ServerResponse,
    fault: { status?: number; error?: string | number; hangUp: boolean },
  ): void {
    this.journal.note("peer", `fails ${name}`, fault);
    if (fault.hangUp) return void response.destroy();
    const error = String(fault.error ?? "internal_error");
    answer(response, fault.status ?? (fault.error === undefined ? 500 : 200), { ok: false, error });
  }

  private call(name: string, token: string, args: Fields): Fields {
    try {
      if (name === "apps.connections.open") return this.connect(token);
      this.know(token);
      const method = Object.hasOwn(this.methods, name) ? this.methods[name] : undefined;
      if (!method) throw new Refusal("unknown_method", { req_method: name });
      const checked = method.args.safeParse(args);
      if (!checked.success) {
        throw new Refusal("invalid_arguments", { response_metadata: { messages: reasons(checked.error) } });
      }
      const needed = method.scope?.(checked.data, this.rooms);
      if (needed && !this.rooms.scopes.has(needed)) {
        throw new Refusal("missing_scope", { needed, provided: [...this.rooms.scopes].join(",") });
      }
      return { ok: true, ...method.run(checked.data, this.rooms) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (isMistake(error.error)) this.journal.problem(`${name}: ${error.said}`, { args, ...error.more });
      return { ok: false, error: error.error, ...error.more };
    }
  }

  private know(token: string): void {
    if (!token) throw new Refusal("not_authed");
    if (token === this.tokens.app) throw new Refusal("not_allowed_token_type");
    if (token !== this.tokens.bot) throw new Refusal("invalid_auth");
    if (this.tokens.botError) throw new Refusal(this.tokens.botError);
  }

  private connect(token: string): Fields {
    if (token === this.tokens.bot) throw new Refusal("not_allowed_token_type");
    if (token !== this.tokens.app) throw new Refusal("invalid_auth");
    if (this.tokens.appError) throw new Refusal(this.tokens.appError);
    const host = this.rooms.address().replace(/^http/, "ws");
    return { ok: true, url: `${host}/link/?ticket=${this.sockets.ticket()}&app_id=${this.rooms.workspace.app}` };
  }
}

function argumentsOf(body: Buffer, type: string): Fields {
  if (!type.includes("json")) return Object.fromEntries(new URLSearchParams(body.toString()));
  try {
    const parsed: unknown = JSON.parse(body.toString() || "{}");
    return isFields(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
