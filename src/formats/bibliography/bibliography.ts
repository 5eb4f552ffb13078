import type { Reference } from "../../domain/bibliography/reference.js";
import { type Problem, problem } from "../../domain/problem.js";
import { decode } from "../encoding.js";
import { readBibtex } from "./bibtex.js";
import { cslTypes, readCslJson } from "./csl-json.js";
import { readEndnoteXml } from "./endnote-xml.js";
import type { Bibliography } from "./reference-parts.js";
import { readRis } from "./ris.js";

export type { Bibliography } from "./reference-parts.js";
export { referenceRow } from "./reference-row.js";
export type BibliographyFormat = "bibtex" | "ris" | "csl-json" | "endnote-xml";

const readers: Readonly<Record<BibliographyFormat, (text: string, path: string) => Bibliography>> = {
  bibtex: readBibtex,
  ris: readRis,
  "csl-json": readCslJson,
  "endnote-xml": readEndnoteXml,
};
const largest = 64 * 1024 * 1024;

/** The format of a bibliography by its content; undefined where it is none. */
export function bibliographyFormat(bytes: Uint8Array): BibliographyFormat | undefined {
  const head = decode(bytes.subarray(0, 200_000)).text.trimStart();
  if (/^(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)?<xml[\s>]/su.test(head)) return /<records?[\s>]/u.test(head) ? "endnote-xml" : undefined;
  if (/^[[{]/u.test(head)) return isCsl(head) ? "csl-json" : undefined;
  const rows = head.split(/\r\n|\n|\r/u);
  if (rows.slice(0, 200).some((row) => /^TY {1,2}- ?[A-Za-z]*\s*$/u.test(row))) return "ris";
  const first = rows.find((row) => row.trim() !== "" && !row.trimStart().startsWith("%"));
  const entry = /^\s*@(?:\s|%[^\n]*\n)*[A-Za-z]+(?:\s|%[^\n]*\n)*[{(]/u;
  if (first?.trimStart().startsWith("@") && entry.test(head.slice(head.indexOf(first)))) return "bibtex";
  return /^[ \t]*@[A-Za-z]+[ \t]*\{[^\s,{}=]+,[ \t]*\r?\n\s*[A-Za-z]+\s*=\s*["{\d]/mu.test(head) ? "bibtex" : undefined;
}

function isCsl(head: string): boolean {
  const types = [...head.matchAll(/"type"\s*:\s*"([^"\\]*)"/gu)].map((found) => found[1] as string);
  return types.some((type) => type in cslTypes) && /"(?:title|author|issued|container-title)"\s*:/u.test(head);
}

/**
 * Every entry of a bibliography in any format known, each with its line. An entry that cannot be read whole is a problem with
 * the line of its fault; what can be read of it is kept. Ids are unique within the file.
 */
export function readBibliography(bytes: Uint8Array, path: string): Bibliography {
  const at = { file: path, line: 1, column: 1 };
  const fail = (found: Problem): Bibliography => ({ references: [], problems: [found] });
  if (bytes.length > largest)
    return fail(problem("data/too-large", at, "The bibliography is larger than 64 MB.", "Split it into several files."));
  const format = bibliographyFormat(bytes);
  const { text, encoding, bad } = decode(bytes);
  if (format === undefined) {
    if (/\.bib$/iu.test(path) && !/@\s*[a-z]+\s*[{(]/iu.test(text)) {
      return fail(problem("data/empty", at, "This bibliography has no entry.", "Add one, or take the file away."));
    }
    return fail(
      problem("data/unknown-format", at, "This is no bibliography that Amity reads.", "Export it as BibTeX, RIS, CSL-JSON or EndNote XML."),
    );
  }
  const { references, problems } = readers[format](text, path);
  if (bad > 0 || !/^utf/u.test(encoding)) {
    const says = bad > 0 ? `${bad} places of the file are no ${encoding}.` : `The file is not UTF-8; it was read as ${encoding}.`;
    problems.unshift(problem("data/encoding", at, says, "Save it as UTF-8 if names look wrong."));
  }
  const kept = distinct(references, path, problems);
  return { references: kept, problems: problems.sort((a, b) => (a.at[0]?.line ?? 0) - (b.at[0]?.line ?? 0)) };
}

/** A later entry under an id that is taken gets `-2`, `-3` behind it. */
function distinct(references: readonly Reference[], path: string, problems: Problem[]): Reference[] {
  const taken = new Map<string, Reference>();
  const counts = new Map<string, number>();
  return references.map((reference) => {
    const first = taken.get(reference.id);
    let id = reference.id;
    for (let count = counts.get(reference.id) ?? 2; taken.has(id); count += 1) {
      id = `${reference.id}-${count}`;
      counts.set(reference.id, count);
    }
    const kept = first ? { ...reference, id } : reference;
    taken.set(id, kept);
    if (first) {
      const where = { file: path, line: reference.line, column: 1 };
      const says = `The id ${reference.id} stands in line ${first.line} already; this entry is ${id} here.`;
      problems.push(problem("data/bad-reference", where, says, "Give each entry its own id."));
    }
    return kept;
  });
}
