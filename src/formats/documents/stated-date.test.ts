import { expect, it } from "vitest";
import { readDocument } from "./document.js";
import { readRecords } from "./plain/jsonl.js";
import { hasCome } from "./stated-date.js";

const now = Date.UTC(2024, 4, 31, 12);
it.each([
  ["2024-05-31", true],
  ["2024-06-01", true],
  ["2024-06-02", false],
  ["2024-05", true],
  ["2024-07", false],
  ["2024", true],
  ["2025", false],
  ["2099-05-03", false],
])("knows whether a day has come anywhere on earth: %s", (day, is) => expect(hasCome(day, now)).toBe(is));

const text = "The two governments signed a map of the border, and the army withdrew from the river on the same day, as agreed.";
it.each([
  ["head of a text", "a.txt", `Date: 3 May 2099\n\n${text}`],
  ["front matter", "a.md", `---\ndate: 2099-05-03\n---\n${text}`],
  ["page", "a.html", `<html><head><meta name="date" content="2099-05-03"></head><body><p>${text}</p></body></html>`],
])("leaves a document without a day where its %s states one to come, and says so", async (_, path, words) => {
  const read = await readDocument(new TextEncoder().encode(words), path);
  expect(read.day).toBeNull();
  expect(read.problems).toMatchObject([{ code: "data/impossible-date", severity: "note", says: expect.stringContaining("2099-05-03") }]);
});

it("does so for a record of JSON lines, at its line", () => {
  const lines = `{"id":"a","text":"x","date":"2020-01-01"}\n{"id":"b","text":"x","date":"2099-05-03"}`;
  const { records, problems } = readRecords(new TextEncoder().encode(lines), "a.jsonl");
  expect(records.map(({ date }) => date)).toEqual(["2020-01-01", null]);
  expect(problems).toMatchObject([{ code: "data/impossible-date", at: [{ file: "a.jsonl", line: 2 }] }]);
});
