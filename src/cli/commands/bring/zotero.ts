import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isLoopback } from "../../../assistant/endpoint.js";
import { whyNoCase } from "../../../case/load.js";
import { joinLibrary, type Library, libraryOf } from "../../../case/trust/trust.js";
import { InputError } from "../../../domain/problem.js";
import { collectionsOf, usualApi, ZoteroError } from "../../../fetch/zotero/local-api.js";
import { type TakenOver, takeOver } from "../../../fetch/zotero/take-over.js";
import { printJson, say, UsageError } from "../../print.js";

export interface ZoteroArguments {
  readonly file?: string;
  /** True where no address is given. */
  readonly api?: string | true;
  readonly collection?: string;
  readonly storage?: string;
  readonly forget?: boolean;
  readonly json?: boolean;
}

/** `amity zotero`: joins a library to a case on this machine, and brings what is new in it; each build does so from then on. */
export async function zoteroCommand(given: string, options: ZoteroArguments): Promise<number> {
  const folder = resolve(given);
  const absent = whyNoCase(folder);
  if (absent) throw new InputError([absent]);
  if (options.forget) {
    joinLibrary(folder, null);
    if (options.json) printJson({ library: null });
    else say("The library is parted from this case; what came of it stays.");
    return 0;
  }
  try {
    const library = await wanted(folder, options);
    if (library) joinLibrary(folder, library);
    const taken = await takeOver(folder);
    if (!taken)
      throw new UsageError(
        "No library is joined to this case. Write --file EXPORT.json, or --api for Zotero itself; docs/zotero.md says how.",
      );
    if (options.json) printJson({ library: libraryOf(folder), ...taken });
    else tell(taken);
    return taken.refused ? 3 : 0;
  } catch (cause) {
    if (!(cause instanceof ZoteroError)) throw cause;
    say(cause.message);
    return 3;
  }
}

/** What a person asks to join; nothing where they only ask for what is new. */
async function wanted(folder: string, { file, api, collection, storage }: ZoteroArguments): Promise<Library | undefined> {
  if (file !== undefined && api !== undefined) throw new UsageError("A library comes from --file or from --api, not from both.");
  const before = libraryOf(folder);
  const place = storage === undefined ? (before?.storage ?? null) : folderOf(storage);
  if (file !== undefined) {
    const full = resolve(file);
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${file}.`);
    return { from: { file: full }, storage: place };
  }
  if (api !== undefined) {
    const address = api === true ? usualApi : api;
    if (!URL.canParse(address) || !isLoopback(address))
      throw new UsageError(`${address} is no address of this machine, as ${usualApi} is.`);
    return { from: { api: address, collection: await keyOf(address, collection) }, storage: place };
  }
  if (collection !== undefined) throw new UsageError("--collection goes with --api: an export has one collection already.");
  if (storage === undefined) return undefined;
  if (!before) throw new UsageError("Write --file or --api with --storage.");
  return { ...before, storage: place };
}

/** Zotero's folder of documents; the process of a build is let read it and no other. */
function folderOf(given: string): string {
  const full = resolve(given);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`There is no folder ${given}.`);
  if (full.includes("*")) throw new UsageError(`${given} has a * in it; a build could not be kept to such a folder.`);
  const below = join(full, "storage");
  return statSync(below, { throwIfNoEntry: false })?.isDirectory() ? below : full;
}

/** A collection is named by its key, or as Zotero shows it. */
async function keyOf(api: string, named: string | undefined): Promise<string | null> {
  if (named === undefined) return null;
  const all = await collectionsOf(api);
  const found = all.filter(({ key, name }) => key === named || name === named);
  if (found.length === 1) return found[0]?.key ?? null;
  const some = all.map(({ key, name }) => `${name} (${key})`).slice(0, 20);
  throw new UsageError(
    found.length
      ? `${found.length} collections are called ${named}: write a key. ${found.map(({ key }) => key).join(", ")}`
      : `There is no collection ${named}. There are: ${some.join(", ") || "none"}.`,
  );
}

/** What came, in a line. */
export function tell({ written, works, documents, highlights, told, refused }: TakenOver): void {
  for (const each of told) say(each);
  if (refused) return;
  const of = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const parts = [
    of(works, "work", "works"),
    of(documents, "document", "documents"),
    ...(highlights === null ? [] : [of(highlights, "highlight", "highlights")]),
  ];
  say(`The library has ${parts.join(", ")}${written.length ? `; wrote ${written.join(", ")}` : "; nothing is new"}.`);
}
