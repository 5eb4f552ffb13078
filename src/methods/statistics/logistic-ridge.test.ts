import { expect, test } from "vitest";
import { logistic, logisticRidge } from "./logistic-ridge.js";

test("without a ridge it is the logit of the share in each of two groups", () => {
  const xs = [...Array(10).fill([1, 0]), ...Array(10).fill([1, 1])];
  const ys = xs.map(([, group], row) => (group === 0 ? row < 3 : row < 18));
  const [bias, slope] = logisticRidge(xs, ys, { penalties: [0, 0] });
  expect(logistic(bias as number)).toBeCloseTo(0.3, 6);
  expect(logistic((bias as number) + (slope as number))).toBeCloseTo(0.8, 6);
});

test("at its summit the gradient of the penalised likelihood is nothing, and a heavy ridge stays at its prior", () => {
  const xs = [
    [1, 0.5],
    [1, -1],
    [1, 2],
    [1, 0.1],
  ];
  const ys = [true, false, true, false];
  const penalties = [0.5, 2];
  const toward = [0.3, -0.2];
  const weights = logisticRidge(xs, ys, { penalties, toward });
  weights.forEach((weight, at) => {
    const fit = xs.reduce((sum, x, row) => {
      const p = logistic(x.reduce((each, value, column) => each + value * (weights[column] as number), 0));
      return sum + (Number(ys[row]) - p) * (x[at] as number);
    }, 0);
    expect(fit).toBeCloseTo((penalties[at] as number) * (weight - (toward[at] as number)), 8);
  });
  expect(logisticRidge(xs, ys, { penalties: [1e9, 1e9], toward })[1]).toBeCloseTo(-0.2, 5);
});
