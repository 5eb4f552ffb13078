import { Refusal } from "../refusal.js";
import { digamma, logGamma } from "../statistics/distributions/gamma-functions.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { errorsOf, inverse } from "../statistics/linear/matrix.js";
import { hessian, minimise, type Objective } from "../statistics/linear/minimise.js";
import { type CountOptions, prepare } from "./count-model.js";
import { negativeBinomialRegression } from "./negative-binomial.js";

export interface ZeroInflated {
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** Undefined where the share of structural zeros is at its boundary. */
  readonly errors?: readonly number[];
  readonly theta: number;
  /** Logit of the share of periods that cannot have an event; far below −10 there are none, and its exact size means nothing. */
  readonly zero: number;
  readonly structuralZeros: number;
  readonly logLikelihood: number;
  readonly isBoundary: boolean;
}

/**
 * Negative binomial counts beside periods that hold a zero for certain, with one share for all of them. Maximum likelihood.
 * Lambert (1992); Zeileis, Kleiber & Jackman (2008).
 */
export function zeroInflatedNegativeBinomial(design: Design, counts: ArrayLike<number>, options: CountOptions = {}): ZeroInflated {
  const { y, offset, rows } = prepare(design, counts, options);
  const { n, k, values, scale } = rows;
  const first = negativeBinomialRegression(design, counts, options);
  if (first.theta === Number.POSITIVE_INFINITY)
    throw new Refusal("no-convergence", "The counts vary no more than Poisson counts: no room for extra zeros.", "Use the Poisson model.");
  const objective: Objective = (at) => {
    const theta = Math.exp(at[k] as number);
    const share = 1 / (1 + Math.exp(-(at[k + 1] as number)));
    const gradient = new Array<number>(k + 2).fill(0);
    let value = 0;
    const base = theta * (at[k] as number) - logGamma(theta);
    const psi = digamma(theta);
    for (let i = 0; i < n; i++) {
      let eta = offset[i] as number;
      for (let j = 0; j < k; j++) eta += (values[i * k + j] as number) * (at[j] as number);
      const mean = Math.exp(eta);
      const count = y[i] as number;
      const total = theta + mean;
      const logZero = -theta * Math.log1p(mean / theta);
      let byEta: number;
      let byTheta: number;
      if (count === 0) {
        const zero = Math.exp(logZero);
        const both = share + (1 - share) * zero;
        const part = ((1 - share) * zero) / both;
        value -= Math.log(both);
        byEta = (-part * theta * mean) / total;
        byTheta = part * (-Math.log1p(mean / theta) + mean / total);
        gradient[k + 1] = (gradient[k + 1] as number) - ((1 - zero) * share * (1 - share)) / both;
      } else {
        value -=
          Math.log1p(-share) + base + logGamma(theta + count) - logGamma(count + 1) + count * eta - (theta + count) * Math.log(total);
        byEta = (theta * (count - mean)) / total;
        byTheta = digamma(theta + count) - psi - Math.log1p(mean / theta) + 1 - (theta + count) / total;
        gradient[k + 1] = (gradient[k + 1] as number) + share;
      }
      for (let j = 0; j < k; j++) gradient[j] = (gradient[j] as number) - byEta * (values[i * k + j] as number);
      gradient[k] = (gradient[k] as number) - byTheta * theta;
    }
    return { value, gradient };
  };
  const start = [...first.coefficients.map((each, j) => each * (scale[j] as number)), Math.log(first.theta)];
  const inner = minimise(objective, [...start, -2], { tolerance: 1e-5 });
  const edge = minimise(objective, [...start, -19], { tolerance: 1e-5 });
  const found = edge.value < inner.value - 1e-6 ? edge : inner;
  const structuralZeros = 1 / (1 + Math.exp(-(found.at[k + 1] as number)));
  const isBoundary = structuralZeros < 1e-4;
  const covariance = isBoundary ? undefined : inverse(hessian(objective, found.at));
  return {
    names: design.names,
    coefficients: found.at.slice(0, k).map((each, j) => each / (scale[j] as number)),
    ...(covariance
      ? {
          errors: errorsOf(covariance)
            .slice(0, k)
            .map((each, j) => each / (scale[j] as number)),
        }
      : {}),
    theta: Math.exp(found.at[k] as number),
    zero: found.at[k + 1] as number,
    structuralZeros,
    logLikelihood: -found.value,
    isBoundary,
  };
}
