import { setTimeout as wait } from "node:timers/promises";
import { version } from "../../version.js";
import { EngineError } from "../engine.js";
import type { TrinoAddress } from "./address.js";

/** A password (over https only) or a token (JWT), from the environment. */
export interface TrinoSecret {
  readonly password?: string;
  readonly token?: string;
}

/** The secret of a person's environment. */
export function secretOf({ AMITY_TRINO_PASSWORD: password, AMITY_TRINO_TOKEN: token }: NodeJS.ProcessEnv): TrinoSecret {
  return { ...(password ? { password } : {}), ...(token ? { token } : {}) };
}

export type TrinoValue = string | number | boolean | null;

/** One page of an answer. */
interface Page {
  readonly id?: string;
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly data?: readonly (readonly TrinoValue[])[];
  readonly stats?: { readonly state?: string; readonly completedSplits?: number; readonly totalSplits?: number };
  readonly error?: { readonly message?: string; readonly errorName?: string; readonly errorCode?: number };
}

/** How far a query is, as its coordinator counts: splits that are done, and those known so far. */
export interface Progress {
  readonly query: string;
  readonly state: string;
  readonly done: number;
  readonly of: number;
}

export interface TrinoClient {
  readonly address: TrinoAddress;
  /** The ids of the queries that were asked, in their order: the server's own log knows them. */
  readonly queries: readonly string[];
  /** The rows of a statement, page by page. Ends the query on the server where the reader stops early or `stop` says so. */
  pages(sql: string): AsyncGenerator<readonly (readonly TrinoValue[])[]>;
  /** All rows of a short answer. */
  rows(sql: string): Promise<(readonly TrinoValue[])[]>;
  run(sql: string): Promise<void>;
  /** Ends what runs now, here and on the server; what waits for it fails. */
  stop(): Promise<void>;
}

/** Tries of one request of a page, each after twice the wait in milliseconds: a coordinator that is busy or starts again answers later. */
const mostTries = 8;
const usualWait = 100;
const busy = new Set([429, 502, 503, 504]);
/** Of these a statement was not taken, so that it may be sent again. */
const refused = new Set([429, 503]);

/** Why a request had no answer: of several addresses of one host, Node gives a code and no words. */
function whyNot(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (!(inner instanceof Error)) return String(inner);
  const { code } = inner as NodeJS.ErrnoException;
  return [inner.message, code && !inner.message.includes(code) ? code : ""].filter(Boolean).join(" ");
}

/** A client of Trino's documented protocol: https://trino.io/docs/current/develop/client-protocol.html. */
export function trinoClient(
  address: TrinoAddress,
  secret: TrinoSecret = {},
  told?: (progress: Progress) => void,
  firstWait = usualWait,
): TrinoClient {
  if (secret.password && !address.origin.startsWith("https:"))
    throw new Error("A password goes over https only. Add ?SSL=true to the address, or use no password.");
  const queries: string[] = [];
  const stopped = new AbortController();
  const headers: Record<string, string> = {
    "x-trino-user": address.user,
    "x-trino-source": `amity ${version}`,
    "x-trino-catalog": address.catalog,
    "x-trino-schema": address.schema,
    "x-trino-time-zone": "UTC",
    "x-trino-session": Object.entries(address.session)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join(","),
    ...(secret.token ? { authorization: `Bearer ${secret.token}` } : {}),
    ...(secret.password ? { authorization: `Basic ${Buffer.from(`${address.user}:${secret.password}`).toString("base64")}` } : {}),
  };

  const fail = (sql: string, says: string) => new EngineError("trino", sql, new Error(`${address.origin}: ${says}`));

  const ask = async (sql: string, url: string, method: "GET" | "POST"): Promise<Page> => {
    for (let turn = 1; ; turn++) {
      stopped.signal.throwIfAborted();
      let says: string;
      try {
        const answer = await fetch(url, {
          method,
          headers,
          redirect: "error",
          signal: stopped.signal,
          ...(method === "POST" ? { body: sql } : {}),
        });
        if (answer.ok) return (await answer.json()) as Page;
        says = await answer.text().then((text) => `${answer.status} ${text.slice(0, 300)}`.trim());
        if (answer.status === 401 || answer.status === 403) says += ". Set AMITY_TRINO_PASSWORD or AMITY_TRINO_TOKEN";
        if (method === "GET" && (answer.status === 404 || answer.status === 410))
          says += ". The server no longer knows this query; it may have been started again. Build again";
        if (!(method === "POST" ? refused : busy).has(answer.status)) throw fail(sql, says);
      } catch (cause) {
        if (cause instanceof EngineError || stopped.signal.aborted) throw cause;
        says = whyNot(cause);
        // A statement that may have begun is not sent twice.
        if (method === "POST" && !/ECONNREFUSED/u.test(says)) throw fail(sql, says);
      }
      if (turn === mostTries) throw fail(sql, `${says}; asked ${mostTries} times`);
      await wait(firstWait * 2 ** (turn - 1), undefined, { signal: stopped.signal });
    }
  };

  /** The address of the next page, which must be this server's: nothing else is told who asks. */
  const next = (sql: string, page: Page): string | undefined => {
    if (page.nextUri === undefined) return undefined;
    const url = new URL(page.nextUri);
    if (url.origin !== new URL(address.origin).origin) throw fail(sql, `it names another server for the next page, ${url.origin}`);
    return url.href;
  };

  /** The next pages of what the server is working on now, and, where it is being ended, until when that takes. */
  const open = new Map<string, Promise<void> | undefined>();
  const end = (url: string): Promise<void> => {
    const ending =
      open.get(url) ??
      fetch(url, { method: "DELETE", headers, signal: AbortSignal.timeout(5000) }).then(
        () => undefined,
        () => undefined,
      );
    open.set(url, ending);
    return ending;
  };

  async function* pages(sql: string): AsyncGenerator<readonly (readonly TrinoValue[])[]> {
    let url: string | undefined;
    try {
      let page = await ask(sql, `${address.origin}/v1/statement`, "POST");
      if (page.id) queries.push(page.id);
      for (;;) {
        if (url !== undefined) open.delete(url);
        url = next(sql, page);
        if (url !== undefined) open.set(url, undefined);
        const { state = "", completedSplits = 0, totalSplits = 0 } = page.stats ?? {};
        told?.({ query: page.id ?? "", state, done: completedSplits, of: totalSplits });
        if (page.error) {
          if (url !== undefined) open.delete(url);
          url = undefined;
          throw fail(sql, `${page.error.errorName ?? "error"}: ${page.error.message ?? "no reason given"} (query ${page.id ?? "?"})`);
        }
        if (page.data?.length) yield page.data;
        if (url === undefined) return;
        page = await ask(sql, url, "GET");
      }
    } finally {
      // The reader went away, or we do: the server need not go on.
      if (url !== undefined) await end(url).finally(() => open.delete(url as string));
    }
  }

  const rows = async (sql: string) => {
    const all: (readonly TrinoValue[])[] = [];
    for await (const page of pages(sql)) for (const row of page) all.push(row);
    return all;
  };
  return {
    address,
    queries,
    pages,
    rows,
    run: async (sql) => void (await rows(sql)),
    stop: async () => {
      stopped.abort(new Error("stopped"));
      await Promise.all([...open.keys()].map(end));
    },
  };
}
