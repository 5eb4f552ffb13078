import { describe, expect, it } from "vitest";
import { byTitle, compared, finder, isInOrder, type Order, orderOf, orderSays, type Taken, take } from "./order.js";

interface Line {
  readonly file: string;
  readonly title: string;
  readonly grade: string | null;
}
const lines: readonly Line[] = [
  { file: "a", title: "Zeal", grade: "C" },
  { file: "b", title: "Report 10", grade: "" },
  { file: "c", title: "Report 9", grade: "A" },
  { file: "d", title: "Élan", grade: null },
  { file: "e", title: "Letters", grade: "C" },
];
const valueIn = (row: Line, column: string) => row[column as "title" | "grade"];
const taken = (before: Taken | null, rows: readonly Line[], order: Order, words = "", times = 0) => {
  const finds = finder(words);
  return take(before, rows, { order, words, times }, valueIn, (row) => finds([row.title, row.grade]));
};
const byGrade: Order = { column: "grade", way: "ascending" };

describe("the order of the table", () => {
  it("puts blanks last either way, before them what differs, and what is alike by title", () => {
    expect(taken(null, lines, byTitle).files).toEqual(["d", "e", "c", "b", "a"]);
    expect(taken(null, lines, byGrade).files).toEqual(["c", "e", "a", "d", "b"]);
    expect(taken(null, lines, { column: "grade", way: "descending" }).files).toEqual(["e", "a", "c", "d", "b"]);
  });

  it("puts a year before its months, and these before their days", () => {
    const days = ["2021-08-15", "2021", "", "2021-08", "199X", "2021-08/2023"];
    expect(days.toSorted((a, b) => compared(a, b, { column: "date", way: "ascending" }))).toEqual([
      "199X",
      "2021",
      "2021-08",
      "2021-08-15",
      "2021-08/2023",
      "",
    ]);
  });

  it("is read from the address and written there, by title where it says nothing that is known", () => {
    expect(orderOf("-grade", ["title", "grade"])).toEqual({ column: "grade", way: "descending" });
    expect(orderOf("attributes.tone", ["title", "attributes.tone"]).column).toBe("attributes.tone");
    for (const says of [null, "", "-", "nothing"]) expect(orderOf(says, ["title", "grade"])).toEqual(byTitle);
    expect(orderSays(byTitle)).toBeNull();
    expect([orderSays({ column: "title", way: "descending" }), orderSays(byGrade)]).toEqual(["-title", "grade"]);
  });
});

describe("rows that were taken", () => {
  const written = lines.map((row) => (row.file === "c" ? { ...row, grade: "F" } : row));
  it("stay where they are when their values change, until they are asked for again", () => {
    const first = taken(null, lines, byGrade);
    const rowsOf = ({ files }: Taken) => files.map((file) => written.find((row) => row.file === file) as Line);
    const second = taken(first, written, byGrade);
    expect(second.files).toEqual(first.files);
    expect(isInOrder(rowsOf(first), byGrade, valueIn)).toBe(false);
    const third = taken(second, written, byGrade, "", 1);
    expect(third.files).toEqual(["e", "a", "c", "d", "b"]);
    expect(isInOrder(rowsOf(third), byGrade, valueIn)).toBe(true);
  });

  it("let new ones come last, and those that are gone go", () => {
    const first = taken(null, lines, byGrade);
    const later = [{ file: "f", title: "Aa", grade: "A" }, ...lines.slice(1)];
    expect(taken(first, later, byGrade).files).toEqual(["c", "e", "d", "b", "f"]);
  });

  it("keep rows that had the words when they were asked, and look at new ones", () => {
    const first = taken(null, lines, byTitle, "report a");
    expect([...first.kept]).toEqual(["c"]);
    const renamed = [
      ...lines.map((row) => (row.file === "c" ? { ...row, title: "Speech" } : row)),
      { file: "f", title: "report", grade: "A" },
    ];
    const second = taken(first, renamed, byTitle, "report a");
    expect([...second.kept]).toEqual(["c", "f"]);
    expect([...taken(second, renamed, byTitle, "report a", 1).kept]).toEqual(["f"]);
    expect(taken(second, renamed, byTitle, "").kept.size).toBe(6);
  });
});

describe("words", () => {
  it("stand each in some cell, without case and accents", () => {
    expect(finder("daesh DAWN")(["Dāʿesh in the north", null, "Dawn"])).toBe(true);
    expect(finder("daesh dawn")(["Dāʿesh in the north", null])).toBe(false);
    expect(finder("  ")([])).toBe(true);
    expect(finder("a b")(["a", "b"])).toBe(true);
  });
});
