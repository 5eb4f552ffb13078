import { authorsOf, type Reference } from "../../domain/bibliography/reference.js";

import type { Resolved } from "../citations/resolve.js";
import type { Entry } from "../references/reference-list.js";
import type { KeyCitation } from "./unmarked.js";

/** An entry of a bibliography as one of a list; it has no place in the manuscript. */
export function entryOf(reference: Reference): Entry {
  const stretch = (text: string | undefined) => (text === undefined ? null : { text, start: 0, end: 0 });
  return {
    ...{ id: reference.id, label: null, authors: authorsOf(reference).map(withParticle), others: reference.others === true, role: "" },
    ...{ year: reference.year === undefined ? null : String(reference.year), start: 0, end: 0, head: { text: "", start: 0, end: 0 } },
    ...{ form: "late" as const, merged: [], pieces: [], type: reference.type, title: { text: reference.title, start: 0, end: 0 } },
    ...{ container: stretch(reference.container), volume: reference.volume ?? null, issue: reference.issue ?? null },
    ...{ pages: stretch(reference.pages), publisher: reference.publisher ?? null, doi: reference.doi ?? null, url: reference.url ?? null },
    file: { line: reference.line },
  };
}

function withParticle(author: Entry["authors"][number]): Entry["authors"][number] {
  return author.particle ? { ...author, family: `${author.particle} ${author.family}` } : author;
}

/** Citations by key, each with its entry; one without has the entries whose keys are nearly the same. */
export function resolveKeys(citations: readonly KeyCitation[], entries: readonly Entry[]): Resolved[] {
  const byKey = new Map(entries.map((entry) => [entry.id, entry] as const));
  const byLower = new Map(entries.map((entry) => [entry.id.toLowerCase(), entry] as const));
  return [...citations]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((each, at): Resolved => {
      const entry = byKey.get(each.key) ?? null;
      const near = entry ? undefined : byLower.get(each.key.toLowerCase());
      return {
        ...{ id: `c${String(at + 1).padStart(2, "0")}`, form: each.isNarrative ? "narrative" : "parenthetical" },
        ...{ start: each.start, end: each.end, group: each.group, names: entry ? namesOf(entry) : [each.key], etAl: false, year: null },
        ...{ label: null, comma: null, quoted: false, unclosed: false, through: null, trust: "known", key: each.key, entry, rivals: [] },
        near: near ? [{ entry: near, differs: ["author"] }] : [],
      };
    });
}

function namesOf(entry: Entry): string[] {
  return entry.authors.slice(0, 3).map((author) => author.literal ?? author.family);
}
