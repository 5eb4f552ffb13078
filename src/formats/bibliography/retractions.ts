import { CsvError, parse } from "csv-parse/sync";
import { doiIn } from "../../domain/bibliography/reference.js";
import { leastTitle, type Retraction, type RetractionNature, untagged } from "../../domain/bibliography/retraction.js";
import { type Problem, problem } from "../../domain/problem.js";
import { plainLetters } from "../../domain/writing/plain-letters.js";
import { decode } from "../encoding.js";
import { dateOf } from "./reference-date.js";

/** The columns of Retraction Watch's file that are read; RetractionDate, Reason and RetractionDOI may be missing. */
const needed = ["Title", "OriginalPaperDOI", "OriginalPaperDate", "RetractionNature"] as const;
const natures: readonly (readonly [RegExp, RetractionNature])[] = [
  [/^retraction/iu, "retraction"],
  [/concern/iu, "concern"],
  [/^corr/iu, "correction"],
  [/^reinstat/iu, "reinstatement"],
];

export interface Retractions {
  readonly rows: readonly Retraction[];
  readonly problems: readonly Problem[];
  /** Rows of the file. */
  readonly read: number;
}

/** Rows of a list of retractions (Retraction Watch's columns, CSV) whose DOI or title stands somewhere in `words`. */
export function readRetractions(bytes: Uint8Array, file: string, words: string): Retractions {
  const text = decode(bytes).text;
  const letters = plainLetters(words);
  const rows: Retraction[] = [];
  let header: readonly string[] | undefined;
  let read = 0;
  const at = (name: string, record: readonly string[]) => {
    const index = header?.indexOf(name) ?? -1;
    return index < 0 ? "" : (record[index] ?? "").trim();
  };
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      onRecord: (record: string[], { lines }: { lines: number }) => {
        if (header === undefined) {
          header = record.map((each) => each.trim());
          return null;
        }
        read += 1;
        const nature = natures.find(([pattern]) => pattern.test(at("RetractionNature", record)))?.[1];
        const doi = doiOf(at("OriginalPaperDOI", record));
        const title = at("Title", record);
        if (nature === undefined || !((doi !== null && letters.includes(plainLetters(doi))) || isIn(title, letters))) return null;
        const line = lines - record.reduce((sum, each) => sum + each.split("\n").length - 1, 0);
        rows.push({
          ...{ nature, doi, title, year: Number(/\b((?:1[89]|20)\d{2})\b/u.exec(at("OriginalPaperDate", record))?.[1] ?? 0) || null },
          ...{ day: dayOf(at("RetractionDate", record)), reasons: reasonsOf(at("Reason", record)) },
          ...{ notice: doiOf(at("RetractionDOI", record)), file, line },
        });
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const place = { file, line: Number(cause["lines"] ?? 1), column: 1 };
    return { rows, read, problems: [problem("data/bad-row", place, "The quotation marks of this row do not pair.", "Mend the row.")] };
  }
  const missing = needed.filter((each) => !header?.includes(each));
  if (missing.length === 0) return { rows, read, problems: [] };
  const says = `${file} has no column ${missing.join(", ")}: it is no list of retractions.`;
  const mend =
    "Give the CSV of Retraction Watch, or a file with its columns Title, OriginalPaperDOI, OriginalPaperDate and RetractionNature.";
  return { rows: [], read, problems: [problem("data/missing-column", { file, line: 1, column: 1 }, says, mend)] };
}

function isIn(title: string, letters: string): boolean {
  const own = plainLetters(untagged(title.slice(0, 400)));
  return own.length >= leastTitle && letters.includes(own);
}

/** A DOI in small letters; `unavailable` and the like are none. */
function doiOf(words: string): string | null {
  return doiIn(words) ?? null;
}

/** `6/14/2023 0:00` of the file, or a day as everybody writes it, is 2023-06-14. */
function dayOf(words: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/u.exec(words);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const [, month = "", day = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(words) ?? [];
  return realDay(year, month, day);
}

function realDay(year?: string, month?: string, day?: string): string | null {
  const { day: found, impossible } = dateOf(Number(year ?? Number.NaN), Number(month), Number(day));
  return impossible || found === undefined || !/^\d{4}-\d\d-\d\d$/u.test(found) ? null : found;
}

/** Reasons, and letters of one, that a sentence has room for. */
const mostReasons = 40;
const longestReason = 200;

/** `+Duplication of Data;+Error in Methods;` are two reasons. */
function reasonsOf(words: string): string[] {
  return words
    .split(";")
    .map((each) => each.replace(/^[\s+]+/u, "").trim())
    .filter((each) => each !== "")
    .slice(0, mostReasons)
    .map((each) => (each.length > longestReason ? `${each.slice(0, longestReason - 1)}…` : each));
}
