// How often intervals of nominal alpha hold the value of the population: units are drawn from a known population of coders, whose
// alpha is worked out from its probabilities. Four intervals: resampled units, standard error over units, Hughes' jackknife, and
// Krippendorff's own resampling of deviations. Prints a JSON line for each population and number of units.

import { hughesAlpha } from "../../dist/methods/agreement/alpha/hughes-alpha.js";
import { krippendorffAlpha } from "../../dist/methods/agreement/alpha/krippendorff-alpha.js";
import { krippendorffAlphaWeighted } from "../../dist/methods/agreement/alpha/krippendorff-alpha-weighted.js";
import { bootstrapDeviations } from "../../dist/methods/agreement/alpha/krippendorff-bootstrap.js";
import { bootstrapUnits } from "../../dist/methods/agreement/bootstrap.js";
import { ratingsFromCells, tallyOf } from "../../dist/methods/agreement/ratings.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";

const [draws, resamples] = [Number(process.env.DRAWS ?? 600), Number(process.env.RESAMPLES ?? 500)];
const random = seededRandom(11);
const populations = [
  { name: "even, three coders", shares: [0.25, 0.25, 0.25, 0.25], sure: 0.85, coders: 3 },
  { name: "even, two coders", shares: [0.5, 0.5], sure: 0.8, coders: 2 },
  { name: "rare code (5 %), two coders", shares: [0.95, 0.05], sure: 0.9, coders: 2 },
];

/** A coder gives the true category with probability `sure`, else one by its share; so alpha of the population is sure². */
function drawn({ shares, sure, coders }, units) {
  const one = () => {
    let left = random();
    for (const [k, share] of shares.entries()) {
      left -= share;
      if (left < 0) return k;
    }
    return shares.length - 1;
  };
  const cells = new Int32Array(units * coders);
  for (let unit = 0; unit < units; unit++) {
    const truth = one();
    for (let coder = 0; coder < coders; coder++) cells[unit * coders + coder] = random() < sure ? truth : one();
  }
  return ratingsFromCells(
    cells,
    coders,
    shares.map((_, k) => k),
  );
}

const began = performance.now();
for (const population of populations) {
  const truth = population.sure ** 2;
  for (const units of [20, 50, 100, 300]) {
    const held = { units: 0, error: 0, hughes: 0, deviations: 0 };
    const given = { units: 0, error: 0, hughes: 0, deviations: 0 };
    const width = { units: 0, error: 0, hughes: 0, deviations: 0 };
    let undefinedIn = 0;
    const count = (kind, ends) => {
      if (!ends) return;
      given[kind]++;
      width[kind] += ends[1] - ends[0];
      if (ends[0] <= truth && truth <= ends[1]) held[kind]++;
    };
    for (let draw = 0; draw < draws; draw++) {
      const ratings = drawn(population, units);
      const tally = tallyOf(ratings);
      if (krippendorffAlpha(tally).value === null) undefinedIn++;
      const [found] = bootstrapUnits(tally.times, [(times) => krippendorffAlpha({ ...tally, times }).value], { random, resamples });
      count("units", found && [found.low, found.high]);
      count("error", krippendorffAlphaWeighted(tally).ci95);
      count("hughes", hughesAlpha(tally).ci95);
      const own = bootstrapDeviations(ratings, "nominal", { random, resamples: Math.min(resamples, 300) });
      count("deviations", own && [own.low, own.high]);
    }
    const share = (kind) => ({
      holds: Number((held[kind] / given[kind]).toFixed(3)),
      given: given[kind],
      width: Number((width[kind] / given[kind]).toFixed(3)),
    });
    const kinds = {
      resampled_units: share("units"),
      standard_error: share("error"),
      hughes_jackknife: share("hughes"),
      krippendorff_deviations: share("deviations"),
    };
    console.log(
      JSON.stringify({
        name: "coverage/alpha-nominal",
        population: population.name,
        alpha: truth,
        units,
        n: draws,
        undefined: undefinedIn,
        ...kinds,
      }),
    );
  }
}
console.log(
  JSON.stringify({ name: "coverage/alpha-nominal", n: draws * populations.length * 4, seconds: (performance.now() - began) / 1000 }),
);
