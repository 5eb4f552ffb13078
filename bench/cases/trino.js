// What the tables that add up all events take on a Trino of one and of two workers (WORKERS), beside DuckDB in the same run on the same rows:
// ROWS millions (1,2; 5 and 20 on request) of GDELT-shaped rows of ACTORS actors (2000). Printed: seconds until the servers answer; then for each
// size and number of workers, by table, DuckDB's seconds, those of the whole journey there and back, those of the statement alone, its seconds
// of processors, bytes read and most memory; and the bytes a row that each column of event takes. CASE keeps what was made, for the next run.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCase } from "../../dist/case/load.js";
import { openDuckDB } from "../../dist/engine/duckdb.js";
import { trinoAddress } from "../../dist/engine/trino/address.js";
import { trinoClient } from "../../dist/engine/trino/client.js";
import { farTables, openFar } from "../../dist/engine/trino/far.js";
import { build } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { writeGdelt } from "../made/rows/gdelt.js";
import { missing, startCluster } from "../made/trino/cluster.js";

const millions = (process.env.ROWS ?? "1,2").split(",").map(Number);
const counts = (process.env.WORKERS ?? "1,2").split(",").map(Number);
const actors = Number(process.env.ACTORS ?? 2000);
const heap = Number(process.env.HEAP ?? 1536);
const work = process.env.CASE ?? mkdtempSync(join(tmpdir(), "amity-bench-trino-"));
process.env.XDG_CONFIG_HOME = join(work, "config");

const relate = pipeline.stages.findIndex(({ name }) => name === "relate");
const before = { stages: pipeline.stages.slice(0, relate) };
const upTo = { stages: pipeline.stages.slice(0, relate + 1) };
const round = (value) => Math.round(value * 100) / 100;

async function prepared(rows) {
  const folder = join(work, `trino-${rows}`);
  if (!existsSync(folder)) {
    mkdirSync(join(folder, "events"), { recursive: true });
    const lines = [
      "version: 1",
      "name: Far",
      "question: How long does it take?",
      "region: []",
      "period: { from: 2015-01-01, to: 2024-12-31 }",
    ];
    writeFileSync(join(folder, "case.yaml"), `${lines.join("\n")}\n`);
    writeGdelt(join(folder, "events/gdelt.export.CSV"), rows, 20210815, { actors });
  }
  await build(before, await loadCase(folder));
  return folder;
}

/** Bytes a row of each column of event, compressed as it lies on the disk. */
async function bytesOf(folder, rows) {
  const engine = await openDuckDB();
  const file = readdirSync(join(folder, "derived")).find((name) => name.startsWith("event."));
  try {
    const found = await engine.rows(
      `select path_in_schema as name, sum(total_compressed_size) as bytes from parquet_metadata('${join(folder, "derived", file)}') group by 1 order by 2 desc`,
    );
    return Object.fromEntries(found.map(({ name, bytes }) => [name, round(Number(bytes) / rows)]));
  } finally {
    engine.close();
  }
}

/** `1.5GB` and `12.3s`, as the server says them, in megabytes and seconds. */
const megabytes = (said) => round(Number.parseFloat(said) * { B: 1e-6, kB: 1e-3, MB: 1, GB: 1e3, TB: 1e6 }[said.replace(/^[\d.]+/u, "")]);
const seconds = (said) =>
  round(Number.parseFloat(said) * { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 }[said.replace(/^[\d.]+/u, "")]);

/** Fills what relate fills far away both here and there, and says what each took. */
async function measured(folder, cluster) {
  const client = trinoClient(trinoAddress(`${cluster.origin.replace("http", "trino")}/hive/amity?folder=${cluster.lake}`));
  await client.run("create schema if not exists hive.amity");
  const far = await openFar(client, folder);
  const table = Object.fromEntries(farTables.map((name) => [name, { rows: 0, duckdb: 0, journey: 0 }]));
  const both = {
    ...far,
    fill: async (near, name, select, bind, here) => {
      await near.run(`create or replace temp table beside as select * from ${name} limit 0`);
      const first = performance.now();
      await near.run(`insert into beside by name ${select}`, bind);
      const second = performance.now();
      const [{ n }] = await near.rows("select count(*) as n from beside");
      await near.run("drop table beside");
      const third = performance.now();
      await far.fill(near, name, select, bind, here);
      table[name].rows += n;
      table[name].duckdb += (second - first) / 1000;
      table[name].journey += (performance.now() - third) / 1000;
    },
  };
  for (const name of readdirSync(join(folder, "derived"))) if (/^dyad_slice\./u.test(name)) rmSync(join(folder, "derived", name));
  await build(upTo, await loadCase(folder), { far: both });
  for (const id of client.queries) {
    const answer = await fetch(`${cluster.origin}/v1/query/${id}`, { headers: { "x-trino-user": "amity" } });
    const { query = "", queryStats: stats } = answer.ok ? await answer.json() : {};
    const [, name] = /^create table \w+_[0-9a-f]{8}_(\w+)_\d+ with \(format = 'PARQUET'\) as/u.exec(query) ?? [];
    if (!name) continue;
    const of = table[name];
    of.statement = round((of.statement ?? 0) + seconds(stats.elapsedTime));
    of.cpu = round((of.cpu ?? 0) + seconds(stats.totalCpuTime));
    of.read_mb = round((of.read_mb ?? 0) + megabytes(stats.physicalInputDataSize));
    of.memory_mb = Math.max(of.memory_mb ?? 0, megabytes(stats.peakTotalMemoryReservation));
  }
  await far.clear();
  for (const each of Object.values(table)) Object.assign(each, { duckdb: round(each.duckdb), journey: round(each.journey) });
  return table;
}

const why = missing();
if (why) {
  console.error(`Trino cannot be started here: ${why}.`);
  process.exit(2);
}
let cluster;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => Promise.resolve(cluster?.close()).finally(() => process.exit(130)));
const all = (tables, what) => round(Object.values(tables).reduce((sum, each) => sum + (each[what] ?? 0), 0));
try {
  const folders = [];
  for (const each of millions) folders.push([each, await prepared(Math.round(each * 1e6))]);
  for (const workers of counts) {
    const began = performance.now();
    cluster = await startCluster(workers, { heap });
    try {
      console.log(JSON.stringify({ name: `start of ${workers}`, seconds: round((performance.now() - began) / 1000), heap_mb: heap }));
      let last;
      for (const [each, folder] of folders) {
        const tables = await measured(folder, cluster);
        const sums = Object.fromEntries(["duckdb", "journey", "statement", "cpu"].map((what) => [what, all(tables, what)]));
        const line = { name: `${each} M rows, ${workers} of Trino`, ...sums, ratio: round(sums.journey / sums.duckdb), tables };
        if (last) {
          const growth = (what) => round(Math.log(sums[what] / last.sums[what]) / Math.log(each / last.each));
          line.exponent = { duckdb: growth("duckdb"), journey: growth("journey"), statement: growth("statement") };
        }
        console.log(JSON.stringify(line));
        last = { each, sums };
      }
    } finally {
      await cluster.close();
    }
  }
  const [each, folder] = folders.at(-1);
  console.log(JSON.stringify({ name: `bytes a row of event, ${each} M rows`, bytes: await bytesOf(folder, each * 1e6) }));
} finally {
  if (!process.env.CASE) rmSync(work, { recursive: true, force: true });
}
