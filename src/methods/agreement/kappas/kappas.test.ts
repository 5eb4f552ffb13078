import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../statistics/random.js";
import type { Agreement } from "../agreement.js";
import { percentAgreement, percentAgreementAllCoders } from "../percent-agreement.js";
import { type Ratings, ratingsOf, ratingsOfTable, tallyOf } from "../ratings.js";
import { tableMeasures } from "../table-measures.js";
import { weightsOf } from "../weights.js";
import { bennettS } from "./bennett-s.js";
import { brennanPrediger } from "./brennan-prediger.js";
import { cohenKappa } from "./cohen-kappa.js";
import { congerExactKappa, congerKappa } from "./conger-kappa.js";
import { fleissKappa } from "./fleiss-kappa.js";
import { gwetAc } from "./gwet-ac.js";
import { hubertKappa } from "./hubert-kappa.js";
import { lightKappa } from "./light-kappa.js";
import { meanPairwiseKappa } from "./mean-pairwise-kappa.js";
import { randolphKappa } from "./randolph-kappa.js";
import { scottPi } from "./scott-pi.js";

const full = (coders: number) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: coders, maxLength: coders }), { minLength: 3, maxLength: 20 });
const holed = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 15,
});

const all: Readonly<Record<string, (ratings: Ratings) => Agreement>> = {
  bennettS,
  brennanPrediger,
  cohenKappa,
  congerKappa,
  congerExactKappa,
  fleissKappa,
  gwetAc,
  hubertKappa,
  lightKappa,
  meanPairwiseKappa,
  percentAgreement,
  percentAgreementAllCoders,
  randolphKappa,
  scottPi,
  gwetAc2: (ratings) => gwetAc(ratings, { weights: weightsOf("quadratic", ratings.categories) }),
  weightedKappa: (ratings) => cohenKappa(ratings, weightsOf("linear", ratings.categories)),
};

function same(a: Agreement, b: Agreement): void {
  if (a.value === null || b.value === null) expect(a.value).toBe(b.value);
  else expect(a.value).toBeCloseTo(b.value, 10);
}

describe.each(Object.entries(all))("%s", (_, measure) => {
  it("is a number or says why not, whatever the data", () => {
    fc.assert(
      fc.property(holed, (units) => {
        const { value, undefined_because, se, ci95 } = measure(ratingsOf(units));
        if (value === null) expect(undefined_because).toMatch(/\w/);
        else expect(Number.isFinite(value) && value <= 1 + 1e-12).toBe(true);
        for (const each of [se, ...(ci95 ?? [])]) if (each !== undefined && each !== null) expect(Number.isFinite(each)).toBe(true);
      }),
    );
  });
  it("is 1 where two coders agree on two categories, and the same when units or coders change places", () => {
    fc.assert(
      fc.property(full(2), (units) => {
        const agreed = measure(ratingsOf([...units.map(([a]) => [a as number, a as number]), [1, 1], [2, 2]])).value;
        expect(agreed).toBeCloseTo(1, 12);
        const value = measure(ratingsOf(units));
        same(measure(ratingsOf([...units].reverse())), value);
        same(measure(ratingsOf(units.map((unit) => [...unit].reverse()))), value);
      }),
    );
  });
  it("counts a row that stands for several units as often", () => {
    fc.assert(
      fc.property(full(2), (units) => {
        const once = ratingsOf(units);
        same(measure({ ...once, times: once.times.map(() => 3) }), measure(ratingsOf([...units, ...units, ...units])));
      }),
    );
  });
});

describe("κ and its relatives", () => {
  it("agree where they are one and the same", () => {
    fc.assert(
      fc.property(full(2), (units) => {
        const ratings = ratingsOf(units);
        same(congerKappa(ratings), cohenKappa(ratings));
        same(hubertKappa(ratings), cohenKappa(ratings));
        same(lightKappa(ratings), cohenKappa(ratings));
        same(scottPi(ratings), fleissKappa(ratings));
        same(bennettS(ratings), randolphKappa(ratings));
        same(brennanPrediger(ratings), randolphKappa(ratings));
      }),
    );
    fc.assert(fc.property(full(4), (units) => same(hubertKappa(ratingsOf(units)), congerKappa(ratingsOf(units)))));
  });
  it("have a standard error near that of the jackknife", () => {
    const next = seededRandom(5);
    const units = Array.from({ length: 400 }, () => {
      const truth = Math.floor(next() * 3);
      return Array.from({ length: 3 }, () => (next() < 0.1 ? null : next() < 0.7 ? truth : Math.floor(next() * 3)));
    });
    const ratings = ratingsOf(units);
    for (const measure of [congerKappa, fleissKappa, gwetAc, brennanPrediger, percentAgreement]) {
      const left = Array.from(
        { length: 400 },
        (_, row) => measure({ ...ratings, times: ratings.times.map((_, at) => Number(at !== row)) }).value as number,
      );
      const mean = left.reduce((sum, each) => sum + each, 0) / 400;
      const jackknife = Math.sqrt((399 / 400) * left.reduce((sum, each) => sum + (each - mean) ** 2, 0));
      expect(measure(ratings).se as number).toBeGreaterThan(jackknife * 0.95);
      expect(measure(ratings).se as number).toBeLessThan(jackknife * 1.05);
    }
  });
  it("are not defined where chance agreement is certain, though percent agreement is", () => {
    const ratings = ratingsOf([
      ["a", "a"],
      ["a", "a"],
    ]);
    for (const measure of [cohenKappa, scottPi, fleissKappa, congerKappa, gwetAc, brennanPrediger, lightKappa, hubertKappa]) {
      expect(measure(ratings)).toMatchObject({ value: null, undefined_because: expect.stringMatching(/one|same/) });
    }
    expect(percentAgreement(ratings).value).toBe(1);
  });
  it("count categories that nobody used", () => {
    const units = [
      ["a", "a"],
      ["b", "a"],
      ["b", "b"],
    ];
    expect(bennettS(ratingsOf(units)).value).toBeCloseTo(1 / 3, 12);
    expect(bennettS(ratingsOf(units, ["a", "b", "c", "d"])).value).toBeCloseTo((2 / 3 - 1 / 4) / (3 / 4), 12);
  });
  it("say for which pair of coders κ is not defined, instead of leaving the pair out", () => {
    const found = meanPairwiseKappa(
      ratingsOf([
        [0, 0, 0],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    );
    expect(found).toMatchObject({ value: null, undefined_because: expect.stringContaining("coders 2 and 3") });
  });
  it("tell percent agreement by units from that by values", () => {
    const ratings = ratingsOf([
      [1, 1, 1, 1],
      [1, 2, null, null],
    ]);
    expect(percentAgreement(ratings).value).toBeCloseTo(0.5, 12);
    expect(percentAgreement(ratings, { by: "values" }).value).toBeCloseTo(4 / 6, 12);
    expect(percentAgreementAllCoders(ratings).value).toBe(1);
  });
  it("give Cohen's largest κ and that of each category", () => {
    const found = cohenKappa(
      ratingsOfTable([
        [40, 10],
        [0, 50],
      ]),
    );
    expect(found.value).toBeCloseTo(0.8, 12);
    expect(found.max).toBeCloseTo(0.8, 12);
    expect(found.byCategory.get(1)).toBeCloseTo((80 / 90 - 0.45) / 0.55, 12);
    expect(
      tallyOf(
        ratingsOfTable([
          [40, 10],
          [0, 50],
        ]),
      ).rows,
    ).toBe(3);
  });
});

describe("Fleiss' thirty patients, six psychiatrists, five diagnoses", () => {
  const counts = [
    ...["00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006"],
    ...["10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203"],
    ...["00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006"],
  ].map((row) => [...row].map(Number));
  const names = ["depression", "personality disorder", "schizophrenia", "neurosis", "other"];
  const units = counts.map((row) => row.flatMap((count, at) => Array.from({ length: count }, () => names[at] as string)));
  it("have the published κ and z: 0.430 and 17.7 (R irr kappam.fleiss), beside Gwet's error", () => {
    const found = fleissKappa(ratingsOf(units));
    expect(found.value).toBeCloseTo(0.43, 3);
    expect(found.by_chance).toMatchObject({ by: "Fleiss, Nee & Landis 1979", z: expect.closeTo(17.65, 1) });
    expect(found.se as number).toBeGreaterThan(2 * (found.by_chance?.se as number));
  });
  it("have those of each diagnosis", () => {
    const found = tableMeasures(ratingsOf(units), { random: seededRandom(1), resamples: 100, byCategory: true });
    const of = (category: string) => found.find((each) => each.name === "fleiss_kappa" && each.category === category);
    expect(names.map((name) => of(name)?.value?.toFixed(3))).toEqual(["0.245", "0.245", "0.520", "0.471", "0.566"]);
    expect(names.map((name) => of(name)?.by_chance?.z.toFixed(3))).toEqual(["5.192", "5.192", "11.031", "9.994", "12.009"]);
  });
  it("have no error by chance alone where units differ in coders, or with weights", () => {
    expect(fleissKappa(ratingsOf([...units, ["other", "other"]]))).not.toHaveProperty("by_chance");
    const steps = ratingsOf([
      [1, 2],
      [2, 2],
      [3, 1],
    ]);
    expect(fleissKappa(steps, { weights: weightsOf("linear", [1, 2, 3]) })).not.toHaveProperty("by_chance");
  });
});
