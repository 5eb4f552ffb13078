// How often each test cries wolf: RUNS seeded series without a break or without spillover, at 5 %; then its power as the effect grows.
// A JSON line a test: {name, n, seconds, alarms, low, high, refused, power: {effect: share}}; alarms outside 3–7 % are marked by `within: false`.

import { olsCusum } from "../../dist/methods/breaks/ols-cusum.js";
import { supF } from "../../dist/methods/breaks/sup-f.js";
import { interruptedSeries } from "../../dist/methods/counts/interrupted-series.js";
import { Refusal } from "../../dist/methods/refusal.js";
import { grangerF } from "../../dist/methods/series/granger.js";
import { hawkes } from "../../dist/methods/spillover/hawkes.js";
import { boundaryRatio } from "../../dist/methods/spillover/hawkes-checks.js";
import { hhh4Spillover } from "../../dist/methods/spillover/hhh4.js";
import { adjust } from "../../dist/methods/statistics/multiple-testing.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { wilson } from "../../dist/methods/statistics/wilson.js";
import { counts, normal, poisson, twoSides } from "../made/explanations/series.js";

const runs = Number(process.env.RUNS ?? 1000);
const powerRuns = Number(process.env.POWER_RUNS ?? Math.ceil(runs / 5));
const level = 0.05;
const z = 1.959963984540054;

const noise = (n, random) => Float64Array.from({ length: n }, () => normal(random));
const stepped = (size) => (random) => noise(120, random).map((each, i) => each + (i >= 60 ? size : 0));
const months = (ratio) => (random) => counts(120, (i) => (i >= 60 ? 15 * ratio : 15), 5, random);
const levelAlarm = (y, turningPoint) => {
  const { fit } = interruptedSeries(y, { turningPoint });
  return Math.abs(fit.coefficients[2] / fit.errors[2]) > z;
};
const four = (pull) => (random) => {
  const series = Array.from({ length: 4 }, () => noise(150, random));
  return [series[0], series[1].map((each, i) => each + pull * (series[0][i - 1] ?? 0)), series[2], series[3]];
};
const pairsOf = (series) => series.flatMap((a, i) => series.flatMap((b, j) => (i === j ? [] : [grangerF(a, b, 2).p])));
const line = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (Math.abs(i - j) === 1 ? 1 : 0)));
const districts = (length) => (pull) => (random) => {
  const weeks = [[2, 2, 2, 2]];
  for (let week = 1; week < length; week++) {
    const last = weeks[week - 1];
    weeks.push(last.map((own, i) => poisson(1.2 + 0.3 * own + pull * last.reduce((sum, each, j) => sum + line[j][i] * each, 0), random)));
  }
  return weeks;
};

const nextDoor = (weeks) => hhh4Spillover(weeks, { neighbours: line, population: [1, 1, 1, 1], family: "poisson" }).p < level;

const tests = [
  { name: "supF: a break at an unknown date", make: stepped, none: 0, effects: [0.3, 0.5, 0.8, 1.2], isAlarm: (y) => supF(y).p < level },
  {
    name: "CUSUM: a break at an unknown date",
    make: stepped,
    none: 0,
    effects: [0.3, 0.5, 0.8, 1.2],
    isAlarm: (y) => olsCusum(y).p < level,
  },
  {
    name: "segmented negative binomial: level at a date fixed beforehand",
    make: months,
    none: 1,
    effects: [1.2, 1.5, 2, 3],
    isAlarm: (y) => levelAlarm(y, 60),
  },
  {
    name: "the same at the best of 25 dates, as if it had been fixed (a warning, not a method)",
    make: months,
    none: 1,
    effects: [],
    isWarning: true,
    isAlarm: (y) => Array.from({ length: 25 }, (_, at) => 24 + at * 3).some((at) => levelAlarm(y, at)),
  },
  {
    name: "Granger: any of 12 pairs after Benjamini–Hochberg",
    make: four,
    none: 0,
    effects: [0.1, 0.2, 0.3, 0.4],
    isAlarm: (series) => Math.min(...adjust(pairsOf(series)).BH) < level,
  },
  {
    name: "Hawkes: spillover from one side, at the boundary",
    make: (pull) => (random) =>
      twoSides(Number.POSITIVE_INFINITY, random, {
        branching: [
          [0.35, pull],
          [0, 0.4],
        ],
        end: 400,
      }),
    none: 0,
    effects: [0.05, 0.1, 0.2, 0.3],
    isAlarm: (events) => boundaryRatio(hawkes(events).logLikelihood, hawkes(events, { without: [[0, 1]] }).logLikelihood).p < level,
  },
  {
    name: "hhh4: spillover between four districts over 312 weeks, at the boundary",
    make: districts(312),
    none: 0,
    effects: [0.03, 0.06, 0.1, 0.15],
    isAlarm: nextDoor,
  },
  {
    name: "the same over 104 weeks (on the safe side: short series pull the effect below zero)",
    make: districts(104),
    none: 0,
    effects: [0.03, 0.06, 0.1, 0.15],
    isWarning: true,
    isAlarm: nextDoor,
  },
];

function share(make, isAlarm, times, seed) {
  const random = seededRandom(seed);
  let [alarms, refused] = [0, 0];
  for (let run = 0; run < times; run++) {
    try {
      if (isAlarm(make(random))) alarms++;
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      refused++;
    }
  }
  return { alarms, refused, of: times - refused };
}

for (const { name, make, none, effects, isAlarm, isWarning } of tests) {
  const began = performance.now();
  const { alarms, refused, of } = share(make(none), isAlarm, runs, 1);
  const rate = alarms / of;
  const { low, high } = wilson(alarms, of);
  const power = Object.fromEntries(
    effects.map((effect, at) => {
      const each = share(make(effect), isAlarm, powerRuns, 100 + at);
      return [effect, Number((each.alarms / each.of).toFixed(3))];
    }),
  );
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  const within = isWarning ? undefined : rate >= 0.03 && rate <= 0.07;
  console.log(
    JSON.stringify({
      name: `false alarms: ${name}`,
      n: of,
      seconds,
      alarms: Number(rate.toFixed(4)),
      low: Number(low.toFixed(4)),
      high: Number(high.toFixed(4)),
      within,
      refused,
      power,
    }),
  );
}
