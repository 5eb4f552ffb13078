// How often 95 % intervals of acts per hundred documents hold the truth, by simulation: of a cell (one dyad in one period), of a cell
// beside what is expected, of a dyad, of a dyad beside the middling one, of a period. Cells vary about the model by a gamma of shape θ;
// documents tell acts one by one, or several at once. What is printed here stands in docs/methods/act-rates.md.

import { actRates } from "../../dist/methods/counts/act-rates.js";
import { drawGamma } from "../../dist/methods/statistics/distributions/draw-gamma.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";

const rounds = Number(process.env.ROUNDS ?? 400);
const random = seededRandom(5);

function poisson(mean) {
  let count = 0;
  for (let left = 1 - random(); left > Math.exp(-mean); left *= 1 - random()) count++;
  return count;
}

/** Acts of one document where it tells any: 1, or 1 and more with chance a half each. */
function several() {
  let acts = 1;
  while (random() < 0.5) acts++;
  return acts;
}

/** One world: rates by document of each dyad and period, and what its documents tell. */
function world({ dyads, periods, theta, isSeveral, least }) {
  const usual = Array.from({ length: dyads }, (_, i) => least * 2 ** ((4 * i) / (dyads - 1)));
  const general = Array.from({ length: periods }, () => Math.exp(0.8 * (random() - 0.5)));
  const read = Array.from({ length: periods }, (_, t) => ({ period: `p${t + 10}`, documents: 10 + Math.floor(60 * random()) }));
  const own = [];
  const told = [];
  for (const [i, level] of usual.entries())
    for (const [t, { period, documents }] of read.entries()) {
      const mean = level * general[t];
      const rate = mean * (theta === Number.POSITIVE_INFINITY ? 1 : drawGamma(theta, random) / theta);
      own.push({ dyad: `d${i + 10}`, period, mean, rate });
      for (let document = 0; document < documents; document++) {
        const telling = poisson(isSeveral ? rate / 2 : rate);
        for (let n = 0; n < telling; n++)
          told.push({ dyad: `d${i + 10}`, period, document: `${period} ${document}`, acts: isSeveral ? several() : 1 });
      }
    }
  return { usual, own, told, read };
}

const near = (truth, { low, high }) => low <= truth && truth <= high;

for (const isSeveral of [false, true])
  for (const theta of [Number.POSITIVE_INFINITY, 4, 1])
    for (const [dyads, periods, least] of [
      [4, 5, 0.03],
      [8, 8, 0.03],
      [8, 15, 0.005],
      [20, 15, 0.03],
    ]) {
      const held = { cell: [0, 0], expected: [0, 0], dyad: [0, 0], relative: [0, 0], period: [0, 0] };
      const tally = (kind, is) => {
        held[kind][0] += is ? 1 : 0;
        held[kind][1]++;
      };
      let refused = 0;
      const began = performance.now();
      for (let round = 0; round < rounds; round++) {
        const { usual, own, told, read } = world({ dyads, periods, theta, isSeveral, least });
        const found = actRates(told, read);
        if (found.refusal) refused++;
        const truth = new Map(own.map((each) => [`${each.dyad} ${each.period}`, each]));
        for (const each of found.cells) {
          const { rate, mean } = truth.get(`${each.dyad} ${each.period}`);
          tally("cell", near(100 * rate, each));
          if (each.relative) tally("expected", near(rate / mean, each.relative));
        }
        const whole = read.reduce((sum, { documents }) => sum + documents, 0);
        const inside = found.dyads.filter(({ relative }) => relative);
        const middling = inside.reduce((sum, { dyad }) => sum + Math.log(usual[dyad.slice(1) - 10]), 0) / inside.length;
        for (const each of found.dyads) {
          const acts = read.reduce((sum, { period, documents }) => sum + documents * truth.get(`${each.dyad} ${period}`).mean, 0);
          tally("dyad", near((100 * acts) / whole, each));
          if (each.relative) tally("relative", near(usual[each.dyad.slice(1) - 10] / Math.exp(middling), { ...each.relative }));
        }
        for (const each of found.periods) {
          const rate = own.reduce((sum, { period, mean }) => sum + (period === each.period ? mean : 0), 0);
          tally("period", near(100 * rate, each));
        }
      }
      const seconds = (performance.now() - began) / 1000;
      const how = isSeveral ? "several acts at once" : "acts one by one";
      const share = ([yes, all]) => (all ? Number((yes / all).toFixed(3)) : null);
      console.log(
        JSON.stringify({
          name: `coverage of rates: ${dyads} dyads, ${periods} periods, from ${100 * least} per hundred, θ ${theta}, ${how}`,
          n: rounds,
          seconds: Number(seconds.toFixed(2)),
          per_second: Math.round(rounds / seconds),
          rss_mb: Math.round(process.memoryUsage().rss / 1e6),
          refused,
          cell: share(held.cell),
          expected: share(held.expected),
          dyad: share(held.dyad),
          relative: share(held.relative),
          period: share(held.period),
        }),
      );
    }
