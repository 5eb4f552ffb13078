import { expect, it } from "vitest";
import type { SourceTableRow } from "../../../pages/sources.js";
import { afterSteps } from "../../ask/case-file.js";
import { entriesOf } from "../../sources/source-steps.js";
import { unsureOf, valuesSteps } from "./unsure.js";

const row = (file: string, values: SourceTableRow["values"], proposed: readonly string[] = []): SourceTableRow => ({
  ...{ file, id: file, title: file, records: 1, values, listed: [], proposed, grades: [] },
});
const speech = row("speech.txt", { kind: "report", date: "2021-09-22" }, ["kind", "title"]);
const dayless = row("memo.md", { kind: "note" }, []);
const settled = row("treaty.pdf", { kind: "government", date: "2003" }, ["title"]);
const records = row("wire.jsonl", { kind: "news", date: null }, []);
const guessed = row("scan.pdf", { kind: "report", date: "2020" }, ["day"]);

it("asks of a kind or a day that nobody said, and of nothing else", () => {
  const asked = unsureOf([speech, dayless, settled, records, guessed], entriesOf({}));
  expect(asked.map((each) => [each.row.file, each.kind, each.day])).toEqual([
    ["speech.txt", true, false],
    ["memo.md", false, true],
    ["scan.pdf", false, true],
  ]);
});

it("asks no more of what sources.yaml says since", () => {
  const says = {
    sources: [
      { file: "speech.txt", kind: "government" },
      { file: "memo.md", date: "2021" },
    ],
  };
  expect(unsureOf([speech, dayless], entriesOf(says))).toEqual([]);
});

it("writes values of files with and without an entry, each over what the one before left", () => {
  const says = { sources: [{ file: "scan.pdf", date: "2020", proposed: ["date"] }] };
  const values = [
    ["speech.txt", "kind", "government"],
    ["scan.pdf", "date", "2020"],
    ["speech.txt", "date", "2021-09-22"],
  ] as const;
  expect(afterSteps(says, valuesSteps(says, values))).toEqual({
    sources: [
      { file: "scan.pdf", date: "2020" },
      { file: "speech.txt", kind: "government", date: "2021-09-22" },
    ],
  });
});
