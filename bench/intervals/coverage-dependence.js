// The same intervals and alarms in two worlds, side by side: happenings and months that are independent, and such as depend on one another. A JSON
// line each: what months taken as independent would give (`plain`), and what Amity prints (`now`), with the share of series of which it
// says nothing. docs/methods/dependence.md says what was reached. ROUNDS draws of each world, by SEED; ONLY=TEXT draws those lines alone
// whose name or world has that text.

import { baiPerron } from "../../dist/methods/breaks/bai-perron.js";
import { lastingBreaks } from "../../dist/methods/breaks/lasting-breaks.js";
import { noiseOf } from "../../dist/methods/breaks/lasting-noise.js";
import { monthOfBreak } from "../../dist/methods/breaks/month-of-break.js";
import { supF } from "../../dist/methods/breaks/sup-f.js";
import { interruptedLasting } from "../../dist/methods/counts/interrupted-lasting.js";
import { interruptedSeries } from "../../dist/methods/counts/interrupted-series.js";
import { persistentCounts, ratioOf } from "../../dist/methods/counts/persistent-counts.js";
import { placeboDates } from "../../dist/methods/counts/placebo-dates.js";
import { Refusal } from "../../dist/methods/refusal.js";
import { crisesOf, crisisInterval } from "../../dist/methods/relations/crisis-interval.js";
import { needVerdict } from "../../dist/methods/series/persistent-errors.js";
import { drawGamma } from "../../dist/methods/statistics/distributions/draw-gamma.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { poisson } from "../made/explanations/series.js";

const rounds = Number(process.env.ROUNDS ?? 400);
const only = process.env.ONLY ?? "";
const z = 1.959963984540054;

/** Runs `one` on drawn worlds; it gives {plain, now}, each true, false or undefined where nothing is said. */
function simulate(line, world, times, one) {
  if (!`${line}: ${world}`.includes(only)) return;
  const random = seededRandom(Number(process.env.SEED ?? 17));
  const began = performance.now();
  const tally = { plain: [0, 0], now: [0, 0] };
  for (let round = 0; round < times; round++) {
    const found = one(random);
    for (const which of ["plain", "now"]) {
      if (found[which] === undefined) continue;
      tally[which][1]++;
      if (found[which]) tally[which][0]++;
    }
  }
  const share = ([yes, all]) => (all ? Number((yes / all).toFixed(3)) : null);
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  console.log(
    JSON.stringify({
      name: `dependence: ${line}`,
      world,
      n: times,
      seconds,
      plain: share(tally.plain),
      now: share(tally.now),
      silent: Number((1 - tally.now[1] / times).toFixed(3)),
    }),
  );
}

const said = (ask) => {
  try {
    return ask();
  } catch (declined) {
    if (!(declined instanceof Refusal)) throw declined;
    return undefined;
  }
};

/** Sums of acts by blocks, each act worth what is left of it at the end by the half-life. */
function sumsOf(acts, blocks, halfLife) {
  const end = Math.max(...acts.map(({ day }) => day));
  const held = new Map();
  for (const [at, { day, tone }] of acts.entries()) {
    const w = 2 ** ((day - end) / halfLife);
    const { m, x } = held.get(blocks[at]) ?? { m: 0, x: 0 };
    held.set(blocks[at], { m: m + w, x: x + w * tone });
  }
  const sums = { m: 0, mm: 0, x: 0, xm: 0, xx: 0 };
  for (const { m, x } of held.values()) {
    sums.m += m;
    sums.mm += m * m;
    sums.x += x;
    sums.xm += x * m;
    sums.xx += x * x;
  }
  return sums;
}

const scale = [-1, -0.72, -0.44, -0.2, 0, 0.1, 0.34, 0.52, 0.7];
const graded = { mean: scale.reduce((sum, each) => sum + each, 0) / 9, draw: (random) => scale[Math.floor(9 * random())] };
/** Every crisis wholly hostile or wholly friendly. */
const polar = (hostile) => ({ mean: 1 - 2 * hostile, draw: (random) => (random() < hostile ? -1 : 1) });
/** Acts of a year: so many crises, each so many days long on average, of so many acts, all but one in seven of the crisis's own tone. */
function year({ crises, days, acts }, { draw }, random) {
  const told = [];
  for (let left = Math.max(1, poisson(crises, random)); left > 0; left--) {
    const [first, tone] = [365 * random(), draw(random)];
    const lasts = -days * Math.log(1 - random());
    for (let n = 1 + Math.floor(random() * (2 * acts - 1)); n > 0; n--) {
      const day = Math.floor(first + random() * lasts);
      if (day < 365) told.push({ day, tone: random() < 6 / 7 ? tone : draw(random) });
    }
  }
  return told.sort((a, b) => a.day - b.day);
}
for (const [world, width] of [
  ["independent, 12 acts", { crises: 12, days: 0, acts: 1 }],
  ["independent, 60 acts", { crises: 60, days: 0, acts: 1 }],
  ["6 crises of 3 days, 3 acts", { crises: 6, days: 3, acts: 3 }],
  ["12 crises of 5 days, 5 acts", { crises: 12, days: 5, acts: 5 }],
  ["12 crises of 10 days, 10 acts", { crises: 12, days: 10, acts: 10 }],
  ["15 crises of 25 days, 10 acts", { crises: 15, days: 25, acts: 10 }],
  ["15 crises of 40 days, 15 acts", { crises: 15, days: 40, acts: 15 }],
  ["10 crises of 60 days, 20 acts", { crises: 10, days: 60, acts: 20 }],
])
  for (const [tones, tone] of [
    ["graded", graded],
    ["polar, even", polar(0.5)],
    ["polar, four in five hostile", polar(0.8)],
  ])
    for (const halfLife of [Number.POSITIVE_INFINITY, 90]) {
      const fades = halfLife === 90 ? ", fading by 90 days" : "";
      simulate(`95 % interval of a dyad's score, tones ${tones}${fades}`, world, 4 * rounds, (random) => {
        const acts = year(width, tone, random);
        if (!acts.length) return { plain: undefined, now: undefined };
        const holds = (blocks) => {
          const sums = sumsOf(acts, blocks, halfLife);
          const { low, high } = crisisInterval(sums);
          const truth = (tone.mean * sums.m) / (sums.m + 1);
          return low === null ? undefined : low <= truth && truth <= high;
        };
        return { plain: holds(acts.map((_, at) => at)), now: holds(crisesOf(acts.map(({ day }) => day))) };
      });
    }

/** A tie of a span: crises as in a year, each act binding by .2 to 1; its sum, and the sums of squares by act and by crisis. */
function tie(width, random) {
  const told = year(width, { draw: () => 0.2 + 0.8 * random() }, random);
  const sums = (blocks) => sumsOf(told, blocks, Number.POSITIVE_INFINITY);
  return told.length ? [sums(told.map((_, at) => at)), sums(crisesOf(told.map(({ day }) => day)))] : [];
}
for (const [world, width] of [
  ["independent, 12 acts a tie", { crises: 12, days: 0, acts: 1 }],
  ["independent, 60 acts a tie", { crises: 60, days: 0, acts: 1 }],
  ["4 crises of 5 days, 5 acts a tie", { crises: 4, days: 5, acts: 5 }],
  ["8 crises of 10 days, 8 acts a tie", { crises: 8, days: 10, acts: 8 }],
  ["15 crises of 10 days, 10 acts a tie", { crises: 15, days: 10, acts: 10 }],
  ["10 crises of 60 days, 20 acts a tie", { crises: 10, days: 60, acts: 20 }],
])
  simulate("95 % interval of a power's share of a complex's ties", world, rounds, (random) => {
    const ties = Array.from({ length: 5 }, () => tie(width, random));
    const holds = (by) => {
      const drawn = Array.from({ length: 199 }, () => {
        const again = ties.map((each) => {
          if (!each.length) return 0;
          const { x, xx } = each[by];
          const shape = Math.max(0.5, (x * x) / xx);
          return (x * drawGamma(shape, random)) / shape;
        });
        return (again[0] + again[1]) / again.reduce((sum, each) => sum + each, 0);
      }).sort((a, b) => a - b);
      return drawn[4] <= 0.4 && 0.4 <= drawn[194];
    };
    return { plain: holds(0), now: holds(1) };
  });

const monthly = [
  ["independent", { rho: 0, share: 1 }],
  ["AR(.4)", { rho: 0.4, share: 1 }],
  ["AR(.5)", { rho: 0.5, share: 1 }],
  ["AR(.7)", { rho: 0.7, share: 1 }],
  ["AR(.7), half of it fresh", { rho: 0.7, share: 0.5 }],
];

for (const [world, noise] of monthly) {
  const found = (random) => {
    const y = noiseOf(noise, 120, random);
    const tests = said(() => {
      const tests = lastingBreaks(y, { random, draws: 99 });
      needVerdict(tests.noise);
      return tests;
    });
    return { y, tests };
  };
  const kept = [];
  simulate("supF at 5 %, alarms of 120 months without a break", world, Math.ceil(rounds / 2), (random) => {
    const one = found(random);
    kept.push(one);
    return { plain: supF(one.y).p < 0.05, now: one.tests && one.tests.supP <= 0.05 };
  });
  let at = 0;
  simulate("a false break by Bai and Perron (plain: BIC), the same series", world, kept.length, () => {
    const { y, tests } = kept[at++];
    return { plain: baiPerron(y).chosen > 0, now: tests && tests.breaks.length > 0 };
  });
}
for (const [world, noise] of monthly)
  for (const size of [1.5, 2.5])
    simulate(`95 % interval of a break's month, a step of ${size} standard deviations`, world, rounds, (random) => {
      const y = noiseOf(noise, 108, random).map((each, t) => each + (t >= 54 ? size : 0));
      const [at] = baiPerron(y, { maxBreaks: 1 }).byNumber[1].breaks;
      const plain = baiPerron(y, { maxBreaks: 1 }).intervals.find((each) => each.at === at);
      const now = monthOfBreak(y, [at], 0);
      return { plain: plain && plain.low <= 54 && 54 <= plain.high, now: now.low <= 54 && 54 <= now.high };
    });

for (const [world, noise] of monthly.slice(0, 3))
  for (const [size, wide] of [
    [2.5, 3],
    [1.5, 3],
    [1.5, 1],
  ])
    simulate(
      `95 % interval of a break's month, a step of ${size} after which noise is ${wide} times as large (plain: of one size)`,
      world,
      Math.ceil(rounds / 2),
      (random) => {
        const y = noiseOf(noise, 108, random).map((each, t) => (t >= 54 ? size + wide * each : each));
        const [at] = baiPerron(y, { maxBreaks: 1 }).byNumber[1].breaks;
        const holds = (variances) => {
          const { low, high } = monthOfBreak(y, [at], 0, { variances });
          return low <= 54 && 54 <= high;
        };
        return { plain: holds("equal"), now: holds("unequal") };
      },
    );

const bursts = (n, mean, rho, spread, random) =>
  Array.from(noiseOf({ rho, share: 1 }, n, random), (each) => poisson(mean * Math.exp(spread * each - (spread * spread) / 2), random));
for (const [world, rho, spread] of [
  ["independent", 0, 0.45],
  ["AR(.4)", 0.4, 0.45],
  ["AR(.7)", 0.7, 0.45],
  ["AR(.7), bursts", 0.7, 0.8],
]) {
  simulate("interrupted series of counts, alarms of the jump (plain: negative binomial)", world, rounds, (random) => {
    const counts = bursts(73, 15, rho, spread, random);
    const options = { turningPoint: 36, season: { period: 12, harmonics: 1 } };
    const plain = said(() => {
      const { fit } = interruptedSeries(counts, options);
      return Math.abs(fit.coefficients[2] / fit.errors[2]) > z;
    });
    return { plain, now: said(() => interruptedLasting(counts, options).level.p < 0.05) };
  });
  simulate("the same (plain: Newey–West)", world, rounds, (random) => {
    const counts = bursts(73, 15, rho, spread, random);
    const plain = said(() => {
      const { level } = interruptedSeries(counts, { turningPoint: 36, season: { period: 12, harmonics: 1 } });
      return level.neweyWest.low > 1 || level.neweyWest.high < 1;
    });
    return { plain, now: undefined };
  });
  const sides = (n, from, at, to) => {
    const column = (is) => Float64Array.from({ length: n }, (_, t) => (is(t) ? 1 : 0));
    return {
      names: ["before", "after", "earlier", "later"],
      columns: [column(() => true), column((t) => t >= at && t < to), column((t) => t < from), column((t) => t >= to)],
    };
  };
  simulate("two windows of twelve months in 144, alarms (plain: none)", world, rounds, (random) => {
    const { noise } = persistentCounts(sides(144, 60, 72, 84), bursts(144, 15, rho, spread, random));
    return {
      now: said(() => {
        needVerdict(noise);
        return ratioOf(noise, [0, 1, 0, 0]).p < 0.05;
      }),
    };
  });
  simulate("the same by placebo dates", world, rounds, (random) => {
    const counts = bursts(144, 15, rho, spread, random);
    const sum = (from, to) => counts.slice(from, to).reduce((all, each) => all + each, 0.5);
    const dates = Array.from({ length: 121 }, (_, at) => at + 12);
    return { now: placeboDates(dates, 72, (at) => Math.abs(Math.log(sum(at, at + 12) / sum(at - 12, at)))).p <= 0.05 };
  });
}
