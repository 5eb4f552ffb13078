import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../statistics/random.js";
import { krippendorffAlpha } from "../alpha/krippendorff-alpha.js";
import { ratingsOf } from "../ratings.js";
import { alphaU, pooledAlphaU } from "./alpha-u.js";
import { bestAlignment } from "./best-alignment.js";
import { gamma } from "./gamma.js";
import type { CodedSpan, Unitising } from "./spans.js";
import { endToEnd, textMeasures } from "./text-measures.js";
import { uAlpha } from "./u-alpha.js";

const length = 40;
/** Spans of one coder that do not overlap. */
const partition = (coder: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom("norm", "trust", "threat")), {
      maxLength: 5,
    })
    .map((units) => {
      let reached = 0;
      const spans: CodedSpan[] = [];
      for (const [gap, size, value] of units) {
        const start = reached + gap;
        if (start + size > length) break;
        spans.push({ coder, start, end: start + size, value });
        reached = start + size;
      }
      return spans;
    });
const continua = fc
  .tuple(partition(0), partition(1), partition(2))
  .map((spans): Unitising => ({ coders: 3, begin: 0, end: length, spans: spans.flat() }));

function valueAt({ spans }: Unitising, coder: number, place: number): string {
  return spans.find((each) => each.coder === coder && each.start <= place && place < each.end)?.value ?? "gap";
}

describe("the α_u family of 2016", () => {
  it("observes what a coding of every position observes", () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const family = uAlpha(continuum);
        const positions = Array.from({ length }, (_, place) => [0, 1, 2].map((coder) => valueAt(continuum, coder, place)));
        const byPosition = krippendorffAlpha(ratingsOf(positions));
        if (family.u.value === null) return;
        expect((family.u.observed as number) / (3 * length)).toBeCloseTo(byPosition.observed as number, 10);
        const relevant = krippendorffAlpha(ratingsOf(positions.map((row) => row.map((each) => Number(each !== "gap")))));
        if (family.bar.value !== null)
          expect((2 * (family.bar.observed as number)) / (3 * length)).toBeCloseTo(relevant.observed as number, 10);
      }),
    );
  });
  it("is 1 for equal units, and the same for other names, another order and another beginning", () => {
    fc.assert(
      fc.property(continua, partition(0), fc.nat(1000), (continuum, own, by) => {
        const equal = uAlpha({ ...continuum, spans: own.flatMap((each) => [0, 1, 2].map((coder) => ({ ...each, coder }))) });
        if (equal.u.value !== null) expect(equal.u.value).toBeCloseTo(1, 12);
        const moved = continuum.spans.map((each) => ({
          ...each,
          coder: 2 - each.coder,
          start: each.start + by,
          end: each.end + by,
          value: `${each.value}!`,
        }));
        const [before, after] = [uAlpha(continuum), uAlpha({ ...continuum, begin: by, end: by + length, spans: moved.reverse() })];
        for (const key of ["u", "bar", "cu"] as const) {
          if (before[key].value === null) expect(after[key].value).toBeNull();
          else expect(after[key].value).toBeCloseTo(before[key].value, 10);
        }
      }),
    );
  });
  it("is a number or says why not", () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const family = uAlpha(continuum);
        for (const each of [family.u, family.bar, family.cu, ...family.ku.values(), alphaU(continuum, "norm")]) {
          if (each.value === null) expect(each.undefined_because).toMatch(/\w/);
          else expect(Number.isFinite(each.value)).toBe(true);
        }
      }),
    );
  });
  it("is not defined where units of one coder overlap, or nobody marked one", () => {
    const spans = [
      { coder: 0, start: 0, end: 5, value: "norm" },
      { coder: 0, start: 4, end: 8, value: "trust" },
      { coder: 1, start: 0, end: 5, value: "norm" },
    ];
    expect(uAlpha({ coders: 2, begin: 0, end: 20, spans }).u).toMatchObject({
      value: null,
      undefined_because: expect.stringContaining("overlap (0–5, 4–8)"),
    });
    expect(uAlpha({ coders: 2, begin: 0, end: 20, spans: [] }).u.undefined_because).toContain("nobody");
    expect(alphaU({ coders: 2, begin: 0, end: 20, spans }, "trust").value).not.toBeNull();
    expect(alphaU({ coders: 2, begin: 0, end: 20, spans }, "grievance").undefined_because).toContain("nobody used");
    expect(uAlpha({ coders: 2, begin: 0, end: 6, spans }).u.undefined_because).toContain("outside");
  });
});

describe("α_u of 2004 over all categories", () => {
  it("adds up what the categories observe and expect", () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const values = [...new Set(continuum.spans.map((each) => each.value))];
        const parts = values.map((value) => alphaU(continuum, value));
        const sum = (of: "observed" | "expected") => parts.reduce((total, each) => total + (each[of] ?? 0), 0);
        const pooled = pooledAlphaU(continuum);
        if (!values.length) expect(pooled.undefined_because).toBe("nobody marked a unit");
        else if (pooled.value !== null) expect(pooled.value).toBeCloseTo(1 - sum("observed") / sum("expected"), 10);
        if (values.length === 1) expect(pooled.value).toBe(parts[0]?.value);
      }),
    );
  });
  it("is pulled to the category that covers most, and says which one overlaps", () => {
    const spans = [0, 1].flatMap((coder) => [
      { coder, start: 0, end: 30, value: "norm" },
      { coder, start: 40 + 10 * coder, end: 44 + 10 * coder, value: "trust" },
    ]);
    const continuum = { coders: 2, begin: 0, end: 100, spans };
    expect(alphaU(continuum, "norm").value).toBe(1);
    expect(alphaU(continuum, "trust").value).toBeLessThan(0.1);
    expect(pooledAlphaU(continuum).value).toBeGreaterThan(0.9);
    const twice = [...spans, { coder: 0, start: 42, end: 60, value: "trust" }];
    expect(pooledAlphaU({ ...continuum, spans: twice }).undefined_because).toMatch(/^trust: .*overlap/);
  });
});

describe("texts laid end to end", () => {
  const text = (seed: number) => ({
    length: 100,
    spans: [0, 1].flatMap((coder) => [
      { coder, start: 10 + ((seed * (coder + 1)) % 5), end: 30, value: "norm" },
      { coder, start: 50, end: 60 + ((seed + coder) % 7), value: seed % 3 ? "trust" : "norm" },
    ]),
  });
  it("have intervals by texts from five on, and none below", () => {
    const options = { random: seededRandom(1), resamples: 200, byCategory: true };
    const many = textMeasures([1, 2, 3, 4, 5, 6].map(text), 2, options);
    const u = many.find((each) => each.name === "u_alpha_2016");
    expect(u?.ci95?.[0]).toBeLessThanOrEqual(u?.value as number);
    expect(u?.ci95?.[1]).toBeGreaterThanOrEqual(u?.value as number);
    expect(many.filter((each) => each.category === "trust").map((each) => each.name)).toEqual([
      "bar_u_alpha_2016",
      "ku_alpha_2016",
      "alpha_u_2004",
    ]);
    const few = textMeasures([1, 2].map(text), 2, options);
    expect(few[0]).toMatchObject({ ci95: null, ci_by: expect.stringContaining("needs 5") });
  });
  it("keep gaps within their text", () => {
    const { breaks, end, spans } = endToEnd([text(1), text(2)], 2);
    expect({ breaks, end, last: spans.at(-1)?.end }).toEqual({ breaks: [100], end: 200, last: 163 });
  });
});

const loose = (coder: number, most: number) =>
  fc
    .array(
      fc.record({
        coder: fc.constant(coder),
        start: fc.integer({ min: 0, max: 30 }),
        size: fc.integer({ min: 1, max: 8 }),
        value: fc.constantFrom("a", "b"),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((units): CodedSpan[] => units.map(({ size, ...each }) => ({ ...each, end: each.start + size })));
const unlike = {
  empty: 1,
  of: (a: CodedSpan, b: CodedSpan) =>
    ((Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start)) ** 2 + Number(a.value !== b.value),
};

describe("the best alignment", () => {
  it("costs the least of all alignments of two coders", () => {
    const least = (left: readonly CodedSpan[], right: readonly CodedSpan[]): number => {
      const [first, ...rest] = left;
      if (!first) return right.length;
      const choices = right.map((each, at) => unlike.of(first, each) + least(rest, right.toSpliced(at, 1)));
      return Math.min(1 + least(rest, right), ...choices);
    };
    fc.assert(
      fc.property(loose(0, 5), loose(1, 5), (left, right) => {
        const found = bestAlignment([...left, ...right], 2, unlike);
        expect((found?.disorder as number) * ((left.length + right.length) / 2)).toBeCloseTo(least(left, right), 9);
        expect(found?.together.flat().length).toBe(left.length + right.length);
      }),
      { numRuns: 60 },
    );
  });
  it("is the same by subsets and by assignment", () => {
    fc.assert(
      fc.property(loose(0, 9), loose(1, 9), (left, right) => {
        const small = bestAlignment([...left, ...right], 2, unlike);
        const far = Array.from({ length: 20 }, (_, at): CodedSpan => ({ coder: at % 2, start: 1000 + at, end: 1020 + at, value: "a" }));
        const bridge = bestAlignment([...left, ...right, ...far], 2, unlike);
        const alone = bestAlignment(far, 2, unlike);
        const total = (found: { disorder: number } | null, spans: number) => ((found?.disorder as number) * spans) / 2;
        const spans = left.length + right.length;
        expect(total(bridge, spans + 20)).toBeCloseTo(total(small, spans) + total(alone, 20), 8);
      }),
      { numRuns: 20 },
    );
  });
  it("of more than eighteen units of two coders that lie together is still the least", () => {
    const pairs = Array.from({ length: 12 }, (_, at) =>
      [0, 1].map((coder): CodedSpan => ({ coder, start: at, end: at + 30, value: "a" })),
    ).flat();
    expect(bestAlignment(pairs, 2, unlike)?.disorder).toBe(0);
    const three = [...pairs, ...pairs.slice(0, 8).map((each) => ({ ...each, coder: 2 }))];
    expect(bestAlignment(three, 3, unlike)).toBeNull();
  });
});

describe("γ", () => {
  const spans: CodedSpan[] = [0, 1].flatMap((coder) =>
    [5, 30, 61, 90].map((start, at) => ({ coder, start: start + coder, end: start + 10, value: at % 2 ? "norm" : "trust" })),
  );
  it("is 1 for equal units, high for near ones, and the same for the same seed", () => {
    const equal = spans.map((each) => ({ ...each, start: each.end - 10 }));
    expect(gamma(equal, 2, { random: seededRandom(1) }).value).toBe(1);
    const near = gamma(spans, 2, { random: seededRandom(1) });
    expect(near.value).toBeGreaterThan(0.9);
    expect(near).toEqual(gamma(spans, 2, { random: seededRandom(1) }));
  });
  it("falls when units move apart", () => {
    const moved = (by: number) => spans.map((each) => (each.coder ? { ...each, start: each.start + by, end: each.end + by } : each));
    const values = [0, 3, 8].map((by) => gamma(moved(by), 2, { random: seededRandom(1), samples: 60 }).value as number);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });
  it("is not defined where a coder marked nothing", () => {
    expect(
      gamma(
        spans.filter((each) => !each.coder),
        2,
        { random: seededRandom(1) },
      ),
    ).toMatchObject({ value: null, undefined_because: "coder 2 marked no unit" });
  });
});
