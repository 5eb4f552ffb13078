import { t975 } from "../statistics/student-t.js";
import type { Tally } from "./ratings.js";

/** What a coefficient says. A coefficient that is not defined for the data has no value, and says why. */
export interface Agreement {
  /** The published name in the field's spelling: krippendorff_alpha. */
  readonly name: string;
  /** Whose definition, and with which difference or weights: “nominal; Krippendorff 2019, ch. 12”. */
  readonly version: string;
  readonly value: number | null;
  readonly undefined_because?: string;
  /** Units that entered. */
  readonly n: number;
  /** Observed and expected agreement, or disagreement where the coefficient is 1 − observed / expected. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Standard error over units by linearisation, with its interval by Student's t, cut off at 1. */
  readonly se?: number | null;
  readonly ci95?: readonly [number, number] | null;
  /** Standard error of the coefficient if coders agreed by chance alone, and its value in these: a test of no agreement, not an interval. */
  readonly by_chance?: { readonly by: string; readonly se: number; readonly z: number };
}

export interface Titled {
  readonly name: string;
  readonly version: string;
}

export function undefinedAgreement(title: Titled, n: number, because: string, observed: number | null = null): Agreement {
  return { ...title, value: null, undefined_because: because, n, observed, expected: null };
}

export const because = {
  noUnits: "no unit was coded by two coders",
  oneCategory: "only one value occurs, so that agreement by chance is certain",
  twoCoders: (coders: number) => `it is for two coders; here are ${coders}`,
  words: (level: string) => `the values are words; the ${level} level needs numbers`,
  noOrder: "the values have no order; give the categories in their order",
} as const;

/** Whether agreement by chance is as good as certain; the coefficient then divides by nothing. */
export function isCertain(expected: number): boolean {
  return 1 - expected < 1e-12;
}

/** Agreement of one unit's row and its chance agreement, as Gwet linearises them. */
export interface Linear {
  readonly observedOf: (row: number) => number;
  /** Mean over units is `expected`; null where chance agreement does not depend on the data. */
  readonly expectedOf: ((row: number) => number) | null;
}

/**
 * (observed − expected) / (1 − expected), with the variance over units after Gwet (2014, ch. 5): units are a sample, coders are fixed.
 * `divisor` is n − 1 for data by unit; tables of two coders are published with n.
 */
export function chanceCorrected(
  title: Titled,
  tally: Tally,
  parts: { readonly observed: number; readonly expected: number; readonly n: number },
  linear: Linear | null,
  divisor: "n-1" | "n" = "n-1",
): Agreement {
  const { observed, expected, n } = parts;
  if (isCertain(expected)) return undefinedAgreement(title, n, because.oneCategory, observed);
  const value = (observed - expected) / (1 - expected);
  const plain = { ...title, value, n, observed, expected };
  return linear ? { ...plain, ...standardError(tally, value, expected, linear, divisor) } : plain;
}

function standardError(tally: Tally, value: number, expected: number, linear: Linear, divisor: "n-1" | "n") {
  let units = 0;
  let paired = 0;
  for (let row = 0; row < tally.rows; row++) {
    units += tally.times[row] as number;
    if ((tally.raters[row] as number) >= 2) paired += tally.times[row] as number;
  }
  let squares = 0;
  for (let row = 0; row < tally.rows; row++) {
    const isPaired = (tally.raters[row] as number) >= 2;
    const own = isPaired ? ((units / paired) * (linear.observedOf(row) - expected)) / (1 - expected) : 0;
    const chance = linear.expectedOf ? (2 * (1 - value) * (linear.expectedOf(row) - expected)) / (1 - expected) : 0;
    squares += (tally.times[row] as number) * (own - chance - value) ** 2;
  }
  return spread(value, Math.sqrt(squares / (units * (divisor === "n" ? units : units - 1))), units);
}

/** A standard error and its interval; none from a single unit. */
export function spread(value: number, se: number, n: number): { se: number | null; ci95: [number, number] | null } {
  if (n < 2 || !Number.isFinite(se)) return { se: null, ci95: null };
  const half = t975(n - 1) * se;
  return { se, ci95: [value - half, Math.min(1, value + half)] };
}
