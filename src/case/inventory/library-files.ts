import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { libraryOf } from "../trust/trust.js";

/** What came from a library: its works, its documents by the paths that they have there, and highlights as codings of their own coder. */
export const libraryPlace = "sources/zotero/";
export const attachmentsPath = `${libraryPlace}attachments.json`;
export const libraryCoder = "zotero";

export const attachmentSchema = z.strictObject({
  /** Below the folder of documents: the key of the attachment and the name of its file. */
  path: z.string().regex(/^[A-Z0-9]{8}\/[^/\\\p{Cc}]{1,250}$/u),
  /** The id of the source. */
  id: z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u),
  /** Its entry in the bibliography; null where it stands alone. */
  reference: z.string().min(1).max(400).nullable(),
  title: z.string().max(1000).optional(),
});
export type Attachment = z.output<typeof attachmentSchema>;
const listSchema = z.array(attachmentSchema).max(100_000);
/** Bytes of the list. */
const most = 32 << 20;

/** Documents that the case has in its library, by their paths in the case; none where there is no list, or nobody can read it. */
export function attachmentsIn(folder: string): readonly Attachment[] {
  try {
    const full = join(folder, attachmentsPath);
    if (realpathSync(full) !== join(realpathSync(folder), attachmentsPath)) return []; // a link leads elsewhere
    const found = lstatSync(full);
    if (!found.isFile() || found.size > most) return [];
    const stamp = `${full} ${found.size} ${found.mtimeMs}`;
    if (kept?.stamp !== stamp) kept = { stamp, all: listSchema.parse(JSON.parse(readFileSync(full, "utf8"))) };
    return kept.all;
  } catch {
    return [];
  }
}
let kept: { readonly stamp: string; readonly all: readonly Attachment[] } | undefined;

/** Files of the library that are at hand on this machine: path in the case, and where each lies. */
export function libraryFiles(folder: string): readonly { readonly path: string; readonly outside: string }[] {
  const storage = storageOf(folder);
  if (storage === null) return [];
  return attachmentsIn(folder).flatMap(({ path }) => {
    const outside = join(storage, path);
    try {
      // no link leads out of the folder that the person named
      return statSync(outside).isFile() && realpathSync(outside) === outside ? [{ path: libraryPlace + path, outside }] : [];
    } catch {
      return []; // not on this machine
    }
  });
}

let handed: { readonly storage: string | null } | undefined;

/** The folder of documents, for a process of ours that may not read the settings. */
export function readLibraryAt(storage: string | null): void {
  handed = { storage };
}

/** The real path of the folder of documents of the library that a person here joined to the case. */
export function storageOf(folder: string): string | null {
  if (handed) return handed.storage;
  const storage = libraryOf(folder)?.storage;
  try {
    return storage ? realpathSync(storage) : null;
  } catch {
    return null;
  }
}
