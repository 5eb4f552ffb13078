import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { trinoAddress } from "./address.js";
import { trinoClient } from "./client.js";

/** A server on loopback that speaks the protocol as its documentation tells it, and a note of what it was asked. */
let server: Server;
const asked: { readonly method: string; readonly url: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
async function serve(answer: (turn: number, origin: string) => { status?: number; body: unknown }): Promise<string> {
  asked.length = 0;
  let turn = 0;
  server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    for await (const part of request) body += part;
    asked.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    if (request.method === "DELETE") return void response.writeHead(204).end();
    const { port } = server.address() as AddressInfo;
    const { status = 200, body: says } = answer(turn++, `http://127.0.0.1:${port}`);
    response.writeHead(status, { "content-type": "application/json" }).end(typeof says === "string" ? says : JSON.stringify(says));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `trino://ana@127.0.0.1:${(server.address() as AddressInfo).port}/hive/amity?retry_policy=TASK`;
}
afterEach(() => new Promise<void>((done) => void server.close(() => done())));
const open = (address: string, secret = {}) => trinoClient(trinoAddress(address), secret);

test("follows the pages to the end, and says who asks, where and how", async () => {
  const address = await serve(
    (turn, origin) =>
      [
        { body: { id: "q1", nextUri: `${origin}/v1/1` } },
        {
          body: {
            id: "q1",
            nextUri: `${origin}/v1/2`,
            data: [
              [1, "a"],
              [2, null],
            ],
          },
        },
        { body: { id: "q1", data: [[3, "c"]] } },
      ][turn] ?? { body: {} },
  );
  const client = open(address, { token: "jwt" });
  expect(await client.rows("select 1")).toEqual([
    [1, "a"],
    [2, null],
    [3, "c"],
  ]);
  expect(client.queries).toEqual(["q1"]);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /v1/statement", "GET /v1/1", "GET /v1/2"]);
  expect(asked[0]?.body).toBe("select 1");
  for (const { headers } of asked)
    expect(headers).toMatchObject({
      "x-trino-user": "ana",
      "x-trino-catalog": "hive",
      "x-trino-schema": "amity",
      "x-trino-session": "retry_policy=TASK",
      authorization: "Bearer jwt",
    });
});

test("asks a busy server again, and sends no statement twice that may have begun", async () => {
  const address = await serve(
    (turn, origin) =>
      [
        { status: 503, body: "busy" },
        { body: { id: "q", nextUri: `${origin}/v1/1` } },
        { status: 502, body: "" },
        { body: { id: "q", data: [[1]] } },
      ][turn] ?? { body: {} },
  );
  expect(await open(address).rows("select 1")).toEqual([[1]]);
  expect(asked.map(({ method }) => method)).toEqual(["POST", "POST", "GET", "GET"]);
});

test("tells the server's reason, with the query and the SQL", async () => {
  const address = await serve(() => ({ body: { id: "q7", error: { errorName: "SYNTAX_ERROR", message: "line 1:1: mismatched input" } } }));
  await expect(open(address).run("selec 1")).rejects.toThrow(
    /^trino: http:\/\/127\.0\.0\.1:\d+: SYNTAX_ERROR: line 1:1: mismatched input \(query q7\)\nselec 1$/u,
  );
});

test("says why nobody answers, though the host has several addresses", async () => {
  server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  server = createServer().listen(0);
  const began = performance.now();
  const client = trinoClient(trinoAddress(`trino://ana@localhost:${port}/hive/amity`), {}, undefined, 2);
  await expect(client.run("select 1")).rejects.toThrow(/ECONNREFUSED.*asked 8 times/su);
  expect(performance.now() - began).toBeGreaterThan(2 * (2 ** 7 - 1) - 20); // twice as long each time
}, 60_000);

test("says which variable to set where it is not let in", async () => {
  const address = await serve(() => ({ status: 401, body: "Unauthorized" }));
  await expect(open(address).run("select 1")).rejects.toThrow("Set AMITY_TRINO_PASSWORD or AMITY_TRINO_TOKEN");
});

test("follows a page to no other server", async () => {
  const address = await serve(() => ({ body: { id: "q", nextUri: "http://169.254.169.254/latest" } }));
  await expect(open(address).run("select 1")).rejects.toThrow("it names another server for the next page, http://169.254.169.254");
});

test("ends the query where its reader has enough, and where it is stopped", async () => {
  const address = await serve((turn, origin) => ({ body: { id: "q", nextUri: `${origin}/v1/${turn}`, data: [[turn]] } }));
  const client = open(address);
  for await (const page of client.pages("select 1")) {
    expect(page).toEqual([[0]]);
    break;
  }
  expect(asked.at(-1)).toMatchObject({ method: "DELETE", url: "/v1/0" });
  const reading = (async () => {
    for await (const _ of client.pages("select 2")) client.stop();
  })();
  await expect(reading).rejects.toThrow("stopped");
  expect(asked.at(-1)).toMatchObject({ method: "DELETE" });
});

test("sends a password over https only", () => {
  server = createServer().listen(0);
  expect(() => open("trino://ana@127.0.0.1:1/hive/amity", { password: "x" })).toThrow("over https only");
});
