import { Refusal } from "../refusal.js";
import { digamma, logGamma, trigamma } from "../statistics/distributions/gamma-functions.js";
import type { Design } from "../statistics/linear/least-squares.js";
import { type CountFit, type CountOptions, countFit, poissonFit, prepare } from "./count-model.js";
import { score } from "./scoring.js";

/**
 * Negative binomial regression (variance μ + μ²/θ) by scoring and maximum likelihood of θ in turns. Errors are those of `MASS::glm.nb`:
 * expected information, θ as known. Counts that vary no more than Poisson counts give the Poisson fit, θ = Infinity.
 * Venables & Ripley (2002), 7.4; Lawless (1987).
 */
export function negativeBinomialRegression(design: Design, counts: ArrayLike<number>, options: CountOptions = {}): CountFit {
  const { y, offset, rows } = prepare(design, counts, options);
  let scored = score(rows, y, offset, Number.POSITIVE_INFINITY, undefined, 1e-6);
  const tally = tallyOf(y);
  let excess = 0;
  for (let i = 0; i < y.length; i++) excess += ((y[i] as number) - (scored.fitted[i] as number)) ** 2 - (y[i] as number);
  const asPoisson = () => poissonFit(design, y, score(rows, y, offset, Number.POSITIVE_INFINITY, scored.coefficients));
  if (excess <= 0) return asPoisson();
  let theta = firstTheta(y, scored.fitted);
  for (let turn = 0; turn < 200; turn++) {
    const next = thetaGiven(y, scored.fitted, tally, theta);
    if (next > 1e8) return asPoisson();
    const before = scored.coefficients;
    scored = score(rows, y, offset, next, before, turn < 2 ? 1e-5 : 1e-11);
    const moved = Math.max(...scored.coefficients.map((each, j) => Math.abs(each - (before[j] as number))));
    const isDone = Math.abs(next - theta) < 1e-10 * theta && moved < 1e-10;
    theta = next;
    if (isDone) {
      const { information } = thetaScore(y, scored.fitted, tally, theta);
      const thetaError = information > 0 ? 1 / Math.sqrt(information) : Number.POSITIVE_INFINITY;
      return { ...countFit(design, y, scored, negativeBinomialLogLikelihood(y, scored.fitted, tally, theta), theta), thetaError };
    }
  }
  throw new Refusal(
    "no-convergence",
    "The dispersion of the negative binomial did not settle.",
    "Use the Poisson model with quasi-Poisson errors.",
  );
}

/** How often each count occurs: sums of ψ and ln Γ need each count once. */
type Tally = ReadonlyMap<number, number>;

function tallyOf(y: ArrayLike<number>): Tally {
  const tally = new Map<number, number>();
  for (let i = 0; i < y.length; i++) tally.set(y[i] as number, (tally.get(y[i] as number) ?? 0) + 1);
  return tally;
}

/** Σ ln P(y; μ, θ) of the negative binomial, variance μ + μ²/θ. */
function negativeBinomialLogLikelihood(y: Float64Array, mu: ArrayLike<number>, tally: Tally, theta: number): number {
  let sum = 0;
  for (const [count, times] of tally) sum += times * (logGamma(theta + count) - logGamma(theta) - logGamma(count + 1));
  for (let i = 0; i < y.length; i++) {
    const mean = mu[i] as number;
    sum += (y[i] as number) * Math.log(mean / (theta + mean)) - theta * Math.log1p(mean / theta);
  }
  return sum;
}

function firstTheta(y: Float64Array, mu: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += ((y[i] as number) / (mu[i] as number) - 1) ** 2;
  return Math.max(1e-3, y.length / sum);
}

function thetaScore(y: Float64Array, mu: Float64Array, tally: Tally, theta: number) {
  let slope = 0;
  let information = 0;
  const psi = digamma(theta);
  const psi1 = trigamma(theta);
  for (const [count, times] of tally) {
    if (count === 0) continue;
    slope += times * (digamma(count + theta) - psi);
    information += times * (psi1 - trigamma(count + theta));
  }
  for (let i = 0; i < y.length; i++) {
    const total = theta + (mu[i] as number);
    const count = (y[i] as number) + theta;
    slope += -Math.log1p((mu[i] as number) / theta) + 1 - count / total;
    information += -1 / theta + 2 / total - count / (total * total);
  }
  return { slope, information };
}

/** Newton on ln θ, so that θ stays above zero; steps held within a factor of e². */
function thetaGiven(y: Float64Array, mu: Float64Array, tally: Tally, from: number): number {
  let log = Math.log(from);
  for (let turn = 0; turn < 100; turn++) {
    const theta = Math.exp(log);
    const { slope, information } = thetaScore(y, mu, tally, theta);
    const gradient = slope * theta;
    const curvature = information * theta * theta - gradient;
    const move = curvature > 0 ? gradient / curvature : Math.sign(gradient);
    log += Math.max(-2, Math.min(2, move));
    if (Math.abs(move) < 1e-12 || log > 20) break;
  }
  return Math.exp(log);
}
