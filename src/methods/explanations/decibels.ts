import { processTracing, sharesOfGroups } from "./process-tracing.js";
import { type TestKind, vanEvera } from "./van-evera.js";

export interface LikelihoodRow {
  readonly id: string;
  /** Chance of seeing it under each hypothesis, in their order. */
  readonly likelihoods: readonly number[];
  readonly group?: string;
}

export interface Weighed {
  /** Sum of decibels of each hypothesis, against the one that has most. */
  readonly totals: readonly number[];
  /** The same as if every row were independent of the others. */
  readonly apart: readonly number[];
  /** Place by decibels, 1 the most, equal within a hundredth; and the best and worst place without each row in turn. */
  readonly ranks: readonly number[];
  readonly range: readonly (readonly [number, number])[];
  /** By row and hypothesis: decibels against the mean of the rivals, as the row counts in its group. */
  readonly cells: readonly (readonly number[])[];
  readonly tests: readonly (readonly TestKind[])[];
}

/** Explicit likelihoods summed on the logarithm; rows of one dependence group count once together. */
export function weigh(priors: readonly number[], rows: readonly LikelihoodRow[]): Weighed {
  const totalsOf = (part: readonly LikelihoodRow[]) => {
    const { totals } = processTracing(priors, part);
    const most = Math.max(...totals);
    return totals.map((each) => each - most);
  };
  const shares = sharesOfGroups(rows);
  const totals = totalsOf(rows);
  const orders = [rows, ...rows.map((_, out) => rows.filter((_unused, at) => at !== out))].map((each) => placesBy(totalsOf(each)));
  return {
    totals,
    apart: totalsOf(rows.map(({ group: _, ...row }) => row)),
    ranks: placesBy(totals),
    range: priors.map(
      (_, at) => [Math.min(...orders.map((each) => each[at] ?? 1)), Math.max(...orders.map((each) => each[at] ?? 1))] as const,
    ),
    cells: rows.map(({ likelihoods }, row) =>
      likelihoods.map((each, at) => 10 * Math.log10(each / rivals(priors, likelihoods, at)) * (shares[row] as number)),
    ),
    tests: rows.map(({ likelihoods }) => likelihoods.map((each, at) => vanEvera(0.5, each, rivals(priors, likelihoods, at)).kind)),
  };
}

/** Mean chance under the rivals of one hypothesis, weighted by their priors. */
export function rivals(priors: readonly number[], likelihoods: readonly number[], own: number): number {
  let [sum, weight] = [0, 0];
  for (const [at, prior] of priors.entries()) {
    if (at === own) continue;
    sum += prior * (likelihoods[at] ?? 0);
    weight += prior;
  }
  return sum / weight;
}

function placesBy(totals: readonly number[]): number[] {
  return totals.map((mine) => totals.filter((each) => each > mine + 0.01).length + 1);
}
