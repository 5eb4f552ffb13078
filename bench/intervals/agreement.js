// Krippendorff's alpha on 10 coders × 100,000 units, five values, one cell in twenty missing: four levels at once, and 1,000 resamples
// of units at four levels. From a typed array of indices (what a program holds) and from rows of JavaScript numbers (what a reader gives).

import { krippendorffAlpha, levels } from "../../dist/methods/agreement/alpha/krippendorff-alpha.js";
import { bootstrapUnits } from "../../dist/methods/agreement/bootstrap.js";
import { ratingsFromCells, ratingsOf, tallyOf } from "../../dist/methods/agreement/ratings.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { median } from "../made/measured.js";

const [coders, units, turns] = [10, Number(process.env.ROWS ?? 100_000), Number(process.env.TURNS ?? 7)];
const random = seededRandom(7);
const cells = new Int32Array(coders * units);
for (let unit = 0; unit < units; unit++) {
  const truth = Math.floor(random() * 5);
  for (let coder = 0; coder < coders; coder++) {
    const isMissing = random() < 0.05;
    const code = random() < 0.7 ? truth : Math.floor(random() * 5);
    cells[unit * coders + coder] = isMissing ? -1 : code;
  }
}
const rows = Array.from({ length: units }, (_, unit) =>
  Array.from(cells.subarray(unit * coders, (unit + 1) * coders), (code) => (code < 0 ? null : code + 1)),
);

function timed(name, n, work, goal, rounds = turns) {
  work();
  const seconds = Array.from({ length: rounds }, () => {
    globalThis.gc?.();
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  const middle = median(seconds);
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    JSON.stringify({
      name,
      n,
      seconds: middle,
      slowest: Math.max(...seconds),
      per_second: Math.round(n / middle),
      rss_mb: rss,
      goal_seconds: goal,
    }),
  );
}

const four = (tally) => levels.map((level) => krippendorffAlpha(tally, level).value);
timed("alpha/four-levels/indices", coders * units, () => four(tallyOf(ratingsFromCells(cells, coders, [1, 2, 3, 4, 5]))), 0.06);
timed("alpha/four-levels/rows", coders * units, () => four(tallyOf(ratingsOf(rows))), 0.06);
const tally = tallyOf(ratingsFromCells(cells, coders, [1, 2, 3, 4, 5]));
const values = levels.map((level) => (times) => krippendorffAlpha({ ...tally, times }, level).value);
timed("alpha/1000-resamples/one-level", 1000, () => bootstrapUnits(tally.times, values.slice(0, 1), { random: seededRandom(1) }), 2, 3);
timed("alpha/1000-resamples/four-levels", 1000, () => bootstrapUnits(tally.times, values, { random: seededRandom(1) }), 2, 3);
