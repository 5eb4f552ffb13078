// Two million made events to dyad-months, acts and standings; and a year of ICEWS (../shared) from the file to complexes, triads and series.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadCase } from "../../dist/case/load.js";
import { ddl, tableNames } from "../../dist/domain/tables.js";
import { openDuckDB } from "../../dist/engine/duckdb.js";
import { build, openTables } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { median } from "../made/measured.js";

const stages = new URL("../../dist/stages/", import.meta.url);
const shared = new URL("../../../shared/", import.meta.url);
const sql = (name) => readFileSync(new URL(name, stages), "utf8");
const print = (name, n, seconds, more = {}) =>
  console.log(
    JSON.stringify({
      name,
      n,
      seconds: Number(seconds.toFixed(3)),
      per_second: Math.round(n / seconds),
      rss_mb: Math.round(process.memoryUsage().rss / 1e6),
      ...more,
    }),
  );

const turns = Number(process.env.TURNS ?? 3);
const events = 2_000_000;
const engine = await openDuckDB();
for (const name of tableNames) await engine.run(ddl(name));
await engine.run(`insert into event by name
  select 'made:' || i as id, 'made.csv' as file, i as line, 'made' as dataset, 'event' as grain,
    cast(date '2010-01-01' + cast(hash(i, 1) % 3650 as integer) as date) as day,
    cast(date '2010-01-01' + cast(hash(i, 1) % 3650 as integer) as date) as last,
    'A' || cast(floor(40 * power((hash(i, 2) % 1000000) / 1e6, 2)) as integer) as actor,
    'B' || cast(floor(40 * power((hash(i, 3) % 1000000) / 1e6, 2)) as integer) as target,
    lpad(cast(1 + hash(i, 4) % 20 as varchar), 2, '0') as cameo, cast(hash(i, 4) % 20 as integer) // 5 + 1 as quad,
    cast((cast(hash(i, 5) % 201 as integer) - 100) / 10.0 as decimal(18, 3)) as goldstein, 1 as events, 'P' || (hash(i, 6) % 50) as place
  from range(${events}) made(i)`);
for (const [table, file] of [
  ["dyad_month", "relate/dyads/dyad-month.sql"],
  ["act", "relate/acts/act.sql"],
  ["dyad_score", "relate/dyads/dyad-score.sql"],
]) {
  const seconds = [];
  const cpu = [];
  for (let turn = 0; turn < turns; turn++) {
    await engine.run(`delete from ${table}`);
    const used = process.cpuUsage();
    const began = performance.now();
    await engine.run(`insert into ${table} by name ${sql(file)}`);
    seconds.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1e6);
  }
  const [{ rows }] = await engine.rows(`select cast(count(*) as bigint) as rows from ${table}`);
  print(`${table} of two million events`, events, median(seconds), {
    rows: Number(rows),
    cpu_seconds: Number(median(cpu).toFixed(3)),
    runs: seconds.map((each) => Number(each.toFixed(3))),
  });
}
engine.close();

const icews = new URL("data/icews/icews14/icews14_named.tsv.gz", shared);
if (!existsSync(icews)) {
  console.log(JSON.stringify({ name: "a year of ICEWS", skipped: `${fileURLToPath(icews)} is not there` }));
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "amity-icews-"));
try {
  mkdirSync(join(folder, "events"));
  writeFileSync(join(folder, "events", "icews14.tsv"), gunzipSync(readFileSync(icews)));
  writeFileSync(
    join(folder, "case.yaml"),
    "version: 1\nname: ICEWS 2014\nquestion: Which complexes does a year show?\nregion: [PAK]\nperiod: {from: 2014-01-01, to: 2014-12-31}\n",
  );
  const began = performance.now();
  const run = await build(pipeline, await loadCase(folder));
  const seconds = (performance.now() - began) / 1000;
  const tables = await openTables(folder);
  const wanted = JSON.parse(readFileSync(new URL("data/reference/icews14_dyads.json", shared), "utf8")).dyads;
  const found = await tables.rows("select actor, target, count(*) as n, avg(goldstein) * 10 as mean from act group by actor, target");
  const { iso3 } = await import("../../dist/domain/world/country.js");
  const byDyad = new Map(found.map((each) => [`${each.actor}->${each.target}`, each]));
  const same = Object.entries(wanted).filter(([dyad, each]) => {
    const [actor, target] = dyad.split("->").map((name) => iso3("name", name));
    const own = byDyad.get(`${actor}->${target}`);
    return own && Number(own.n) === each.n && Math.abs(Number(own.mean) - each.goldstein_mean) < 6e-4;
  }).length;
  tables.close();
  print("a year of ICEWS, from file to complexes, triads and series", 90_730, seconds, {
    stages: Object.fromEntries(
      run.stages.filter((each) => ["import", "relate", "complex"].includes(each.name)).map((each) => [each.name, each.seconds]),
    ),
    complexes: run.tables.complex_slice,
    triads: run.tables.triad_slice,
    standings: run.tables.dyad_score,
    dyads: `${same} of ${Object.keys(wanted).length} as in the reference`,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const { states, core, dyads } = JSON.parse(readFileSync(new URL("reference/methods/rsc_bw_benchmark.json", shared), "utf8"));
const [{ seededRandom }, { drawGamma }, { consensusComplexes }, { mutualShare, proximateInterdependence }, { partitionAgreement }] =
  await Promise.all(
    [
      "statistics/random",
      "statistics/distributions/draw-gamma",
      "complexes/complexes",
      "complexes/interdependence",
      "complexes/community/partition-agreement",
    ].map((name) => import(`../../dist/methods/${name}.js`)),
  );
const n = states.length;
const matrixOf = (value, elsewhere) => {
  const matrix = new Float64Array(n * n).fill(elsewhere);
  for (const dyad of dyads) matrix[dyad[0] * n + dyad[1]] = matrix[dyad[1] * n + dyad[0]] = value(dyad);
  return matrix;
};
const km = matrixOf((dyad) => dyad[2], Number.POSITIVE_INFINITY);
const agreements = [1, 2, 3].map((seed) => {
  const random = seededRandom(seed);
  const readings = Array.from({ length: 60 }, () =>
    matrixOf(([, , , , , severity, alliance, rivalry]) => (Math.min(1, severity) + rivalry + alliance) * drawGamma(1, random), 0),
  ).flatMap((relations) =>
    [500, 1000, 2000].flatMap((lambda) => {
      const d = mutualShare(proximateInterdependence(relations, km, n, { scale: null, lambda }), n);
      return [0.5, 1, 2].map((resolution) => ({ d, resolution, settings: { lambda, gamma: resolution } }));
    }),
  );
  const began = performance.now();
  const found = consensusComplexes(n, readings, { random: seededRandom(5), seeds: 1 });
  const group = Int32Array.from({ length: n }, (_, i) => -1 - i);
  for (const [at, members] of found.complexes.entries()) for (const { actor } of members) group[actor] = at;
  const inCore = states.flatMap((state, i) => (state in core ? [i] : []));
  const { ari, ami } = partitionAgreement(
    inCore.map((i) => core[states[i]]),
    inCore.map((i) => group[i]),
  );
  return { ari, ami, seconds: (performance.now() - began) / 1000 };
});
print(
  "complexes of 180 states by the settings of the stage, against the published map",
  540,
  median(agreements.map((each) => each.seconds)),
  {
    ari: agreements.map((each) => Number(each.ari.toFixed(3))),
    ami: agreements.map((each) => Number(each.ami.toFixed(3))),
  },
);
