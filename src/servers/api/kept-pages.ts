import type { MiddlewareHandler } from "hono";
import { keptAnswers } from "../../domain/turns/kept-answers.js";

/** Pages that the tables of the last build alone make: they are the same until the next one. */
const ofTables =
  /^\/api\/(?:overview|sources(?:\/[^/]+){0,2}|source-table|inside|timeline|dyads(?:\/[^/]+){0,2}|claims(?:\/.+)?|report|evidence|search(?:\/passages)?|actors\/.+|complex|queries|why\/.+|agreement\/(?:machine|category\/.+))$/u;
/** Pages that what coders decided together is a part of, beside the tables. */
const ofDecisions = /^\/api\/agreement(?:\/(?:documents|whole|disagreements))?$/u;

/** Bytes of pages that are kept. */
const most = 48 << 20;

/** An answer as it goes over the line, with the hash of the build that it is of, and what it was made from. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly made: string;
  readonly reads: readonly string[];
}

export interface PageMaking {
  /** Changes with every build that is shown. */
  hash(): string;
  /** Changes with what coders decide together. */
  decided(): string;
  /** A page of the build with this hash, made beside everything else; null where it is to be made here. */
  page(hash: string, path: string): Promise<Page | null>;
  /** Does some work, and tells what it read of the case. */
  readsOf(work: () => Promise<void>): Promise<readonly string[]>;
  /** What the build that is shown has of these: a page holds as long as that is the same. */
  stamp(reads: readonly string[]): string;
}

type Kept = Page & { readonly stamp: string };

/**
 * Gives a page of the tables as bytes that were made once for all who ask for it, in this build and in those after it that have all it was
 * made from; one that the build which is shown would make otherwise, never.
 */
export function keptPages({ hash, decided, page, readsOf, stamp }: PageMaking): MiddlewareHandler {
  const decidedIn = (path: string) => (ofDecisions.test(path.split("?", 1)[0] as string) ? decided() : "");
  const pages = keptAnswers<Kept>({
    most,
    sizeOf: ({ bytes }) => bytes.byteLength + 1000,
    isLasting: ({ status, made, stamp: then, reads }, name) =>
      status === 200 && made === hash() && then === `${decidedIn(name)}\n${stamp(reads)}`,
    isTrue: ({ stamp: then, reads }, name) => then === `${decidedIn(name)}\n${stamp(reads)}`,
  });
  return async (c, next) => {
    if (c.req.method !== "GET" || !(ofTables.test(c.req.path) || ofDecisions.test(c.req.path))) return next();
    const made = hash();
    const { pathname, search } = new URL(c.req.url);
    const path = `${pathname}${search}`;
    const was = decidedIn(path);
    const work = async (): Promise<Page> => {
      const aside = await page(made, path);
      if (aside) return aside;
      const reads = await readsOf(next);
      const { res } = c;
      return { status: res.status, type: res.headers.get("content-type") ?? "", bytes: await res.clone().arrayBuffer(), made, reads };
    };
    const { status, type, bytes } = await pages.of(
      path,
      async () => {
        const given = await work();
        return { ...given, stamp: `${was}\n${stamp(given.reads)}` };
      },
      `${made} ${was}`,
    );
    if (!c.finalized) c.res = new Response(bytes, { status, headers: { "content-type": type } });
    return;
  };
}
