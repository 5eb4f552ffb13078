import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Library } from "../../case/trust/trust.js";
import { mirrorOfFile, NoLibrary } from "./export-file.js";
import { askLibrary, ZoteroError } from "./local-api.js";
import { type Mirror, mirrorOf } from "./mirror.js";

export interface LibraryTask {
  readonly from: Library["from"];
  /** Categories of the codebook, by their ids and by their names in small letters. */
  readonly categories: ReadonlyMap<string, string>;
}

/** Reads a library in a thread: what is in it was written by others. */
export default async function read({ from, categories }: LibraryTask): Promise<Mirror | { readonly refused: string }> {
  try {
    if ("file" in from) return mirrorOfFile(basename(from.file), readFileSync(from.file, "utf8"));
    return mirrorOf(
      await askLibrary(from.api, from.collection),
      (tag) => categories.get(tag) ?? categories.get(tag.trim().toLowerCase()) ?? null,
    );
  } catch (cause) {
    if (cause instanceof NoLibrary || cause instanceof ZoteroError) return { refused: cause.message };
    throw cause;
  }
}
