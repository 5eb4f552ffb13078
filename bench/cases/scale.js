// How the build of a worldwide case grows with its event data: ROWS millions of GDELT-shaped rows (1,5; 20 on request) of ACTORS actors
// (2000), of whom few do most. Printed: seconds of each stage from import to complex, by the clock and of processors, the most memory held by
// all processes of the build, in all and in each stage (looked at four times a second; a shorter stage has none), what DuckDB alone takes to load
// the same columns, and the exponent of growth from each size to the next.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codesOf } from "../../dist/domain/world/country.js";
import { openDuckDB } from "../../dist/engine/duckdb.js";
import { gdeltColumns } from "../../dist/formats/events/gdelt/gdelt.js";
import { csv } from "../../dist/stages/import/select.js";
import { weighing } from "../made/load/weighing.js";
import { manyParties, writeGdelt } from "../made/rows/gdelt.js";

const used = [
  ...["global_event_id", "sql_date", "month_year", "year", "actor1_code", "actor1_name", "actor2_code", "actor2_name"],
  ...["event_code", "event_root_code", "quad_class", "goldstein_scale", "num_sources", "action_geo_full_name"],
  ...["action_geo_country_code", "action_geo_adm1_code", "action_geo_adm2_code", "action_geo_lat", "action_geo_long", "source_url"],
];
const millions = (process.env.ROWS ?? "1,5").split(",").map(Number);
const actors = Number(process.env.ACTORS ?? 2000);
const work = process.env.CASE ?? mkdtempSync(join(tmpdir(), "amity-scale-"));
process.env.XDG_CONFIG_HOME = join(work, "config");

function makeCase(folder, rows) {
  mkdirSync(join(folder, "events"), { recursive: true });
  const countries = [...codesOf("iso3").keys()].sort();
  const say = (path, lines) => writeFileSync(join(folder, path), `${lines.join("\n")}\n`);
  say("case.yaml", [
    "version: 1",
    "name: Scale",
    "question: How long does it take?",
    `region: [${countries.map((each) => `"${each}"`).join(", ")}]`,
    "period: { from: 2015-01-01, to: 2024-12-31 }",
    "turning_points:",
    "  - { id: kabul, name: Kabul falls, day: 2021-08-15 }",
  ]);
  const groups = manyParties(actors).filter((each) => each.length > 3 && /(?:REB|OPP|INS)$/u.test(each));
  say("actors.yaml", ["actors:", ...groups.map((id) => `  - { id: ${id}, name: ${id} group, kind: group, country: "${id.slice(0, 3)}" }`)]);
  writeGdelt(join(folder, "events/gdelt.export.CSV"), rows, 20210815, { actors });
}

async function built(folder) {
  const cli = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
  const child = spawn(process.execPath, [cli, "build", folder, "--json", "--force"], { stdio: ["ignore", "pipe", "inherit"] });
  const weight = weighing(child.pid);
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  const began = performance.now();
  const code = await new Promise((done) => child.on("exit", done));
  const ended = performance.now();
  weight.end();
  if (code > 1) throw new Error(`The build ended with ${code}.`);
  const run = JSON.parse(said);
  return {
    wall: (ended - began) / 1000,
    cpu: weight.seconds(),
    peak_mb: weight.take(),
    stages: heldByStage(run.stages, ended, weight),
  };
}

/** The stages with the most memory that all processes held in each, counted back from the end of the build by the seconds that they took. */
function heldByStage(stages, ended, weight) {
  let to = ended;
  return [...stages]
    .reverse()
    .map((each) => {
      const from = to - each.seconds * 1000;
      const mb = weight.between(from, to);
      to = from;
      return { ...each, mb };
    })
    .reverse();
}

/** What DuckDB alone takes of the processors to load the columns that the import reads. */
async function alone(path) {
  const engine = await openDuckDB({ builds: true });
  const began = process.cpuUsage();
  try {
    const read = csv(path, gdeltColumns(true), { delimiter: "\t", quoted: false, parallel: true, missing: [] });
    await engine.run(`create table loaded as select ${used.join(", ")} from ${read}`);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  } finally {
    engine.close();
  }
}

const round = (value) => Math.round(value * 100) / 100;
let before;
try {
  for (const each of millions) {
    const folder = join(work, `case-${each}`);
    if (!existsSync(join(folder, "events/gdelt.export.CSV"))) makeCase(folder, Math.round(each * 1e6));
    const { wall, cpu, peak_mb, stages } = await built(folder);
    const of = (name, what = "seconds") => stages.find((stage) => stage.name === name)?.[what] ?? 0;
    const names = ["import", "reconcile", "relate", "complex", "explain", "report"];
    const duckdb = await alone(join(folder, "events/gdelt.export.CSV"));
    const line = {
      name: `${each} M rows, ${actors} actors`,
      seconds: {
        all: round(wall),
        ...Object.fromEntries(names.map((name) => [name, of(name)])),
      },
      cpu: { all: round(cpu), duckdb_alone: round(duckdb), ...Object.fromEntries(names.map((name) => [name, round(of(name, "cpu"))])) },
      peak_mb,
      mb: Object.fromEntries(names.flatMap((name) => (of(name, "mb") > 0 ? [[name, of(name, "mb")]] : []))),
    };
    if (before) {
      const growth = (now, then) => round(Math.log(now / then) / Math.log(each / before.each));
      line.exponent = { all: growth(wall, before.wall), cpu: growth(cpu, before.cpu), relate: growth(of("relate", "cpu"), before.relate) };
    }
    console.log(JSON.stringify(line));
    before = { each, wall, cpu, relate: of("relate", "cpu") };
  }
} finally {
  if (!process.env.CASE) rmSync(work, { recursive: true, force: true });
}
