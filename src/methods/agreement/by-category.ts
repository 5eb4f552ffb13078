import type { Agreement } from "./agreement.js";
import { krippendorffAlpha } from "./alpha/krippendorff-alpha.js";
import { bootstrapUnits } from "./bootstrap.js";
import { cohenKappa } from "./kappas/cohen-kappa.js";
import { fleissKappa } from "./kappas/fleiss-kappa.js";
import { gwetAc } from "./kappas/gwet-ac.js";
import { scottPi } from "./kappas/scott-pi.js";
import { percentAgreement } from "./percent-agreement.js";
import { type Ratings, tallyOf } from "./ratings.js";
import { type CodedUnits, markedTexts, presence } from "./unitising/coded-units.js";
import { endToEnd } from "./unitising/text-measures.js";
import { uAlpha } from "./unitising/u-alpha.js";

/** How far coders agree on whether units have one category. */
export interface CategoryAgreement {
  /** Units that two coders or more looked at. */
  readonly units: number;
  /** Units with it, for each coder. */
  readonly present: readonly number[];
  readonly percent: Agreement;
  readonly alpha: Agreement;
  /** Percentile interval of α by resampling units; null where α is not defined, or not in most resamples. */
  readonly interval: readonly [number, number] | null;
  /** Cohen's κ of two coders, Fleiss' κ of more. */
  readonly kappa: Agreement;
  /** Scott's π of two coders. */
  readonly pi: Agreement | null;
  readonly ac1: Agreement;
  /** Of spans, not of units: Krippendorff et al. 2016. */
  readonly spans: Agreement;
}

/** The coefficients that a list of categories shows. Each is undefined with its reason where it divides by nothing. */
export function agreementOn(
  of: CodedUnits,
  is: (category: string) => boolean,
  { random, resamples = 1000 }: { readonly random: () => number; readonly resamples?: number },
): CategoryAgreement {
  const ratings = paired(presence(of, is));
  const tally = tallyOf(ratings);
  const alpha = krippendorffAlpha(tally);
  const [drawn] =
    alpha.value === null
      ? [null]
      : bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }).value], { random, resamples });
  return {
    units: alpha.n,
    present: of.coders.map((_, coder) => countOf(ratings, coder)),
    percent: percentAgreement(tally, { error: false }),
    alpha,
    interval: drawn ? [drawn.low, drawn.high] : null,
    kappa: of.coders.length === 2 ? plain(cohenKappa(ratings)) : fleissKappa(tally, { error: false }),
    pi: of.coders.length === 2 ? scottPi(ratings, { error: false }) : null,
    ac1: gwetAc(tally, { error: false }),
    spans: uAlpha(endToEnd(markedTexts(of, is), of.coders.length)).bar,
  };
}

/** Rows that two coders or more looked at. */
function paired(ratings: Ratings): Ratings {
  const { cells, coders, rows, times } = ratings;
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    let looked = 0;
    for (let coder = 0; coder < coders; coder++) if ((cells[row * coders + coder] as number) >= 0) looked++;
    if (looked >= 2) kept.push(row);
  }
  const own = new Int32Array(kept.length * coders);
  for (const [at, row] of kept.entries()) own.set(cells.subarray(row * coders, (row + 1) * coders), at * coders);
  return { ...ratings, rows: kept.length, cells: own, times: Float64Array.from(kept, (row) => times[row] as number) };
}

function countOf({ cells, coders, rows, times }: Ratings, coder: number): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (cells[row * coders + coder] === 1) count += times[row] as number;
  return count;
}

function plain({ name, version, value, undefined_because, n, observed, expected }: Agreement): Agreement {
  return { name, version, value, n, observed, expected, ...(undefined_because === undefined ? {} : { undefined_because }) };
}
