import { expect, it } from "vitest";
import type { Mark } from "../../domain/hypothesis.js";
import { type MarkedTwice, marksCompared, placesTwice } from "./second-reading.js";

/** Rows of evidence as two readers marked them: “C/I N/N” is one row on two hypotheses. */
const cells = (...rows: readonly string[]): MarkedTwice[] =>
  rows.flatMap((row, at) =>
    row.split(" ").flatMap((pair, column) => {
      const [first, second] = pair.split("/") as [Mark, Mark];
      return second === undefined ? [] : [{ evidence: `e${at}`, hypothesis: `h${column}`, first, second }];
    }),
  );

it("counts equal and opposed marks, and has the α of the textbook's formula", () => {
  const found = marksCompared(cells("C/C I/I", "C/N I/C", "N/N II/II", "I/I N/N", "C/C I/N"));
  expect(found).toMatchObject({ marks: 10, same: 7, opposed: 1, rows: 5 });
  // By hand: values C 6, I 6, N 6, II 2 of 20; 1 − (3 / 10) / (1 − (6·5 + 6·5 + 6·5 + 2·1) / (20·19)) = 1 − .3 / (288 / 380)
  expect(found.alpha).toBeCloseTo(1 - 0.3 / (288 / 380), 12);
  const [low, high] = found.interval ?? [];
  expect(low).toBeLessThan(found.alpha ?? 0);
  expect(high).toBeLessThanOrEqual(1);
});

it("takes the interval over rows of evidence: twice as many marks of the same rows make it no narrower", () => {
  const rows = ["C/C I/I", "C/N I/I", "N/N II/II", "I/N N/C", "C/C I/I", "N/N C/C"];
  const width = (of: readonly string[]) => {
    const [low = 0, high = 0] = marksCompared(cells(...of)).interval ?? [];
    return high - low;
  };
  expect(width(rows.map((row) => `${row} ${row}`))).toBeGreaterThan(0.9 * width(rows));
});

it("gives no interval of a few rows, and no α where only one mark occurs", () => {
  expect(marksCompared(cells("C/C I/I", "C/N I/C"))).toMatchObject({ rows: 2, interval: null });
  expect(marksCompared(cells("N/N N/N", "N/N N/N"))).toMatchObject({ same: 4, alpha: null, interval: null });
  expect(marksCompared([])).toMatchObject({ marks: 0, alpha: null });
});

it("places the explanations by each reader's marks, and leaves out what a reader did not mark everywhere", () => {
  expect(placesTwice(cells("I/N C/II N/N", "I/I N/N N/N", "N/N N/N"))).toEqual([
    { hypothesis: "h0", first: { rank: 2, weight: 2 }, second: { rank: 1, weight: 1 } },
    { hypothesis: "h1", first: { rank: 1, weight: 0 }, second: { rank: 2, weight: 2 } },
  ]);
  const heavy = cells("I/I N/N", "N/N I/I").map((each) => (each.evidence === "e0" ? { ...each, counts: 3 } : each));
  expect(placesTwice(heavy).map(({ first }) => first.weight)).toEqual([3, 1]);
});

it("gives no interval where all rows are marked alike, as if nothing were uncertain", () => {
  const same = Array.from({ length: 6 }, () => "C/C I/I");
  expect(marksCompared(cells(...same))).toMatchObject({ rows: 6, alpha: 1, interval: null });
});
