import { chiSquareTails } from "../statistics/distributions/tails.js";
import { type Baseline, constantBaseline } from "./baseline.js";
import type { EventTimes } from "./event-times.js";
import type { Hawkes } from "./hawkes.js";
import { emptySeen, see } from "./hawkes-parts.js";
import { kolmogorov } from "./kolmogorov.js";

export interface LikelihoodRatio {
  readonly ratio: number;
  /** Half of χ² with one degree of freedom: under the null the effect lies at its boundary. Self & Liang (1987). */
  readonly p: number;
}

/** Twice the gain in log likelihood of one effect that cannot be below zero. */
export function boundaryRatio(withEffect: number, without: number): LikelihoodRatio {
  const ratio = Math.max(0, 2 * (withEffect - without));
  return { ratio, p: ratio > 0 ? chiSquareTails(ratio, 1).upper / 2 : 1 };
}

/**
 * Residual check by time rescaling: between events of a kind the model expects steps of one unit-exponential each. By kind, distance
 * from that law and its exact p; parameters are taken as known, so p is on the high side. Ogata (1988); Papangelou (1972).
 */
export function rescaledTimes({ times, kinds, end }: EventTimes, fit: Hawkes, baseline: Baseline = constantBaseline) {
  const causes = fit.branching.length;
  const course = baseline(end);
  return fit.background.map((weights, kind) => {
    const fading = new Float64Array(causes);
    const counted = new Float64Array(causes);
    let [last, before] = [0, 0];
    const steps: number[] = [];
    for (let i = 0; i < times.length; i++) {
      const time = times[i] as number;
      const fade = Math.exp(-fit.decay * (time - last));
      for (let c = 0; c < causes; c++) fading[c] = (fading[c] as number) * fade;
      last = time;
      if (kinds[i] === kind) {
        const base = course.upTo(time).reduce((sum, each, j) => sum + each * (weights[j] as number), 0);
        const excited = fit.branching.reduce(
          (sum, row, c) => sum + (row[kind] as number) * ((counted[c] as number) - (fading[c] as number)),
          0,
        );
        steps.push(1 - Math.exp(-(base + excited - before)));
        before = base + excited;
      }
      const own = kinds[i] as number;
      fading[own] = (fading[own] as number) + 1;
      counted[own] = (counted[own] as number) + 1;
    }
    return kolmogorov(steps);
  });
}

/** Log likelihood at given values; constant backgrounds are lists of one. */
export function hawkesLogLikelihood(
  events: EventTimes,
  at: Pick<Hawkes, "background" | "branching" | "decay">,
  baseline: Baseline = constantBaseline,
): number {
  const course = baseline(events.end);
  const seen = emptySeen(events, at.branching.length, course);
  see(events, seen, at.decay);
  const costs = [...course.upTo(events.end), ...seen.mass];
  let value = 0;
  for (const [kind, rows] of seen.rows.entries()) {
    const theta = [...(at.background[kind] as readonly number[]), ...at.branching.map((row) => row[kind] as number)];
    for (let i = 0; i < rows.length; i += theta.length)
      value += Math.log(theta.reduce((sum, each, j) => sum + each * (rows[i + j] as number), 0));
    value -= theta.reduce((sum, each, j) => sum + each * (costs[j] as number), 0);
  }
  return value;
}
