import { shortWords } from "../../domain/writing/short-words.js";
import type { OpenCase } from "../opened/open-case.js";

/** Quoted words, a path or an address whole, or a word: a file is often called as its work is, `sources/roy-2019.pdf`. */
const part = /“[^“”]*”|[\p{L}\p{N}][\p{L}\p{N}_-]*(?:[./:]+[\p{L}\p{N}_-]+)*/gu;

/**
 * Says of what a check found whom and what it means: claims by their first words, works and documents by their titles, actors by their
 * names, as pages do. The files and the terminal keep the ids, under which a person finds the line; words that are quoted stay as they are.
 */
export async function problemWords(open: OpenCase): Promise<(says: string) => string> {
  const rows = await open.tables.rows<{ id: string; says: string; kind: string }>(`
    select id, says, 'claim' as kind from claim
    union all select id, title, 'work' from source where title is not null
    union all select id, title, 'work' from reference where title is not null
    union all select id, name, 'actor' from actor`);
  const words = new Map<string, string>();
  for (const { id, says, kind } of rows) {
    if (words.has(id) || !isName(id, kind)) continue;
    words.set(id, kind === "actor" ? says : `“${shortWords(says)}”`);
  }
  return (says) => says.replace(part, (word) => words.get(word) ?? word);
}

/**
 * An id that is no word or number of a sentence as well: one of letters and figures; of a work also one with a hyphen (“roy-sen”), which in a
 * claim's may be a word (“cross-border”); of an actor one with a capital.
 */
const isName = (id: string, kind: string): boolean =>
  /\p{L}/u.test(id) && (/[_\d]/u.test(id) || (kind === "work" && id.includes("-")) || (kind === "actor" && /\p{Lu}/u.test(id)));
