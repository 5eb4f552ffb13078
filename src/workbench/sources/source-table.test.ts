import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import { evidence } from "../evidence/evidence.js";
import type { OpenCase } from "../opened/open-case.js";
import { sourceTable } from "./source-table.js";

let tables: DuckDB;
const entries = [
  { file: "notes/zeal.md", bloc: "kabul", attributes: { tone: "harsh" }, grades: [{ grade: "D", since: "2022-03-01", because: "" }] },
];
const open = () => ({ tables, problems: [], hash: "", case: { says: { sources: { sources: entries } } } }) as unknown as OpenCase;
const period = { from: "2020-01", to: "2024-12" };

beforeEach(async () => {
  tables = await emptyTables();
  const blank = { authors: "[]", attributes: "{}", proposed: "[]" };
  await tables.write("source", [
    rowOf("source", {
      ...blank,
      id: "zeal",
      file: "sources/notes/zeal.md",
      title: "Zeal",
      kind: "note",
      grade: "D",
      grade_reason: "took over a misprint",
      day: "2021",
      reference: "roy2020",
      authors: '["Ana Roy","Bo Lee"]',
      note: "read twice",
      attributes: '{"tone":"harsh","desk":"Kabul"}',
      proposed: '["reference"]',
    }),
    ...[1, 2].map((line) =>
      rowOf("source", {
        ...blank,
        id: `s${line}`,
        file: "sources/all.jsonl",
        line,
        title: `Speech ${line}`,
        kind: "government",
        format: "jsonl",
        day: `2021-01-0${line}`,
        ...(line === 1 && { language: "en" }),
      }),
    ),
  ]);
  const grade = (since: string | null, given: string, because: string | null) =>
    rowOf("grade", { source: "zeal", file: "sources/notes/zeal.md", line: 1, since, grade: given, because });
  await tables.write("grade", [grade("2022-03-01", "D", "took over a misprint"), grade(null, "C", null)]);
  await tables.write("reference", [
    rowOf("reference", {
      id: "roy2020",
      file: "sources/works.ris",
      line: 12,
      type: "article",
      authors: '[{"family":"Roy","given":"Ana"},{"family":"et al.","given":"","literal":"et al."}]',
      year: 2020,
      title: "On borders",
      container: "Journal of Borders",
      volume: "7",
      doi: "10.1000/x",
      abstract: "What is remembered.",
      keywords: '["border","trade"]',
      apa: "Roy, A. (2020). On borders.",
    }),
  ]);
});
afterEach(() => tables.close());

describe("the table of attributes", () => {
  it("has a row for each file, with what differs among its records left open", async () => {
    const { rows, attributes } = await sourceTable(open());
    expect(attributes).toEqual(["desk", "tone"]);
    expect(rows.map(({ file, title, records }) => [file, title, records])).toEqual([
      ["all.jsonl", "all.jsonl", 2],
      ["notes/zeal.md", "Zeal", 1],
    ]);
    expect(rows[0]?.values).toEqual({ title: null, kind: "government", date: null, language: null });
    expect(rows[1]?.values).toEqual({
      title: "Zeal",
      kind: "note",
      grade: "D",
      date: "2021",
      authors: "Ana Roy; Bo Lee",
      note: "read twice",
      "attributes.desk": "Kabul",
      "attributes.tone": "harsh",
    });
    expect(rows.map(({ listed }) => listed)).toEqual([[], ["grade", "bloc", "attributes.tone"]]);
    expect(rows[1]?.grades).toEqual([{ grade: "C", since: null, because: null }]);
  });
});

describe("the evidence of a source", () => {
  it("tells its grades, the latest first, its attributes, and its entry in the bibliography", async () => {
    const shown = await evidence(open(), "source:zeal", period);
    expect(shown?.evidence.notes).toEqual([
      "note · 2021",
      "Ana Roy, Bo Lee",
      "a note: its words are the analyst's own",
      "grade D from 2022-03-01: took over a misprint",
      "C at first",
      "tone: harsh",
      "desk: Kabul",
      "read twice",
    ]);
    expect(shown?.work).toEqual({
      id: "roy2020",
      type: "article",
      authors: ["Ana Roy"],
      others: true,
      day: "2020",
      title: "On borders",
      container: "Journal of Borders",
      publisher: null,
      volume: "7",
      issue: null,
      pages: null,
      doi: "10.1000/x",
      url: null,
      abstract: "What is remembered.",
      keywords: ["border", "trade"],
      file: "sources/works.ris",
      line: 12,
      proposed: true,
    });
    expect((await evidence(open(), "reference:roy2020", period))?.work?.proposed).toBe(false);
    expect((await evidence(open(), "source:s1", period))?.work).toBeNull();
  });
});
