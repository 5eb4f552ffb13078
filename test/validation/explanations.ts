import { baiPerron } from "../../src/methods/breaks/bai-perron.js";
import { bcp } from "../../src/methods/breaks/bcp.js";
import { changepointAgreement } from "../../src/methods/breaks/changepoint-agreement.js";
import { olsCusum } from "../../src/methods/breaks/ols-cusum.js";
import { bicPenalty, pelt, scaleByDifferences } from "../../src/methods/breaks/pelt.js";
import { poissonBreak } from "../../src/methods/breaks/poisson-break.js";
import type { Cost } from "../../src/methods/breaks/segment-cost.js";
import { segmentNeighbourhood } from "../../src/methods/breaks/segment-neighbourhood.js";
import { segmentedLine } from "../../src/methods/breaks/segmented.js";
import { supF } from "../../src/methods/breaks/sup-f.js";
import { quasiPoissonRatio, rateRatio } from "../../src/methods/counts/rate-ratio.js";
import { processTracing } from "../../src/methods/explanations/process-tracing.js";
import { updated } from "../../src/methods/explanations/van-evera.js";
import { binaryScores, crps } from "../../src/methods/scenarios/forecast-scores.js";
import { graphModelStability } from "../../src/methods/scenarios/graph-model.js";
import { relationalEvents } from "../../src/methods/scenarios/relational-events.js";
import { autoregressiveCounterfactual, localLevel } from "../../src/methods/series/autoregression.js";
import { grangerF, todaYamamoto } from "../../src/methods/series/granger.js";
import { ingarch } from "../../src/methods/series/ingarch.js";
import { ljungBox } from "../../src/methods/series/residual-checks.js";
import { type Deterministic, dickeyFuller, kpss } from "../../src/methods/series/unit-root.js";
import { seededRandom } from "../../src/methods/statistics/random.js";
import { interrupted } from "./interrupted.js";
import type { Beside } from "./relations.js";
import { spillover } from "./spillover.js";

type Series = { readonly y: readonly number[] };

/** “BIC”, “BIC0” or a number, as `changepoint` means them. */
function penaltyOf(penalty: string | number, cost: Cost, n: number): number {
  if (penalty === "BIC0" || penalty === "SIC0") return bicPenalty(cost, n) - Math.log(n);
  const value = Number(penalty);
  return Number.isFinite(value) ? value : bicPenalty(cost, n);
}

/** Methods of breaks, explanations and scenarios by name, in the keys of reference/methods/SHAPES.md. */
export const explanations: Readonly<Record<string, (input: never, beside: Beside) => unknown>> = {
  ...interrupted,
  ...spillover,
  "changepoint.pelt_l2": ({ y, penalties }: Series & { penalties: readonly number[] }) => {
    const { scaled, scale } = scaleByDifferences(y);
    return { scale, n: y.length, changepoints_1based: penalties.map((penalty) => pelt(scaled, { cost: "normal-mean", penalty }).breaks) };
  },
  "changepoint.pelt_normal_meanvar": ({ y, penalty }: Series & { penalty: string }) => ({
    changepoints_1based: pelt(y, { cost: "normal-mean-variance", penalty: penaltyOf(penalty, "normal-mean-variance", y.length) }).breaks,
  }),
  "changepoint.pelt_poisson": ({ y, penalty }: Series & { penalty: string }) => ({
    changepoints_1based: pelt(y, { cost: "poisson", penalty: penaltyOf(penalty, "poisson", y.length), least: 2 }).breaks,
  }),
  "changepoint.segment_neighbourhood_l2": ({ y, n_bkps }: Series & { n_bkps: number }) => ({
    changepoints_1based: segmentNeighbourhood(y, { breaks: n_bkps })[n_bkps]?.breaks,
  }),
  "changepoint.poisson_bayes_single": ({ y, start_year }: Series & { start_year: number }) => {
    const found = poissonBreak(y);
    return {
      map_k: found.mode,
      map_last_year_regime1: start_year + found.mode - 1,
      post_map: found.modeProbability,
      post_mean_k: found.mean,
      log_bayes_factor_1_vs_0: found.logBayesFactor,
      cred95_k: found.interval,
      rate1_mle: found.rates[0],
      rate2_mle: found.rates[1],
    };
  },
  "changepoint.bcp_mcmc": ({ y, w0, p0 }: Series & { w0: number; p0: number }) => {
    const { probability } = bcp(y, { random: seededRandom(1), w0, p0, draws: 20_000 });
    return { post_prob_at_28: probability[27], argmax: probability.indexOf(Math.max(...probability)) + 1 };
  },
  "structural_break.bai_perron": ({ y, h }: Series & { h: number }) => {
    const found = baiPerron(y, { least: h });
    return {
      bic: found.byNumber.map((each) => each.bic),
      rss: found.byNumber.map((each) => each.rss),
      breaks_by_bic: found.chosen,
      ...Object.fromEntries(found.byNumber.map((each) => [`breakpoints_${each.breaks.length}`, each.breaks])),
    };
  },
  "structural_break.supF": ({ y, from, to }: Series & { from: number; to: number }) => {
    const found = supF(y, { from, to, random: seededRandom(1) });
    return {
      supF: found.supF,
      p: found.p,
      expF: found.expF,
      p_exp: found.expP,
      aveF: found.aveF,
      p_ave: found.aveP,
      argmax_index: found.at,
    };
  },
  "structural_break.ols_cusum": ({ y }: Series) => {
    const { statistic, p } = olsCusum(y);
    return { S0: statistic, p };
  },
  "structural_break.segmented_muggeo": ({ x, y, psi0 }: Series & { x: readonly number[]; psi0: number }) => {
    const { at, error, slopes, rss } = segmentedLine(x, y, psi0);
    return { psi: at, psi_se: error, slopes, rss };
  },
  "metrics.changepoint_agreement": (input: {
    n: number;
    annotations: readonly (readonly number[])[];
    prediction: readonly number[];
    margin: number;
  }) => changepointAgreement(input.n, input.annotations, input.prediction, input.margin),
  "rate_ratio.poisson_exact": ({ a, b, exposure_a, exposure_b }: { a: number; b: number; exposure_a: number; exposure_b: number }) => {
    const { ratio, exact, exactP, wald } = rateRatio(a, b, { exposure: [exposure_a, exposure_b] });
    return {
      rate_ratio: ratio,
      ci95_exact: [exact.low, exact.high],
      p_exact: exactP,
      ci95_wald: wald && [wald.low, wald.high],
      p_wald: wald?.p,
    };
  },
  "rate_ratio.quasi_poisson": ({ a, b, dispersion }: { a: number; b: number; dispersion: readonly number[] }) => {
    const found = dispersion.map((each) => quasiPoissonRatio(a, b, each));
    return { log_rr: Math.log(found[0]?.ratio as number), ci95: found.map(({ low, high }) => [low, high]) };
  },
  "granger.F": ({ chicken, egg, order }: { chicken: readonly number[]; egg: readonly number[]; order: number }) => {
    const one = (cause: readonly number[], effect: readonly number[]) => {
      const { f, p, df } = grangerF(cause, effect, order);
      return { F: f, p, df };
    };
    return { chicken_to_egg: one(chicken, egg), egg_to_chicken: one(egg, chicken) };
  },
  "granger.toda_yamamoto": ({ x, y, p, dmax }: Series & { x: readonly number[]; p: number; dmax: number }) => {
    const one = (cause: readonly number[], effect: readonly number[]) => {
      const found = todaYamamoto(cause, effect, p, dmax);
      return { chisq: found.chiSquare, df: found.df, p: found.p };
    };
    return { x_to_y: one(x, y), y_to_x: one(y, x) };
  },
  "unit_root.adf": ({ y, type, lags }: Series & { type: Deterministic; lags: number }) => dickeyFuller(y, { type, lags }),
  "unit_root.kpss": ({ y, type, lags }: Series & { type: string; lags: "short" | "long" | "nil" }) => ({
    stat: kpss(y, { type: type === "tau" ? "trend" : "level", lags }).statistic,
  }),
  "diagnostics.ljung_box": ({ y, lag }: Series & { lag: number }) => {
    const { statistic, p } = ljungBox(y, lag);
    return { stat: statistic, p };
  },
  "state_space.local_level": ({ y }: Series) => {
    const { level, noise } = localLevel(y);
    return { var_level: level, var_epsilon: noise };
  },
  "its.arima_counterfactual": ({ y, n_pre }: Series & { n_pre: number }) => {
    const found = autoregressiveCounterfactual(y, n_pre);
    return {
      ar1: found.ar1,
      mean: found.mean,
      sigma2: found.variance,
      loglik: found.logLikelihood,
      forecast_1_5: found.forecast.slice(0, 5).map((each) => each.expected),
      se_1_5: found.forecast.slice(0, 5).map((each) => each.error),
      mean_effect: found.effect,
    };
  },
  "ingarch.negbin": ({ y, model }: Series & { model: string }) => {
    const after = (name: string) => (new RegExp(`${name}\\D*((?:\\d+[\\s,]*)+)`).exec(model)?.[1] ?? "").match(/\d+/g)?.map(Number) ?? [];
    const taus = after("(?:tau|interv)");
    const deltas = after("delta");
    const regressors = taus.map((tau, at) => ({
      name: `interv_${at + 1}`,
      values: y.map((_, t) => (t + 1 < tau ? 0 : (deltas[at] ?? 1) ** (t + 1 - tau))),
    }));
    const found = ingarch(y, { counts: after("past_obs"), means: after("past_mean"), regressors });
    return {
      coef: found.coefficients,
      names: found.names,
      se: found.errors,
      loglik: found.logLikelihood,
      sigmasq: found.overdispersion,
    };
  },
  "bayes.process_tracing": ({ prior, likelihoods }: { prior: readonly number[]; likelihoods: readonly (readonly number[])[] }) => {
    const found = processTracing(
      prior,
      likelihoods.map((each) => ({ likelihoods: each })),
    );
    return { posterior: found.posterior, weight_of_evidence_db_vs_H1: found.decibels, total_db_vs_H1: found.totals };
  },
  "bayes.process_tracing_tests": ({ prior, tests }: { prior: number; tests: Readonly<Record<string, readonly [number, number]>> }) =>
    Object.fromEntries(Object.entries(tests).map(([name, [ifTrue, ifFalse]]) => [name, updated(prior, ifTrue, ifFalse)])),
  "gmcr.stability": (input: { dms: string[]; states: string[]; moves: [number, number][][]; payoffs: number[][] }) =>
    graphModelStability({ actors: input.dms, states: input.states, moves: input.moves, payoffs: input.payoffs }),
  "forecast.scores": ({ p, y }: { p: readonly number[]; y: readonly (0 | 1)[] }) => {
    const { brier, logScore, skill } = binaryScores(p, y);
    return { brier, log_score: logScore, brier_skill_vs_climatology: skill };
  },
  "forecast.crps": ({ samples, y }: { samples: readonly number[]; y: number }) => ({ crps: crps(samples, y) }),
  "rem.ordinal_conditional_logit": ({ n, events }: { n: number; events: readonly (readonly [number, number])[] }) => {
    const found = relationalEvents(n, events);
    return { coef: found.coefficients, se: found.errors, loglik: found.logLikelihood, names: found.names };
  },
};
