import { inCase } from "../../case/in-case.js";
import type { Problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { type Store, stage, type Work } from "../../flow/stage.js";
import type { ReadDocument } from "../../formats/documents/document.js";
import { countWords } from "../../formats/documents/laid-text.js";
import { passagesOf } from "../../formats/documents/passages.js";
import { bytesOf, type LimitedReader, refusedBytes, sharedReader } from "../../formats/documents/read-limited.js";
import { Refusal } from "../../formats/refusal.js";
import { recordsOf } from "./records.js";

type Tables = Store<"source", "document" | "passage">;
type Source = Pick<Row<"source">, "id" | "file" | "line" | "sha256" | "format">;

/** What the column `metadata` holds: what the file says of itself, and what was wrong with it. */
interface Said {
  readonly format: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly day: string | null;
  readonly language: string | null;
  /** The language that its text is plainly in; null where that is open. */
  readonly plainly: string | null;
  readonly problems: readonly Problem[];
  /** The machine may have been at fault. */
  readonly again?: true;
}

export const read = stage({
  name: "read",
  says: "read each document to one normalised text, with its paragraphs and sentences",
  reads: ["source"],
  writes: ["document", "passage"],
  slice: () => null,
  run: async (store, work) => {
    await carryUnchanged(store, work);
    const changed = await store.rows<Source>(
      `select id, file, line, sha256, format from source
       where kind <> 'dataset' and format <> 'away' and id not in (select source from document) order by file, line`,
    );
    if (changed.length) await readAll(changed, store, work);
  },
});

/** Documents with the same bytes in the same place need no second reading; what was wrong with them is told again. */
async function carryUnchanged(store: Tables, work: Work): Promise<void> {
  const carried = await store.carry(
    "document",
    `(source, file, line, sha256) in (select (id, file, line, sha256) from source where kind <> 'dataset' and format <> 'away')
     and metadata not like '%"again":true}'`,
  );
  if (!carried) return;
  await store.carry("passage", "source in (select source from document)");
  const troubled = await store.rows<{ metadata: string }>(
    `select metadata from document where metadata like '%"problems":[{%' order by file, line`,
  );
  for (const { metadata } of troubled) for (const each of (JSON.parse(metadata) as Said).problems) work.problem(each);
}

const batch = 64;

async function readAll(sources: readonly Source[], store: Tables, work: Work): Promise<void> {
  const reader = sharedReader();
  const records = recordsOf(work.case.folder);
  const outside = new Map(work.case.files.flatMap((each) => (each.outside === undefined ? [] : [[each.path, each.outside]])));
  for (let from = 0; from < sources.length; from += batch) {
    const some = sources.slice(from, from + batch);
    const documents = await Promise.all(
      some.map((each) => readOne(each, outside.get(each.file) ?? inCase(work.case.folder, each.file), reader, records)),
    );
    await store.write(
      "document",
      some.map((each, index) => documentRow(each, documents[index] as ReadDocument)),
    );
    await store.write(
      "passage",
      some.flatMap((each, index) => passageRows(each, documents[index] as ReadDocument)),
    );
    for (const each of documents) for (const found of each.problems) work.problem(found);
    if (documents.some((each) => each.again)) work.again();
    work.progress(Math.min(from + batch, sources.length), sources.length, some.at(-1)?.file ?? "");
  }
}

async function readOne(
  source: Source,
  full: string,
  reader: LimitedReader,
  records: (file: string, line: number) => Promise<ReadDocument>,
): Promise<ReadDocument> {
  if (source.format === "jsonl") return records(source.file, source.line);
  const bytes = await bytesOf(full);
  return bytes instanceof Refusal ? refusedBytes(source.file, bytes) : reader.read(source.file, bytes);
}

function documentRow(source: Source, read: ReadDocument): Row<"document"> {
  const { format, title, authors, day, language, plainly = null, problems, again } = read;
  const said: Said = { format, title, authors, day, language, plainly, problems, ...(again ? { again } : {}) };
  return {
    source: source.id,
    file: source.file,
    line: source.line,
    sha256: source.sha256,
    pages: read.pages,
    words: countWords(read.text),
    text: read.text,
    segments: JSON.stringify(read.segments),
    metadata: JSON.stringify(said),
  };
}

function passageRows(source: Source, read: ReadDocument): Row<"passage">[] {
  return passagesOf(read.text, read.segments).map((each) => ({ source: source.id, file: source.file, line: source.line, ...each }));
}
