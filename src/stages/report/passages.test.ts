import { expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import { hashOfWords } from "../../case/hash-of-words.js";
import { positions } from "../../methods/text/code-points.js";
import { type Library, passagesOfRows } from "./passages.js";

const text = "It began 🌍 late. They shut the gate at noon. Nobody said why.";
const at = positions(text);
const start = at.points(text.indexOf("They"));
const end = at.points(text.indexOf(" Nobody"));
const place = `${start}-${end} ${hashOfWords("They shut the gate at noon.")}`;
const library = {
  store: undefined as unknown as Library["store"],
  sources: new Map([
    ["speech", rowOf("source", { id: "speech", title: "A speech", day: "2021-09-24" })],
    ["away", rowOf("source", { id: "away", title: "Another", format: "away" })],
  ]),
  words: new Map(),
  texts: new Map<string, { text: string; at: typeof at } | null>([
    ["speech", { text, at }],
    ["away", null],
  ]),
} satisfies Library;
const columns = ["line", "source", "passage", "note"];

it("shows the words at the place that a row names, once, with the note of the row beside them", async () => {
  const rows = [
    [2, "speech", place, "A gate was shut."],
    [3, "speech", place, "Told twice."],
    [4, "speech", null, "of no words"],
  ];
  const found = await passagesOfRows(library, [
    { columns, rows },
    { columns: ["value"], rows: [[3]] },
  ]);
  expect(found).toMatchObject([
    { source: "speech", title: "A speech", exact: "They shut the gate at noon.", start, end, note: "A gate was shut.", reach: "read here" },
  ]);
  expect(found[0]?.before).toContain("It began");
});

it("says that the document is not here, or that its words are others by now", async () => {
  const moved = place.replace(`${start}-`, `${start - 3}-`);
  const rows = [
    [2, "away", place, null],
    [3, "speech", moved, null],
  ];
  expect(await passagesOfRows(library, [{ columns, rows }])).toMatchObject([
    { source: "away", exact: "", reach: "told: its document is not fetched yet", aside: null },
    { source: "speech", exact: "", aside: "its words are not at their place in the source" },
  ]);
});
