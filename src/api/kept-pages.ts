import type { MiddlewareHandler } from "hono";
import { keptAnswers } from "../domain/turns/kept-answers.js";

/** Pages that the tables of the last build alone make: they are the same until the next one. */
const ofTables =
  /^\/api\/(?:overview|sources(?:\/[^/]+){0,2}|source-table|timeline|dyads(?:\/[^/]+){0,2}|claims(?:\/.+)?|report|evidence|search|actors\/.+|complex|queries|why\/.+|agreement\/(?:machine|category\/.+))$/u;
/** Pages that what coders decided together is a part of, beside the tables. */
const ofDecisions = /^\/api\/agreement(?:\/(?:documents|whole|disagreements))?$/u;

/** Bytes of pages that are kept. */
const most = 48 << 20;

/** An answer as it goes over the line, with the hash of the build that it is of. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly made: string;
}

interface Making {
  hash(): string;
  decided(): string;
  page(hash: string, path: string): Promise<Page | null>;
}

/** Gives a page of the tables as bytes that were made once for all who ask for it; of an earlier build than the one shown, never. */
export function keptPages({ hash, decided, page }: Making): MiddlewareHandler {
  const stampOf = (path: string) => `${hash()} ${ofDecisions.test(path.split("?", 1)[0] as string) ? decided() : ""} `;
  const pages = keptAnswers<Page>({
    most,
    sizeOf: ({ bytes }) => bytes.byteLength + 1000,
    isLasting: ({ status }, name) => status === 200 && name.startsWith(stampOf(name.slice(name.lastIndexOf(" ") + 1))),
  });
  return async (c, next) => {
    if (c.req.method !== "GET" || !(ofTables.test(c.req.path) || ofDecisions.test(c.req.path))) return next();
    const made = hash();
    const { pathname, search } = new URL(c.req.url);
    const { status, type, bytes } = await pages.of(`${stampOf(pathname)}${pathname}${search}`, async () => {
      const aside = await page(made, `${pathname}${search}`);
      if (aside) return aside;
      await next();
      const { res } = c;
      return { status: res.status, type: res.headers.get("content-type") ?? "", bytes: await res.clone().arrayBuffer(), made };
    });
    if (!c.finalized) c.res = new Response(bytes, { status, headers: { "content-type": type } });
    return;
  };
}
