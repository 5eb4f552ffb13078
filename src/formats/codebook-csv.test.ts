import fc from "fast-check";
import { expect, it } from "vitest";
import { readCodebookCsv, writeCodebookCsv } from "./codebook-csv.js";

it("reads what it writes", () => {
  const words = fc
    .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
    .map((each) => each.trim())
    .filter((each) => each !== "" && !/[;|]/.test(each));
  const row = fc.record({ name: words, definition: words, include: words, terms: fc.array(words, { minLength: 1, maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (made) => {
      const rows = made.map((each, index) => ({ ...each, id: `c${index}`, ...(index > 0 && { parent: `c${index - 1}` }) }));
      expect(readCodebookCsv(writeCodebookCsv(rows), "codes.csv")).toEqual({ rows, problems: [] });
    }),
    { numRuns: 200 },
  );
});

it("takes the columns of other programs, parents by name, and tells of rows without a code", () => {
  const { rows, problems } = readCodebookCsv(
    'Code;Description;Parent code\nForce;"arms; used";\n;nothing;\nAir strikes;from above;Force\n',
    "codes.csv",
  );
  expect(rows).toEqual([
    { id: "force", name: "Force", definition: "arms; used" },
    { id: "air-strikes", name: "Air strikes", definition: "from above", parent: "force" },
  ]);
  expect(problems.map(({ code, at }) => [code, at[0]?.line])).toEqual([["data/bad-row", 3]]);
  expect(readCodebookCsv("a,b\n1,2\n", "x.csv").problems[0]?.code).toBe("data/missing-column");
  expect(readCodebookCsv('name\n"open\n', "x.csv").problems[0]?.code).toBe("data/bad-row");
});

it("names the line of the file, past empty lines and cells of several lines", () => {
  const text = 'id,name,definition\r\nwar,War,"Of war\r\nand more"\r\n\r\n\r\n,,nothing\r\n';
  expect(readCodebookCsv(text, "x.csv").problems.map(({ at }) => at[0]?.line)).toEqual([6]);
});

it("has no words of a dictionary where only separators stand", () => {
  const { rows } = readCodebookCsv("name,terms\nWar,; ;\n", "x.csv");
  expect(rows).toEqual([expect.not.objectContaining({ terms: expect.anything() })]);
  expect(readCodebookCsv(writeCodebookCsv(rows), "x.csv").rows).toEqual(rows);
});

it("reads what it wrote, where a program doubled the ends of lines", () => {
  const { rows } = readCodebookCsv('id,name,definition\r\r\nwar,War,"Of war,\r\r\n and its kin"\r\r\n', "x.csv");
  expect(rows).toEqual([expect.objectContaining({ id: "war", definition: "Of war,\n and its kin" })]);
  expect(readCodebookCsv(writeCodebookCsv(rows), "x.csv").rows).toEqual(rows);
});

it.each(["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "＝1", "'=1", "''-a", "it's", "'quoted'"])(
  "writes %j so that no spreadsheet runs it, and reads it as it was",
  (name) => {
    const rows = [{ id: "a", name, definition: name, include: name }];
    const written = writeCodebookCsv(rows);
    expect(readCodebookCsv(written, "x.csv").rows).toEqual(rows);
    for (const cell of (written.split("\n")[1] ?? "").split(",")) expect(cell.replace(/^"/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/u);
  },
);
