import { type Attachment, attachmentSchema, libraryPlace } from "../../case/inventory/library-files.js";
import { slug } from "../../domain/writing/slug.js";
import type { Mirror } from "./mirror.js";

/** Why a file is not taken over. */
export class NoLibrary extends Error {
  override readonly name = "NoLibrary";
}

/**
 * A file that Better BibTeX, or Zotero itself, keeps up to date: CSL-JSON, BibTeX or BibLaTeX. It is taken over as it stands, so that its citation keys stay.
 * Entries of BibTeX name their documents, which are taken where they lie in Zotero's own folder.
 */
export function mirrorOfFile(name: string, text: string): Mirror {
  if (/\.json$/iu.test(name)) {
    let said: unknown;
    try {
      said = JSON.parse(text);
    } catch (cause) {
      throw new NoLibrary(`${name} is not whole JSON: ${(cause as Error).message.slice(0, 200)}`);
    }
    const items = Array.isArray(said) ? said : (said as { items?: unknown } | null)?.items;
    if (
      !Array.isArray(items) ||
      !items.some((each: { id?: unknown } | null) => typeof each?.id === "string" || typeof each?.id === "number")
    )
      throw new NoLibrary(`${name} holds no works as CSL-JSON. Export as “Better CSL JSON” or “CSL JSON”.`);
    return { works: { path: `${libraryPlace}library.json`, text, count: items.length }, attachments: [], codings: null, told: [] };
  }
  if (!/\.(bib|bibtex)$/iu.test(name))
    throw new NoLibrary(`${name} is neither .json nor .bib: export as Better BibTeX, BibLaTeX or CSL JSON.`);
  const entries = [...text.matchAll(/^[ \t]*@(\w{1,40})[ \t]*\{[ \t]*([^\s,{}]{1,400}),/gmu)].filter(
    ([, type]) => !/^(?:comment|preamble|string)$/iu.test(type ?? ""),
  );
  if (!entries.length) throw new NoLibrary(`${name} holds no entry of BibTeX.`);
  const attachments: Attachment[] = [];
  const taken = new Set<string>();
  const keys = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const citekey = entry[2] as string;
    const body = text.slice(entry.index, entries[index + 1]?.index);
    const files = /^[ \t]*file[ \t]*=[ \t]*[{"](.*)[}"],?[ \t]*$/imu.exec(body)?.[1] ?? "";
    for (const [, key, file] of files.matchAll(
      /[/\\]storage[/\\]([A-Z0-9]{8})[/\\]([^/\\;]{1,250}?\.(?:pdf|epub|x?html?|docx|odt|txt|md))(?=[:;]|$)/giu,
    )) {
      const wanted = slug(citekey) || (key as string).toLowerCase();
      const id = taken.has(wanted) ? `${wanted}-${(key as string).toLowerCase()}` : wanted;
      if (keys.has(key as string)) continue;
      const named = { path: `${key}/${(file as string).replaceAll(/\\([_&%$#{}:])/gu, "$1")}`, id, reference: citekey };
      if (!attachmentSchema.safeParse(named).success) continue; // one that cannot stand in the list would take all others with it
      keys.add(key as string);
      taken.add(id);
      attachments.push(named);
    }
  }
  attachments.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { works: { path: `${libraryPlace}library.bib`, text, count: entries.length }, attachments, codings: null, told: [] };
}
