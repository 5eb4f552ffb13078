// Exact frustration of generated signed networks the size of 51 windows of alliances and disputes (and of those windows themselves where
// ../shared is here), and all signed triads of 100,000 ties.
import { existsSync, readFileSync } from "node:fs";
import loadHighs from "highs";
import { frustration } from "../../dist/methods/balance/frustration.js";
import { highsSolver } from "../../dist/methods/balance/frustration-program.js";
import { signedGraph } from "../../dist/methods/balance/signed-graph.js";
import { triadCensus } from "../../dist/methods/balance/triad-census.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { median } from "../made/measured.js";

const turns = Number(process.env.TURNS ?? 5);
const time = (work) => {
  globalThis.gc?.();
  const began = performance.now();
  const result = work();
  return { seconds: (performance.now() - began) / 1000, result };
};
const print = (name, n, seconds, more) =>
  console.log(
    JSON.stringify({
      name,
      n,
      seconds: Number(seconds.toFixed(4)),
      per_second: Math.round(n / seconds),
      rss_mb: Math.round(process.memoryUsage().rss / 1e6),
      ...more,
    }),
  );

const random = seededRandom(20);
const n = 10_000;
const edges = Array.from({ length: 100_000 }, () => {
  const i = Math.floor(random() * n);
  const j = random() < 0.5 ? Math.floor(random() * n) : (i + 1 + Math.floor(random() * 30)) % n;
  return [i, j, random() < 0.7 ? 1 : -1];
});
const graphs = Array.from({ length: turns + 3 }, () => time(() => signedGraph(n, edges)));
const censuses = graphs.map(({ result }) => time(() => triadCensus(result)));
print("signed triads of 100,000 ties", graphs[0].result.m, median(censuses.slice(3).map((each) => each.seconds)), {
  build_seconds: Number(median(graphs.slice(3).map((each) => each.seconds)).toFixed(4)),
  triangles: censuses[0].result.triangles,
});

const file = new URL("../../../shared/reference/methods/signed.json", import.meta.url);
if (existsSync(file)) {
  const windows = Object.values(JSON.parse(readFileSync(file, "utf8")).cow).map(({ nodes, edges: rows }) =>
    signedGraph(nodes.length, rows),
  );
  const runs = Array.from({ length: turns }, () => time(() => windows.map((graph) => frustration(graph, { random: seededRandom(1) }))));
  const proved = runs[0].result.filter((each) => each.isProved).length;
  const seconds = median(runs.map((each) => each.seconds));
  print("frustration of 51 windows, exact", windows.length, seconds, {
    first_seconds: Number(runs[0].seconds.toFixed(3)),
    proved,
    baseline: 3.3,
    ratio: Number((3.3 / seconds).toFixed(2)),
  });
}
const blocs = Array.from({ length: 5 }, () => {
  const rows = [];
  for (let i = 0; i < 150; i++) {
    for (let j = 0; j < i; j++) {
      const isSame = i % 3 === j % 3;
      if (random() < (isSame ? 0.2 : 0.03)) rows.push([i, j, isSame === random() < 0.95 ? 1 : -1]);
    }
  }
  return signedGraph(150, rows);
});
const made = time(() => blocs.map((graph) => frustration(graph, { random: seededRandom(1) })));
print("frustration of 5 generated networks of 150, without a solver", 5, made.seconds, {
  proved: made.result.filter((each) => each.isProved).length,
});

const solve = highsSolver(await loadHighs());
const proved = time(() => blocs.map((graph) => frustration(graph, { random: seededRandom(1), solve })));
print("frustration of the same 5 networks, with HiGHS", 5, proved.seconds, {
  proved: proved.result.filter((each) => each.isProved).length,
});
