import { inCase } from "../../case/in-case.js";
import { languageTaken } from "../../domain/coding/languages.js";
import { type ReadDocument, refused } from "../../formats/documents/document.js";
import { countWords } from "../../formats/documents/laid-text.js";
import { readRecord, readRecords, type TextRecord } from "../../formats/documents/plain/jsonl.js";
import { bytesOf, refusedBytes } from "../../formats/documents/read-limited.js";
import { languageOf, plainLanguage } from "../../formats/language.js";
import { Refusal } from "../../formats/refusal.js";

type Records = ReadonlyMap<number, TextRecord> | Refusal;

/** Gives the record of a line of a file of JSON lines as a document. Each file is taken apart once; gather has told of its bad lines. */
export function recordsOf(folder: string): (file: string, line: number) => Promise<ReadDocument> {
  let last: { readonly file: string; readonly records: Promise<Records> } | undefined;
  return async (file, line) => {
    if (last?.file !== file) last = { file, records: open(inCase(folder, file), file) };
    const records = await last.records;
    if (records instanceof Refusal) return refusedBytes(file, records, "jsonl");
    const record = records.get(line);
    const gone = () => new Refusal("data/unreadable", `line ${line} holds no record any more.`, "Build again.");
    return record ? asDocument(record, file) : refused(file, gone(), "jsonl");
  };
}

async function open(path: string, file: string): Promise<Records> {
  const bytes = await bytesOf(path);
  if (bytes instanceof Refusal) return bytes;
  try {
    return new Map(readRecords(bytes, file).records.map((each) => [each.line, each]));
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

async function asDocument(record: TextRecord, file: string): Promise<ReadDocument> {
  try {
    const { text, segments, metadata } = readRecord(record);
    const plainly = await plainLanguage(text);
    return {
      ...{ format: "jsonl" as const, text, segments, words: countWords(text), pages: null, documents: 1, front: null, problems: [] },
      title: metadata.title ?? null,
      authors: metadata.authors ?? [],
      day: metadata.day ?? null,
      language: languageTaken(metadata.language ?? null, plainly) ?? (await languageOf(text)),
      plainly,
    };
  } catch (cause) {
    if (cause instanceof Refusal) return refused(file, cause, "jsonl");
    throw cause;
  }
}
