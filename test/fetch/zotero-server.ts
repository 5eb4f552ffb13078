import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One item as Zotero's API gives it: what is under `data`, with its key. */
export type Item = Readonly<Record<string, unknown>> & { readonly key: string; readonly itemType: string };

/** Speaks Zotero's local API as far as it is read: items, those at the top, of a kind, of a collection; parts of a list; versions. */
export interface ZoteroServer {
  readonly api: string;
  items: Item[];
  collections: readonly { readonly key: string; readonly name: string }[];
  version: number;
  isAllowed: boolean;
  /** What it was asked, as `GET /api/…`. */
  readonly asked: string[];
  close(): void;
}

export async function zoteroServer(items: Item[]): Promise<ZoteroServer> {
  let state: ZoteroServer;
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    state.asked.push(`${request.method} ${url.pathname}`);
    const refused = whyRefused(request, state);
    if (refused) {
      response.writeHead(refused, { "content-type": "text/plain" }).end("Request not allowed");
      return;
    }
    const all = answer(url, state);
    if (!all) {
      response.writeHead(404).end("Not found");
      return;
    }
    const start = Number(url.searchParams.get("start") ?? 0);
    const limit = Number(url.searchParams.get("limit") ?? all.length);
    response.writeHead(200, {
      "content-type": "application/json",
      "zotero-api-version": "3",
      "total-results": String(all.length),
      "last-modified-version": String(state.version),
    });
    response.end(JSON.stringify(all.slice(start, start + limit)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  state = {
    api: `http://127.0.0.1:${port}/api/`,
    ...{ items, collections: [], version: 1, isAllowed: true, asked: [] },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}

function whyRefused({ method, headers }: IncomingMessage, { isAllowed }: ZoteroServer): number | undefined {
  if (!isAllowed || headers["zotero-allowed-request"] === undefined) return 403;
  if (method !== "GET") return 405;
  return headers["zotero-api-version"] === "3" ? undefined : 501;
}

function answer({ pathname, searchParams }: URL, { items, collections }: ZoteroServer): object[] | undefined {
  if (pathname === "/api/users/0/collections") return collections.map(({ key, name }) => ({ key, data: { key, name } }));
  const [, collection, top] = /^\/api\/users\/0(?:\/collections\/([A-Z0-9]{8}))?\/items(\/top)?$/u.exec(pathname) ?? [];
  if (!/\/items(\/top)?$/u.test(pathname) || (collection && !collections.some(({ key }) => key === collection))) return undefined;
  const tops = (each: Item) => items.find(({ key }) => key === each["parentItem"]) ?? each;
  const found = items.filter(
    (each) =>
      (!top || each["parentItem"] === undefined) &&
      (!searchParams.has("itemType") || each.itemType === searchParams.get("itemType")) &&
      (!collection || (each.itemType !== "annotation" && ((tops(each)["collections"] ?? []) as string[]).includes(collection))),
  );
  if (searchParams.get("sort") === "dateModified") found.sort((a, b) => (String(a["dateModified"]) < String(b["dateModified"]) ? 1 : -1));
  const isExported = searchParams.get("include")?.split(",").includes("csljson");
  return found.map((data) => {
    const { key, csl, ...rest } = data;
    return { key, version: 0, data: { key, ...rest }, ...(isExported && { csljson: JSON.stringify([csl]) }) };
  });
}
