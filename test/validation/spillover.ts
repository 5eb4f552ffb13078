import { hawkes } from "../../src/methods/spillover/hawkes.js";
import { boundaryRatio, hawkesLogLikelihood, rescaledTimes } from "../../src/methods/spillover/hawkes-checks.js";
import { hhh4, hhh4Spillover } from "../../src/methods/spillover/hhh4.js";

interface HawkesCase {
  readonly t: readonly number[];
  readonly c: readonly number[];
  readonly K: number;
  readonly T: number;
  readonly true: { readonly mu: readonly number[]; readonly alpha: readonly (readonly number[])[]; readonly beta: number };
}

export const spillover: Readonly<Record<string, (input: never) => unknown>> = {
  "point_process.hawkes_exp_mle": (input: HawkesCase) => {
    const events = { times: input.t, kinds: input.c, end: input.T };
    const fit = hawkes(events);
    const checks = rescaledTimes(events, fit);
    const truth = { background: input.true.mu.map((each) => [each]), branching: input.true.alpha, decay: input.true.beta };
    const without = input.K > 1 ? hawkes(events, { without: [[0, 1]] }).logLikelihood : undefined;
    const ratio = without === undefined ? undefined : boundaryRatio(fit.logLikelihood, without);
    return {
      n: input.t.length,
      counts: fit.background.map((_, kind) => input.c.filter((each) => each === kind).length),
      mu: fit.background.flat(),
      alpha: fit.branching,
      beta: fit.decay,
      se_mu: fit.errors.background.flat(),
      se_alpha: fit.errors.branching.map((row) => row.map((each) => each ?? null)),
      se_beta: fit.errors.decay,
      loglik: fit.logLikelihood,
      loglik_poisson: fit.logLikelihoodPoisson,
      spectral_radius: fit.spectralRadius,
      ks_D: checks.map((each) => each.distance),
      ks_p: checks.map((each) => each.p),
      loglik_at_true: hawkesLogLikelihood(events, truth),
      loglik_no_0_to_1: without,
      lr_0_to_1: ratio?.ratio,
      lr_p_boundary_half_chi2_1: ratio?.p,
    };
  },
  "spillover.hhh4": (input: { counts: number[][]; neighbourhood: number[][]; population_fraction: number[] }) => {
    const options = { neighbours: input.neighbourhood, population: input.population_fraction };
    const poisson = hhh4(input.counts, { ...options, family: "poisson" });
    const fit = hhh4(input.counts, options);
    const { ratio, without } = hhh4Spillover(input.counts, options);
    // `surveillance` states the error of the overdispersion on the scale of its logarithm.
    const errors = fit.errors.map((each, j) => (fit.names[j] === "overdisp" ? each / (fit.coefficients[j] as number) : each));
    return {
      poisson: { names: poisson.names, coef: poisson.coefficients, se: poisson.errors, loglik: poisson.logLikelihood },
      negbin1: { names: fit.names, coef: fit.coefficients, se: errors, loglik: fit.logLikelihood },
      negbin1_no_spillover_loglik: without.logLikelihood,
      lr_spillover: ratio,
    };
  },
};
