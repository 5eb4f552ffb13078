import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isLoopback } from "../../assistant/endpoint.js";
import { type Library, libraryOf } from "../../case/trust/trust.js";
import { collectionsOf, usualApi } from "./local-api.js";

/** What a person names of a library: an export or Zotero itself, and the folder of documents. */
export interface LibraryNamed {
  readonly file?: string | undefined;
  /** True where no address is given. */
  readonly api?: string | true | undefined;
  readonly collection?: string | undefined;
  readonly storage?: string | undefined;
}

/** Why a library that a person names is not joined. */
export class NotJoined extends Error {
  override readonly name = "NotJoined";
}

/** The library that a person asks to join to a case; nothing where they name none. Zotero is asked only for the collection. */
export async function namedLibrary(folder: string, { file, api, collection, storage }: LibraryNamed): Promise<Library | undefined> {
  if (file !== undefined && api !== undefined) throw new NotJoined("A library comes from a file or from Zotero itself, not from both.");
  const before = libraryOf(folder);
  const place = storage === undefined ? (before?.storage ?? null) : folderOf(storage);
  if (file !== undefined) {
    const full = resolve(file);
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) throw new NotJoined(`There is no file ${file}.`);
    return { from: { file: full }, storage: place };
  }
  if (api !== undefined) {
    const address = api === true ? usualApi : api;
    if (!URL.canParse(address) || !isLoopback(address)) throw new NotJoined(`${address} is no address of this machine, as ${usualApi} is.`);
    return { from: { api: address, collection: await keyOf(address, collection) }, storage: place };
  }
  if (collection !== undefined) throw new NotJoined("A collection goes with Zotero itself: an export has one collection already.");
  if (storage === undefined) return undefined;
  if (!before) throw new NotJoined("Name a file, or Zotero itself, with the folder of documents.");
  return { ...before, storage: place };
}

/** Zotero's folder of documents; the process of a build is let read it and no other. */
function folderOf(given: string): string {
  const full = resolve(given);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw new NotJoined(`There is no folder ${given}.`);
  if (full.includes("*")) throw new NotJoined(`${given} has a * in it; a build could not be kept to such a folder.`);
  const below = join(full, "storage");
  return statSync(below, { throwIfNoEntry: false })?.isDirectory() ? below : full;
}

/** Whether a folder is one of Zotero's: what is asked for in the app opens no other to the process of a build. */
export function isZoteros(storage: string): boolean {
  return basename(storage) === "storage" && statSync(join(storage, "..", "zotero.sqlite"), { throwIfNoEntry: false })?.isFile() === true;
}

/** A collection is named by its key, or as Zotero shows it. */
async function keyOf(api: string, named: string | undefined): Promise<string | null> {
  if (named === undefined) return null;
  const all = await collectionsOf(api);
  const found = all.filter(({ key, name }) => key === named || name === named);
  if (found.length === 1) return found[0]?.key ?? null;
  const some = all.map(({ key, name }) => `${name} (${key})`).slice(0, 20);
  throw new NotJoined(
    found.length
      ? `${found.length} collections are called ${named}: write a key. ${found.map(({ key }) => key).join(", ")}`
      : `There is no collection ${named}. There are: ${some.join(", ") || "none"}.`,
  );
}
