import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** An HTTP server on 127.0.0.1 with a port of its own, whose sockets are all cut when it closes. */
export interface Loopback {
  readonly server: Server;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a loopback server; a handler that throws is answered with 500 and told to `failed`. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<Loopback> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      failed(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // fetch keeps its connections, so close() alone would wait for them.
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Answers with JSON; a 204 has neither body nor type (discord.js throws on an empty JSON body). */
export function answer(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  if (status === 204 || body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
