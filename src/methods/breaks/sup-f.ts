import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { type Design, leastSquares, ones } from "../statistics/linear/least-squares.js";
import { meanFTails, supFTail } from "./sup-f-law.js";

export interface SupFOptions {
  /** First and last candidate: shares of the series, or counts of points before the break. */
  readonly from?: number;
  readonly to?: number;
  /** Columns whose coefficients may break; the mean alone where not given. */
  readonly design?: Design;
  /** For the p of expF and aveF, which are drawn. */
  readonly random?: () => number;
}

export interface SupF {
  readonly supF: number;
  /** Asymptotic; accounts for the search over all candidates. */
  readonly p: number;
  readonly expF: number;
  readonly aveF: number;
  readonly expP?: number;
  readonly aveP?: number;
  /** Points before the break with the largest F. */
  readonly at: number;
  readonly statistics: readonly { readonly at: number; readonly f: number }[];
}

/**
 * Is there a break at an unknown date? Chow's F at each candidate (Wald's form: not divided by the number of columns), its maximum,
 * exponential mean and mean. Errors are taken as independent. Andrews (1993); Andrews & Ploberger (1994).
 */
export function supF(values: ArrayLike<number>, { from = 0.15, to = 1 - from, design, random }: SupFOptions = {}): SupF {
  const n = values.length;
  needNumbers(values, "the series");
  needPoints(n, 12, "A search for a break");
  const columns = design?.columns ?? [ones(n)];
  for (const column of columns) needSameLength(column, values, "A column and the series");
  const k = columns.length;
  const first = from < 1 ? Math.floor(from * n) : from;
  const last = to < 1 ? Math.floor(to * n) : to;
  if (!(Number.isInteger(first) && Number.isInteger(last) && first > k && first <= last && last < n - k))
    throw new Refusal(
      "out-of-range",
      `Candidates from ${first} to ${last} do not fit ${n} points.`,
      "Leave 15 % of the series at each end.",
    );
  const names = columns.map((_, j) => `column ${j + 1}`);
  const rssOf = (start: number, stop: number) => {
    const part = Float64Array.from({ length: stop - start }, (_, i) => values[start + i] as number);
    return leastSquares({ names, columns: columns.map((each) => each.slice(start, stop)) }, part).rss;
  };
  const whole = rssOf(0, n);
  if (!(whole > 0)) throw new Refusal("no-variation", "The series does not vary around its columns.", "There is nothing to test.");
  const statistics = Array.from({ length: last - first + 1 }, (_, i) => {
    const rss = rssOf(0, first + i) + rssOf(first + i, n);
    return { at: first + i, f: rss > 0 ? (whole - rss) / (rss / (n - 2 * k)) : Number.MAX_VALUE };
  });
  const top = statistics.reduce((most, each) => (each.f > most.f ? each : most));
  const expF = top.f / 2 + Math.log(statistics.reduce((sum, each) => sum + Math.exp((each.f - top.f) / 2), 0) / statistics.length);
  const aveF = statistics.reduce((sum, each) => sum + each.f, 0) / statistics.length;
  const tails = random && meanFTails(expF, aveF, k, first / n, last / n, random);
  const p = supFTail(top.f, k, Math.log(((n - first) * last) / (first * (n - last))));
  return { supF: top.f, p, expF, aveF, ...(tails ?? {}), at: top.at, statistics };
}
