import { type BootstrapInterval, type BootstrapOptions, interval } from "../bootstrap.js";
import { type Ratings, tallyOf, type Value } from "../ratings.js";
import { type Difference, differenceOf, krippendorffAlpha, type Level, marginals, midRanks } from "./krippendorff-alpha.js";

/**
 * Krippendorff's own bootstrap: resamples deviations of pairs, not units, with D_e held fixed (as R icr does). Its intervals are too
 * narrow: 60 % coverage at 100 units (Zapf et al. 2016). Given for comparison with published figures; use `bootstrapUnits`.
 */
export function bootstrapDeviations(
  ratings: Ratings,
  difference: Level | Difference,
  { random, resamples = 1000, level = 0.95 }: BootstrapOptions,
): BootstrapInterval | null {
  const tally = tallyOf(ratings);
  const alpha = krippendorffAlpha(tally, difference);
  if (alpha.value === null || alpha.expected === null) return null;
  const { marginal, n } = marginals(tally);
  const ranks = midRanks(marginal);
  const of = difference === "ordinal" ? null : differenceOf(difference);
  const between = (c: number, k: number): number =>
    of ? of(tally.categories[c] as Value, tally.categories[k] as Value) : ((ranks[c] as number) - (ranks[k] as number)) ** 2;
  const deviations: number[] = [];
  const shares: number[] = [];
  for (let row = 0; row < ratings.rows; row++) {
    const codes = [...ratings.cells.subarray(row * ratings.coders, (row + 1) * ratings.coders)].filter((code) => code >= 0);
    for (let unit = 0; unit < (ratings.times[row] as number); unit++) {
      for (let i = 0; i < codes.length; i++) {
        for (let j = i + 1; j < codes.length; j++) {
          deviations.push(between(codes[i] as number, codes[j] as number));
          shares.push(2 / (n * alpha.expected * (codes.length - 1)));
        }
      }
    }
  }
  const drawn = Float64Array.from({ length: resamples }, () => {
    let value = 1;
    for (const share of shares) value -= share * (deviations[Math.floor(random() * deviations.length)] as number);
    return value;
  });
  return interval(
    drawn.filter((value) => value >= -1),
    resamples,
    level,
  );
}
