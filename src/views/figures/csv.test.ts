import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.js";

describe("csvOf", () => {
  it("quotes as RFC 4180 does", () => {
    expect(
      csvOf(
        [{ name: "a" }, { name: 'b "c"' }],
        [
          ["x, y", 'say "no"'],
          [null, 3.5],
          ["two\nlines", true],
        ],
      ),
    ).toBe('a,"b ""c"""\r\n"x, y","say ""no"""\r\n,3.5\r\n"two\nlines",true\r\n');
  });

  it.each(["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])("lets no spreadsheet run %j", (text) => {
    expect(parse(csvOf(["a"], [[text]]), { columns: true })).toEqual([{ a: `'${text}` }]);
  });

  it("leaves numbers numbers, also below zero", () => expect(csvOf(["a"], [[-3], [Number.NaN]])).toBe("a\r\n-3\r\n\r\n"));

  it("is read back as it was", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = parse(csvOf(["a", "b"], rows), { from_line: 2, skip_empty_lines: false }) as string[][];
        expect(back.map((line) => line.map((each) => each.replace(/^'(?='*\s*[=+\-@\t\r＝＋－＠])/, "")))).toEqual(
          rows.map((row) => row.map((each) => (each === null ? "" : String(each)))),
        );
      }),
    );
  });
});

it.each(["\u0000=1+1", "\u200b=1+1", "\u202e+1", "\u00ad@x", "\u001f-1"])(
  "signs that are not seen before a formula do not hide it: %j",
  (cell) => {
    expect(csvOf(["a"], [[cell]])).toContain(`'${cell}`);
  },
);
