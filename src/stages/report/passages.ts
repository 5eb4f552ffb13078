import { hashOfWords } from "../../case/hash-of-words.js";
import { reachWords } from "../../domain/claim.js";
import type { Ran } from "../../domain/provenance.js";
import type { QuotedPassage } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import { type Positions, positions } from "../../methods/text/code-points.js";
import { textsOf } from "./facts.js";
import type { Reading } from "./reading.js";

const contextLength = 220;

/** The documents that words are looked up in. */
export interface Library {
  readonly store: Reading;
  readonly sources: ReadonlyMap<string, Row<"source">>;
  /** Texts of the sources that the evidence names. */
  readonly words: ReadonlyMap<string, string>;
  readonly texts: Map<string, { readonly text: string; readonly at: Positions } | null>;
}

export function blank(shelf: Library, id: string | null): QuotedPassage {
  const source = id === null ? undefined : shelf.sources.get(id);
  return {
    stance: null,
    speaker: null,
    source: id,
    title: source?.title ?? id ?? "",
    day: source?.day ?? null,
    grade: source?.grade ?? null,
    page: null,
    before: "",
    exact: "",
    after: "",
    start: null,
    end: null,
    note: null,
    isNote: source?.kind === "note",
    reach: null,
    aside: null,
  };
}

/** The first words of a document, where nothing of it is quoted. */
export async function opening(shelf: Library, source: string): Promise<QuotedPassage[]> {
  const read = await textOf(shelf, source);
  if (!read || read.at.length === 0) return [];
  return [{ ...blank(shelf, source), after: context(read, 0, 0, 2 * contextLength).after }];
}

/** Words before and after a span, cut at a space. */
export function context(
  read: { text: string; at: Positions } | null,
  start: number,
  stop: number,
  length = contextLength,
): { before: string; after: string } {
  if (!read) return { before: "", after: "" };
  const { at } = read;
  const from = Math.max(0, start - length);
  const to = Math.min(at.length, stop + length);
  const head = at.slice(from, start).replaceAll(/\s+/g, " ");
  const tail = at.slice(stop, to).replaceAll(/\s+/g, " ");
  return {
    before: from > 0 ? `… ${head.replace(/^\S*\s/u, "")}` : head,
    after: to < at.length ? `${tail.replace(/\s\S*$/u, "")} …` : tail,
  };
}

export async function textOf(shelf: Library, id: string): Promise<{ text: string; at: Positions } | null> {
  const known = shelf.texts.get(id);
  if (known !== undefined) return known;
  const text = shelf.words.get(id) ?? (await textsOf(shelf.store, new Set([id]))).get(id);
  const read = text === undefined ? null : { text, at: positions(text) };
  shelf.texts.set(id, read);
  return read;
}

/** Rows may say of what words they were read: by `source`, and by their place in its text, `START-END HASH`. Each place once, as a passage. */
export async function passagesOfRows(shelf: Library, all: readonly Pick<Ran, "columns" | "rows">[]): Promise<QuotedPassage[]> {
  const found = new Map<string, QuotedPassage>();
  for (const { columns, rows } of all) {
    const [source, passage, note] = ["source", "passage", "note"].map((name) => columns.indexOf(name));
    if (source === -1 || passage === -1) continue;
    for (const row of rows) {
      const [id, place] = [source, passage].map((at) => String(row[at as number] ?? ""));
      const [, start, end, words] = /^(\d+)-(\d+) ([0-9a-f]{16})$/u.exec(place ?? "") ?? [];
      if (!id || !words || found.has(`${id} ${place}`)) continue;
      const says = note === -1 ? null : row[note as number];
      found.set(`${id} ${place}`, await passageAt(shelf, id, Number(start), Number(end), words, says ? String(says) : null));
    }
  }
  return [...found.values()];
}

async function passageAt(
  shelf: Library,
  id: string,
  start: number,
  end: number,
  words: string,
  note: string | null,
): Promise<QuotedPassage> {
  const base = { ...blank(shelf, id), note };
  const read = await textOf(shelf, id);
  if (!read) return { ...base, reach: reachWords("told", false, null, shelf.sources.get(id)?.format === "away") };
  const exact = read.at.slice(start, end);
  if (hashOfWords(exact) !== words) return { ...base, aside: "its words are not at their place in the source" };
  return { ...base, exact, start, end, reach: reachWords("read", false, null), ...context(read, start, end) };
}
