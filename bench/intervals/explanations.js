// Breaks, spillover, count models and scenarios at the sizes of issue 6, medians of TURNS runs (the first one, not yet compiled, is first_seconds); baselines are those the issue quotes.

import { pelt } from "../../dist/methods/breaks/pelt.js";
import { negativeBinomialRegression } from "../../dist/methods/counts/negative-binomial.js";
import { countScenario } from "../../dist/methods/scenarios/count-scenario.js";
import { hawkes } from "../../dist/methods/spillover/hawkes.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { counts, normal, twoSides } from "../made/explanations/series.js";
import { median } from "../made/measured.js";

const turns = Number(process.env.TURNS ?? 15);

function measure(name, n, limit, work, beside = {}) {
  const [times, cpu] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const began = performance.now();
    work();
    times.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1e6);
  }
  const seconds = median(times);
  const line = {
    name,
    n,
    seconds: Number(seconds.toFixed(4)),
    first_seconds: Number(times[0].toFixed(4)),
    cpu_seconds: Number(median(cpu).toFixed(4)),
    per_second: Math.round(n / seconds),
    rss_mb: Math.round(process.memoryUsage().rss / 1e6),
    limit,
  };
  console.log(
    JSON.stringify({ ...line, ...(beside.baseline ? { ...beside, ratio: Number((beside.baseline / seconds).toFixed(1)) } : beside) }),
  );
}

const random = seededRandom(20210815);
const n = 100_000;
const penalty = 2 * Math.log(n);
for (const length of [100, 1000, n]) {
  const series = Float64Array.from({ length: n }, (_, i) => (Math.floor(i / length) % 2) * 3 + normal(random));
  measure(`pelt: means, segments of ${length}`, n, 0.3, () => pelt(series, { cost: "normal-mean", penalty }), {
    baseline: 0.31,
    baseline_is: "changepoint (R), as issue 6 quotes it",
  });
}
const steps = Float64Array.from({ length: n }, (_, i) => (Math.floor(i / 100) % 2) * 3 + normal(random));
measure("pelt: means and variances, segments of 100", n, 0.3, () => pelt(steps, { cost: "normal-mean-variance", penalty: 1.5 * penalty }));
const attacks = counts(n, (i) => (Math.floor(i / 100) % 2 ? 6 : 2), Number.POSITIVE_INFINITY, random);
measure("pelt: Poisson counts, segments of 100", n, 0.3, () => pelt(attacks, { cost: "poisson", penalty }));

const events = twoSides(10_000, random);
measure("hawkes: two sides", 10_000, 0.05, () => hawkes(events));

const columns = [
  new Float64Array(10_000).fill(1),
  ...Array.from({ length: 9 }, () => Float64Array.from({ length: 10_000 }, () => normal(random))),
];
const design = { names: columns.map((_, at) => `column ${at}`), columns };
const y = counts(10_000, (i) => Math.exp(1 + columns.slice(1).reduce((sum, each, at) => sum + 0.05 * (at - 4) * each[i], 0)), 2, random);
measure("negative binomial: ten columns", 10_000, 0.05, () => negativeBinomialRegression(design, y));

const short = { names: design.names.slice(0, 4), columns: columns.slice(0, 4).map((each) => each.slice(0, 120)) };
const fit = negativeBinomialRegression(short, y.slice(0, 120));
const ahead = Array.from({ length: 24 }, (_, month) => [1, ...[0, 1, 2].map(() => month / 24)]);
measure("scenario: 10,000 draws of 24 months", 10_000, 1, () =>
  countScenario(fit, { ahead, multipliers: ahead.map(() => 0.8), spread: 0.2 }, random),
);
