// How often 95 % intervals hold the truth, by simulation: the score of a dyad, divergence of narratives, shares of a whole. What is
// printed here stands in docs/methods.

import { amityEnmity } from "../../dist/methods/relations/amity-enmity.js";
import { crisisInterval } from "../../dist/methods/relations/crisis-interval.js";
import { jensenShannon, narrativeDivergence } from "../../dist/methods/relations/jensen-shannon.js";
import { clopperPearson } from "../../dist/methods/statistics/clopper-pearson.js";
import { drawGamma } from "../../dist/methods/statistics/distributions/draw-gamma.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { wilson } from "../../dist/methods/statistics/wilson.js";

const rounds = Number(process.env.ROUNDS ?? 1000);
const random = seededRandom(99);
const simulate = (name, times, holds) => {
  const began = performance.now();
  let held = 0;
  for (let round = 0; round < times; round++) if (holds()) held++;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    JSON.stringify({
      name: `coverage: ${name}`,
      n: times,
      seconds: Number(seconds.toFixed(2)),
      per_second: Math.round(times / seconds),
      rss_mb: Math.round(process.memoryUsage().rss / 1e6),
      coverage: Number((held / times).toFixed(3)),
    }),
  );
};

const weights = [-10, -7.2, -4.4, -2, 0, 1, 3.4, 5.2, 7];
const chances = [0.1, 0.1, 0.1, 0.1, 0.2, 0.15, 0.1, 0.1, 0.05];
const mean = weights.reduce((sum, weight, at) => sum + weight * chances[at], 0) / 10;
const upTo = chances.map((_, at) => chances.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0));
const draw = () => {
  const mark = random();
  return weights[
    Math.max(
      0,
      upTo.findIndex((each) => mark < each),
    )
  ];
};
for (const clusters of [6, 10, 20, 40, 80]) {
  for (const isAlike of [false, true]) {
    simulate(`score of ${clusters} happenings of one to three acts, ${isAlike ? "alike" : "apart"}`, rounds, () => {
      const acts = Array.from({ length: clusters }, (_, cluster) => {
        const day = Math.floor(random() * 180);
        const shared = draw();
        return Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ day, weight: isAlike ? shared : draw(), cluster }));
      }).flat();
      const mass = acts.reduce((sum, { day }) => sum + 2 ** ((day - 180) / 90), 0);
      const truth = (mean * mass) / (mass + 1);
      const { ci95 } = amityEnmity(acts, 180, { halfLife: 90, random, draws: 500 });
      return ci95[0] <= truth && truth <= ci95[1];
    });
  }
}
/** Sums over happenings of acts with their weights by 10. */
const sumsOf = (happenings) => {
  const sums = { m: 0, mm: 0, x: 0, xm: 0, xx: 0 };
  for (const acts of happenings) {
    const m = acts.reduce((sum, each) => sum + each.w, 0);
    const x = acts.reduce((sum, each) => sum + (each.w * each.weight) / 10, 0);
    sums.m += m;
    sums.mm += m * m;
    sums.x += x;
    sums.xm += x * m;
    sums.xx += x * x;
  }
  return sums;
};
for (const clusters of [6, 10, 20, 40, 80]) {
  for (const halfLife of [Number.POSITIVE_INFINITY, 90]) {
    simulate(`score in closed form, ${clusters} happenings alike within, half-life ${halfLife}`, 4 * rounds, () => {
      const sums = sumsOf(
        Array.from({ length: clusters }, () => {
          const w = 2 ** (-(random() * 180) / halfLife);
          const weight = draw();
          return Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ w, weight }));
        }),
      );
      const truth = (mean * sums.m) / (sums.m + 1);
      const { low, high } = crisisInterval(sums);
      return low <= truth && truth <= high;
    });
  }
}
for (const happenings of [5, 10, 30]) {
  for (const ties of [2, 8]) {
    simulate(`mean amity of ${ties} ties of ${happenings} happenings`, 2 * rounds, () => {
      let net = 0;
      let variance = 0;
      let truth = 0;
      for (let tie = 0; tie < ties; tie++) {
        const share = 0.2 + 0.6 * random();
        const { score, low, high } = crisisInterval(sumsOf(Array.from({ length: happenings }, () => [{ w: 1, weight: draw() }])));
        const se = low === null ? 1 / Math.sqrt(3) : (high - low) / 3.92;
        net += share * score;
        variance += (share * se) ** 2;
        truth += (share * mean * happenings) / (happenings + 1);
      }
      return Math.abs(net - truth) <= 1.96 * Math.sqrt(variance);
    });
  }
}
const poisson = (rate) => {
  let count = 0;
  for (let left = 1 - random(); left > Math.exp(-rate); left *= 1 - random()) count++;
  return count;
};
for (const rate of [3, 8, 20, 60]) {
  simulate(`penetration, ${rate} happenings a tie`, rounds, () => {
    const ties = Array.from({ length: 5 }, () => {
      const acts = Array.from({ length: poisson(rate) }, () => 0.2 + 0.8 * random());
      const w = acts.reduce((sum, each) => sum + each, 0);
      const ww = acts.reduce((sum, each) => sum + each * each, 0);
      return { w, shape: ww > 0 ? (w * w) / ww : 1 };
    });
    const drawn = Array.from({ length: 199 }, () => {
      const again = ties.map(({ w, shape }) => (w > 0 ? (w * drawGamma(shape, random)) / shape : 0));
      const whole = again.reduce((sum, each) => sum + each, 0);
      return whole > 0 ? (again[0] + again[1]) / whole : 0;
    }).sort((a, b) => a - b);
    return drawn[4] <= 0.4 && 0.4 <= drawn[194];
  });
}
const left = [0.3, 0.3, 0.2, 0.1, 0.1];
const text = (shares) => shares.map((share) => [0, 0, 0].reduce((sum) => sum + (random() < share ? 1 : 0), 0));
for (const texts of [20, 50, 150]) {
  for (const right of [left, [0.15, 0.25, 0.2, 0.2, 0.2]]) {
    const truth = jensenShannon(left, right);
    simulate(`divergence ${truth.toFixed(3)} of ${texts} texts a side`, Math.ceil(rounds / 2), () => {
      const side = (shares) => Array.from({ length: texts }, () => text(shares));
      const { low, high } = narrativeDivergence(side(left), side(right), { random, resamples: 300 });
      return low <= truth + 1e-12 && truth <= high;
    });
  }
}
for (const [name, interval] of [
  ["Wilson", wilson],
  ["Clopper and Pearson", clopperPearson],
]) {
  simulate(`${name}, 50 trials, over all true shares`, 10 * rounds, () => {
    const share = random();
    const hits = Array.from({ length: 50 }, () => random()).filter((each) => each < share).length;
    const { low, high } = interval(hits, 50);
    return low <= share && share <= high;
  });
}
await import("./coverage-dependence.js");
