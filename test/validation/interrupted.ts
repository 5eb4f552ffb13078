import type { CountFit } from "../../src/methods/counts/count-model.js";
import { poissonRegression } from "../../src/methods/counts/count-model.js";
import { interruptedDesign, interruptedSeries } from "../../src/methods/counts/interrupted-series.js";
import { negativeBinomialRegression } from "../../src/methods/counts/negative-binomial.js";
import { meanShift, placeboDates } from "../../src/methods/counts/placebo-dates.js";
import { zeroInflatedNegativeBinomial } from "../../src/methods/counts/zero-inflated.js";
import { interruptedLine } from "../../src/methods/series/interrupted-line.js";
import { chiSquareTails } from "../../src/methods/statistics/distributions/tails.js";
import { type Design, leastSquares, ones } from "../../src/methods/statistics/linear/least-squares.js";
import type { Beside } from "./relations.js";

interface Interrupted {
  readonly y: readonly number[];
  readonly intervention_index_1based: number;
  readonly transform?: string;
}

/** The season of a case, from how many coefficients it names: four, and two a harmonic of twelve months. */
function optionsOf({ intervention_index_1based }: Interrupted, { expected }: Beside) {
  const harmonics = ((expected["names"] as readonly string[]).length - 4) / 2;
  return { turningPoint: intervention_index_1based - 1, ...(harmonics ? { season: { period: 12, harmonics } } : {}) };
}

const named = (fit: CountFit) => ({
  coef: fit.coefficients,
  se: fit.errors,
  loglik: fit.logLikelihood,
  twologlik: 2 * fit.logLikelihood,
  aic: fit.aic,
  deviance: fit.deviance,
  ...(fit.thetaError === undefined ? {} : { theta: fit.theta, se_theta: fit.thetaError }),
});

/** Columns of “y ~ a + b”: treatment contrasts of words, their levels in order; numbers as they are. */
function designOf(
  data: Readonly<Record<string, readonly (string | number)[]>>,
  terms: readonly string[],
  base: readonly string[] = [],
): Design {
  const n = Object.values(data)[0]?.length ?? 0;
  const names = ["(Intercept)"];
  const columns = [ones(n)];
  for (const term of terms) {
    const values = data[term] ?? [];
    if (typeof values[0] === "number") {
      names.push(term);
      columns.push(Float64Array.from(values as readonly number[]));
      continue;
    }
    const levels = [...new Set(values as readonly string[])].sort();
    const first = levels.find((level) => base.includes(level)) ?? levels[0];
    for (const level of levels.filter((each) => each !== first)) {
      names.push(`${term}${level}`);
      columns.push(Float64Array.from(values, (each) => (each === level ? 1 : 0)));
    }
  }
  return { names, columns };
}

export const interrupted: Readonly<Record<string, (input: never, beside: Beside) => unknown>> = {
  "its.segmented_poisson": (input: Interrupted, beside: Beside) => {
    const { fit, level, robust } = interruptedSeries(input.y, { ...optionsOf(input, beside), family: "poisson", lag: 12 });
    return {
      ...named(fit),
      names: fit.names,
      irr_level: level.ratio,
      irr_level_ci95_wald: [level.low, level.high],
      dispersion: fit.dispersion,
      se_quasi: robust.quasi,
      se_hc0: robust.hc0,
      se_neweywest_lag12: robust.neweyWest,
    };
  },
  "its.segmented_negative_binomial": (input: Interrupted, beside: Beside) => {
    const options = optionsOf(input, beside);
    const { fit, level, effect } = interruptedSeries(input.y, options);
    const whole = interruptedDesign(input.y.length, options);
    const without = (list: readonly unknown[]) => list.filter((_, j) => j !== 2 && j !== 3);
    const trend = negativeBinomialRegression(
      { names: without(whole.names) as string[], columns: without(whole.columns) as Float64Array[] },
      input.y,
    );
    const ratio = 2 * (fit.logLikelihood - trend.logLikelihood);
    return {
      ...named(fit),
      names: whole.names,
      twologlik_null_trend: 2 * trend.logLikelihood,
      lr_chisq_df2: ratio,
      lr_p: chiSquareTails(ratio, 2).upper,
      irr_level: level.ratio,
      irr_level_ci95: [level.low, level.high],
      irr_level_ci95_wald: [level.low, level.high],
      observed_over_counterfactual: effect.ratio,
      observed_over_counterfactual_ci95_delta: [effect.low, effect.high],
    };
  },
  "its.segmented_ols": (input: Interrupted, beside: Beside) => {
    const y = input.transform?.startsWith("log") ? input.y.map(Math.log) : input.y;
    const found = interruptedLine(y, optionsOf(input, beside));
    return {
      names: found.names,
      coef: found.coefficients,
      se: found.errors,
      se_neweywest_lag4_adj: found.neweyWest,
      dw: found.durbinWatson,
      bg12_chisq: found.breuschGodfrey.statistic,
      bg12_p: found.breuschGodfrey.p,
      sigma: found.sigma,
      r2: found.r2,
    };
  },
  "its.placebo_dates": (input: {
    y: readonly number[];
    start: number;
    candidates_1based: readonly number[];
    T0: number;
    statistic: string;
  }) => {
    const index = (at: number) => (input.candidates_1based.includes(at) ? at : at - input.start + 1) - 1;
    const statistic = /\bF\b|chow/i.test(input.statistic)
      ? chow(input.y)
      : /welch/i.test(input.statistic)
        ? meanShift(input.y)
        : (at: number) => Math.sqrt(chow(input.y)(at));
    const found = placeboDates(
      input.candidates_1based.map((each) => each - 1),
      index(input.T0),
      statistic,
    );
    return { stat_T0: found.statistic, rank_T0: found.rank, p: found.p };
  },
  "glm.count_models": ({ art, ...data }: { art: readonly number[] } & Readonly<Record<string, readonly (string | number)[]>>) => {
    const design = designOf(data, ["fem", "mar", "kid5", "phd", "ment"], ["Men", "Single"]);
    const poisson = poissonRegression(design, art);
    const zero = zeroInflatedNegativeBinomial(design, art);
    return {
      poisson: { ...named(poisson), pearson_dispersion: poisson.dispersion },
      negbin: named(negativeBinomialRegression(design, art)),
      zinb_const: { count_coef: zero.coefficients, zero_coef: zero.zero, theta: zero.theta, loglik: zero.logLikelihood },
    };
  },
  "glm.negative_binomial": ({ data, formula }: { data: Readonly<Record<string, readonly (string | number)[]>>; formula: string }) => {
    const [left = "", right = ""] = formula.split("~").map((each) => each.trim());
    const design = designOf(
      data,
      right.split("+").map((each) => each.trim()),
    );
    return { names: design.names, ...named(negativeBinomialRegression(design, data[left] as readonly number[])) };
  },
};

/** F of a shift of the mean at a date. */
function chow(y: readonly number[]): (at: number) => number {
  return (at) => {
    const step = Float64Array.from(y, (_, i) => (i >= at ? 1 : 0));
    const { coefficients, inverse, rss, df } = leastSquares({ names: ["mean", "step"], columns: [ones(y.length), step] }, y);
    return (coefficients[1] as number) ** 2 / ((rss / df) * ((inverse[1] as number[])[1] as number));
  };
}
