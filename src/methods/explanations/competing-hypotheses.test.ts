import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { type Mark, marks } from "../../domain/hypothesis.js";
import { competingHypotheses, type Judged } from "./competing-hypotheses.js";
import { placesWithout } from "./matrix-places.js";

const matrix = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc
      .array(fc.array(fc.constantFrom(...marks), { minLength: columns, maxLength: columns }), { maxLength: 7 })
      .map((rows) => ({ columns, rows })),
  );
const judged = (rows: readonly (readonly Mark[])[]): Judged[] => rows.map((row, index) => ({ id: `e${index}`, marks: row }));

describe("competing hypotheses", () => {
  it("ranks by what is inconsistent, II twice, and shows ties", () => {
    const found = competingHypotheses(
      3,
      judged([
        ["CC", "I", "N"],
        ["C", "C", "I"],
        ["C", "II", "I"],
      ]),
    );
    expect(found.weight).toEqual([0, 3, 2]);
    expect(found.ranking).toEqual([[0], [2], [1]]);
    expect(competingHypotheses(2, judged([["I", "I"]])).ranking).toEqual([[0, 1]]);
  });

  it("refuses a mark that it does not know", () => {
    for (const mark of ["III", "c", "toString", ""])
      expect(() => competingHypotheses(2, [{ id: "e7", marks: ["C", mark as Mark] }])).toThrow(`e7 has the mark “${mark}”.`);
    expect(() => competingHypotheses(1, judged([["C", "I"]]))).toThrow("2 marks for 1 hypotheses");
    expect(competingHypotheses(2, [{ id: "e1", marks: ["I"] }]).weight).toEqual([1, 0]);
  });

  it("counts a row by its weight, ties weights that add up alike, and flips by them", () => {
    const rows: Judged[] = [
      { id: "a", marks: ["I", "C", "N"], weight: 0.1 },
      { id: "b", marks: ["I", "C", "N"], weight: 0.2 },
      { id: "c", marks: ["C", "I", "N"], weight: 0.3 },
      { id: "d", marks: ["N", "N", "II"], weight: 0.25 },
    ];
    const found = competingHypotheses(3, rows);
    expect(found.weight).toEqual([0.3, 0.3, 0.5]);
    expect(found.inconsistent).toEqual([2, 1, 1]);
    expect(found.ranking).toEqual([[0, 1], [2]]);
    expect(found.flips).toContainEqual({ evidence: 3, hypothesis: 2, from: "II", to: "I", leading: [2] });
    expect(
      found.flips.every(({ from, to, evidence, hypothesis, leading }) => {
        const turned = rows.map((row, at) =>
          at === evidence ? { ...row, marks: row.marks.map((mark, column) => (column === hypothesis ? to : mark)) } : row,
        );
        return from !== to && competingHypotheses(3, turned).ranking[0]?.join() === leading.join();
      }),
    ).toBe(true);
    expect(placesWithout(3, rows)[2]).toEqual([1, 3]);
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => competingHypotheses(1, [{ id: "e1", marks: ["I"], weight }])).toThrow("has the weight");
  });

  it("says which single mark would change who leads", () => {
    const found = competingHypotheses(
      2,
      judged([
        ["I", "N"],
        ["C", "C"],
      ]),
    );
    expect(found.ranking).toEqual([[1], [0]]);
    expect(found.flips).toContainEqual({ evidence: 1, hypothesis: 1, from: "C", to: "I", leading: [0, 1] });
    expect(found.flips).toContainEqual({ evidence: 0, hypothesis: 0, from: "I", to: "N", leading: [0, 1] });
  });

  it("gives flips that flip, and the same ranking whatever the order of the rows", () => {
    fc.assert(
      fc.property(matrix, ({ columns, rows }) => {
        const found = competingHypotheses(columns, judged(rows));
        expect(competingHypotheses(columns, judged([...rows].reverse())).ranking).toEqual(found.ranking);
        for (const each of found.flips) {
          const turned = rows.map((row, index) =>
            index === each.evidence ? row.map((mark, column) => (column === each.hypothesis ? each.to : mark)) : row,
          );
          const then = competingHypotheses(columns, judged(turned)).ranking[0];
          expect(then).toEqual(each.leading);
          expect(then).not.toEqual(found.ranking[0]);
        }
      }),
    );
  });

  it("is moved by nothing that fits all", () => {
    fc.assert(
      fc.property(matrix, ({ columns, rows }) => {
        const more = [...rows, Array<Mark>(columns).fill("CC")];
        expect(competingHypotheses(columns, judged(more)).ranking).toEqual(competingHypotheses(columns, judged(rows)).ranking);
        expect(competingHypotheses(columns, judged(more)).diagnosticity.at(-1)).toBe(0);
      }),
    );
  });
});

describeShared("Heuer's matrix of Iraq", () => {
  interface Case {
    method: string;
    input: { H: string[]; E: string[]; M: string[] };
    expected: {
      inconsistency_count: number[];
      consistency_count: number[];
      ranking_least_inconsistent_first: number[];
      diagnostic_rows: boolean[];
    };
  }
  const all = (JSON.parse(readFileSync(shared("reference/methods/cases.json"), "utf8")) as Case[]).filter(
    (each) => each.method === "ach.inconsistency",
  );
  it.each(all)("gives the published counts and order", ({ input, expected }) => {
    const rows = input.M.map((row, index) => ({ id: input.E[index] as string, marks: [...row] as Mark[] }));
    const found = competingHypotheses(input.H.length, rows);
    expect(found.inconsistent).toEqual(expected.inconsistency_count);
    expect(found.consistent).toEqual(expected.consistency_count);
    expect(found.ranking.flat()).toEqual(expected.ranking_least_inconsistent_first);
    expect(found.diagnosticity.map((each) => each > 0)).toEqual(expected.diagnostic_rows);
  });
});
