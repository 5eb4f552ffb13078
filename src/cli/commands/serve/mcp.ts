import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { same } from "../../../servers/app.js";
import { mcpServer } from "../../../servers/mcp/mcp.js";
import type { Desk } from "../../../servers/mcp/tools.js";
import { workbenchOf } from "../../../workbench/workbench.js";
import { followCase } from "../../builder/followed.js";
import { printJson, say } from "../../print.js";
import { shortLines } from "./short-lines.js";

export interface McpOptions {
  /** Serves over HTTP on loopback instead of standard input and output; 0 takes a free port. */
  readonly port: number | undefined;
  readonly asJson: boolean;
}

/** `amity mcp`: a case for an assistant that speaks the Model Context Protocol; stays until its client leaves, or until it is interrupted. */
export async function mcpCommand(given: string, { port, asJson }: McpOptions): Promise<void> {
  const live = await followCase(given);
  const desk = { live, bench: workbenchOf(live) };
  const { ended } = port === undefined ? await onStandardStreams(desk) : await onLoopback(desk, port, asJson);
  await Promise.race([ended, interrupted()]);
  await live.close();
  process.exit(); // a query that is still asked would hold the process until it runs out of time
}

/** A server that stands, and the promise of its end. */
interface Standing {
  readonly ended: Promise<unknown>;
}

async function onStandardStreams(desk: Desk): Promise<Standing> {
  const server = mcpServer(desk);
  await server.connect(new StdioServerTransport(process.stdin.pipe(shortLines())));
  return { ended: new Promise((left) => void process.stdin.once("end", left).once("close", left)) };
}

/** One server a request: nothing is kept between them. Who asks brings the secret that was printed, and names this machine as the host. */
async function onLoopback(desk: Desk, port: number, asJson: boolean): Promise<Standing> {
  const secret = randomBytes(24).toString("base64url");
  const http = createServer((request, response) => {
    answer(desk, secret, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((done, failed) => {
    http.once("error", failed);
    http.listen(port, "127.0.0.1", () => done());
  });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`;
  if (asJson) printJson({ url, token: secret });
  else {
    say(`Speaking the Model Context Protocol at ${url}; Ctrl-C ends it.`);
    say(`A client sends this header: Authorization: Bearer ${secret}`);
  }
  return { ended: new Promise((left) => void http.once("close", left)) };
}

async function answer(desk: Desk, secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host = "", origin, authorization = "" } = request.headers;
  const isHere =
    /^(?:127\.0\.0\.1|localhost):\d+$/u.test(host) &&
    (origin === undefined || /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(origin));
  if (!isHere) return refuse(response, 403, "Only this machine may ask.");
  if (!same(authorization, `Bearer ${secret}`))
    return refuse(response, 401, "Send the token that amity mcp printed, as Authorization: Bearer TOKEN.");
  if (request.url?.split("?")[0] !== "/mcp") return refuse(response, 404, "There is nothing here but /mcp.");
  if (request.method !== "POST") return refuse(response, 405, "Send it by POST.");
  const server = mcpServer(desk);
  // No session: stated by leaving its id out.
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true } as never);
  response.once("close", () => void server.close());
  await server.connect(transport as never);
  await transport.handleRequest(request, response);
}

function refuse(response: ServerResponse, status: number, says: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ says }));
}

function interrupted(): Promise<void> {
  return new Promise((ended) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
  });
}
