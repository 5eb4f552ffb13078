// A worldwide file of GDELT's shape in a case with a region of two countries, in turn: DuckDB alone passing over the columns that are read
// ("scan"), the import that brings in what counts, the same with all rows brought in first and taken out again, and the import where the region
// is the world, so that all of it counts. Then the same rows as Parquet in the columns of ICEWS: the scan, and the import of what counts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ddl } from "../../dist/domain/tables.js";
import { codesOf, countryName } from "../../dist/domain/world/country.js";
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
const gdelt = join(folder, "events.export.CSV");
const icews = join(folder, "icews.parquet");
const used = [
  ...["global_event_id", "sql_date", "month_year", "year", "actor1_code", "actor1_name", "actor2_code", "actor2_name"],
  ...["event_code", "event_root_code", "quad_class", "goldstein_scale", "num_sources", "action_geo_full_name"],
  ...["action_geo_country_code", "action_geo_adm1_code", "action_geo_adm2_code", "action_geo_lat", "action_geo_long", "source_url"],
];
const read = csv(gdelt, gdeltColumns(true), { delimiter: "\t", quoted: false, parallel: true, missing: [] });
/** Columns of ICEWS, each made of one of GDELT. */
const asIcews = {
  event_id: "global_event_id",
  event_date: "cast(try_strptime(sql_date, '%Y%m%d') as date)",
  source_name: "actor1_name",
  event_text: "'act ' || event_code",
  cameo_code: "event_code",
  intensity: "goldstein_scale",
  target_name: "actor2_name",
  country: "country",
  city: "action_geo_full_name",
  province: "action_geo_adm1_code",
  latitude: "action_geo_lat",
  longitude: "action_geo_long",
  publisher: "source_url",
};
const world = [...new Set(codesOf("fips").values())];

/** Writes the rows of GDELT as Parquet, in the columns of ICEWS. */
async function writeIcews() {
  const countries = [...codesOf("fips")].map(([code, iso3]) => `('${code}', '${countryName(iso3).replaceAll("'", "''")}')`).join(", ");
  const columns = Object.entries(asIcews).map(([name, sql]) => `${sql} as ${name}`);
  await fresh((engine) =>
    engine.run(`copy (select ${columns.join(", ")} from ${read} left join (values ${countries}) as c (code, country) on code = action_geo_country_code)
      to '${icews}' (format parquet)`),
  );
}

/** Seconds of all processors together: other work on the machine does not count. */
const seconds = async (work) => {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
};

async function importOf(region, period, { allFirst = false, file = "events/events.export.CSV", path = gdelt } = {}) {
  return fresh(async (engine) => {
    for (const name of ["event", "tally", "rejected"]) await engine.run(ddl(name));
    const named = await layOut(engine, [{ name: "PAK", actor: "PAK", since: null, until: null }]);
    const actors = [{ id: "PAK", kind: "state", name: "Pakistan", country: "PAK" }];
    const reach = { region, period, homes: new Map([["PAK", "PAK"]]) };
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
  writeGdelt(gdelt, n, 20210815, { actors: 2000, world: true });
  await writeIcews();
  const times = { scan: [], part: [], first: [], whole: [], parquetScan: [], parquet: [] };
  let counted;
  let ofParquet;
  for (let turn = 0; turn < turns; turn += 1) {
    times.scan.push(
      await fresh((engine) => seconds(() => engine.rows(`select ${used.map((name) => `max(${name})`).join(", ")} from ${read}`))),
    );
    const region = ["PAK", "AFG"];
    const period = { from: "2019-01-01", to: "2021-12-31" };
    const part = await importOf(region, period);
    times.part.push(part.taken);
    counted = part.counted;
    const first = await importOf(region, period, { allFirst: true });
    times.first.push(first.taken);
    if (first.counted !== counted) throw new Error(`${counted} rows count, of ${first.counted}`);
    times.whole.push((await importOf(world, { from: "1900-01-01", to: "2100-01-01" })).taken);
    const columns = Object.keys(asIcews).map((name) => `max(${name})`);
    times.parquetScan.push(await fresh((engine) => seconds(() => engine.rows(`select ${columns.join(", ")} from '${icews}'`))));
    const parquet = await importOf(region, period, { file: "events/icews.parquet", path: icews });
    times.parquet.push(parquet.taken);
    ofParquet = parquet.counted;
  }
  const [scan, part, first, whole] = [times.scan, times.part, times.first, times.whole].map(median);
  const [parquetScan, parquet] = [times.parquetScan, times.parquet].map(median);
  const say = (name, baseline, more, taken = part) =>
    console.log(
      JSON.stringify({
        name,
        n,
        ...more,
        seconds: Number(taken.toFixed(2)),
        baseline: Number(baseline.toFixed(2)),
        ratio: Number((taken / baseline).toFixed(2)),
      }),
    );
  say("region: import of what counts, against DuckDB passing over the same columns", scan, { counted });
  say("region: import of what counts, against bringing in all rows first", first);
  say("region: import of what counts, against the import where all of it counts", whole);
  const named = "region: import of what counts of a Parquet file, against DuckDB passing over the same columns";
  say(named, parquetScan, { counted: ofParquet }, parquet);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
