import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../refusal.js";
import { type ActRates, type ActsTold, actRates, type DocumentsRead, type Rate } from "./act-rates.js";

/** Each act in a document of its own. */
const apart = (counts: Readonly<Record<string, readonly number[]>>): ActsTold[] =>
  Object.entries(counts).flatMap(([dyad, row]) =>
    row.flatMap((n, t) => Array.from({ length: n }, (_, d) => ({ dyad, period: `p${t}`, document: `p${t} ${d}`, acts: 1 }))),
  );
const read = (...documents: number[]): DocumentsRead[] => documents.map((each, t) => ({ period: `p${t}`, documents: each }));
const numbers = (found: ActRates): number[] =>
  [...found.cells, ...found.dyads, ...found.periods].flatMap((each) => {
    const relative = "relative" in each ? each.relative : null;
    const told = [
      each.rate,
      each.low,
      each.high,
      "expected" in each ? each.expected : null,
      relative?.ratio,
      relative?.low,
      relative?.high,
    ];
    return told.filter((value) => typeof value === "number");
  });
const close = ({ rate, low, high }: Rate, wanted: readonly number[], digits = 6) => {
  for (const [at, value] of [rate, low, high].entries()) expect(value).toBeCloseTo(wanted[at] as number, digits);
};

const fourByFour = {
  a: [3, 14, 9, 41],
  b: [0, 5, 16, 8],
  c: [2, 1, 0, 12],
  d: [1, 9, 2, 5],
};
const found = actRates(apart(fourByFour), read(12, 30, 45, 80));

describe("rates of acts by documents", () => {
  // statsmodels 0.15.0: NegativeBinomial (nb2) with offset log V for θ and the likelihood; GLM at that θ for the coefficients and
  // (XᵀWX)⁻¹; scipy 1.17.1: Student's t on 9 df, gamma quantiles.
  it("is the negative binomial of statsmodels", () => {
    expect(found.model?.theta).toBeCloseTo(4.1803046381, 7);
    expect(found.model?.logLikelihood).toBeCloseTo(-41.5509574412, 8);
    expect(found.model?.dispersion).toBeCloseTo(1.9645812048, 7);
    expect(found.cells.find(({ dyad, period }) => dyad === "a" && period === "p3")?.expected).toBeCloseTo(31.32416514, 6);
    close(found.dyads[0] as Rate, [37.08526101776512, 14.313891571887517, 96.08264655692174]);
    close(found.dyads[2] as Rate, [8.307591220189504, 2.435342953395378, 28.339364599777163]);
    close(found.periods[1] as Rate, [98.68397227342582, 35.34140024918091, 275.5557593926399]);
    const { ratio, low, high } = found.dyads[3]?.relative ?? { ratio: 0, low: 0, high: 0 };
    close({ rate: ratio, low, high } as Rate, [0.6973413877183468, 0.2648978659378077, 1.835745294902145]);
  });

  it("gives a cell Garwood's interval, with a bound above where nothing is told", () => {
    expect(found.spread).toBe(1);
    close(found.cells[0] as Rate, [25, 5.155601024130012, 73.06060891451936]);
    close(found.cells[4] as Rate, [0, 0, 30.74066211761613]);
    close(found.cells[3] as Rate, [51.25, 36.777884835569104, 69.52641195716863]);
  });

  it("sets a cell beside what is expected with both intervals, and one on the other where nothing is told", () => {
    const told = found.cells.find(({ dyad, period }) => dyad === "a" && period === "p3")?.relative;
    expect(told?.ratio).toBeCloseTo(1.3088936229, 6);
    expect(told?.low).toBeCloseTo(0.3775569453, 6);
    expect(told?.high).toBeCloseTo(4.5064433885, 6);
    expect(found.cells[4]?.relative).toMatchObject({ ratio: 0, low: 0, high: expect.closeTo(13.8225961183, 6) });
  });

  it("widens it where documents tell several acts at once", () => {
    const { spread, cells } = actRates([{ dyad: "a", period: "p0", document: "x", acts: 4 }], read(16));
    expect(spread).toBeCloseTo((16 / 15) * (16 - 16 / 16) * (1 / 4), 12);
    const one = actRates(apart({ a: [4] }), read(16)).cells[0] as Rate;
    expect(cells[0]?.rate).toBe(one.rate);
    expect(cells[0]?.high).toBeGreaterThan(one.high as number);
    expect(cells[0]?.telling).toBe(1);
  });
});

const anyCounts = fc.array(fc.array(fc.nat(7), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
const named = (rows: readonly (readonly number[])[]) => Object.fromEntries(rows.map((row, i) => [`d${i}`, row]));
const anyRead = fc.array(fc.integer({ min: 8, max: 90 }), { minLength: 4, maxLength: 4 });

describe("laws of rates", () => {
  it("halves every rate where twice as many documents are read for the same acts, and leaves what is relative", () => {
    fc.assert(
      fc.property(anyCounts, anyRead, (rows, documents) => {
        const once = actRates(apart(named(rows)), read(...documents));
        const twice = actRates(apart(named(rows)), read(...documents.map((each) => 2 * each)));
        const halves = (a: readonly Rate[], b: readonly Rate[]) => {
          for (const [at, each] of a.entries())
            for (const key of ["rate", "low", "high"] as const) expect(b[at]?.[key]).toBeCloseTo((each[key] as number) / 2, 5);
        };
        halves(once.cells, twice.cells);
        halves(once.dyads, twice.dyads);
        halves(once.periods, twice.periods);
        for (const [at, each] of once.dyads.entries())
          expect(twice.dyads[at]?.relative?.ratio ?? 0).toBeCloseTo(each.relative?.ratio ?? 0, 5);
      }),
      { numRuns: 40 },
    );
  });

  it("does not hang on the order of rows, nor on how a document's acts are split over rows", () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(), (rows, seed) => {
        const told = apart(named(rows)).map((each, at) => ({ ...each, document: `${each.period} ${at % 3}` }));
        const turned = told.map((each, at) => ({ each, at: (at * 7919 + seed) % 104_729 })).sort((x, y) => x.at - y.at);
        const documents = read(9, 20, 30, 44);
        const again = actRates(
          turned.map(({ each }) => each),
          [...documents].reverse(),
        );
        expect(again).toEqual(actRates(told, documents));
      }),
      { numRuns: 40 },
    );
  });

  it("answers or says why not, never NaN; the rate lies in its interval; all acts are counted", () => {
    fc.assert(
      fc.property(anyCounts, fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), (rows, documents) => {
        const possible = rows.map((row) => row.map((n, t) => Math.min(n, documents[t] as number)));
        const each = actRates(apart(named(possible)), read(...documents), { dyads: ["quiet"] });
        for (const value of numbers(each)) expect(Number.isFinite(value)).toBe(true);
        expect(each.model === undefined).toBe(each.refusal !== undefined);
        for (const { rate, low, high } of [...each.cells, ...each.dyads, ...each.periods])
          if (rate !== null) expect((low as number) <= rate && rate <= (high as number)).toBe(true);
        const whole = possible.flat().reduce((sum, n) => sum + n, 0);
        expect(each.cells.reduce((sum, { acts }) => sum + acts, 0)).toBe(whole);
        expect(each.periods.reduce((sum, { acts }) => sum + acts, 0)).toBe(whole);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what cannot be answered", () => {
  it("has no rate where no document was read, and zero with a bound where some were", () => {
    const { cells, dyads } = actRates(apart({ a: [2, 0], b: [1, 0] }), read(10, 0));
    expect(cells.filter(({ period }) => period === "p1").map(({ rate, high, relative }) => [rate, high, relative])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(dyads.map(({ documents }) => documents)).toEqual([10, 10]);
    expect(actRates([], [], { dyads: ["a"] }).dyads[0]).toMatchObject({ rate: null, low: null, high: null });
  });

  it("keeps plain rates and names the refusal for one dyad, one period, too few cells and zeros alone", () => {
    const code = (counts: Readonly<Record<string, readonly number[]>>, ...documents: number[]) =>
      actRates(apart(counts), read(...documents)).refusal?.code;
    expect(code({ a: [3, 4, 5] }, 10, 10, 10)).toBe("too-few-points");
    expect(code({ a: [3], b: [4], c: [1] }, 10)).toBe("too-few-points");
    expect(code({ a: [3, 1], b: [4, 2] }, 10, 10)).toBe("too-few-points");
    expect(actRates([], read(10, 20), { dyads: ["a", "b"] }).refusal?.code).toBe("no-variation");
    const alone = actRates(apart({ a: [3, 4, 5] }), read(10, 20, 30));
    expect(alone.cells.map(({ rate, relative }) => [rate, relative])).toEqual([
      [30, null],
      [20, null],
      [expect.closeTo(16.667, 3), null],
    ]);
    close(alone.dyads[0] as Rate, [20, 10.334, 34.936], 2);
  });

  it("keeps a dyad of zeros out of the model, and the dyads with fewest acts where there are too many", () => {
    const quiet = actRates(apart(fourByFour), read(12, 30, 45, 80), { dyads: ["z"] });
    expect(quiet.dyads.at(-1)).toMatchObject({ dyad: "z", rate: 0, low: 0, relative: null });
    expect(quiet.dyads[0]).toEqual(found.dyads[0]);
    const many = Object.fromEntries(Array.from({ length: 22 }, (_, i) => [`d${i + 10}`, [1 + (i % 3), 2, i === 4 ? 0 : 2, 5]]));
    const few = actRates(apart(many), read(12, 30, 45, 80), { mostTerms: 24 });
    expect(few.dyads.filter(({ relative }) => relative === null).map(({ dyad }) => dyad)).toEqual(["d14", "d31"]);
    expect(few.periods[1]?.rate).toBeCloseTo((100 * 44) / 30, 9);
  });

  it("refuses acts of documents that were not read, and counts that are none", () => {
    const refused = (told: readonly ActsTold[], documents: readonly DocumentsRead[]) => {
      try {
        actRates(told, documents);
      } catch (cause) {
        if (cause instanceof Refusal) return cause.code;
        throw cause;
      }
      return "answered";
    };
    expect(refused(apart({ a: [3] }), read(2))).toBe("out-of-range");
    expect(refused(apart({ a: [0, 1] }), read(2))).toBe("out-of-range");
    expect(refused([{ dyad: "a", period: "p0", document: "x", acts: 1.5 }], read(2))).toBe("not-a-count");
    expect(refused([], read(-1))).toBe("negative-count");
  });
});
