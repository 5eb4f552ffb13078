import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../statistics/random.js";
import { krippendorffAlpha } from "../alpha/krippendorff-alpha.js";
import { agreementOn } from "../by-category.js";
import { clusters } from "../disagreements.js";
import { ratingsOf } from "../ratings.js";
import { type CodedUnits, categorySets, markedTexts, presence, scaleRatings, touched } from "./coded-units.js";

const given = fc
  .record({ coders: fc.integer({ min: 2, max: 3 }), texts: fc.integer({ min: 1, max: 3 }) })
  .chain(({ coders, texts }) =>
    fc.record({
      lengths: fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }), { minLength: texts, maxLength: texts }),
      coded: fc.array(fc.uniqueArray(fc.nat(coders - 1), { minLength: 1 }), { minLength: texts, maxLength: texts }),
      spans: fc.array(
        fc.record({
          coder: fc.nat(coders - 1),
          source: fc.nat(texts - 1),
          a: fc.nat(30),
          b: fc.nat(8),
          category: fc.constantFrom("a", "b", "c"),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  .map(({ lengths, coded, spans }): CodedUnits => {
    const coders = Math.max(...coded.flat(), ...spans.map((each) => each.coder), 1) + 1;
    const sources = lengths.map((units, index) => {
      const stops = units.map((_, at) => units.slice(0, at + 1).reduce((sum, each) => sum + each + 2, 0) - 2);
      const length = stops.at(-1) as number;
      const starts = Int32Array.from(units, (each, at) => (stops[at] as number) - each);
      return { id: `s${index}`, length, starts, stops: Int32Array.from(stops), coders: new Set(coded[index]) };
    });
    return {
      coders: Array.from({ length: coders }, (_, at) => `c${at}`),
      sources,
      spans: spans.flatMap(({ coder, source, a, b, category }) => {
        const { length, coders: own } = sources[source] as (typeof sources)[number];
        const start = a % length;
        return own.has(coder) ? [{ coder, source, category, start, end: Math.min(length, start + 1 + b) }] : [];
      }),
    };
  });

/** Unit by unit, as the definition has it. */
function plainly(of: CodedUnits, category: string): (string | null)[][] {
  return of.sources.flatMap((source, index) =>
    [...source.starts].map((start, unit) =>
      of.coders.map((_, coder) => {
        if (!source.coders.has(coder)) return null;
        const has = of.spans.some(
          (each) =>
            each.source === index &&
            each.coder === coder &&
            each.category === category &&
            each.start < (source.stops[unit] as number) &&
            each.end > start,
        );
        return has ? "present" : "absent";
      }),
    ),
  );
}

describe("codings over units", () => {
  test("presence is what looking at every unit gives, and so is α", () => {
    fc.assert(
      fc.property(given, fc.constantFrom("a", "b"), (of, category) => {
        const whole = ratingsOf(plainly(of, category), ["absent", "present"]);
        const [a, b] = [krippendorffAlpha(presence(of, (each) => each === category)), krippendorffAlpha(whole)];
        expect(a.n).toBe(b.n);
        if (b.value === null) expect(a).toMatchObject({ value: null, undefined_because: b.undefined_because });
        else expect(a.value).toBeCloseTo(b.value, 10);
        const own = agreementOn(of, (each) => each === category, { random: seededRandom(1), resamples: 20 });
        expect(own.alpha.value).toBe(a.value);
        for (const each of [own.percent, own.kappa, own.ac1, own.spans])
          if (each.value === null) expect(each.undefined_because).toBeTruthy();
          else expect(Number.isFinite(each.value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("sets of categories are counted once a unit", () => {
    fc.assert(
      fc.property(given, (of) => {
        const sets = categorySets(of);
        const units = of.sources.reduce((sum, each) => sum + each.starts.length, 0);
        expect(sets.times.reduce((sum, each) => sum + each, 0)).toBe(units);
      }),
    );
  });

  test("a unit with two steps of a scale has no value on it", () => {
    const source = { id: "s", length: 20, starts: Int32Array.of(0, 10), stops: Int32Array.of(8, 20), coders: new Set([0, 1]) };
    const span = (coder: number, start: number, category: string) => ({ coder, source: 0, start, end: start + 2, category });
    const of: CodedUnits = {
      coders: ["x", "y"],
      sources: [source],
      spans: [span(0, 0, "low"), span(1, 0, "low"), span(1, 4, "high"), span(0, 12, "high"), span(1, 13, "high")],
    };
    const ratings = scaleRatings(of, [
      { id: "low", value: 1 },
      { id: "high", value: 5 },
    ]);
    expect([...ratings.cells]).toEqual([0, -1, 1, 1]);
    expect(ratings).toMatchObject({ categories: [1, 5], ordered: true });
  });

  test("units that a span touches", () => {
    const units = { starts: Int32Array.of(0, 10, 20), stops: Int32Array.of(8, 18, 30) };
    expect(touched(units, 8, 10)).toEqual([1, 1]);
    expect(touched(units, 7, 11)).toEqual([0, 2]);
    expect(touched(units, 25, 26)).toEqual([2, 3]);
  });

  test("spans of one coder that touch are one; texts that somebody did not code are left out", () => {
    const text = (coders: number[]) => ({
      id: "s",
      length: 20,
      starts: Int32Array.of(0),
      stops: Int32Array.of(20),
      coders: new Set(coders),
    });
    const of: CodedUnits = {
      coders: ["x", "y"],
      sources: [text([0, 1]), text([0])],
      spans: [
        { coder: 0, source: 0, start: 0, end: 5, category: "a" },
        { coder: 0, source: 0, start: 3, end: 9, category: "a" },
        { coder: 0, source: 1, start: 3, end: 9, category: "a" },
      ],
    };
    expect(markedTexts(of, () => true)).toEqual([{ length: 20, spans: [{ coder: 0, start: 0, end: 9, value: "marked" }] }]);
  });
});

test("codings that overlap are one case for the coders to decide", () => {
  const coding = (id: string, coder: string, start: number, end: number) => ({ id, coder, source: "s", start, end, category: "a" });
  const all = [
    coding("1", "x", 0, 5),
    coding("2", "y", 0, 5),
    coding("3", "x", 10, 15),
    coding("4", "y", 12, 18),
    coding("5", "x", 30, 33),
  ];
  const found = clusters(all, () => new Set(["x", "y"]));
  expect(found.map(({ kind, start, end, without }) => [kind, start, end, without])).toEqual([
    ["agreed", 0, 5, []],
    ["borders", 10, 18, []],
    ["missing", 30, 33, ["y"]],
  ]);
  expect(clusters(all, () => new Set(["x"]))).toEqual([]);
});
