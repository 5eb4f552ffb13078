import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckDB, openDuckDB } from "../../../engine/duckdb.js";
import { split } from "../../../formats/events/delimited.js";
import type { Table } from "../../../formats/events/recognise.js";
import { csv } from "../select.js";
import { tidy } from "./tidy.js";

let folder: string;
let engine: DuckDB;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-tidy-"));
  engine = await openDuckDB();
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

const columns = ["a", "b", "c"];
const table = (delimiter: "," | "\t" | ";"): Table => ({
  dialect: { delimiter, quoted: true },
  columns,
  titles: columns,
  widths: [3],
  header: true,
  hxl: false,
});
const pieces = (text: string, size: number) => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
};
const field = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "é", "7", " ", ",", ";", "\t", '"', "\n", "'", "\\", "#"), maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }).map((each) => each.replaceAll(/[\0\r]/g, "")),
);
const written = (value: string, always: boolean) => (always || /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

describe("tidy", () => {
  it("gives DuckDB every field and the line of every row, however the bytes come in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", "\t", ";" as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, always, size) => {
          const of = table(delimiter as ",");
          const body = rows.map((row) => row.map((each) => written(each, always)).join(delimiter));
          const text = `${["a", "b", "c"].join(delimiter)}\n${body.join("\n")}\n`;
          const copy = join(folder, "copy");
          const found = await tidy(Readable.from(pieces(text, size)), copy, of);
          expect([found.rows, found.rejectedRows]).toEqual([rows.length, 0]);
          const from = csv(copy, ["amity_line", ...columns], { delimiter, quoted: true, parallel: !found.folded, missing: [] });
          const read = await engine.rows<Record<string, string | null>>(`select * from ${from}`);
          let line = 2;
          const expected = rows.map(([a, b, c], index) => {
            const row = { amity_line: String(line), a: a || null, b: b || null, c: c || null };
            line += (body[index] ?? "").split("\n").length;
            return row;
          });
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("accounts for every line of any bytes: copied, set aside, blank or a title, and never hangs", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "\0", "é"), maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        async (body, size) => {
          const copy = join(folder, "any");
          const found = await tidy(Readable.from(pieces(`a,b,c\n${body}`, size)), copy, table(","));
          const kept = found.rows - found.rejectedRows;
          let rest = await readFile(copy, "utf8");
          let copied = 0;
          while (rest !== "") {
            const { fields, next } = split(rest, { delimiter: ",", quoted: true });
            expect(fields).toHaveLength(4);
            rest = next === -1 ? "" : rest.slice(next);
            copied += 1;
          }
          expect(copied).toBe(kept);
          expect(found.rejected).toHaveLength(found.rejectedRows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("sets a line longer than a million bytes aside and goes on", async () => {
    const text = `a,b,c\n1,2,3\n${"x".repeat(3 << 20)}\n4,5,6\n`;
    const copy = join(folder, "long");
    const found = await tidy(Readable.from(pieces(text, 65_536)), copy, table(","));
    expect([found.rows, found.rejected.map((each) => [each.line, each.reason])]).toEqual([
      3,
      [[3, "the line is longer than a million bytes"]],
    ]);
    expect(await readFile(copy, "utf8")).toBe("2,1,2,3\n4,4,5,6\n");
  });
});
