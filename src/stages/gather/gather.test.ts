import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import type { Row, TableName } from "../../domain/tables.js";
import { slug } from "../../domain/writing/slug.js";
import { build, openTables, problemsOf } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { gather } from "./gather.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-gather-"));
  put(
    "case.yaml",
    "version: 1\nname: A border\nquestion: Who?\nregion: [PAK]\nperiod: {from: 2019-01-01, to: 2024-12-31}\nturning_points:\n  - {id: t, name: T, day: 2021-08-15}\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, words: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), words);
}
const flow = begin().to(gather);
async function made(): Promise<(name: TableName) => Promise<Record<string, unknown>[]>> {
  await build(flow, await loadCase(folder));
  return async (name) => {
    const tables = await openTables(folder);
    const rows = await tables.rows<Row<TableName>>(`select * from ${name} order by all`);
    tables.close();
    return rows as unknown as Record<string, unknown>[];
  };
}
const problems = async () =>
  (await problemsOf(await loadCase(folder))).map(({ code, at, says }) => [code, ...at.map((each) => `${each.file}:${each.line}`), says]);

describe("gather", () => {
  test("knows documents from sources.yaml, front matter, headings and names, and says what it guessed", async () => {
    put(
      "sources/sources.yaml",
      "sources:\n  - {file: Old Paper.txt, id: old, title: An old paper, date: 1998, kind: journal, authors: [Ana Roy]}\n",
    );
    put("sources/Old Paper.txt", "Words.\n");
    put("sources/note.md", "---\ntitle: A note\nkind: note\ngrade: B\ndate: 2021-08\n---\n# Heading\n\nWords.\n");
    put("sources/heard.md", "Intro.\n\n# What was *heard*\n\nWords.\n");
    put("sources/page.html", "<!doctype html><html><head><title>Talks &amp; truce</title></head><body><p>Words.</p></body></html>");
    const rows = await (await made())("source");
    expect(rows.map(({ id, title, kind, day, grade, format, proposed }) => [id, title, kind, day, grade, format, proposed])).toEqual([
      ["heard", "What was heard", "note", null, null, "markdown", '["kind","title"]'],
      ["note", "A note", "note", "2021-08", "B", "markdown", "[]"],
      ["old", "An old paper", "journal", "1998", null, "text", "[]"],
      ["page", "Talks & truce", "document", null, null, "html", '["kind","title"]'],
    ]);
    expect(rows[2]?.["authors"]).toBe('["Ana Roy"]');
    expect(await problems()).toEqual([]);
  });

  test("puts sources.yaml before front matter, attributes by name and grades by day, and keeps the grade before any day", async () => {
    put(
      "sources/a.md",
      "---\ntitle: A\nkind: news\ngrade: C\nattributes: {tone: harsh, desk: Kabul}\ngrades:\n  - {grade: D, since: 2021-01-01, because: a misprint}\nproposed: [kind, date]\n---\nWords.\n",
    );
    put(
      "sources/sources.yaml",
      "sources:\n  - file: a.md\n    kind: report\n    date: 2020\n    attributes: {tone: mild}\n    grades:\n      - {grade: B, since: 2022-01-01, because: it was mended}\n    proposed: [date]\n",
    );
    const table = await made();
    const [row] = await table("source");
    expect(row).toMatchObject({ kind: "report", grade: "B", grade_reason: "it was mended", proposed: '["day"]' });
    expect(JSON.parse(String(row?.["attributes"]))).toEqual({ tone: "mild", desk: "Kabul" });
    const history = (await table("grade")).map(({ since, grade, because }) => [since, grade, because]);
    expect(history.sort((x, y) => String(x[0] ?? "").localeCompare(String(y[0] ?? "")))).toEqual([
      [null, "C", null],
      ["2021-01-01", "D", "a misprint"],
      ["2022-01-01", "B", "it was mended"],
    ]);
  });

  test("names the line of a fault in front matter", async () => {
    put("sources/a.md", "---\ntitle: A\ngrade: G\nkeywords: x\n---\nWords.\n");
    put("sources/b.md", "---\ntitle: 'B\n---\nWords.\n");
    await made();
    expect((await problems()).map((each) => each.slice(0, 2))).toEqual([
      ["case/unknown-key", "sources/a.md:4"],
      ["case/invalid", "sources/a.md:3"],
      ["case/syntax", "sources/b.md:2"],
    ]);
  });

  test("names the entry whose file is not there, and goes on", async () => {
    put("sources/sources.yaml", "sources:\n  - {file: nota.md}\n");
    put("sources/note.md", "# A note\n");
    expect((await (await made())("source")).map((each) => each["id"])).toEqual(["note"]);
    expect((await problems()).map((each) => each.slice(0, 2))).toEqual([["case/missing-file", "sources/sources.yaml:2"]]);
  });

  test("two documents with one id are told, and both kept", async () => {
    put("sources/a.md", "Words.\n");
    put("sources/sub/A.txt", "Other words.\n");
    expect((await (await made())("source")).map((each) => each["id"])).toEqual(["a", "a-2"]);
    expect((await problems()).map((each) => each.slice(0, 3))).toEqual([["case/duplicate-id", "sources/sub/A.txt:1", "sources/a.md:1"]]);
  });

  test("reads bibliographies, joins named entries to their sources and fills what is missing", async () => {
    put(
      "sources/references.bib",
      "@article{roy2020,\n author={Roy, Ana},\n title={On borders},\n journal={Journal of Borders},\n year={2020}\n}\n",
    );
    put(
      "sources/z.ris",
      "TY  - RPRT\nID  - lee2021\nAU  - Lee, Bo\nTI  - On rivers\nPY  - 2021\nER  - \nTY  - RPRT\nID  - roy2020\nTI  - Again\nPY  - 2020\nER  - \n",
    );
    put("sources/sources.yaml", "sources:\n  - {file: p.txt, reference: roy2020}\n  - {file: q.txt, reference: nobody}\n");
    put("sources/p.txt", "Words.\n");
    put("sources/q.txt", "Words.\n");
    const table = await made();
    const sources = await table("source");
    expect(sources.map(({ id, title, kind, day, publisher, reference }) => [id, title, kind, day, publisher, reference])).toEqual([
      ["p", "On borders", "journal", "2020", "Journal of Borders", "roy2020"],
      ["q", "q", "document", null, null, "nobody"],
    ]);
    const references = await table("reference");
    expect(references.map(({ id, file, line, source }) => [id, file, line, source])).toEqual([
      ["lee2021", "sources/z.ris", expect.any(Number), null],
      ["roy2020", "sources/references.bib", 1, "p"],
    ]);
    expect(references[1]?.["apa"]).toMatch(/^Roy, A\. \(2020\)\. On borders\./);
    expect((await problems()).map((each) => each.slice(0, 2)).sort()).toEqual([
      ["case/unknown-id", "sources/sources.yaml:3"],
      ["data/bad-reference", "sources/z.ris:7"],
    ]);
  });

  test("takes the kind of a record from its own fields, and calls one that says nothing a document", async () => {
    put(
      "sources/sources.yaml",
      "sources:\n  - {file: guessed.jsonl, kind: news, proposed: [kind]}\n  - {file: said.jsonl, kind: journal}\n",
    );
    const lines = '{"id": "ID", "iso3": "PHL", "session": 60, "text": "One."}\n{"id": "ID2", "text": "Two."}\n';
    for (const name of ["guessed", "said", "alone"]) put(`sources/${name}.jsonl`, lines.replaceAll("ID", name));
    const rows = await (await made())("source");
    expect(Object.fromEntries(rows.map(({ id, kind, proposed }) => [id, `${kind} ${proposed}`]))).toEqual({
      alone: 'government ["kind","title"]',
      alone2: 'document ["kind","title"]',
      guessed: 'government ["kind","title"]',
      guessed2: 'news ["kind","title"]',
      said: 'journal ["title"]',
      said2: 'journal ["title"]',
    });
  });

  test("a file of JSON lines holds a source a line", async () => {
    put("sources/sources.yaml", "sources:\n  - {file: speeches.jsonl, kind: government, publisher: United Nations}\n");
    put(
      "sources/speeches.jsonl",
      '{"id": "s1", "text": "One.", "date": "2015-09-30", "title": "First"}\n\n{"id": "s 2", "text": "Two."}\nnot json\n',
    );
    const rows = await (await made())("source");
    expect(rows.map(({ id, line, title, kind, publisher, day }) => [id, line, title, kind, publisher, day])).toEqual([
      ["s-2", 3, "s 2", "government", "United Nations", null],
      ["s1", 1, "First", "government", "United Nations", "2015-09-30"],
    ]);
    expect((await problems()).map((each) => each.slice(0, 2))).toEqual([["data/bad-row", "sources/speeches.jsonl:4"]]);
  });

  test("says of a file of many documents what is true of all, and tells what can be true of none", async () => {
    put(
      "sources/references.bib",
      "@misc{corpus, author={Jankin, S.}, title={A corpus of speeches}, year={2017}, publisher={Harvard Dataverse}}\n@book{own, author={Ito, K.}, title={One speech}, year={2001}}\n",
    );
    put(
      "sources/sources.yaml",
      "sources:\n  - file: speeches.jsonl\n    kind: government\n    reference: corpus\n    title: All of them\n    records:\n      - {id: s1, reference: own}\n      - {id: s9, title: Nowhere}\n  - {file: a.txt, records: [{id: s1}]}\n  - {file: more.jsonl, reference: nobody}\n",
    );
    put("sources/speeches.jsonl", '{"id": "s1", "text": "One."}\n{"id": "s2", "text": "Two."}\n');
    put("sources/more.jsonl", '{"id": "m1", "text": "One."}\n{"id": "m2", "text": "Two."}\n');
    put("sources/a.txt", "A word.");
    const table = await made();
    const rows = (await table("source")).filter(({ id }) => /^s\d$/u.test(String(id)));
    expect(rows.map(({ id, title, day, publisher, authors, reference }) => [id, title, day, publisher, authors, reference])).toEqual([
      ["s1", "One speech", "2001", null, '["K. Ito"]', "own"],
      ["s2", "s2", null, "Harvard Dataverse", "[]", "corpus"],
    ]);
    expect((await table("reference")).map(({ id, source }) => [id, source])).toEqual([
      ["corpus", null],
      ["own", "s1"],
    ]);
    expect((await problems()).map((each) => each.slice(0, 2))).toEqual([
      ["case/unknown-key", "sources/sources.yaml:9"],
      ["case/unknown-key", "sources/sources.yaml:5"],
      ["case/unknown-id", "sources/sources.yaml:8"],
      ["case/unknown-id", "sources/sources.yaml:10"],
    ]);
  });

  test("an actor goes by its id, name, short name and aliases, with their days", async () => {
    put(
      "actors.yaml",
      "actors:\n  - id: TAL\n    name: Afghan Taliban\n    short: Taliban\n    kind: group\n    aliases:\n      - Taliban\n      - {name: Government of Afghanistan, since: 2021-08-15}\n    roles: [{role: government, of: AFG, since: 2021-08-15}]\n    traits: {language: [Pashto, Dari], religion: Deobandi}\n",
    );
    const table = await made();
    expect((await table("alias")).map(({ name, actor, since, line }) => [name, actor, since, line])).toEqual([
      ["Afghan Taliban", "TAL", null, 3],
      ["Government of Afghanistan", "TAL", "2021-08-15", 8],
      ["TAL", "TAL", null, 2],
      ["Taliban", "TAL", null, 4],
    ]);
    expect(await table("role")).toMatchObject([
      { actor: "TAL", role: "government", state: "AFG", since: "2021-08-15", until: null, line: 9 },
    ]);
    expect((await table("trait")).map(({ trait, value }) => [trait, value])).toEqual([
      ["language", "Dari"],
      ["language", "Pashto"],
      ["religion", "Deobandi"],
    ]);
    expect(await table("turning_point")).toMatchObject([{ id: "t", day: "2021-08-15", line: 7 }]);
  });

  test("is fresh until something it depends on changes, be it only a line number", async () => {
    put("actors.yaml", "actors:\n  - {id: A, name: An actor, kind: state}\n");
    const fresh = async () => (await build(flow, await loadCase(folder))).stages[0]?.fresh;
    expect(await fresh()).toBe(false);
    expect(await fresh()).toBe(true);
    put("events/x.csv", "a,b\n");
    put("report.md", "Words.\n");
    expect(await fresh()).toBe(true);
    put("actors.yaml", "# who acts\nactors:\n  - {id: A, name: An actor, kind: state}\n");
    expect(await fresh()).toBe(false);
  });

  test("takes in a new case without a problem", async () => {
    const { dir } = await newCase(join(folder, "fresh"));
    folder = dir;
    const rows = await (await made())("source");
    expect(rows).toMatchObject([{ id: "statement-2020", reference: "kremlin2020", grade: "B", proposed: "[]" }]);
    expect(await problems()).toEqual([]);
  });
});

test("ids are made of names of any script", () => {
  expect(["Dawn 3 July, 2023", "Überblick (2)", "رپورٹ 2021", "—", "a_b.c"].map(slug)).toEqual([
    "dawn-3-july-2023",
    "überblick-2",
    "رپورٹ-2021",
    "source",
    "a_b.c",
  ]);
});

test("says what became of works that the case's list of retractions names", async () => {
  const entry = (id: string, title: string, doi: string) =>
    `@article{${id},\n  author = {Roy, Ana},\n  title = {${title}},\n  year = {2019},\n${doi ? `  doi = {${doi}},\n` : ""}}\n`;
  put(
    "sources/a.bib",
    entry("gone", "Roads", "10.5555/A.1") +
      entry("alike", "The long history of the roads", "") +
      entry("known", "Retracted: the far and quiet markets", "10.5555/a.3") +
      entry("sound", "Rivers", "10.5555/a.4"),
  );
  put(
    "sources/list.csv",
    `Title,OriginalPaperDOI,OriginalPaperDate,RetractionNature,RetractionDate,Reason
Roads,10.5555/a.1,1/2/2019 0:00,Retraction,6/14/2023 0:00,+Error in Data;
The long history of the roads,unavailable,1/2/2019 0:00,Retraction,,
The far and quiet markets,10.5555/a.3,1/2/2019 0:00,Retraction,6/14/2023 0:00,
`,
  );
  const yaml = "version: 1\nname: A\nquestion: Who?\nregion: [PAK]\nperiod: {from: 2019-01-01, to: 2024-12-31}\nretractions: sources/";
  put("case.yaml", `${yaml}list.csv\n`);
  const table = await made();
  expect((await table("reference")).map(({ id, became, became_on }) => [id, became, became_on])).toEqual([
    ["alike", "retraction", null],
    ["gone", "retraction", "2023-06-14"],
    ["known", "retraction", "2023-06-14"],
    ["sound", null, null],
  ]);
  expect(await table("source")).toEqual([]);
  expect((await problemsOf(await loadCase(folder))).map(({ severity, code, at, says }) => [severity, code, at[0]?.line, says])).toEqual([
    ["error", "cite/retracted", 1, "gone was retracted on 2023-06-14: Error in Data (sources/list.csv, line 2)."],
    [
      "warning",
      "cite/retracted",
      7,
      "alike was retracted (sources/list.csv, line 3). It was found by title and year: see that it is this work.",
    ],
  ]);
  put("case.yaml", `${yaml}none.csv\n`);
  await made();
  expect((await problems()).map(([code, at]) => [code, at])).toContainEqual(["case/missing-file", "case.yaml:6"]);
  put("case.yaml", `${yaml}list.csv\n`);
  put("sources/list.csv", "a,b\n1,2\n");
  await made();
  expect((await problems()).map(([code, at]) => [code, at])).toContainEqual(["data/missing-column", "sources/list.csv:1"]);
});
