// Communities of a generated graph of a million ties: 100,000 actors in 100 equal groups, three of ten ties between any two actors. The
// planted partition has a modularity of .6907; igraph 1.0.0 on the same graph: see docs/methods/leiden.md.

import { leiden } from "../../dist/methods/complexes/community/leiden.js";
import { modularity } from "../../dist/methods/complexes/community/modularity.js";
import { weightedGraph } from "../../dist/methods/complexes/community/weighted-graph.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { median } from "../made/measured.js";

const turns = Number(process.env.TURNS ?? 5);
const n = 100_000;
const ties = 1_000_000;
const size = 1000;
const random = seededRandom(12345);
const seen = new Set();
const from = new Int32Array(ties);
const to = new Int32Array(ties);
for (let filled = 0; filled < ties; ) {
  const i = Math.floor(random() * n);
  const j = random() < 0.3 ? Math.floor(random() * n) : Math.floor(i / size) * size + Math.floor(random() * size);
  const key = Math.min(i, j) * n + Math.max(i, j);
  if (i === j || seen.has(key)) continue;
  seen.add(key);
  from[filled] = i;
  to[filled++] = j;
}
seen.clear();
const runs = Array.from({ length: turns }, (_, turn) => {
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const graph = weightedGraph(n, from, to);
  const built = performance.now();
  const found = leiden(graph, { random: seededRandom(turn + 1) });
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - built) / 1000, build: (built - began) / 1000, cpu: (user + system) / 1e6, found, graph };
});
const seconds = median(runs.map((each) => each.seconds));
console.log(
  JSON.stringify({
    name: "Leiden on a million ties",
    n: ties,
    seconds: Number(seconds.toFixed(3)),
    per_second: Math.round(ties / seconds),
    rss_mb: Math.round(process.memoryUsage().rss / 1e6),
    build_seconds: Number(median(runs.map((each) => each.build)).toFixed(3)),
    cpu_seconds: Number(median(runs.map((each) => each.cpu)).toFixed(3)),
    modularity: runs.map(({ found }) => Number(found.modularity.toFixed(5))),
    planted: Number(
      modularity(
        runs[0].graph,
        Int32Array.from({ length: n }, (_, i) => Math.floor(i / size)),
      ).toFixed(5),
    ),
    baseline: 1.5,
    ratio: Number((1.5 / seconds).toFixed(2)),
  }),
);
