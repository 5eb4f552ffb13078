import { isLoopback } from "../../assistant/endpoint.js";
import { annotations, attachments, collections, works, type ZoteroLibrary } from "./answers.js";

/** Where Zotero answers other programs of the machine, where a person allowed it in its settings. */
export const usualApi = "http://127.0.0.1:23119/api/";
/** Items of one answer, bytes of one, and of all that is asked for at a time. */
const mostItems = 500;
const mostBytes = 64 << 20;
const mostPages = 400;
/** Bytes of the newest item alone, which is asked for often and read in the app itself. */
const mostOfOne = 4 << 20;
const patience = 60_000;

/** Zotero did not answer, or not in its protocol. */
export class ZoteroError extends Error {
  override readonly name = "ZoteroError";
}

interface Answer {
  readonly said: unknown;
  readonly total: number;
  readonly version: string;
}

/** One question to the program on this machine: it is only read from, and answers that lead elsewhere are not followed. */
async function ask(api: string, path: string, asked: Readonly<Record<string, string>>, most = mostBytes): Promise<Answer> {
  if (!isLoopback(api)) throw new ZoteroError(`${api} is not this machine; Zotero is asked on this machine only.`);
  const url = new URL(`users/0/${path}`, api.endsWith("/") ? api : `${api}/`);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: { accept: "application/json", "zotero-api-version": "3", "zotero-allowed-request": "1" },
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    text = await bounded(response, most);
  } catch (cause) {
    if (cause instanceof ZoteroError) throw cause;
    throw new ZoteroError(
      `Zotero does not answer at ${url.origin}. Start it, and allow other programs of this machine in its settings (Advanced).`,
    );
  }
  if (response.status === 403)
    throw new ZoteroError(
      "Zotero answers no other programs. Allow it in its settings: Advanced, “Allow other applications on this computer”.",
    );
  if (response.status === 404) throw new ZoteroError(`Zotero has nothing at ${url.pathname}; a collection may be gone.`);
  if (!response.ok) throw new ZoteroError(`Zotero answered ${response.status} to ${url.pathname}: ${text.slice(0, 200)}`);
  try {
    const total = Number(response.headers.get("total-results") ?? Number.NaN);
    return { said: JSON.parse(text), total, version: response.headers.get("last-modified-version") ?? "" };
  } catch {
    throw new ZoteroError(`What answers at ${url.origin} does not speak the protocol of Zotero.`);
  }
}

async function bounded(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) throw new ZoteroError(`Zotero answered with more than ${most >> 20} MB at once.`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** All items that a question has, one part after another; each once, since parts overlap where the library changes meanwhile. */
async function all<T extends { readonly key: string }>(
  api: string,
  path: string,
  asked: Readonly<Record<string, string>>,
  read: (said: unknown) => T[],
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let page = 0, start = 0; page < mostPages; page++) {
    const { said, total } = await ask(api, path, { ...asked, start: String(start), limit: String(mostItems) });
    const given = Array.isArray(said) ? said.length : 0;
    for (const each of read(said)) found.set(each.key, each);
    start += given;
    if (given === 0 || Number.isNaN(total) || start >= total) break;
  }
  return [...found.values()];
}

/** Works, documents and highlights of the library, or of one of its collections. */
export async function askLibrary(api: string, collection: string | null): Promise<ZoteroLibrary> {
  const scope = collection === null ? "items" : `collections/${encodeURIComponent(collection)}/items`;
  return {
    works: (await all(api, `${scope}/top`, { include: "data,csljson" }, works)).filter(({ data }) => !isNoWork.has(data.itemType)),
    attachments: await all(api, scope, { itemType: "attachment" }, attachments),
    annotations: await all(api, "items", { itemType: "annotation" }, annotations), // a collection does not list those of its documents
  };
}
const isNoWork = new Set(["attachment", "note", "annotation"]);

/**
 * What tells whether anything changed: its version, which moves when Zotero synchronises, and how many items there are and the last change of
 * one, which move without. A change of a collection moves none of them.
 */
export async function stampOf(api: string): Promise<string> {
  const { said, total, version } = await ask(api, "items", { sort: "dateModified", direction: "desc", limit: "1" }, mostOfOne);
  const [first] = Array.isArray(said) ? (said as { key?: unknown; data?: { dateModified?: unknown } }[]) : [];
  return JSON.stringify([version, total, first?.key, first?.data?.dateModified]);
}

/** Its collections, by key and name. */
export async function collectionsOf(api: string): Promise<readonly { readonly key: string; readonly name: string }[]> {
  return (await all(api, "collections", {}, collections)).map(({ key, data }) => ({ key, name: data.name }));
}
