import { createHash } from "node:crypto";
import { type Problem, problem } from "../../../domain/problem.js";
import { decode } from "../../encoding.js";
import { type Limits, usualLimits } from "../../refusal.js";
import { gunzip, isGzip } from "../../zip.js";
import { lay } from "../laid-text.js";
import type { Reading } from "../reading.js";
import { ahead, hasCome, statedDay } from "../stated-date.js";
import { headDay } from "./head-day.js";
import { layPlainText } from "./plain-text.js";
import { recordKind } from "./record-kind.js";

type SourceKind = ReturnType<typeof recordKind>;

/** One document of a file of JSON lines `{id, text, date?, title?, author?…}`. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  /** What its own fields say that it is; null where they do not. */
  readonly kind: SourceKind;
  /** 1-based line of the unpacked file. */
  readonly line: number;
  /** SHA-256 of the line. */
  readonly sha256: string;
}

/** Every record of a file of JSON lines, packed or not; lines that are none are problems. Throws `Refusal` beyond the limits. */
export function readRecords(bytes: Uint8Array, path = "-", limits: Limits = usualLimits): { records: TextRecord[]; problems: Problem[] } {
  const lines = decode(isGzip(bytes) ? gunzip(bytes, limits) : bytes).text.split(/\r?\n/u);
  const records: TextRecord[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of lines.entries()) {
    if (!raw.trim()) continue;
    const line = index + 1;
    const wrong = (says: string) =>
      problems.push(problem("data/bad-row", { file: path, line, column: 1 }, says, "Mend or remove the line."));
    const value = parsed(raw);
    if (!value) wrong("this line is no JSON object.");
    else if (typeof value["text"] !== "string") wrong("this record has no text.");
    else {
      const id = String(value["id"] ?? line);
      if (seen.has(id)) wrong(`a record before bears the id ${id}.`);
      else {
        const record = recordOf(value, value["text"], id, line, raw);
        const isAhead = record.date !== null && !hasCome(record.date);
        if (isAhead) problems.push(ahead(record.date, { file: path, line, column: 1 }));
        records.push(isAhead ? { ...record, date: null } : record);
      }
      seen.add(id);
    }
  }
  return { records, problems };
}

function recordOf(value: Readonly<Record<string, unknown>>, text: string, id: string, line: number, raw: string): TextRecord {
  const first = (...names: string[]): string | null => {
    const found = names.map((name) => value[name]).find((each) => (typeof each === "string" && each.trim()) || typeof each === "number");
    return found === undefined ? null : String(found).trim();
  };
  const authors = [value["authors"] ?? value["author"] ?? value["speaker"] ?? []].flat().filter((each) => typeof each === "string");
  return {
    ...{ id, text, line, authors, title: first("title", "headline"), language: first("language", "lang"), url: first("url") },
    kind: recordKind(value),
    date: statedDay(first("date", "day", "published", "year")) ?? null,
    sha256: createHash("sha256").update(raw).digest("hex"),
  };
}

/** The text of one record. Offsets are code points of its `text`. */
export function readRecord(record: TextRecord, limits: Limits = usualLimits): Reading {
  const layer = lay(limits);
  layPlainText(record.text, layer);
  const found = record.date ?? headDay(record.text);
  const day = found !== undefined && hasCome(found) ? found : undefined;
  return {
    ...layer.done(),
    metadata: {
      ...(record.title ? { title: record.title } : {}),
      authors: record.authors,
      ...(day ? { day } : {}),
      ...(record.language ? { language: record.language } : {}),
    },
  };
}

/** All records one after another. Offsets are the lines on which they stand. */
export function readAllRecords(bytes: Uint8Array, path: string, limits: Limits): Reading {
  const { records, problems } = readRecords(bytes, path, limits);
  const layer = lay(limits);
  for (const record of records) {
    const place = (offset: number) => ({ page: null, offset });
    layPlainText(record.text, {
      paragraph: (pieces) => layer.paragraph(pieces.map((each) => ({ ...each, ...place(record.line) }))),
      done: layer.done,
    });
  }
  const days = records.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const metadata = first === undefined || last === undefined ? {} : { days: [first, last] };
  return { ...layer.done(), metadata, documents: records.length, problems };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
