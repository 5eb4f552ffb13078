import { describe, expect, it } from "vitest";
import { poissonRegression } from "../counts/count-model.js";
import { negativeBinomialRegression } from "../counts/negative-binomial.js";
import { processTracing, unpacking } from "../explanations/process-tracing.js";
import { vanEvera } from "../explanations/van-evera.js";
import { ones } from "../statistics/linear/least-squares.js";
import { seededRandom } from "../statistics/random.js";
import { countScenario } from "./count-scenario.js";
import { binaryScores, crps } from "./forecast-scores.js";
import { type GraphModel, graphModelStability } from "./graph-model.js";
import { coalitionStability } from "./graph-model-coalitions.js";
import { inverseGraphModel, preferenceTurns } from "./graph-model-inverse.js";
import { graphOfOptions, rankingOfPairs } from "./graph-model-options.js";
import { conditionalLogit, relationalEvents } from "./relational-events.js";

const isRefused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ name: "Refusal", code }));

/** Chicken: states CC, CD, DC, DD. */
const chicken: GraphModel = {
  actors: ["row", "column"],
  states: ["CC", "CD", "DC", "DD"],
  moves: [
    [
      [0, 2],
      [2, 0],
      [1, 3],
      [3, 1],
    ],
    [
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 2],
    ],
  ],
  payoffs: [
    [3, 2, 4, 1],
    [3, 4, 2, 1],
  ],
};
const dilemma: GraphModel = {
  ...chicken,
  payoffs: [
    [3, 1, 4, 2],
    [3, 4, 1, 2],
  ],
};

describe("the graph model", () => {
  it("finds the published equilibria of chicken and the prisoner's dilemma", () => {
    expect(graphModelStability(chicken).equilibria).toEqual({ nash: [1, 2], gmr: [0, 1, 2], smr: [0, 1, 2], seq: [1, 2] });
    expect(graphModelStability(dilemma).equilibria).toEqual({ nash: [3], gmr: [0, 3], smr: [0, 3], seq: [0, 3] });
  });
  it("keeps to the order of the concepts: Nash holds in all, SMR and SEQ in GMR", () => {
    for (const model of [chicken, dilemma]) {
      const { stable } = graphModelStability(model);
      for (const actor of [0, 1]) {
        const of = (concept: "nash" | "gmr" | "smr" | "seq") => stable[concept][actor] as number[];
        expect(of("smr")).toEqual(expect.arrayContaining(of("nash")));
        expect(of("seq")).toEqual(expect.arrayContaining(of("nash")));
        expect(of("gmr")).toEqual(expect.arrayContaining([...of("smr"), ...of("seq")]));
      }
    }
  });
  it("lets two leave the dilemma together", () => {
    expect(coalitionStability(dilemma)[0]).toMatchObject({ coalition: [0, 1], stable: { nash: [0, 1, 2] } });
  });
  it("says which preference would turn it, and what a wished state needs", () => {
    const turns = preferenceTurns(dilemma);
    const turn = turns.find(({ actor, up, down }) => actor === 0 && up === 1 && down === 3);
    expect(turn).toMatchObject({ gained: { nash: [1] }, lost: { nash: [3] } });
    expect(inverseGraphModel(dilemma, 0, "nash")).toEqual([
      { actor: 0, passed: [2], isReachable: true },
      { actor: 1, passed: [1], isReachable: true },
    ]);
    isRefused(() => inverseGraphModel(dilemma, 9, "nash"), "unknown-state");
  });
  it("grows from options, lasting ones and wishes", () => {
    const model = graphOfOptions({
      options: [
        { id: "shelter", actor: "Kabul" },
        { id: "strike", actor: "Islamabad" },
        { id: "fence", actor: "Islamabad", isLasting: true },
      ],
      infeasible: [{ strike: true, fence: true }],
      wishes: { Kabul: [{ strike: false }, { shelter: true }], Islamabad: [{ shelter: false }, { strike: false }] },
    });
    expect(model.states).toEqual(["NNN", "YNN", "NYN", "YYN", "NNY", "YNY"]);
    expect(model.moves[1]).not.toContainEqual([4, 0]);
    expect(model.moves[1]).toContainEqual([0, 4]);
    expect(model.payoffs[0]).toEqual([2, 3, 0, 1, 2, 3]);
  });
  it("refuses preferences that lead in a circle, and names the circle", () => {
    const pairs = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ] as const;
    expect(() => rankingOfPairs(["a", "b", "c"], pairs)).toThrow("Preferences lead in a circle: a over b over c over a.");
    expect(rankingOfPairs(["a", "b", "c"], pairs.slice(0, 2))).toEqual([2, 1, 0]);
    isRefused(() => graphModelStability({ ...chicken, moves: [[[0, 9]], []] }), "unknown-state");
    isRefused(
      () =>
        graphModelStability({
          ...chicken,
          payoffs: [
            [1, 2, 3, Number.NaN],
            [1, 2, 3, 4],
          ],
        }),
      "not-a-number",
    );
  });
});

describe("scores", () => {
  it("meets the arithmetic by hand", () => {
    const { brier, logScore, skill } = binaryScores([0.8, 0.3], [1, 0]);
    expect(brier).toBeCloseTo((0.04 + 0.09) / 2, 12);
    expect(logScore).toBeCloseTo(-(Math.log(0.8) + Math.log(0.7)) / 2, 12);
    expect(skill).toBeCloseTo(1 - 0.065 / 0.25, 12);
    expect(crps([1, 3], 2)).toBeCloseTo(0.5, 12);
    expect(crps([1, 3], 2, { fair: true })).toBeCloseTo(0, 12);
    expect(crps([5], 2)).toBe(3);
    expect(binaryScores([0.5], [1])).not.toHaveProperty("skill");
    isRefused(() => binaryScores([80], [1]), "out-of-range");
  });
});

describe("evidence", () => {
  it("is not moved by what tells nothing apart in a chain of sources, and weighs a chain anew without a piece", () => {
    const strong = { likelihoods: [0.9, 0.1], group: "one agency" };
    const idle = { likelihoods: [0.5, 0.5], group: "one agency" };
    for (const idles of [1, 2, 5]) {
      const found = processTracing([0.5, 0.5], [strong, ...Array.from({ length: idles }, () => idle)]);
      expect(found.posterior[0]).toBeCloseTo(0.9, 12);
      expect(found.without[1]?.[0]).toBeCloseTo(0.9, 12);
      expect(found.without[0]?.[0]).toBeCloseTo(0.5, 12);
    }
    expect(processTracing([0.5, 0.5], [strong, { ...idle, likelihoods: [0.5001, 0.5] }]).posterior[0]).toBeCloseTo(0.9, 4);
    const weak = { likelihoods: [0.6, 0.4], group: "one agency" };
    const both = processTracing([0.5, 0.5], [strong, weak]);
    expect(both.posterior[0]).toBeCloseTo(0.8719254957508935, 12);
    expect(both.without[0]?.[0]).toBeCloseTo(0.6, 12);
    expect(both.without[1]?.[0]).toBeCloseTo(0.9, 12);
    expect(processTracing([0.2, 0.8], [idle, idle]).posterior[0]).toBeCloseTo(0.2, 12);
    const three = processTracing(
      [0.2, 0.3, 0.5],
      [
        { likelihoods: [0.9, 0.3, 0.1], group: "g" },
        { likelihoods: [0.4, 0.4, 0.4], group: "g" },
      ],
    );
    expect(three.posterior[0]).toBeCloseTo(0.18 / 0.32, 12);
  });
  it("updates as Bayes would by hand, and counts a chain of sources once", () => {
    const one = processTracing([0.5, 0.5], [{ likelihoods: [0.8, 0.2] }]);
    expect(one.posterior[0]).toBeCloseTo(0.8, 12);
    expect(one.decibels[0]?.[1]).toBeCloseTo(-6.0206, 4);
    const same = { likelihoods: [0.8, 0.2], group: "one agency" };
    expect(processTracing([0.5, 0.5], [same, same, same]).posterior[0]).toBeCloseTo(0.8, 12);
    expect(processTracing([0.5, 0.5], [{ likelihoods: [0.8, 0.2] }, same]).without[0]?.[0]).toBeCloseTo(0.8, 12);
    isRefused(() => processTracing([0.5, 0.6], []), "out-of-range");
    isRefused(() => processTracing([0.5, 0.5], [{ likelihoods: [1, 0] }]), "out-of-range");
    expect(unpacking(0.4, [0.3, 0.3])).toContain("unpacked");
    expect(unpacking(0.6, [0.3, 0.3])).toBeUndefined();
  });
  it("reads the four tests off the likelihoods", () => {
    expect(vanEvera(0.5, 0.95, 0.6).kind).toBe("hoop");
    expect(vanEvera(0.5, 0.3, 0.02).kind).toBe("smoking-gun");
    expect(vanEvera(0.5, 0.6, 0.5).kind).toBe("straw-in-the-wind");
    expect(vanEvera(0.5, 0.95, 0.02).kind).toBe("doubly-decisive");
  });
});

describe("choices", () => {
  it("meets the share of a single yes or no by hand", () => {
    const choices = Array.from({ length: 20 }, (_, at) => ({ alternatives: [[0], [1]], chosen: at < 15 ? 1 : 0 }));
    const { coefficients, errors, logLikelihood } = conditionalLogit(choices);
    expect(coefficients[0]).toBeCloseTo(Math.log(3), 10);
    expect(errors[0]).toBeCloseTo(1 / Math.sqrt(20 * 0.75 * 0.25), 10);
    expect(logLikelihood[0]).toBeCloseTo(20 * Math.log(0.5), 10);
    isRefused(() => conditionalLogit(choices.map((each) => ({ ...each, chosen: 1 }))), "no-convergence");
    isRefused(() => relationalEvents(3, [[0, 0]]), "out-of-range");
  });
});

describe("counts ahead", () => {
  const design = { names: ["intercept"], columns: [ones(40)] };
  const steady = Array.from({ length: 40 }, (_, i) => 90 + (i % 21));
  it("has the mean and spread of its model, and multiplies as told", () => {
    const fit = poissonRegression(design, steady);
    const fan = countScenario(fit, { ahead: [[1], [1]], multipliers: [1, 0.5] }, seededRandom(1));
    const mean = Math.exp(fit.coefficients[0] as number);
    expect(Math.abs((fan.means[0] as number) / mean - 1)).toBeLessThan(0.01);
    expect(Math.abs((fan.means[1] as number) / mean - 0.5)).toBeLessThan(0.01);
    const first = fan.draws[0] as Float64Array;
    const variance = first.reduce((sum, each) => sum + (each - (fan.means[0] as number)) ** 2, 0) / first.length;
    expect(Math.abs(variance / (mean + mean / 40) - 1)).toBeLessThan(0.06);
    expect(fan.quantiles[0]?.[3]).toBeGreaterThan(fan.quantiles[1]?.[6] as number);
    expect(countScenario(fit, { ahead: [[1]] }, seededRandom(3)).means).toEqual(
      countScenario(fit, { ahead: [[1]] }, seededRandom(3)).means,
    );
  });
  it("spreads wider where counts do, and scores itself fairly", () => {
    const wild = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 300 : 40 + i));
    const fit = negativeBinomialRegression(design, wild);
    const fan = countScenario(fit, { ahead: [[1]] }, seededRandom(2));
    const mean = Math.exp(fit.coefficients[0] as number);
    const first = fan.draws[0] as Float64Array;
    const variance = first.reduce((sum, each) => sum + (each - (fan.means[0] as number)) ** 2, 0) / first.length;
    expect(variance).toBeGreaterThan(0.9 * (mean + mean ** 2 / fit.theta));
    expect(crps(first, mean)).toBeLessThan(crps(first, 3 * mean));
  });
  it("refuses multipliers below zero and rows that do not fit", () => {
    const fit = poissonRegression(design, steady);
    isRefused(() => countScenario(fit, { ahead: [[1]], multipliers: [-1] }, seededRandom(1)), "out-of-range");
    isRefused(() => countScenario(fit, { ahead: [[1, 2]] }, seededRandom(1)), "lengths-differ");
  });
});
