import { createHash } from "node:crypto";
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stretchOf } from "./headers.js";
import { isInside } from "./inside.js";
import { askedToWait } from "./polite.js";
import { NotFetched, transfer, usualPace } from "./transfer.js";

const folder = mkdtempSync(join(tmpdir(), "amity-fetch-"));
const body = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i % 251));
const sha = createHash("sha256").update(body).digest("hex");
type Handler = (request: IncomingMessage, answer: ServerResponse, n: number) => void;
const routes = new Map<string, Handler>();
const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];
let server: Server;
let origin = "";
let other: Server;
let otherOrigin = "";

beforeAll(async () => {
  const listen = async (handler: Handler) => {
    const made = createServer((request, answer) => {
      const path = request.url ?? "";
      const n = asked.filter((each) => each.path === path).length;
      asked.push({ path, headers: request.headers });
      handler(request, answer, n);
    });
    await new Promise<void>((done) => made.listen(0, "127.0.0.1", done));
    return made;
  };
  server = await listen((request, answer, n) => {
    const route = routes.get(request.url ?? "");
    if (route) route(request, answer, n);
    else answer.writeHead(404).end();
  });
  other = await listen((_request, answer) => answer.writeHead(200).end(body));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  otherOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

let parts = 0;
const newPart = () => join(folder, `${parts++}.part`);
const waits: number[] = [];
const pace = { ...usualPace, pause: 1, idle: 400, wait: async (ms: number) => void waits.push(ms) };
const at = (path: string, more = {}) => ({ at: `${origin}${path}`, most: 1 << 20, inside: true, ...more });

describe("a transfer", () => {
  it("brings a file, and says what it is", async () => {
    routes.set("/whole", (_q, a) => a.writeHead(200, { "content-type": "text/plain", "content-length": body.length }).end(body));
    const part = newPart();
    const seen: number[] = [];
    const came = await transfer(at("/whole"), part, (n) => seen.push(n), pace);
    expect(came).toMatchObject({ bytes: body.length, sha256: sha, type: "text/plain" });
    expect(readFileSync(part).equals(body)).toBe(true);
    expect(seen.at(-1)).toBe(body.length);
  });

  it("asks for the rest only when the connection broke, and for nothing that came", async () => {
    routes.set("/half", (q, a, n) => {
      if (n === 0) {
        a.writeHead(200, { etag: '"one"', "content-length": body.length });
        a.write(body.subarray(0, 20_000), () => a.destroy());
        return;
      }
      const from = Number(/bytes=(\d+)-/u.exec(q.headers.range ?? "")?.[1]);
      a.writeHead(206, { etag: '"one"', "content-range": `bytes ${from}-${body.length - 1}/${body.length}` }).end(body.subarray(from));
    });
    const came = await transfer(at("/half"), newPart(), undefined, pace);
    expect(came.sha256).toBe(sha);
    expect(asked.filter((each) => each.path === "/half")[1]?.headers).toMatchObject({ range: "bytes=20000-", "if-range": '"one"' });
  });

  it("goes on in a later call with the same file, and begins anew where the file has changed", async () => {
    const cut: Handler = (_q, a) => {
      a.writeHead(200, { etag: '"old"', "content-length": body.length });
      a.write(body.subarray(0, 9_000), () => a.destroy());
    };
    routes.set("/later", cut);
    const part = newPart();
    await expect(transfer(at("/later"), part, undefined, { ...pace, tries: 1 })).rejects.toThrow(/broke off/u);
    expect(readFileSync(part)).toHaveLength(9_000);
    routes.set("/later", (q, a) => {
      expect(q.headers["if-range"]).toBe('"old"');
      a.writeHead(200, { etag: '"new"' }).end(body);
    });
    expect((await transfer(at("/later"), part, undefined, pace)).sha256).toBe(sha);
  });

  it("follows what leads on, and takes the keys of one host to no other", async () => {
    routes.set("/moved", (_q, a) => a.writeHead(302, { location: `${otherOrigin}/end` }).end());
    const came = await transfer(at("/moved", { headers: { "x-key": "secret" } }), newPart(), undefined, pace);
    expect(came.at).toBe(`${otherOrigin}/end`);
    expect(asked.find((each) => each.path === "/moved")?.headers["x-key"]).toBe("secret");
    expect(asked.find((each) => each.path === "/end")?.headers["x-key"]).toBeUndefined();
  });

  it("does not go round in circles, nor to what is no address of the web", async () => {
    routes.set("/round", (_q, a) => a.writeHead(301, { location: "/round" }).end());
    await expect(transfer(at("/round"), newPart(), undefined, pace)).rejects.toThrow(/more than 10 times/u);
    routes.set("/file", (_q, a) => a.writeHead(301, { location: "file:///etc/passwd" }).end());
    await expect(transfer(at("/file"), newPart(), undefined, pace)).rejects.toThrow(/no address of the web/u);
    await expect(transfer(at("", { at: "http://me:word@example.org/" }), newPart(), undefined, pace)).rejects.toThrow(/password/u);
  });

  it("waits as long as it is asked to, and tries five times", async () => {
    routes.set("/busy", (_q, a, n) => (n < 2 ? a.writeHead(429, { "retry-after": "7" }).end() : a.writeHead(200).end(body)));
    waits.length = 0;
    expect((await transfer(at("/busy"), newPart(), undefined, pace)).sha256).toBe(sha);
    expect(waits).toEqual([7_000, 7_000]);
    routes.set("/never", (_q, a) => a.writeHead(503).end());
    await expect(transfer(at("/never"), newPart(), undefined, pace)).rejects.toThrow(/answered 503 \(tried 5 times\)/u);
  });

  it("gives up what sends nothing, next to nothing, or more than was to come", async () => {
    routes.set("/silent", (_q, a) => void a.writeHead(200).flushHeaders());
    await expect(transfer(at("/silent"), newPart(), undefined, { ...pace, tries: 1 })).rejects.toThrow(/broke off/u);
    routes.set("/drip", (_q, a) => {
      a.writeHead(200);
      const drip = setInterval(() => a.write("x"), 50);
      a.once("close", () => clearInterval(drip));
    });
    await expect(transfer(at("/drip"), newPart(), undefined, { ...pace, tries: 1 })).rejects.toThrow(/next to nothing/u);
    routes.set("/endless", (_q, a) => {
      a.writeHead(200);
      const more = () => {
        while (a.write(body));
        if (!a.destroyed) a.once("drain", more);
      };
      more();
    });
    await expect(transfer(at("/endless"), newPart(), undefined, pace)).rejects.toThrow(/larger than 1 MB/u);
  });

  it.each([
    ["a symbolic link", symlinkSync],
    ["a second name", linkSync],
  ])("writes through no link that lies where the bytes go: %s", async (_, put) => {
    routes.set("/linked", (_q, a) => a.writeHead(200, { etag: '"l"', "content-length": body.length }).end(body));
    const mine = join(folder, `mine-${parts}`);
    writeFileSync(mine, "My own words.");
    const part = newPart();
    put(mine, part);
    put(mine, `${part}.seen`);
    expect((await transfer(at("/linked"), part, undefined, pace)).sha256).toBe(sha);
    expect(readFileSync(mine, "utf8")).toBe("My own words.");
    expect(asked.find(({ path }) => path === "/linked")?.headers.range).toBeUndefined();
  });

  it("sends no header of two lines, neither one that is asked for nor one that was written beside the bytes", async () => {
    const before = asked.length;
    const two = "a\r\nx-more: b";
    await expect(transfer(at("/whole", { headers: { "x-key": two } }), newPart(), undefined, pace)).rejects.toThrow(
      /x-key has a line break/u,
    );
    expect(asked.length).toBe(before);
    const part = newPart();
    writeFileSync(part, "abc");
    writeFileSync(`${part}.seen`, JSON.stringify({ at: `${origin}/whole`, validator: two }));
    expect((await transfer(at("/whole"), part, undefined, pace)).sha256).toBe(sha);
    expect(asked.at(-1)?.headers.range).toBeUndefined();
  });

  it("takes no part for the whole, and begins anew where the server says what cannot be true", async () => {
    routes.set("/short", (q, a, n) => {
      if (n === 0) {
        a.writeHead(200, { etag: '"s"', "content-length": body.length });
        a.write(body.subarray(0, 10_000), () => a.destroy());
        return;
      }
      const from = Number(/bytes=(\d+)-/u.exec(q.headers.range ?? "")?.[1]);
      const to = Math.min(from + 30_000, body.length);
      a.writeHead(206, { etag: '"s"', "content-range": `bytes ${from}-${to - 1}/${body.length}` }).end(body.subarray(from, to));
    });
    expect((await transfer(at("/short"), newPart(), undefined, pace)).sha256).toBe(sha);
    routes.set("/false", (q, a) => {
      if (q.headers.range) a.writeHead(206, { "content-range": "bytes 3-1/2" }).end(body);
      else a.writeHead(200, { "content-length": body.length }).end(body);
    });
    const part = newPart();
    writeFileSync(part, "abc");
    writeFileSync(`${part}.seen`, JSON.stringify({ at: `${origin}/false`, validator: '"f"' }));
    expect((await transfer(at("/false"), part, undefined, pace)).sha256).toBe(sha);
  });

  it("says what a refusal means", async () => {
    await expect(transfer(at("/gone"), newPart(), undefined, pace)).rejects.toThrow(/nothing at .*\/gone any more/u);
    routes.set("/closed", (_q, a) => a.writeHead(403).end());
    await expect(transfer(at("/closed"), newPart(), undefined, pace)).rejects.toThrow(/does not let everybody/u);
  });

  it("asks no address inside the machine or its network unless that is meant", async () => {
    const before = asked.length;
    const refused = await transfer(at("/whole", { inside: false }), newPart(), undefined, pace).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(NotFetched);
    expect((refused as NotFetched).isInside).toBe(true);
    await expect(transfer({ at: `http://localhost:1/`, most: 1 }, newPart(), undefined, pace)).rejects.toThrow(/inside this machine/u);
    expect(asked.length).toBe(before);
    for (const inside of [
      "127.1.2.3",
      "10.0.0.1",
      "169.254.169.254",
      "::1",
      "fe80::1",
      "fc00::1",
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "0.0.0.0",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "no",
    ])
      expect(isInside(inside), inside).toBe(true);
    for (const outside of ["9.9.9.9", "130.238.7.10", "2620:fe::9", "2a00:1450:4001::1"]) expect(isInside(outside), outside).toBe(false);
  });

  it("keeps what has come when it is stopped", async () => {
    routes.set("/slow", (_q, a) => {
      a.writeHead(200, { etag: '"s"' });
      a.write(body.subarray(0, 5_000));
    });
    const part = newPart();
    const stop = new AbortController();
    const going = transfer(at("/slow"), part, (n) => n >= 5_000 && stop.abort(), pace, stop.signal);
    await expect(going).rejects.toThrow(/stopped/u);
    expect(readFileSync(part)).toHaveLength(5_000);
    writeFileSync(part, "");
  });
});

it("waits for a date as well as for seconds, and never longer than two minutes", () => {
  expect(askedToWait("30", 0)).toBe(30_000);
  expect(askedToWait("Thu, 01 Jan 1970 00:00:10 GMT", 4_000)).toBe(6_000);
  expect(askedToWait("99999", 0)).toBe(120_000);
  expect(askedToWait("9".repeat(400), 0)).toBe(120_000);
  for (const none of ["soon", "-5", "2030-01-01", "1e3", ""]) expect(askedToWait(none, 0), none).toBeUndefined();
  expect(askedToWait(undefined, 0)).toBeUndefined();
});

it.each([
  [200, { "content-length": "5" }, { begins: 0, ends: 5, whole: 5 }],
  [200, {}, { begins: 0, ends: null, whole: null }],
  [206, { "content-range": "bytes 2-4/9", "content-length": "3" }, { begins: 2, ends: 5, whole: 9 }],
  [206, { "content-range": "bytes 2-4/*" }, { begins: 2, ends: 5, whole: null }],
  [206, { "content-range": "bytes 2-4/9", "content-length": "4" }, undefined],
  [206, { "content-range": "bytes 2-9/9" }, undefined],
  [206, { "content-range": "bytes 4-2/9" }, undefined],
  [206, { "content-range": "bytes 2-99999999999999999999/*" }, undefined],
  [206, {}, undefined],
  [200, { "content-length": "-1" }, undefined],
  [200, { "content-length": "0x10" }, undefined],
] as const)("believes of the bytes what can be true: %s %o", (status, headers, said) => expect(stretchOf(status, headers)).toEqual(said));

describe("a server that means ill", () => {
  const slowly = (answer: ServerResponse, piece: string, ms: number) => {
    const { socket } = answer;
    const timer = setInterval(() => (socket?.destroyed ? clearInterval(timer) : socket?.write(piece)), ms);
    timer.unref();
  };
  it.each<[string, string, string]>([
    ["its headers letter by letter", "HTTP/1.1 200 OK\r\nx-long: ", "a"],
    ["for ever that an answer is to come", "", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"],
    ["an upgrade that nobody asked for", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n", "a"],
    ["trailers without end", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n", "a: b\r\n"],
    ["a trailer letter by letter", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\na: ", "b"],
  ])("is given up when it sends %s", async (name, begins, goesOn) => {
    routes.set(`/${encodeURIComponent(name)}`, (_q, a) => {
      a.socket?.write(begins);
      slowly(a, goesOn, 40);
    });
    const came = transfer(at(`/${encodeURIComponent(name)}`), newPart(), undefined, { ...pace, tries: 1 });
    await expect(came).rejects.toThrow(NotFetched);
  });

  it("is not believed what came with the case about what has come: a link to what never ends is not read", async () => {
    routes.set("/seen", (_q, a) => a.writeHead(200, { "content-length": body.length }).end(body));
    const part = newPart();
    writeFileSync(part, "xyz");
    symlinkSync("/dev/zero", `${part}.seen`);
    expect(await transfer(at("/seen"), part, undefined, pace)).toMatchObject({ bytes: body.length, sha256: sha });
  });
});
