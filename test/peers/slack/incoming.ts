import type { IncomingMessage, ServerResponse } from "node:http";
import type { Faults } from "../faults.ts";
import { stringOf } from "../fields.ts";
import type { Journal } from "../journal.ts";
import { answer, bodyOf } from "../loopback.ts";
import type { Uploads } from "./files.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { WebApi } from "./web-api.ts";

/** What comes to the peer's address: the Web API, uploads, response_urls. */
export class Incoming {
  private readonly api: WebApi;
  private readonly urls: ResponseUrls;
  private readonly files: Uploads;
  private readonly journal: Journal;
  private readonly faults: Faults;

  constructor(api: WebApi, urls: ResponseUrls, files: Uploads, journal: Journal, faults: Faults) {
    this.api = api;
    this.urls = urls;
    this.files = files;
    this.journal = journal;
    this.faults = faults;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://peer");
    const body = await bodyOf(request);
    if (pathname.startsWith("/api/")) {
      await this.api.handle(pathname.slice(5), body, request, response);
    } else if (pathname.startsWith("/upload/v1/")) {
      const content = await uploaded(body, stringOf(request.headers["content-type"]));
      answer(response, this.files.receive(pathname.slice(11), content) ? 200 : 400, "OK");
    } else if (this.urls.has(pathname)) {
      await this.respond(pathname, body, response);
    } else {
      this.journal.problem(`a request for ${pathname}, which is nothing here`);
      answer(response, 404, { ok: false, error: "not_found" });
    }
  }

  private async respond(path: string, body: Buffer, response: ServerResponse): Promise<void> {
    const said = parsed(body.toString());
    this.journal.note("app", "uses response_url", said);
    await this.faults.passage();
    const fault = this.faults.take("response_url");
    const happens = !fault || (fault.kind === "fail" && fault.after);
    const result = happens ? this.urls.use(path, said) : { status: 500, body: { ok: false, error: "internal_error" } };
    this.journal.note("peer", `answers response_url: ${fault ? fault.kind : result.status}`, result.body);
    if (fault?.kind === "limit") {
      answer(response, 429, { ok: false, error: "ratelimited" }, { "retry-after": String(fault.retryAfter) });
    } else if (fault?.hangUp) {
      response.destroy();
    } else {
      answer(response, fault ? (fault.status ?? 500) : result.status, result.body);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The bytes of an upload, sent bare or as the one file of a form. */
async function uploaded(body: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith("multipart/")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== "string");
  return file && typeof file !== "string" ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}
