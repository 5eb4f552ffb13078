// The published map of regional security complexes (../shared): complexes without choosing on the region that is tested, beside distance alone; and the ranks of the book's own insulators.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { krippendorffAlpha } from "../../dist/methods/agreement/alpha/krippendorff-alpha.js";
import { ratingsOf } from "../../dist/methods/agreement/ratings.js";
import { leiden } from "../../dist/methods/complexes/community/leiden.js";
import { partitionAgreement } from "../../dist/methods/complexes/community/partition-agreement.js";
import { graphOfMatrix } from "../../dist/methods/complexes/community/weighted-graph.js";
import { distanceAlone } from "../../dist/methods/complexes/distance-bins.js";
import { insulation } from "../../dist/methods/complexes/insulators.js";
import { medianPositive, mutualShare, proximateInterdependence } from "../../dist/methods/complexes/interdependence.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";

const file = new URL("../../../shared/reference/methods/rsc_bw_benchmark.json", import.meta.url);
if (!existsSync(file)) {
  console.log(JSON.stringify({ name: "the published map", skipped: `${fileURLToPath(file)} is not there` }));
  process.exit(0);
}
const { states, core, insulators, dyads } = JSON.parse(readFileSync(file, "utf8"));
const n = states.length;
const matrixOf = (value, elsewhere = 0) => {
  const matrix = new Float64Array(n * n).fill(elsewhere);
  for (const dyad of dyads) matrix[dyad[0] * n + dyad[1]] = matrix[dyad[1] * n + dyad[0]] = value(dyad);
  return matrix;
};
const km = matrixOf((dyad) => dyad[2], Number.POSITIVE_INFINITY);
const inCore = states.flatMap((state, i) => (state in core ? [i] : []));
const regions = [...new Set(Object.values(core))].sort();

/** Ways to weigh what is between two states: disputes, alliances, rivalries. */
const relations = {
  "min(1, severity) + rivalry + alliance": ([, , , , , severity, alliance, rivalry]) => Math.min(1, severity) + rivalry + alliance,
  "severity + rivalry + alliance": ([, , , , , severity, alliance, rivalry]) => severity + rivalry + alliance,
  "min(1, severity) + rivalry": ([, , , , , severity, , rivalry]) => Math.min(1, severity) + rivalry,
  alliance: ([, , , , , , alliance]) => alliance,
};
const best = (matrix, resolution) => {
  const graph = graphOfMatrix(matrix, n);
  let found = null;
  for (let seed = 1; seed <= 8; seed++) {
    const each = leiden(graph, { random: seededRandom(seed), resolution, iterations: 10 });
    if (!found || (each.modularity ?? -1) > (found.modularity ?? -1) + 1e-12) found = each;
  }
  return found.community;
};
const lambdas = [500, 1000, 2000];
const gammas = [0.5, 1, 1.5, 2, 3];
const byShares = Object.entries(relations).flatMap(([relation, of]) => {
  const i = matrixOf(of);
  return [null, medianPositive(i)].flatMap((scale) =>
    lambdas.flatMap((lambda) => {
      const d = mutualShare(proximateInterdependence(i, km, n, { scale, lambda }), n);
      return gammas.map((gamma) => ({
        setting: { relation, scale: scale === null ? "as it is" : "1 − e^(−I/I0)", lambda, gamma },
        map: best(d, gamma),
      }));
    }),
  );
});
const byDistance = [250, 500, 1000, 2000].flatMap((lambda) => {
  const near = distanceAlone(km, n, { lambda, within: 4000 });
  return gammas.map((gamma) => ({ setting: { lambda, gamma }, map: best(near, gamma) }));
});

const agreement = (map, which) =>
  partitionAgreement(
    which.map((i) => core[states[i]]),
    which.map((i) => map[i]),
  );
/** F1 of pairs with a side in the region: together in the map and in the book. */
const pairF1 = (map, region) => {
  let [both, found, told] = [0, 0, 0];
  for (const i of inCore)
    for (const j of inCore) {
      if (i >= j || (core[states[i]] !== region && core[states[j]] !== region)) continue;
      const inMap = map[i] === map[j];
      const inBook = core[states[i]] === core[states[j]];
      if (inMap && inBook) both++;
      if (inMap) found++;
      if (inBook) told++;
    }
  return found + told ? (2 * both) / (found + told) : 0;
};
const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
const round = (value) => Number(value.toFixed(3));

/** Each region is judged by the setting that fits the other regions best. */
const nested = (candidates) =>
  regions.map((region) => {
    const others = inCore.filter((i) => core[states[i]] !== region);
    const chosen = candidates.reduce((a, b) => (agreement(b.map, others).ari > agreement(a.map, others).ari ? b : a));
    const all = agreement(chosen.map, inCore);
    return { region, setting: chosen.setting, f1: pairF1(chosen.map, region), ari: all.ari, ami: all.ami };
  });
const told = (name, candidates) => {
  const began = performance.now();
  const found = nested(candidates);
  const inSample = candidates.map(({ map }) => agreement(map, inCore)).reduce((a, b) => (b.ari > a.ari ? b : a));
  console.log(
    JSON.stringify({
      name,
      n: candidates.length,
      seconds: round((performance.now() - began) / 1000),
      pair_f1_held_out: round(mean(found.map((each) => each.f1))),
      ari: round(mean(found.map((each) => each.ari))),
      ami: round(mean(found.map((each) => each.ami))),
      best_in_sample: { ari: round(inSample.ari), ami: round(inSample.ami) },
      held_out: Object.fromEntries(found.map((each) => [each.region, { f1: round(each.f1), ...each.setting }])),
    }),
  );
  return found;
};
const shares = told("complexes by mutual shares, each region judged by the setting that fits the others", byShares);
const near = told("distance alone, judged alike", byDistance);

const fixed = byShares.find(
  ({ setting }) =>
    setting.relation.startsWith("min(1, severity) + rivalry + alliance") &&
    setting.scale === "as it is" &&
    setting.lambda === 1000 &&
    setting.gamma === 1,
).map;
const failures = regions.map((region) => {
  const members = inCore.filter((i) => core[states[i]] === region);
  const groups = [...new Set(members.map((i) => fixed[i]))];
  const main = groups.reduce((a, b) =>
    members.filter((i) => fixed[i] === b).length > members.filter((i) => fixed[i] === a).length ? b : a,
  );
  const merged = regions.filter(
    (other) => other !== region && inCore.filter((i) => core[states[i]] === other && fixed[i] === main).length >= 3,
  );
  return [region, { apart: members.filter((i) => fixed[i] !== main).map((i) => states[i]), merged_with: merged }];
});
console.log(
  JSON.stringify({
    name: "the map with settings fixed beforehand (λ 1000, γ 1), and where it fails",
    n,
    seconds: 0,
    ...Object.fromEntries(
      Object.entries(agreement(fixed, inCore))
        .filter(([key]) => key === "ari" || key === "ami")
        .map(([key, value]) => [key, round(value)]),
    ),
    better_than_distance_in: `${regions.filter((_, at) => shares[at].f1 > near[at].f1).length} of ${regions.length} regions held out`,
    failures: Object.fromEntries(failures.filter(([, { apart, merged_with }]) => apart.length || merged_with.length)),
  }),
);

const w = proximateInterdependence(matrixOf(relations["min(1, severity) + rivalry + alliance"]), km, n, { scale: null, lambda: 1000 });
const groups = [...new Set(fixed)]
  .map((group) => Array.from(fixed.keys()).filter((i) => fixed[i] === group))
  .filter((group) => group.length > 1);
const scores = states.map((_, i) => {
  const ties = groups.map((group) => group.reduce((sum, j) => (j === i ? sum : sum + w[i * n + j]), 0));
  return insulation(
    ties,
    states.reduce((sum, _, j) => (j === i ? sum : sum + w[i * n + j]), 0),
  );
});
const scored = scores.filter((each) => each !== null).length;
const rankOf = (state) => {
  const own = scores[states.indexOf(state)];
  if (!own) return "no score: ties to fewer than two complexes";
  return { rank: 1 + scores.filter((each) => each && each.score > own.score).length, of: scored, attachment: round(own.attachment) };
};
console.log(
  JSON.stringify({
    name: "the book's own insulators by observed ties, membership not asked",
    n: scored,
    seconds: 0,
    ranks: Object.fromEntries([...insulators, "NEP", "BHU"].map((state) => [state, rankOf(state)])),
    in_first_tenth: insulators.filter((state) => typeof rankOf(state) === "object" && rankOf(state).rank <= Math.floor(scored / 10)),
  }),
);

// A second coder fills in the complex and the page of the book that it is read from; the first coding is from memory of the book.
const [head, ...lines] = readFileSync(new URL("../../test/validation/rsc-second-coding.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const columns = head.split(",");
const second = lines
  .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/gu)?.map((each) => each.replace(/,$/u, "").replaceAll('"', "").trim()) ?? [])
  .map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])))
  .filter((row) => row.complex && row.state in core);
console.log(
  JSON.stringify({
    name: "the membership list, coded a second time",
    n: second.length,
    seconds: 0,
    of: Object.keys(core).length,
    with_a_page: second.filter((row) => row.page).length,
    ...(second.length
      ? {
          same: round(second.filter((row) => row.complex === core[row.state]).length / second.length),
          alpha: krippendorffAlpha(ratingsOf(second.map((row) => [core[row.state], row.complex]))).value,
        }
      : { says: "not yet: fill in complex and page in test/validation/rsc-second-coding.csv" }),
  }),
);
