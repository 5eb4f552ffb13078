import type { Agreement } from "./agreement.js";
import { type Difference, krippendorffAlpha, levels } from "./alpha/krippendorff-alpha.js";
import { type BootstrapOptions, bootstrapUnits } from "./bootstrap.js";
import { bennettS } from "./kappas/bennett-s.js";
import { brennanPrediger } from "./kappas/brennan-prediger.js";
import { type CohenKappa, cohenKappa } from "./kappas/cohen-kappa.js";
import { congerKappa } from "./kappas/conger-kappa.js";
import { fleissKappa } from "./kappas/fleiss-kappa.js";
import { gwetAc } from "./kappas/gwet-ac.js";
import { hubertKappa } from "./kappas/hubert-kappa.js";
import { lightKappa } from "./kappas/light-kappa.js";
import { meanPairwiseKappa } from "./kappas/mean-pairwise-kappa.js";
import { randolphKappa } from "./kappas/randolph-kappa.js";
import { scottPi } from "./kappas/scott-pi.js";
import { percentAgreement, percentAgreementAllCoders } from "./percent-agreement.js";
import { collapsed, folded, type Ratings, type Tally, tallyOf, type Value } from "./ratings.js";
import { weightsOf } from "./weights.js";

/** One coefficient with the interval that goes with it. */
export interface Measure extends Agreement {
  readonly ci95: readonly [number, number] | null;
  /** How the interval came about, or why there is none; null where the coefficient is not defined. */
  readonly ci_by: string | null;
  /** The category that it is about; all of them where missing. */
  readonly category?: Value;
  /** The category's part of the disagreement that chance alone would make: α and Fleiss' κ are means over categories by these parts. */
  readonly part?: number;
}

export interface MeasuresOptions extends BootstrapOptions {
  /** Also α, Fleiss' κ and percent agreement of each category against the others. */
  readonly byCategory?: boolean;
  /** Also α by a difference of your own; of a table, not of texts. */
  readonly difference?: Difference;
}

/** Rows, coefficients and resamples multiplied: about ten seconds. */
const mostWork = 100_000_000;
const fewestResamples = 100;
const mostWeightedHere = 200;

/** Every coefficient that fits the table, with percentile intervals by resampling units. */
export function tableMeasures(ratings: Ratings, options: MeasuresOptions): Measure[] {
  const rows = folded(ratings);
  const tally = tallyOf(rows);
  return [
    ...resampled(tally, countMeasures(tally, options.difference), options),
    ...resampled(rows, coderMeasures(rows), options),
    ...(options.byCategory ? ratings.categories.flatMap((category) => ofCategory(rows, category, options)) : []),
  ];
}

function ofCategory(rows: Ratings, category: Value, options: MeasuresOptions): Measure[] {
  const tally = tallyOf(collapsed(rows, category));
  const whole = tallyOf(rows);
  const [alpha, fleiss] = [krippendorffAlpha(whole, "nominal"), fleissKappa(whole, { error: false })];
  const measures: Of<Tally>[] = [
    (data) => krippendorffAlpha(data, "nominal"),
    (data, error = false) => fleissKappa(data, { error }),
    (data) => percentAgreement(data, { error: false }),
  ];
  return resampled(tally, measures, options).map((each) => {
    const { name, value, expected } = each;
    if (value === null || expected === null) return { ...each, category };
    if (name === alpha.name && alpha.expected) return { ...each, category, part: expected / (2 * alpha.expected) };
    if (name === fleiss.name && fleiss.expected !== null) return { ...each, category, part: (1 - expected) / (2 * (1 - fleiss.expected)) };
    return { ...each, category };
  });
}

type Of<D> = (data: D, error?: boolean) => Agreement;

function countMeasures({ categories, ordered }: Tally, difference: Difference | undefined): Of<Tally>[] {
  const isNumeric = categories.every((value) => typeof value === "number");
  const fitting = levels.filter((level) => level === "nominal" || (level === "ordinal" ? ordered : isNumeric));
  const quadratic = ordered && categories.length <= mostWeightedHere ? weightsOf("quadratic", categories) : null;
  return [
    ...[...fitting, ...(difference ? [difference] : [])].map((each) => (data: Tally) => krippendorffAlpha(data, each)),
    (data, error = false) => percentAgreement(data, { error }),
    (data, error = false) => fleissKappa(data, { error }),
    (data, error = false) => gwetAc(data, { error }),
    ...(quadratic ? [(data: Tally, error = false) => gwetAc(data, { error, weights: quadratic })] : []),
    (data, error = false) => brennanPrediger(data, { error }),
    (data, error = false) => randolphKappa(data, { error }),
  ];
}

function coderMeasures({ categories, ordered, coders }: Ratings): Of<Ratings>[] {
  const weighted = ordered && categories.length <= mostWeightedHere ? (["linear", "quadratic"] as const) : [];
  const any: Of<Ratings>[] = [(data) => percentAgreementAllCoders(data), (data, error = false) => congerKappa(data, { error })];
  if (coders === 2) {
    return [
      ...any,
      (data) => plain(cohenKappa(data)),
      ...weighted.map((weighting) => {
        const weights = weightsOf(weighting, categories);
        return (data: Ratings) => plain(cohenKappa(data, weights));
      }),
      (data, error = false) => scottPi(data, { error }),
      (data, error = false) => bennettS(data, { error }),
    ];
  }
  return [...any, lightKappa, hubertKappa, meanPairwiseKappa];
}

function resampled<D extends Ratings | Tally>(data: D, measures: readonly Of<D>[], options: MeasuresOptions): Measure[] {
  const units = data.times.reduce((total, each) => total + each, 0);
  const whole = measures.map((measure) => measure(data, true));
  const isRun = whole.map((each) => each.value !== null && units > 1);
  const run = measures.filter((_, at) => isRun[at]);
  const work = data.rows * ("cells" in data ? data.coders ** 2 / 2 : 1) * run.length;
  const resamples = Math.min(options.resamples ?? 1000, Math.floor(mostWork / Math.max(work, 1)));
  const isEnough = resamples >= fewestResamples;
  const values = run.map((measure) => (times: Float64Array) => measure({ ...data, times }).value);
  const drawn = run.length && isEnough ? bootstrapUnits(data.times, values, { ...options, resamples }) : [];
  let next = 0;
  return whole.map((each, at) => {
    const { se: _se, ci95: analytic = null, ...plain } = each;
    if (each.value === null) return { ...plain, ci95: null, ci_by: null };
    if (!isRun[at]) return { ...plain, ci95: null, ci_by: "none: one unit" };
    if (!isEnough && analytic)
      return { ...plain, ci95: analytic, ci_by: "standard error over units; too many different units to resample" };
    if (!isEnough) return { ...plain, ci95: null, ci_by: "none: too many different units to resample" };
    const found = drawn[next++] ?? null;
    if (!found) return { ...plain, ci95: null, ci_by: "none: not defined in most resamples" };
    const lost = found.undefinedIn ? `, not defined in ${found.undefinedIn}` : "";
    return { ...plain, ci95: [found.low, found.high], ci_by: `${resamples} resamples of units${lost}` };
  });
}

function plain({ max: _max, byCategory: _byCategory, ...each }: CohenKappa): Agreement {
  return each;
}
