import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { CaseFile, Gathered } from "../../case/case.js";
import { inCase } from "../../case/in-case.js";
import type { Attachment } from "../../case/inventory/library-files.js";
import { placeAt } from "../../case/yaml/spots.js";
import { fullName, type Reference } from "../../domain/bibliography/reference.js";
import { type Place, type Problem, problem } from "../../domain/problem.js";
import { kindByFormat } from "../../domain/source.js";
import type { Row } from "../../domain/tables.js";
import { slug } from "../../domain/writing/slug.js";
import { readRecords, type TextRecord } from "../../formats/documents/plain/jsonl.js";
import { Refusal } from "../../formats/refusal.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import type { Sight } from "./look.js";
import { type Draft, type Entry, fromLibrary, historyOf, isId, type Listed, latest, proposedOf, together } from "./source-entry.js";
import { guessKind, kindElsewhere } from "./source-kind.js";

/** Columns of a source that a person may fill. */
const told = ["publisher", "bloc", "language", "url", "grade", "grade_reason", "reference", "through", "covers", "note"] as const;

/** One draft a document, or one a record of JSON lines, in the order of their files. */
export function draftSources(
  caseFile: CaseFile,
  files: readonly Gathered[],
  sights: ReadonlyMap<string, Sight>,
  found: (problem: Problem) => void,
  library: ReadonlyMap<string, Attachment> = new Map(),
): Draft[] {
  const entries = new Map(caseFile.says.sources.sources.map((each, index) => [nfc(posix.join("sources", each.file)), { each, index }]));
  const drafts: Draft[] = [];
  const taken = new Map<string, Draft>();
  const counts = new Map<string, number>();
  const add = (draft: Draft) => {
    const first = taken.get(draft.row.id);
    if (first) {
      const says = `two sources have the id ${draft.row.id}: ${first.row.file} and ${draft.row.file}.`;
      const mend = `Give one of them another id in ${draft.row.format === "markdown" ? "its front matter or " : ""}sources/sources.yaml.`;
      found(problem("case/duplicate-id", [draft.idAt, first.idAt], says, mend));
      let n = counts.get(draft.row.id) ?? 2;
      while (taken.has(`${draft.row.id}-${n}`)) n++;
      counts.set(draft.row.id, n);
      drafts.push({ ...draft, row: { ...draft.row, id: `${draft.row.id}-${n}` } });
    } else drafts.push(draft);
    taken.set((drafts.at(-1) as Draft).row.id, drafts.at(-1) as Draft);
  };
  for (const file of files) {
    const listed = entries.get(nfc(file.path));
    const listedAt = (key: string) => (listed ? caseFile.at("sources", "sources", listed.index, key) : undefined);
    const sight = sights.get(file.path);
    const isAway = sight?.format === "away" && listed?.each.records !== undefined;
    if (!sight || isAway) {
      const all = isAway ? (listed?.each.records ?? []).map(({ id }) => notHere(id)) : records(caseFile.folder, file, found);
      const ownAt = (index: number, key: string) =>
        listed ? caseFile.at("sources", "sources", listed.index, "records", index, key) : undefined;
      for (const record of all) {
        const own = listed?.each.records?.findIndex(({ id }) => id === record.id) ?? -1;
        const isOwn = listed?.each.records?.[own]?.reference !== undefined;
        add(
          fromRecord(record, file, listed?.each ?? {}, isOwn ? ownAt(own, "reference") : listedAt("reference"), isAway ? "away" : "jsonl"),
        );
      }
      for (const each of unusedOfMany(listed?.each ?? {}, all, file, listedAt, ownAt)) found(each);
      continue;
    }
    if (listed?.each.records)
      found(
        unused(listedAt("records"), file, "it is one document; records are for files of JSON lines", "Write what is known beside file."),
      );
    for (const each of sight.problems) found(each);
    const entry = together({ ...fromLibrary(library.get(file.path)), ...sight.front }, defined(listed?.each ?? {}));
    const at = (key: "id" | "reference") =>
      listed?.each[key] !== undefined
        ? listedAt(key)
        : sight.front?.[key] !== undefined
          ? placeAt(file.path, sight.spots, [key])
          : undefined;
    const proposed = proposedOf(entry);
    // A page of the web was called news by nothing but its format once.
    const isGuessed =
      entry.kind === undefined ||
      (proposed.has("kind") && (sight.kind !== undefined || (sight.format === "html" && entry.kind === "news")));
    if (isGuessed && sight.format === "html") {
      entry.kind = sight.kind ?? kindByFormat("html");
      proposed.add("kind");
    }
    const name = posix
      .basename(file.path)
      .replace(/(\.gz)?$/iu, "")
      .replace(/\.[^.]+$/u, "");
    const row = rowOf(entry, proposed, {
      id: entry.id ?? slug(name),
      file: file.path,
      line: 1,
      sha256: file.sha256,
      bytes: file.bytes,
      format: sight.format,
      title: sight.heading ?? name.replace(/[_-]+/gu, " ").trim(),
    });
    add({
      row,
      proposed,
      grades: historyOf(entry),
      idAt: at("id") ?? { file: file.path, line: 1, column: 1 },
      referenceAt: at("reference"),
    });
  }
  return drafts;
}

function records(folder: string, { path }: Gathered, found: (problem: Problem) => void): readonly TextRecord[] {
  try {
    const { records: all, problems } = readRecords(readFileSync(inCase(folder, path)), path);
    for (const each of problems) found(each);
    return all;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    found(problem(cause.code, { file: path, line: 1, column: 1 }, cause.message, cause.mend));
    return [];
  }
}

/** What sources.yaml says of a file of many documents and that can be true of none of them. */
function unusedOfMany(
  { id, title, records: known = [] }: Listed,
  all: readonly TextRecord[],
  file: Gathered,
  at: (key: string) => Place | undefined,
  ownAt: (index: number, key: string) => Place | undefined,
): Problem[] {
  const there = new Set(all.map((each) => each.id));
  const mend = "Write it under records, for the document that it is of.";
  return [
    ...Object.entries({ id, title }).flatMap(([key, value]) =>
      value === undefined ? [] : [unused(at(key), file, `it holds many documents, and ${key} cannot be that of all`, mend)],
    ),
    ...known.flatMap((each, index) => {
      if (there.has(each.id)) return [];
      const [near] = nearestNames(each.id, [...there], 1);
      const where = ownAt(index, "id") ?? { file: file.path, line: 1, column: 1 };
      return [
        problem(
          "case/unknown-id",
          where,
          `${file.path} has no document ${each.id}; what is said of it is not used.`,
          near ? `Write ${near} if that is meant.` : "Write an id that stands in the file.",
        ),
      ];
    }),
  ];
}

function unused(at: Place | undefined, { path }: Gathered, why: string, mend: string): Problem {
  return problem("case/unknown-key", at ?? { file: path, line: 1, column: 1 }, `${path}: ${why}; this is not used.`, mend);
}

/** A record of a file that is not here: what sources.yaml says of it is all that is known. */
function notHere(id: string): TextRecord {
  return { id, text: "", date: null, title: null, authors: [], language: null, url: null, kind: null, line: 1, sha256: "" };
}

function fromRecord(record: TextRecord, file: Gathered, listed: Listed, referenceAt: Place | undefined, format = "jsonl"): Draft {
  const { id: _id, title: _title, records: known = [], ...all } = listed;
  const own: Entry = known.find(({ id }) => id === record.id) ?? {};
  const shared: Entry = { ...all, ...defined(own) };
  const entry: Entry = {
    ...(record.authors.length ? { authors: [...record.authors] } : {}),
    ...(record.date ? { date: record.date } : {}),
    ...(record.language ? { language: record.language } : {}),
    ...(record.url ? { url: record.url } : {}),
    ...(record.title ? { title: record.title } : {}),
    ...defined(shared),
  };
  const proposed = proposedOf({ ...listed, ...own });
  const isSaid = own.kind !== undefined || (all.kind !== undefined && !proposed.has("kind"));
  if (!isSaid && record.kind) {
    entry.kind = record.kind;
    proposed.add("kind");
  }
  const row = rowOf(entry, proposed, {
    id: isId.test(record.id) ? record.id : slug(record.id),
    file: file.path,
    line: record.line,
    sha256: record.sha256,
    bytes: Buffer.byteLength(record.text),
    format,
    title: record.title ?? record.id,
  });
  const isPart = listed.reference !== undefined && own.reference === undefined;
  return { row, proposed, grades: historyOf(entry), idAt: { file: file.path, line: record.line, column: 1 }, referenceAt, isPart };
}

type Basics = Pick<Row<"source">, "id" | "file" | "line" | "sha256" | "bytes" | "format" | "title">;

function rowOf(entry: Entry, proposed: Set<string>, basics: Basics): Row<"source"> {
  if (entry.title === undefined) proposed.add("title");
  if (entry.kind === undefined) proposed.add("kind");
  const filled = Object.fromEntries(told.map((key) => [key, entry[key] ?? null])) as Pick<Row<"source">, (typeof told)[number]>;
  return {
    ...basics,
    ...filled,
    title: entry.title ?? basics.title,
    kind: entry.kind ?? guessKind(basics.format, entry.url),
    authors: JSON.stringify(entry.authors ?? []),
    day: entry.date ?? null,
    attributes: JSON.stringify(entry.attributes ?? {}),
    ...latest(entry.grades),
    proposed: "[]",
  };
}

/** Takes over from a bibliography entry what nobody said of the source; proposed, unless the case names the entry. */
export function complete(draft: Draft, reference: Reference | undefined, named: boolean): Row<"source"> {
  const { row, proposed } = draft;
  const filled: Record<string, string | number | null> = {};
  const take = (column: "title" | "authors" | "publisher" | "day" | "url", value: string | undefined, missing: boolean) => {
    if (!value || !missing) return;
    filled[column] = value;
    if (named) proposed.delete(column);
    else proposed.add(column);
  };
  if (reference) {
    const isNote = row.kind === "note" && (row.format === "markdown" || !proposed.has("kind"));
    if (!isNote) {
      const names = reference.authors.map(fullName);
      const isOwn = !draft.isPart;
      take("title", reference.title, isOwn && proposed.has("title"));
      take("authors", names.length ? JSON.stringify(names) : undefined, isOwn && row.authors === "[]");
      take("publisher", reference.publisher ?? reference.container, row.publisher === null);
      take("day", reference.day ?? (reference.year === undefined ? undefined : String(reference.year)), isOwn && row.day === null);
      take("url", reference.url, row.url === null);
    }
    if (row.reference === null) {
      filled["reference"] = reference.id;
      proposed.add("reference");
    }
    const kind = proposed.has("kind") && row.format !== "markdown" && !draft.isPart && kindElsewhere(row.url ?? reference.url, reference);
    if (kind) filled["kind"] = kind;
  }
  return { ...row, ...filled, proposed: JSON.stringify([...proposed].sort()) };
}

/** The id that a reference names must be in some bibliography. */
export function unknownReference(draft: Draft, known: readonly string[]): Problem | undefined {
  const { reference, file } = draft.row;
  if (reference === null || known.includes(reference)) return undefined;
  const at = draft.referenceAt ?? { file, line: 1, column: 1 };
  const [near] = nearestNames(reference, known, 1);
  const some = near
    ? `Write ${near} if that is meant, or add ${reference} to the bibliography.`
    : "Write the id of an entry, or add it to the bibliography.";
  const mend = known.length ? some : "Put a bibliography into sources/, as references.bib.";
  return problem("case/unknown-id", at, `no bibliography of the case has the entry ${reference}.`, mend);
}

function defined<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;
}

function nfc(path: string): string {
  return path.normalize("NFC");
}
