import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { markupText } from "../domain/writing/markup.js";
import { pagesHeader } from "../pages/edition.js";

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Folder of the built web app. */
  readonly web: string;
}

export interface Served {
  /** A new address of the app, which lets in once. */
  address(): string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the API and the web app on loopback only. Who holds an address of this run is let in once, and asks with the secret given then. */
export async function serve(api: Hono, options: ServeOptions): Promise<Served> {
  let port = options.port;
  const session = sessionOf();
  const app = guarded(api, { session, port: () => port, files: webFiles(options.web) });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(options.port, "127.0.0.1", () => done());
  });
  port = (server.address() as AddressInfo).port;
  return {
    address: () => `http://127.0.0.1:${port}/?token=${session.token()}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** Tokens that let somebody in once each, and the secret that they are exchanged for. */
export interface Session {
  readonly secret: string;
  /** A new token. */
  token(): string;
  /** Whether a token was given out and not used yet; it is used now. */
  enter(token: string): boolean;
}

export function sessionOf(): Session {
  const random = () => randomBytes(24).toString("base64url");
  const open = new Set<string>();
  return {
    secret: random(),
    token: () => {
      const token = random();
      open.add(token);
      return token;
    },
    enter: (token) => {
      const found = [...open].find((each) => same(token, each));
      return found !== undefined && open.delete(found);
    },
  };
}

interface Guard {
  readonly session: Session;
  readonly port: () => number;
  readonly files: ReadonlyMap<string, WebFile>;
}

/**
 * The API and the web files behind the guard: known hosts and origins, and for whatever is of the case the secret of this run in a
 * header. The web files say nothing of the case and are given to everybody on this machine; there is no cookie.
 */
export function guarded(api: Hono, { session, port, files }: Guard): Hono {
  const app = new Hono();
  const pages = programOf(files.get("/index.html"));
  app.use(async (c, next) => {
    const refusal = foreign(c, port());
    if (refusal) return refuse(c, 403, refusal);
    c.header(pagesHeader, pages);
    if (!["GET", "HEAD", "POST"].includes(c.req.method)) return refuse(c, 405, `The app does not answer to ${c.req.method}.`);
    const isAsking = c.req.path.startsWith("/api/");
    if (c.req.method === "POST" && !isAsking) return refuse(c, 405, "Nothing is sent there.");
    if (isAsking && c.req.path !== "/api/session" && !same(bearer(c), session.secret)) {
      return refuse(
        c,
        403,
        "This address needs the key of this run. Open the address that amity open printed; Enter there prints a fresh one.",
      );
    }
    await next();
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set(pagesHeader, pages);
  });
  app.post("/api/session", bodyLimit({ maxSize: 1000 }), async (c) => {
    const { token } = ((await c.req.json().catch(() => null)) ?? {}) as { token?: unknown };
    if (typeof token === "string" && session.enter(token)) return c.json({ secret: session.secret });
    return refuse(c, 403, "This address was used already. Press Enter where amity open runs; it prints a fresh one.");
  });
  app.route("/", api);
  app.get("*", (c) => {
    const path = new URL(c.req.url).pathname;
    const file = files.get(path) ?? (extname(path) || path.includes("//") ? undefined : files.get("/index.html"));
    if (!file) {
      return files.size
        ? refuse(c, 404, `There is nothing at ${path}.`)
        : refuse(c, 503, "The app has not been built. Run npm run build, then open the case again.");
    }
    if (file === files.get("/index.html")) return c.html(indexFor(c, file));
    return c.body(file.bytes, 200, {
      "content-type": file.type,
      "cache-control": path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store",
    });
  });
  return app;
}

/** The pages' index with a number used once: the editor of the report may set styles of its own with it, and nobody else. */
function indexFor(c: Context, { bytes }: WebFile): string {
  const nonce = randomBytes(16).toString("base64");
  c.header("content-security-policy", policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`));
  return new TextDecoder().decode(bytes).replace('property="csp-nonce" nonce=""', `property="csp-nonce" nonce="${nonce}"`);
}

/** The program of the pages that stands in their index, as a path; empty where nothing was built. */
function programOf(index: WebFile | undefined): string {
  return /<script type="module"[^>]{0,200} src="([^"]{1,200})"/u.exec(index ? new TextDecoder().decode(index.bytes) : "")?.[1] ?? "";
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const headers = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

/** Why a request does not come from this app, where it does not: rebinding by Host, other pages by Origin and Sec-Fetch-Site. */
function foreign(c: Context, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const host = c.req.header("host") ?? "";
  if (!hosts.includes(host)) return `The app does not answer to the host ${host || "(none)"}.`;
  const origin = c.req.header("origin");
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) return "The app does not answer to other pages.";
  const site = c.req.header("sec-fetch-site");
  const navigates = c.req.header("sec-fetch-mode") === "navigate";
  if (site && site !== "same-origin" && site !== "none" && !navigates) return "The app does not answer to other pages.";
  return undefined;
}

export function same(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function bearer(c: Context): string | undefined {
  return /^Bearer (\S+)$/u.exec(c.req.header("authorization") ?? "")?.[1];
}

function refuse(c: Context, status: 403 | 404 | 405 | 503, says: string): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (new URL(c.req.url).pathname.startsWith("/api/")) return c.json({ says }, status);
  return c.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Amity</title><p>${markupText(says)}</p></html>`,
    status,
  );
}

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".png": "image/png",
};

/** The built web app, held in memory: only what is in the folder at the start can be asked for. */
function webFiles(folder: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const type = types[extname(name)];
    if (type) files.set(`/${name.replaceAll("\\", "/")}`, { bytes: new Uint8Array(readFileSync(path)), type });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}
