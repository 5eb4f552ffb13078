import { needNumbers, needPoints, Refusal } from "../refusal.js";
import { cholesky, errorsOf, inverse, solveCholesky } from "../statistics/linear/matrix.js";

export interface ConditionalLogit {
  readonly coefficients: number[];
  readonly errors: number[];
  /** Without and with the statistics. */
  readonly logLikelihood: readonly [number, number];
  readonly iterations: number;
}

/** One choice: the statistics of each alternative, row by row, and which was chosen. */
export interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  readonly chosen: number;
}

/** Conditional logit by Newton: each choice among its alternatives. McFadden (1974). */
export function conditionalLogit(choices: readonly Choice[]): ConditionalLogit {
  const k = choices[0]?.alternatives[0]?.length ?? 0;
  needPoints(choices.length, k + 10, "A model of choices");
  for (const { alternatives } of choices) for (const row of alternatives) needNumbers(row, "the statistics");
  const ranges = Array.from({ length: k }, (_, j) => {
    const values = choices.flatMap(({ alternatives }) => alternatives.map((row) => row[j] as number));
    return values.reduce((most, each) => Math.max(most, each), 0) - values.reduce((least, each) => Math.min(least, each), 0);
  });
  let beta = new Array<number>(k).fill(0);
  let now = evaluate(choices, beta);
  const start = now.value;
  for (let turn = 1; turn <= 100; turn++) {
    const lower = cholesky(now.information);
    if (!lower) throw new Refusal("redundant-regressor", "The statistics tell no alternatives apart, or say the same.", "Leave one out.");
    const move = solveCholesky(lower, now.gradient);
    let length = 1;
    let next = beta.map((each, j) => each + (move[j] as number));
    let found = evaluate(choices, next);
    while (!(found.value >= now.value - 1e-12 * Math.abs(now.value)) && length > 1e-6) {
      length /= 2;
      next = beta.map((each, j) => each + length * (move[j] as number));
      found = evaluate(choices, next);
    }
    const change = Math.max(...move.map(Math.abs)) * length;
    beta = next;
    now = found;
    if (beta.some((each, j) => Math.abs(each) * (ranges[j] as number) > 25)) break;
    if (change > 1e-10) continue;
    const covariance = inverse(now.information);
    if (!covariance) break;
    return { coefficients: beta, errors: errorsOf(covariance), logLikelihood: [start, now.value], iterations: turn };
  }
  throw new Refusal("no-convergence", "A statistic tells every choice without error, so its weight has no bound.", "Leave it out.");
}

export const relationalStatistics = ["recip", "inertia", "shared"] as const;

/**
 * Who acts on whom next, in order of events, times unused: each event is a choice among all directed pairs. Statistics, before the event:
 * recip = ln(1 + events back), inertia = ln(1 + events the same way), shared = ln(1 + Σ_k N[s,k] N[r,k]). Butts (2008), ordinal form.
 */
export function relationalEvents(
  n: number,
  events: readonly (readonly [number, number])[],
): ConditionalLogit & { readonly names: readonly string[] } {
  for (const [at, [s, r]] of events.entries())
    if (s === r || ![s, r].every((each) => Number.isInteger(each) && each >= 0 && each < n))
      throw new Refusal(
        "out-of-range",
        `Event ${at + 1} goes from ${s} to ${r}; actors run from 0 to ${n - 1}.`,
        "Mend the event, or drop acts on oneself.",
      );
  const pairs = Array.from({ length: n }, (_, s) => Array.from({ length: n }, (_unused, r) => [s, r] as const))
    .flat()
    .filter(([s, r]) => s !== r);
  const counts = Array.from({ length: n }, () => new Float64Array(n));
  const common = Array.from({ length: n }, () => new Float64Array(n));
  const choices = events.map(([sender, receiver]) => {
    const at = (m: readonly Float64Array[], i: number, j: number) => (m[i] as Float64Array)[j] as number;
    const alternatives = pairs.map(([s, r]) => [Math.log1p(at(counts, r, s)), Math.log1p(at(counts, s, r)), Math.log1p(at(common, s, r))]);
    for (let other = 0; other < n; other++) {
      if (other === sender) continue;
      const more = at(counts, other, receiver);
      (common[sender] as Float64Array)[other] = at(common, sender, other) + more;
      (common[other] as Float64Array)[sender] = at(common, other, sender) + more;
    }
    (counts[sender] as Float64Array)[receiver] = at(counts, sender, receiver) + 1;
    return { alternatives, chosen: pairs.findIndex(([s, r]) => s === sender && r === receiver) };
  });
  return { ...conditionalLogit(choices), names: relationalStatistics };
}

function evaluate(choices: readonly Choice[], beta: readonly number[]) {
  const k = beta.length;
  let value = 0;
  const gradient = new Array<number>(k).fill(0);
  const information = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (const { alternatives, chosen } of choices) {
    const scores = alternatives.map((row) => row.reduce((sum, each, j) => sum + each * (beta[j] as number), 0));
    const most = Math.max(...scores);
    const weights = scores.map((each) => Math.exp(each - most));
    const all = weights.reduce((sum, each) => sum + each, 0);
    value += (scores[chosen] as number) - most - Math.log(all);
    const mean = gradient.map((_, j) =>
      alternatives.reduce((sum, row, at) => sum + ((weights[at] as number) / all) * (row[j] as number), 0),
    );
    const own = alternatives[chosen] as readonly number[];
    for (let a = 0; a < k; a++) gradient[a] = (gradient[a] as number) + (own[a] as number) - (mean[a] as number);
    for (const [at, row] of alternatives.entries()) {
      const weight = (weights[at] as number) / all;
      for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++) {
          const line = information[a] as number[];
          line[b] = (line[b] as number) + weight * ((row[a] as number) - (mean[a] as number)) * ((row[b] as number) - (mean[b] as number));
        }
    }
  }
  return { value, gradient, information };
}
