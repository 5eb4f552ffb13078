import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { graphModelStability } from "../../src/methods/scenarios/graph-model.js";
import { describeShared, shared } from "../helpers/shared.js";
import { explanations } from "./explanations.js";
import { run } from "./methods.js";
import { namedTolerance, withoutAsides } from "./named-tolerance.js";

it("finds the tolerance of a figure by its name", () => {
  expect(namedTolerance({ coef_abs: 1e-5 }, 3, "negbin.coef[2]")).toBe(1e-5);
  expect(namedTolerance({ param_rel: 1e-4 }, 2, "alpha[0][1]")).toBeCloseTo(2e-4, 12);
  expect(namedTolerance({ coef_abs: 1e-5 }, 3, "unheard")).toBeUndefined();
  expect(withoutAsides({ note: "x", a: [{ note: "y", b: 1 }] })).toEqual({ a: [{ note: "y", b: 1 }] });
});

describeShared("reference cases of breaks, counts, spillover and scenarios", () => {
  const file = shared("reference/methods/cases.json");
  it("pass, every one", () => {
    const { failed } = run(file);
    expect(failed).toEqual([]);
  });
  it("gives the published equilibria of Elmira: s5, s8 and s9", () => {
    const cases = JSON.parse(readFileSync(file, "utf8"));
    const { input, expected } = cases.find((each: { name: string }) => each.name === "gmcr-elmira-9state");
    const { equilibria } = graphModelStability({ actors: input.dms, states: input.states, moves: input.moves, payoffs: input.payoffs });
    expect(equilibria.nash.map((state) => state + 1)).toEqual(expected.published.nash_eq_states);
  });
  it("runs the shapes that have no case: each on the data of another", () => {
    const cases = JSON.parse(readFileSync(file, "utf8")) as {
      name: string;
      input: Record<string, unknown>;
      expected: Record<string, unknown>;
    }[];
    const of = (name: string) => cases.find((each) => each.name === name) as (typeof cases)[number];
    const nile = of("bcp-nile").input["y"];
    const seatbelts = of("its-seatbelts-poisson");
    const answer = (method: string, input: unknown, expected: Record<string, unknown> = {}) =>
      explanations[method]?.(input as never, { folder: "", expected });
    expect(answer("state_space.local_level", { y: nile })).toMatchObject({
      var_level: expect.closeTo(1469, 0),
      var_epsilon: expect.closeTo(15098.5, 0),
    });
    expect(answer("structural_break.supF", { y: nile, from: 0.15, to: 0.85 })).toMatchObject({
      supF: expect.closeTo(75.93, 2),
      argmax_index: 28,
    });
    expect(answer("changepoint.pelt_poisson", { y: of("coal-poisson-changepoint").input["y"], penalty: "BIC" })).toEqual({
      changepoints_1based: [41, 97],
    });
    expect(answer("unit_root.kpss", { y: nile, type: "mu", lags: "short" })).toMatchObject({ stat: expect.closeTo(0.9654, 4) });
    expect(answer("its.arima_counterfactual", { y: nile, n_pre: 28 })).toMatchObject({ mean_effect: expect.any(Number) });
    expect(
      answer("its.placebo_dates", {
        y: nile,
        start: 1871,
        candidates_1based: [...new Array(71).keys()].map((at) => at + 15),
        T0: 29,
        statistic: "F",
      }),
    ).toEqual({
      stat_T0: expect.closeTo(75.93, 2),
      rank_T0: 1,
      p: 1 / 71,
    });
    expect(answer("its.segmented_ols", { ...seatbelts.input, transform: "log" }, seatbelts.expected)).toMatchObject({
      coef: { length: 8 },
    });
    expect(answer("diagnostics.ljung_box", { y: seatbelts.input["y"], lag: 12 })).toMatchObject({ p: expect.any(Number) });
    expect(answer("forecast.crps", { samples: [1, 3], y: 2 })).toEqual({ crps: 0.5 });
    expect(answer("bayes.process_tracing", { prior: [0.5, 0.5], likelihoods: [[0.8, 0.2]] })).toMatchObject({
      posterior: [expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)],
    });
    const data = { Sex: ["F", "F", "M", "M", "F", "M", "F", "M"], Days: [1, 9, 0, 6, 2, 20, 5, 15] };
    expect(answer("glm.negative_binomial", { data, formula: "Days ~ Sex" })).toMatchObject({
      names: ["(Intercept)", "SexM"],
      theta: expect.any(Number),
    });
  });
});
