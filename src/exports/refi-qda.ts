import { existsSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import type { CaseFile } from "../case/case.js";
import { type CoderLog, readCoder } from "../case/codings/coder-log.js";
import { inCase } from "../case/in-case.js";
import { loadCase } from "../case/load.js";
import type { Coding } from "../domain/coding/coding.js";
import type { Row } from "../domain/tables.js";
import type { ExchangedCategory, ExchangedCoder, ExchangedSource } from "../formats/refi/exchange.js";
import { sourceVariables } from "../formats/refi/exchange.js";
import { amityOrigin, codesOfCategories, projectOfCase } from "../formats/refi/from-case.js";
import { writeCodebook, writeProject } from "../formats/refi/write.js";
import { matchQuote, quotable } from "../methods/text/match-quote.js";
import type { Built, Exported } from "./exported.js";

/** The documents, codebook and codings of a case as a REFI-QDA project. */
export async function refiProject({ folder, name: short, tables }: Built): Promise<Exported> {
  const caseFile = await loadCase(folder);
  const sources = await sourcesOf(
    caseFile,
    await tables.rows<Row<"source"> & { text: string }>(
      "select s.*, d.text from source s join document d on d.source = s.id order by s.file, s.line",
    ),
  );
  const placed = new Map(
    (
      await tables.rows<Pick<Row<"coding">, "file" | "line" | "start" | "end" | "exact">>(
        'select file, line, start, "end", exact from coding union all select file, line, start, "end", exact from statement',
      )
    ).map((each) => [`${each.file}:${each.line}`, each]),
  );
  const texts = new Map(sources.map((each) => [each.id, quotable(each.text)]));
  const place = (coding: Coding, log: CoderLog): Coding | undefined => {
    const text = texts.get(coding.source);
    if (!text) return undefined;
    const row = placed.get(`${log.path}:${log.lines.get(coding.id)}`);
    if (row) return { ...coding, start: row.start, end: row.end, exact: row.exact };
    const found = matchQuote(text, coding.exact, coding.start ?? undefined);
    return found && { ...coding, start: found.start, end: found.end, exact: found.exact };
  };
  const coders: ExchangedCoder[] = [];
  const now = new Map(caseFile.says.codebook.categories.flatMap(({ id, was = [] }) => was.map((each) => [each, id] as const)));
  for (const { path } of caseFile.files.filter((each) => /^judgements\/codings\/[^/]+\.jsonl$/u.test(each.path))) {
    coders.push(coderOf(await readCoder(inCase(caseFile.folder, path), path), place, now));
  }
  const name = caseFile.says.case.name;
  const { project, originals } = projectOfCase({ name, sources, categories: categoriesOf(caseFile), coders });
  const codings = coders.flatMap((each) => each.codings);
  const at = codings.reduce(
    (last, each) => (each.at && each.at > last && !Number.isNaN(Date.parse(each.at)) ? each.at : last),
    "2000-01-01T00:00:00Z",
  );
  return {
    files: [{ path: `${short}.qdpx`, bytes: await writeProject(project, { originals, at }) }],
    rows: codings.length,
    losses: lossesOf(caseFile, sources, coders),
  };
}

/** The codebook of a case as a REFI-QDA codebook. */
export async function refiCodebook({ folder, name }: Built): Promise<Exported> {
  const caseFile = await loadCase(folder);
  const categories = categoriesOf(caseFile);
  const extra = categories.filter((each) => ["examples", "key", "was"].some((key) => each[key] !== undefined));
  return {
    files: [{ path: `${name}.qdc`, bytes: writeCodebook(codesOfCategories(categories), amityOrigin) }],
    rows: categories.length,
    losses: [
      ...(categories.length ? [`ids of ${categories.length} categories: a .qdc has names only`] : []),
      ...(extra.length ? [`further examples, keys or former ids of ${extra.length} categories`] : []),
    ],
  };
}

function categoriesOf(caseFile: CaseFile): ExchangedCategory[] {
  return caseFile.says.codebook.categories.map(({ terms, ...each }) => ({ ...each, ...(terms.length ? { terms } : {}) }));
}

async function sourcesOf(caseFile: CaseFile, rows: readonly (Row<"source"> & { text: string })[]): Promise<ExchangedSource[]> {
  const entries = new Map(caseFile.says.sources.sources.map((each) => [posix.join("sources", each.file).normalize("NFC"), each]));
  return rows.map((row) => {
    const { file: _file, id: _id, ...entry } = entries.get(row.file.normalize("NFC")) ?? { file: "", id: "" };
    const full = inCase(caseFile.folder, row.file);
    const isRecord = row.format === "jsonl";
    const said = sourceVariables.flatMap((key) => {
      const value = key === "date" ? row.day : row[key];
      return value === null ? [] : [[key, value] as const];
    });
    return {
      id: row.id,
      file: isRecord ? `${basename(row.file, ".jsonl")}-${row.id}.txt` : posix.relative("sources", row.file),
      entry: isRecord ? { ...defined(entry), title: row.title } : defined(entry),
      said: { ...(JSON.parse(row.attributes) as Record<string, string>), ...Object.fromEntries(said) },
      text: row.text,
      bytes: isRecord || !existsSync(full) ? null : readFileSync(full),
    };
  });
}

function defined(entry: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** What a coder did, with the ids that categories have now. */
function coderOf(
  log: CoderLog,
  place: (coding: Coding, log: CoderLog) => Coding | undefined,
  now: ReadonlyMap<string, string>,
): ExchangedCoder {
  const codings: Coding[] = [];
  const rest: Coding[] = [];
  for (const said of log.log.codings.values()) {
    const coding = { ...said, category: said.category === null ? null : (now.get(said.category) ?? said.category) };
    const found = coding.accepted ? place(coding, log) : undefined;
    if (found) codings.push(found);
    else rest.push(coding);
  }
  const { comments, memos, done, rejected } = log.log;
  return {
    name: log.coder,
    codings,
    memos: [...memos],
    aside: {
      ...(comments.size ? { comments: [...comments.values()] } : {}),
      ...(done.size ? { done: [...done] } : {}),
      ...(rejected.size ? { rejected: [...rejected] } : {}),
      ...(rest.length ? { codings: rest } : {}),
    },
  };
}

/** What stays in the case, and what only Amity reads back. */
function lossesOf({ says }: CaseFile, sources: readonly ExchangedSource[], coders: readonly ExchangedCoder[]): string[] {
  const codings = coders.flatMap((each) => each.codings);
  const aside = coders.map((each) => each.aside);
  const sum = (of: (each: (typeof aside)[number]) => number) => aside.reduce((total, each) => total + of(each), 0);
  const told = (n: number, what: string) => (n ? [`${n} ${what}`] : []);
  return [
    ...told(says.claims.claims.length, "claims stay in the case"),
    ...told(says.commitments.commitments.length, "commitments stay in the case"),
    ...told(says.hypotheses.hypotheses.length, "hypotheses stay in the case"),
    ...told(says.figures.figures.length, "figures stay in the case"),
    ...told(says.actors.actors.length, "actors stay in the case"),
    ...told(sources.filter((each) => each.bytes === null).length, "records of JSON lines become texts of their own"),
    ...told(codings.filter((each) => each.statement).length, "statements are read back by Amity only"),
    ...told(
      sum((each) => each.comments?.length ?? 0),
      "comments are read back by Amity only",
    ),
    ...told(
      sum((each) => each.codings?.length ?? 0),
      "proposals and codings without a place are read back by Amity only",
    ),
    ...told(
      says.codebook.categories.filter((each) => each.examples?.length || each.key || each.was?.length).length,
      "categories have examples, keys or former ids that are read back by Amity only",
    ),
  ];
}
