import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coOccurrence, type Within } from "./co-occurrence.js";
import { codeMatrix } from "./code-matrix.js";
import { codedIndex, type Indexable } from "./coded-index.js";
import { type Condition, ConditionFault, parseCondition } from "./condition.js";
import { findPlaces } from "./find-places.js";

const categories = [
  { id: "a", parent: null },
  { id: "b", parent: "a" },
  { id: "c", parent: null },
  { id: "d", parent: "c" },
];
const sources = ["s0", "s1", "s2"];
const units = { starts: Int32Array.of(0, 12, 24), stops: Int32Array.of(10, 22, 40) };
const unitsOf = () => units;
const codings = fc
  .array(
    fc.record({
      source: fc.constantFrom(...sources),
      coder: fc.constantFrom("x", "y"),
      category: fc.constantFrom("a", "b", "c", "d"),
      start: fc.nat(36),
      end: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 14 },
  )
  .map((list): Indexable[] => list.map((each) => ({ ...each, end: Math.min(40, each.start + each.end) })));

const isOf = (code: string) => (each: Indexable) =>
  each.category === code || categories.find((one) => one.id === each.category)?.parent === code;
const isInUnit = (each: Indexable, unit: number) => each.start < (units.stops[unit] as number) && each.end > (units.starts[unit] as number);

describe("code matrix", () => {
  test("counts codings and sources as counting one by one does", () => {
    fc.assert(
      fc.property(codings, (list) => {
        const index = codedIndex(list, categories, sources);
        for (const count of ["codings", "sources"] as const) {
          const { counts } = codeMatrix(index, ["x", "y"], (_, coder) => (index.coders[coder] === "x" ? 0 : 1), count);
          for (const [row, { id }] of categories.entries()) {
            for (const [column, coder] of ["x", "y"].entries()) {
              const own = list.filter((each) => isOf(id)(each) && each.coder === coder);
              expect(counts[row * 2 + column]).toBe(count === "codings" ? own.length : new Set(own.map((each) => each.source)).size);
            }
          }
        }
      }),
    );
  });
});

describe("codes together", () => {
  test.each(["overlap", "near", "paragraph", "source"] as const)(
    "%s: as comparing each with each does, and symmetric",
    (within: Within) => {
      fc.assert(
        fc.property(codings, (list) => {
          const index = codedIndex(list, categories, sources);
          const counts = coOccurrence(index, within, { unitsOf, near: 5 });
          for (const [a, { id: one }] of categories.entries()) {
            for (const [b, { id: other }] of categories.entries()) {
              expect(counts[a * 4 + b]).toBe(counts[b * 4 + a]);
              if (a !== b) expect(counts[a * 4 + b]).toBe(plainly(list, one, other, within));
            }
          }
        }),
        { numRuns: 80 },
      );
    },
  );
});

function plainly(list: readonly Indexable[], one: string, other: string, within: Within): number {
  if (within === "source") return sources.filter((source) => has(list, source, one) && has(list, source, other)).length;
  if (within === "paragraph") {
    return sources
      .flatMap((source) => [0, 1, 2].map((unit) => list.filter((each) => each.source === source && isInUnit(each, unit))))
      .filter((own) => own.some(isOf(one)) && own.some(isOf(other))).length;
  }
  let pairs = 0;
  for (const [at, a] of list.entries()) {
    for (const b of list.slice(at + 1)) {
      if (a.source !== b.source) continue;
      const gap = Math.max(b.start - a.end, a.start - b.end);
      const isMet = within === "near" ? gap <= 5 : gap < 0;
      if (isMet && ((isOf(one)(a) && isOf(other)(b)) || (isOf(other)(a) && isOf(one)(b)))) pairs++;
    }
  }
  return pairs;
}

function has(list: readonly Indexable[], source: string, code: string): boolean {
  return list.some((each) => each.source === source && isOf(code)(each));
}

describe("a condition", () => {
  const read = (text: string) => parseCondition(text);
  const code = (name: string, from: number): Condition => ({ kind: "code", code: name, from });

  test("binds near closest, then not, and, or", () => {
    expect(read("a or b and not c near d")).toEqual({
      kind: "or",
      left: code("a", 0),
      right: { kind: "and", left: code("b", 5), right: { kind: "not", of: { kind: "near", left: code("c", 15), right: code("d", 22) } } },
    });
    expect(read('"not" AND (x.1 or y)')).toMatchObject({ kind: "and", left: { code: "not" }, right: { kind: "or" } });
  });

  test.each([
    ["", "There is no condition.", 0],
    ["a and", "A code is missing at the end.", 5],
    ["a b", "“b” is not expected here; write and, or, near or before between codes.", 2],
    ["(a or b", "A bracket is not closed.", 7],
    ["and a", "A code is missing before “and”.", 0],
    ["(a and b) near c", "Before “near” stands one code, or several with or between them.", 10],
    ['a "b', "A quotation mark is not closed.", 2],
  ])("%j is told: %s", (text, says, at) => {
    expect(() => read(text)).toThrow(ConditionFault);
    try {
      read(text);
    } catch (cause) {
      expect(cause).toMatchObject({ message: says, at });
    }
  });

  test("never fails otherwise, whatever is written", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "and", "or", "not", "near", "(", ")", '"', "before"), { maxLength: 12 }), (tokens) => {
        try {
          read(tokens.join(" "));
        } catch (cause) {
          expect(cause).toBeInstanceOf(ConditionFault);
        }
      }),
    );
    expect(() => read(`${"(".repeat(5000)}a`)).toThrow(ConditionFault);
    expect(() => read(`${"not ".repeat(5000)}a`)).toThrow(ConditionFault);
  });

  test("finds the units that looking at each would", () => {
    fc.assert(
      fc.property(codings, (list) => {
        const index = codedIndex(list, categories, sources);
        const found = findPlaces(index, read("a and not d or c near b"), unitsOf, { near: 3 });
        const got = [...found.source].map((source, at) => `${source}:${found.unit[at]}`);
        const wanted = sources.flatMap((source, s) =>
          [0, 1, 2].flatMap((unit) => {
            const own = list.filter((each) => each.source === source);
            const here = own.filter((each) => isInUnit(each, unit));
            const near = own.some((a, i) =>
              own.some(
                (b, j) =>
                  i !== j &&
                  isOf("c")(a) &&
                  isOf("b")(b) &&
                  Math.max(b.start - a.end, a.start - b.end) <= 3 &&
                  (isInUnit(a, unit) || isInUnit(b, unit)),
              ),
            );
            return (here.some(isOf("a")) && !here.some(isOf("d"))) || near ? [`${s}:${unit}`] : [];
          }),
        );
        expect(got).toEqual(wanted);
      }),
    );
  });

  test("knows what comes before what", () => {
    const list = [
      { source: "s0", coder: "x", category: "c", start: 0, end: 4 },
      { source: "s0", coder: "x", category: "a", start: 14, end: 16 },
    ];
    const index = codedIndex(list, categories, sources);
    expect([...findPlaces(index, read("c before a"), unitsOf, { near: 20 }).unit]).toEqual([0, 1]);
    expect([...findPlaces(index, read("a before c"), unitsOf, { near: 20 }).unit]).toEqual([]);
  });
});
