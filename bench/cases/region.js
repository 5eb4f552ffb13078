// A worldwide file of GDELT's shape in a case with a region of two countries, in turn: DuckDB alone passing over the columns that are read
// ("scan"), the import that brings in what counts, the same with all rows brought in first and taken out again, and the import where the region
// is the world, so that all of it counts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ddl } from "../../dist/domain/tables.js";
import { codesOf } from "../../dist/domain/world/country.js";
import { gdeltColumns } from "../../dist/formats/events/gdelt/gdelt.js";
import { tellReach } from "../../dist/stages/import/aside/reach.js";
import { coverageOf } from "../../dist/stages/import/coverage/coverage.js";
import { loadJudged } from "../../dist/stages/import/load-judged.js";
import { loadWithin } from "../../dist/stages/import/load-within.js";
import { layOut } from "../../dist/stages/import/names/known.js";
import { nameByWorld, placedIn } from "../../dist/stages/import/names/world-names.js";
import { csv } from "../../dist/stages/import/select.js";
import { fresh, median } from "../made/measured.js";
import { writeGdelt } from "../made/rows/gdelt.js";

const n = Number(process.env.ROWS ?? 2_000_000);
const turns = Number(process.env.TURNS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "amity-bench-"));
const path = join(folder, "events.export.CSV");
const used = [
  ...["global_event_id", "sql_date", "month_year", "year", "actor1_code", "actor1_name", "actor2_code", "actor2_name"],
  ...["event_code", "event_root_code", "quad_class", "goldstein_scale", "num_sources", "action_geo_full_name"],
  ...["action_geo_country_code", "action_geo_adm1_code", "action_geo_adm2_code", "action_geo_lat", "action_geo_long", "source_url"],
];
const read = csv(path, gdeltColumns(true), { delimiter: "\t", quoted: false, parallel: true, missing: [] });
const world = [...new Set(codesOf("fips").values())];

/** Seconds of all processors together: other work on the machine does not count. */
const seconds = async (work) => {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
};

async function importOf(region, period, allFirst = false) {
  return fresh(async (engine) => {
    for (const name of ["event", "tally", "rejected"]) await engine.run(ddl(name));
    const named = await layOut(engine, [{ name: "PAK", actor: "PAK", since: null, until: null }]);
    const actors = [{ id: "PAK", kind: "state", name: "Pakistan", country: "PAK" }];
    const reach = { region, period, homes: new Map([["PAK", "PAK"]]) };
    const file = "events/events.export.CSV";
    const placed = placedIn(actors);
    const taken = await seconds(async () => {
      if (!allFirst) return loadJudged(engine, [{ file, path, named }], { scratch: folder, reach, placed });
      await coverageOf(engine, file, await loadWithin(engine, { file, path, named }, folder));
      await nameByWorld(engine, file, placed);
      return tellReach(engine, file, reach);
    });
    const [{ counted }] = await engine.rows("select count(*) as counted from event where aside is null");
    return { taken, counted };
  });
}

try {
  writeGdelt(path, n, 20210815, { actors: 2000, world: true });
  const times = { scan: [], part: [], first: [], whole: [] };
  let counted;
  for (let turn = 0; turn < turns; turn += 1) {
    times.scan.push(
      await fresh((engine) => seconds(() => engine.rows(`select ${used.map((name) => `max(${name})`).join(", ")} from ${read}`))),
    );
    const region = ["PAK", "AFG"];
    const period = { from: "2019-01-01", to: "2021-12-31" };
    const part = await importOf(region, period);
    times.part.push(part.taken);
    counted = part.counted;
    const first = await importOf(region, period, true);
    times.first.push(first.taken);
    if (first.counted !== counted) throw new Error(`${counted} rows count, of ${first.counted}`);
    times.whole.push((await importOf(world, { from: "1900-01-01", to: "2100-01-01" })).taken);
  }
  const [scan, part, first, whole] = [times.scan, times.part, times.first, times.whole].map(median);
  const say = (name, baseline, more) =>
    console.log(
      JSON.stringify({
        name,
        n,
        ...more,
        seconds: Number(part.toFixed(2)),
        baseline: Number(baseline.toFixed(2)),
        ratio: Number((part / baseline).toFixed(2)),
      }),
    );
  say("region: import of what counts, against DuckDB passing over the same columns", scan, { counted });
  say("region: import of what counts, against bringing in all rows first", first);
  say("region: import of what counts, against the import where all of it counts", whole);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
