import { readFileSync } from "node:fs";
import type { Agreement } from "../../src/methods/agreement/agreement.js";
import { hughesAlpha } from "../../src/methods/agreement/alpha/hughes-alpha.js";
import { krippendorffAlpha, type Level, levels } from "../../src/methods/agreement/alpha/krippendorff-alpha.js";
import { krippendorffAlphaWeighted } from "../../src/methods/agreement/alpha/krippendorff-alpha-weighted.js";
import { bootstrapDeviations } from "../../src/methods/agreement/alpha/krippendorff-bootstrap.js";
import { bootstrapUnits } from "../../src/methods/agreement/bootstrap.js";
import { masi, masiDkpro, ratingsOfSets, setDistance } from "../../src/methods/agreement/code-sets.js";
import { influenceOfUnits } from "../../src/methods/agreement/influence.js";
import { bennettS } from "../../src/methods/agreement/kappas/bennett-s.js";
import { brennanPrediger } from "../../src/methods/agreement/kappas/brennan-prediger.js";
import { cohenKappa } from "../../src/methods/agreement/kappas/cohen-kappa.js";
import { congerExactKappa, congerKappa } from "../../src/methods/agreement/kappas/conger-kappa.js";
import { fleissKappa } from "../../src/methods/agreement/kappas/fleiss-kappa.js";
import { gwetAc } from "../../src/methods/agreement/kappas/gwet-ac.js";
import { hubertKappa } from "../../src/methods/agreement/kappas/hubert-kappa.js";
import { lightKappa } from "../../src/methods/agreement/kappas/light-kappa.js";
import { meanPairwiseKappa } from "../../src/methods/agreement/kappas/mean-pairwise-kappa.js";
import { randolphKappa } from "../../src/methods/agreement/kappas/randolph-kappa.js";
import { scottPi } from "../../src/methods/agreement/kappas/scott-pi.js";
import type { MeasureOptions } from "../../src/methods/agreement/options.js";
import { percentAgreement, percentAgreementAllCoders } from "../../src/methods/agreement/percent-agreement.js";
import {
  type Ratings,
  ratingsOf,
  ratingsOfTable,
  type Tally,
  tallyOf,
  tallyOfCounts,
  type Value,
} from "../../src/methods/agreement/ratings.js";
import { alphaU } from "../../src/methods/agreement/unitising/alpha-u.js";
import { diceAgreement, maxPercentAgreement } from "../../src/methods/agreement/unitising/dice-agreement.js";
import { gamma } from "../../src/methods/agreement/unitising/gamma.js";
import type { CodedSpan, Unitising } from "../../src/methods/agreement/unitising/spans.js";
import { type UAlpha, uAlpha } from "../../src/methods/agreement/unitising/u-alpha.js";
import { type Weighting, weightsOf } from "../../src/methods/agreement/weights.js";
import { seededRandom } from "../../src/methods/statistics/random.js";
import { type ReferenceRun, runCases } from "./run.js";

/** One case of reference/reliability/cases.json; its README says what the keys mean. */
interface Case {
  readonly name: string;
  readonly layout: string;
  readonly data: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number | Readonly<Record<string, number>>;
  readonly source: string;
  readonly repeat?: number;
}

/** Runs every case of the file; a case passes where each of its figures is within its tolerance. */
export function run(file: string): ReferenceRun {
  const cases = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];
  return runCases(cases, (each) => Object.entries(each.expected).flatMap(([key, wanted]) => differing(each, key, wanted)));
}

function differing(each: Case, key: string, wanted: unknown): string[] {
  const found = figure(each, key);
  if (found === undefined) return [`${key}: no such method`];
  return isWithin(found, wanted, toleranceFor(each.tolerance, key)) ? [] : [`${key} is ${show(found)}, not ${show(wanted)}`];
}

function isWithin(found: unknown, wanted: unknown, tolerance: number): boolean {
  if (wanted === "undefined") return found === null;
  if (typeof wanted === "number") return typeof found === "number" && Math.abs(found - wanted) <= tolerance + 1e-12;
  if (Array.isArray(wanted)) {
    return Array.isArray(found) && found.length === wanted.length && wanted.every((each, at) => isWithin(found[at], each, tolerance));
  }
  if (typeof wanted !== "object" || wanted === null || !(found instanceof Map)) return false;
  return Object.entries(wanted).every(([name, each]) => {
    const own = found.has(name) ? found.get(name) : found.get(Number(name));
    return isWithin(own, each, tolerance);
  });
}

function toleranceFor(tolerance: Case["tolerance"], key: string): number {
  if (typeof tolerance === "number") return tolerance;
  const part = key.slice(key.lastIndexOf(".") + 1);
  const isInterval = part.startsWith("ci95") || key.startsWith("boot_ci95");
  const kind = isInterval ? "ci" : part.startsWith("p_") ? "p" : part === "se" ? "se" : "value";
  const words = [key, key.split(".")[0] ?? key, kind];
  if (key.includes("alpha_u")) words.push("alpha");
  if (kind === "value") words.push("point");
  const found = [...words, ...(kind === "value" ? [] : ["value"]), "point"].find((word) => word in tolerance);
  return found ? (tolerance[found] as number) : 1e-9;
}

function show(value: unknown): string {
  if (value instanceof Map) return JSON.stringify(Object.fromEntries(value));
  return value === null ? "undefined" : JSON.stringify(value);
}

/** The figure that a key asks for; null where it is not defined, undefined where there is no such method. */
function figure(each: Case, key: string): unknown {
  const [measure = "", ...rest] = key.split(".");
  if (each.layout === "spans") return spanFigure(each, measure, rest);
  if (each.layout === "units_x_coders_sets") return setFigure(each.data as string[][][], measure, rest);
  const data = dataOf(each);
  if (measure === "boot_ci95") return bootstrapped(each, data, rest[0] ?? "");
  if (measure === "hughes_alpha") return hughesAlpha(data.tally, "nominal").value;
  if (measure === "hughes_jackknife_ci95") return hughesAlpha(data.tally, "nominal").ci95 ?? null;
  if (measure === "influence") {
    const unit = Number(rest[0]?.replace("drop_unit_", "")) - 1;
    return influenceOfUnits(ratings(data), (some) => krippendorffAlpha(some, "nominal"))[unit];
  }
  if (measure === "D_o" || measure === "D_e") {
    const alpha = krippendorffAlpha(data.tally, rest[0] as Level);
    return measure === "D_o" ? alpha.observed : alpha.expected;
  }
  const parts = ["p_a", "p_e", "se", "ci95", "category", "max"];
  const part = parts.includes(rest.at(-1) ?? "") ? rest.at(-1) : undefined;
  const found = coefficient(each, data, measure, part ? rest.slice(0, -1) : rest);
  return found && partOf(found, part);
}

function partOf(found: Agreement, part: string | undefined): unknown {
  if (part === "p_a") return found.observed;
  if (part === "p_e") return found.expected;
  if (part === "se") return found.se ?? null;
  if (part === "ci95") return found.ci95 ?? null;
  if (part === "max") return (found as ReturnType<typeof cohenKappa>).max;
  if (part === "category") return (found as ReturnType<typeof cohenKappa>).byCategory;
  return found.value;
}

interface CaseData {
  readonly ratings: Ratings | null;
  readonly tally: Tally;
}

function dataOf({ layout, data, repeat = 1 }: Case): CaseData {
  if (layout === "unit_x_category_counts") return { ratings: null, tally: tallyOfCounts(data as number[][]) };
  const read = layout === "contingency_2_coders" ? ratingsOfTable(data as number[][]) : ratingsOf(data as (Value | null)[][]);
  const repeated = { ...read, times: read.times.map((times) => times * repeat) };
  return { ratings: repeated, tally: tallyOf(repeated) };
}

function ratings({ ratings }: CaseData): Ratings {
  if (!ratings) throw new Error("it needs values by coder");
  return ratings;
}

function coefficient(each: Case, data: CaseData, named: string, levelOrWeights: readonly string[]): Agreement | undefined {
  const alias = /^(?:weighted_kappa|gwet_ac2)_(linear|quadratic)$/u.exec(named);
  const measure = alias ? (named.startsWith("gwet") ? "gwet_ac1" : "cohen_kappa") : named;
  const asked = alias?.[1] ?? levelOrWeights[0];
  const { tally } = data;
  if (measure === "krippendorff_alpha" && levels.includes(asked as Level)) return krippendorffAlpha(tally, asked as Level);
  const weighting = (asked === "ordinal_weights" ? "ordinal" : (asked ?? "unweighted")) as Weighting;
  const weights = weightsOf(weighting, tally.categories);
  const options: MeasureOptions = { weights, divisor: each.layout === "contingency_2_coders" ? "n" : "n-1" };
  const by = each.source.startsWith("DKPro") ? "values" : "units";
  switch (measure) {
    case "krippendorff_alpha":
      return krippendorffAlphaWeighted(tally, weights, formOf(each.layout));
    case "percent_agreement_pairwise":
      return percentAgreement(tally, { ...options, by });
    case "percent_agreement_all_coders":
      return percentAgreementAllCoders(ratings(data));
    case "cohen_kappa":
      return cohenKappa(ratings(data), weights);
    case "scott_pi":
      return scottPi(ratings(data), options);
    case "bennett_s":
      return bennettS(ratings(data));
    case "fleiss_kappa":
      return fleissKappa(tally, options);
    case "conger_kappa":
      return congerKappa(ratings(data), options);
    case "conger_exact_kappa":
      return congerExactKappa(ratings(data), options);
    case "light_kappa":
      return lightKappa(ratings(data));
    case "hubert_kappa":
      return hubertKappa(ratings(data));
    case "randolph_kappa":
      return randolphKappa(tally);
    case "brennan_prediger":
      return brennanPrediger(tally, options);
    case "gwet_ac1":
      return gwetAc(tally, options);
    case "mean_pairwise_cohen_kappa":
      return meanPairwiseKappa(ratings(data));
    default:
      return undefined;
  }
}

function formOf(layout: string): "units" | "table" | "counts" {
  if (layout === "contingency_2_coders") return "table";
  return layout === "unit_x_category_counts" ? "counts" : "units";
}

function bootstrapped(each: Case, data: CaseData, kind: string): readonly [number, number] | null | undefined {
  const level = Object.keys(each.expected)
    .find((key) => key.startsWith("krippendorff_alpha."))
    ?.split(".")[1] as Level;
  const options = { random: seededRandom(20_240_501), resamples: 20_000 };
  if (kind === "krippendorff_algorithm") return ends(bootstrapDeviations(ratings(data), level, options));
  if (kind !== "units") return undefined;
  const { tally } = data;
  const [found] = bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }, level).value], options);
  return ends(found ?? null);
}

function ends(interval: { readonly low: number; readonly high: number } | null): readonly [number, number] | null {
  return interval && [interval.low, interval.high];
}

function setFigure(data: readonly (readonly (readonly string[] | null)[])[], measure: string, rest: readonly string[]): unknown {
  const distances = { masi, masi_dkpro: masiDkpro, set_distance: setDistance };
  const distance = distances[rest[0] as keyof typeof distances];
  if (measure === "krippendorff_alpha" && distance) return krippendorffAlpha(ratingsOfSets(data), distance).value;
  if (measure === "percent_agreement_pairwise") return percentAgreement(ratingsOfSets(data)).value;
  if (measure === "dice_agreement") return diceAgreement(data).value;
  return measure === "max_percent_agreement" ? maxPercentAgreement(data).value : undefined;
}

interface SpanData {
  readonly continuum?: readonly [number, number];
  readonly coders: number;
  readonly stretch_for_alpha?: number;
  readonly params?: { readonly alpha: number; readonly beta: number; readonly deltaEmpty: number };
  readonly spans: readonly { readonly coder: number; readonly start: number; readonly length: number; readonly value: string }[];
}

function spanFigure(each: Case, measure: string, rest: readonly string[]): unknown {
  const data = each.data as SpanData;
  if (measure === "gamma" || measure === "observed_disorder") {
    const found = gamma(unitising(data, 1).spans, data.coders, {
      ...(data.params ? { alpha: data.params.alpha, beta: data.params.beta, empty: data.params.deltaEmpty } : {}),
      ...{ random: seededRandom(1), samples: 400 },
    });
    return measure === "gamma" ? found.value : found.observed;
  }
  if (measure === "D_o") return alphaU(unitising(data, 1), rest[0] ?? "").observed;
  if (measure === "D_e") return alphaU(unitising(data, 1), rest[0] ?? "").expected;
  if (measure === "alpha_u_1995_asymptotic") return alphaU(unitising(data, data.stretch_for_alpha ?? 1), rest[0] ?? "").value;
  if (measure === "alpha_u_2004") {
    const values = new Set(data.spans.map((span) => span.value));
    return new Map([...values].map((value) => [value, alphaU(unitising(data, 1), value).value]));
  }
  return familyFigure(uAlpha(unitising(data, 1)), measure);
}

function familyFigure(family: UAlpha, measure: string): unknown {
  const ku = [...family.ku];
  if (measure === "u_alpha_2016") return family.u.value;
  if (measure === "bar_u_alpha_2016") return family.bar.value;
  if (measure === "cu_alpha_2016") return family.cu.value;
  if (measure === "cu_coverage") return family.cu.coverage;
  if (measure === "ku_alpha_2016") return new Map(ku.map(([value, own]) => [value, own.value]));
  return measure === "ku_coverage" ? new Map(ku.map(([value, own]) => [value, own.coverage])) : undefined;
}

function unitising({ continuum = [0, 0], coders, spans }: SpanData, stretch: number): Unitising & { readonly spans: readonly CodedSpan[] } {
  return {
    ...{ coders, begin: continuum[0] * stretch, end: continuum[1] * stretch },
    spans: spans.map(({ coder, start, length, value }) => ({ coder, start: start * stretch, end: (start + length) * stretch, value })),
  };
}
