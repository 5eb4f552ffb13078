import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../statistics/random.js";
import { hughesAlpha } from "./alpha/hughes-alpha.js";
import { krippendorffAlpha } from "./alpha/krippendorff-alpha.js";
import { masi, masiDkpro, ratingsOfSets, setDistance } from "./code-sets.js";
import { influenceOfUnits } from "./influence.js";
import { collapsed, ratingsOf, tallyOf, tallyOfCounts } from "./ratings.js";
import { tableMeasures } from "./table-measures.js";
import { diceAgreement, maxPercentAgreement } from "./unitising/dice-agreement.js";
import { weightsOf } from "./weights.js";

const units = [
  [1, 1],
  [2, 2],
  [1, 2],
  [3, 3],
  [1, 1],
  [2, 3],
  [1, 1],
  [2, 2],
  [3, 3],
  [1, 1],
];
const options = { random: seededRandom(1), resamples: 200 };

describe("weights", () => {
  it("refuses a weighting that it does not know, rather than guess one", () => {
    for (const word of ["squared", "Linear", ""])
      expect(() => weightsOf(word as "linear", [1, 2, 3])).toThrow(
        `There is no weighting “${word}”; write unweighted, linear, quadratic, ordinal.`,
      );
  });
});

describe("the coefficients of a table", () => {
  it("are those that fit two coders and numbers, each named with its version, within its interval", () => {
    const found = tableMeasures(ratingsOf(units), options);
    const names = found.map((each) => each.name);
    expect(names.filter((each) => each === "krippendorff_alpha")).toHaveLength(4);
    for (const name of ["cohen_kappa", "scott_pi", "bennett_s", "gwet_ac1", "gwet_ac2", "fleiss_kappa"]) expect(names).toContain(name);
    expect(names).not.toContain("light_kappa");
    for (const { value, ci95, version, ci_by } of found) {
      expect(version).toMatch(/\w/);
      expect(ci_by).toContain("200 resamples");
      expect(ci95?.[0]).toBeLessThanOrEqual(value as number);
      expect(ci95?.[1]).toBeGreaterThanOrEqual(value as number);
    }
  });
  it("are fewer for words, and others for three coders", () => {
    const names = tableMeasures(
      ratingsOf([
        ["a", "b", "a"],
        ["b", "b", "b"],
        ["a", "a", null],
      ]),
      options,
    ).map((each) => each.name);
    expect(names.filter((each) => each === "krippendorff_alpha")).toHaveLength(1);
    expect(names).toContain("light_kappa");
    expect(names).not.toContain("cohen_kappa");
  });
  it("have no interval where they have no value, and say why", () => {
    const found = tableMeasures(
      ratingsOf([
        ["a", "a"],
        ["a", "a"],
      ]),
      options,
    );
    for (const each of found.filter((each) => each.value === null)) {
      expect(each.ci95).toBeNull();
      expect(each.undefined_because).toMatch(/\w/);
    }
    expect(found.filter((each) => each.value !== null).map((each) => each.name)).toEqual([
      "percent_agreement_pairwise",
      "percent_agreement_all_coders",
    ]);
  });
  it("come for each category against the others", () => {
    const found = tableMeasures(ratingsOf(units), { ...options, byCategory: true }).filter((each) => each.category === 3);
    expect(found.map((each) => each.name)).toEqual(["krippendorff_alpha", "fleiss_kappa", "percent_agreement_pairwise"]);
    expect(found[0]?.value).toBeCloseTo(krippendorffAlpha(collapsed(ratingsOf(units), 3)).value as number, 12);
  });
  it("are the means of their categories by the parts of these", () => {
    const tables = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const found = tableMeasures(ratingsOf(rows), { random: seededRandom(1), resamples: 100, byCategory: true });
        for (const name of ["krippendorff_alpha", "fleiss_kappa"]) {
          const whole = found.find((each) => each.name === name && each.category === undefined);
          if (whole?.value == null) continue;
          const own = found.filter((each) => each.name === name && each.part !== undefined);
          expect(own.reduce((sum, each) => sum + (each.part as number), 0)).toBeCloseTo(1, 10);
          expect(own.reduce((sum, each) => sum + (each.part as number) * (each.value as number), 0)).toBeCloseTo(whole.value, 10);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("take the standard error where there are too many different units to resample", () => {
    const random = seededRandom(3);
    const wide = Array.from({ length: 30_000 }, () => Array.from({ length: 8 }, () => Math.floor(random() * 4)));
    const found = tableMeasures(ratingsOf(wide), { random, resamples: 1000 }).find((each) => each.name === "conger_kappa");
    expect(found).toMatchObject({ ci_by: expect.stringContaining("standard error") });
    expect(found?.ci95).toHaveLength(2);
  });
});

describe("a tally", () => {
  it("folds units with the same values, whoever gave them", () => {
    const tally = tallyOf(
      ratingsOf([
        [1, 2, null],
        [2, 1, null],
        [null, 2, 1],
        [null, null, null],
        [1, 1, 1],
      ]),
    );
    expect([...tally.times]).toEqual([3, 1]);
    expect([...tally.raters]).toEqual([2, 3]);
  });
  it("is the same from units and from counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        (counts) => {
          const rows = counts.map((row) => row.flatMap((count, k) => Array.from({ length: count }, () => k + 1)));
          const direct = krippendorffAlpha(ratingsOf(rows, [1, 2, 3])).value;
          expect(krippendorffAlpha(tallyOfCounts(counts)).value).toEqual(direct);
        },
      ),
    );
  });
});

describe("sets of codes", () => {
  const sets = [
    [["norm"], ["norm", "trust"]],
    [[], []],
    [["trust"], ["threat"]],
    [["norm"], ["norm"]],
  ];
  it("are as far apart as MASI says", () => {
    const [a, b] = ['["norm"]', '["norm","trust"]'];
    expect(masi.of(a, b)).toBeCloseTo(1 - (1 / 2) * (2 / 3), 12);
    expect(masiDkpro.of(a, b)).toBeCloseTo((1 / 2) * (1 / 3), 12);
    expect(setDistance.of(a, b)).toBeCloseTo(1 / 3, 12);
    expect([masi, masiDkpro, setDistance].map((each) => each.of("[]", "[]"))).toEqual([0, 0, 0]);
    expect([masi.of("[]", a), masi.of('["threat"]', a)]).toEqual([1, 1]);
  });
  it("are the same in any order, with a code twice, and absent is not empty", () => {
    const value = krippendorffAlpha(ratingsOfSets(sets), masi).value;
    const turned = sets.map((unit) => unit.map((codes) => [...codes, ...codes].reverse()));
    expect(krippendorffAlpha(ratingsOfSets(turned), masi).value).toBe(value);
    expect(krippendorffAlpha(ratingsOfSets([...sets, [["norm"], null]]), masi).value).toBe(value);
    expect(diceAgreement(sets).value).toBeCloseTo((2 / 3 + 0 + 0 + 1) / 4, 12);
    expect(maxPercentAgreement(sets).value).toBe(0.5);
    expect(diceAgreement([[["norm"], null]]).value).toBeNull();
  });
});

describe("Hughes' α and the pull of single units", () => {
  it("is near Krippendorff's with many units, and above it with few", () => {
    const few = ratingsOf(units);
    const many = ratingsOf(Array.from({ length: 80 }, () => units).flat());
    expect(hughesAlpha(few).value as number).toBeGreaterThan(krippendorffAlpha(few).value as number);
    expect(hughesAlpha(many).value as number).toBeCloseTo(krippendorffAlpha(many).value as number, 3);
    const { value, ci95 } = hughesAlpha(few, "interval");
    expect((ci95 as readonly number[])[0]).toBeLessThan(value as number);
    expect((ci95 as readonly number[])[1]).toBeGreaterThan(value as number);
  });
  it("has no interval at full agreement, and no value without difference", () => {
    expect(
      hughesAlpha(
        ratingsOf([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ),
    ).toMatchObject({ value: 1, ci95: null });
    expect(
      hughesAlpha(
        ratingsOf([
          [1, 1],
          [1, 1],
        ]),
      ).value,
    ).toBeNull();
    expect(hughesAlpha(ratingsOf([["a", "b"]]), "interval").undefined_because).toContain("needs numbers");
  });
  it("drops a unit to see what it does", () => {
    const pull = influenceOfUnits(ratingsOf(units), (ratings) => krippendorffAlpha(ratings));
    expect(pull).toHaveLength(10);
    expect(pull[2] as number).toBeLessThan(0);
    expect(pull[0] as number).toBeGreaterThan(0);
    const without = krippendorffAlpha(ratingsOf(units.filter((_, at) => at !== 2))).value as number;
    expect(pull[2]).toBeCloseTo((krippendorffAlpha(ratingsOf(units)).value as number) - without, 12);
  });
});
