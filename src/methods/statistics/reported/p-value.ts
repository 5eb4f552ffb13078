import { normalTails } from "../distributions/normal.js";
import { chiSquareTails, fTails, tTwoSided } from "../distributions/tails.js";

export type Test = "t" | "F" | "r" | "χ²" | "z";

/** A test as a paper prints it. Numbers as text, since their digits say how far they were rounded. */
export interface ReportedTest {
  readonly test: Test;
  readonly value: string;
  /** One for t, r and χ², two for F, none for z. */
  readonly df: readonly number[];
  readonly sign: "=" | "<" | ">";
  readonly p: string;
}

/** What the statistic gives: p between two limits, since the statistic was rounded, and whether the printed p fits. */
export interface HeldAgainst {
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly fits: "two-sided" | "one-sided" | "no";
  /** Significant at .05 by one, and not by the other. */
  readonly turns: boolean;
}

/** Two-sided p of a statistic; of F and χ² the upper tail. */
export function pOf(test: Test, value: number, df: readonly number[]): number {
  const [one = Number.NaN, two = Number.NaN] = df;
  switch (test) {
    case "t":
      return tTwoSided(value, one);
    case "F":
      return fTails(value, one, two).upper;
    case "r":
      return tTwoSided(value * Math.sqrt(one / (1 - value * value)), one);
    case "χ²":
      return chiSquareTails(value, one).upper;
    case "z":
      return 2 * normalTails(Math.abs(value)).upper;
  }
}

/**
 * Holds a printed p against its statistic and degrees of freedom, as statcheck does (Nuijten et al. 2016): the statistic stands for all
 * values that round to it, the p for all that round to it or were cut to it. Undefined where there is nothing to hold.
 */
export function holdAgainst({ test, value, df, sign, p: printed }: ReportedTest): HeldAgainst | undefined {
  const [stat, p] = [Math.abs(Number(value)), Number(printed)];
  const needed = { t: 1, F: 2, r: 1, "χ²": 1, z: 0 }[test];
  if (!Number.isFinite(stat) || !(p >= 0 && p <= 1) || df.length < needed || df.some((each) => !(each > 0))) return undefined;
  const half = halfUnit(value);
  if (test === "r" && stat + half >= 1) return undefined;
  const [high, low] = [pOf(test, Math.max(0, stat - half), df), pOf(test, stat + half, df)];
  const mayHalve = test === "t" || test === "r" || test === "z";
  const fits = agrees(low, high, sign, printed) ? "two-sided" : mayHalve && agrees(low / 2, high / 2, sign, printed) ? "one-sided" : "no";
  const exact = pOf(test, stat, df);
  const said = sign === ">" ? p < 0.05 : p <= 0.05;
  const unclear = (sign === "<" && p > 0.05) || (sign === ">" && p < 0.05);
  return { p: exact, low, high, fits, turns: fits === "no" && !unclear && said !== exact <= 0.05 };
}

function agrees(low: number, high: number, sign: ReportedTest["sign"], printed: string): boolean {
  const p = Number(printed);
  const half = halfUnit(printed);
  const slack = 1e-9;
  if (sign === "<") return low < p + slack;
  if (sign === ">") return high > p - slack;
  return low <= p + 2 * half + slack && high >= p - half - slack;
}

/** Half of the last digit: .005 of `2.20`. */
function halfUnit(printed: string): number {
  return 0.5 * 10 ** -(printed.split(".")[1]?.length ?? 0);
}
