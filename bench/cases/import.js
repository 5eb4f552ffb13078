// Two million GDELT-shaped rows through the import, against DuckDB alone reading the same columns of the same file, in turn.
// Two baselines: DuckDB loading the columns into a table as text ("load"), and only passing over them ("scan").
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ddl } from "../../dist/domain/tables.js";
import { gdeltColumns } from "../../dist/formats/events/gdelt/gdelt.js";
import { loadFile } from "../../dist/stages/import/load.js";
import { layOut } from "../../dist/stages/import/names/known.js";
import { csv } from "../../dist/stages/import/select.js";
import { fresh, median } from "../made/measured.js";
import { writeGdelt } from "../made/rows/gdelt.js";

const n = Number(process.env.ROWS ?? 2_000_000);
const turns = Number(process.env.TURNS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "amity-bench-"));
const path = join(folder, "events.export.CSV");
const columns = gdeltColumns(true);
const used = [
  ...["global_event_id", "sql_date", "month_year", "year", "actor1_code", "actor1_name", "actor2_code", "actor2_name"],
  ...["event_code", "event_root_code", "quad_class", "goldstein_scale", "num_sources", "action_geo_full_name"],
  ...["action_geo_country_code", "action_geo_adm1_code", "action_geo_adm2_code", "action_geo_lat", "action_geo_long", "source_url"],
];
const read = csv(path, columns, { delimiter: "\t", quoted: false, parallel: true, missing: [] });
const aliases = [
  { name: "PAK", actor: "PAK", since: null, until: null },
  { name: "AFG", actor: "AFG", since: null, until: null },
  { name: "AFGGOV", actor: "AFG", since: null, until: "2021-08-14" },
  { name: "AFGGOV", actor: "TAL", since: "2021-08-15", until: null },
  { name: "USA", actor: "USA", since: null, until: null },
];

const seconds = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

try {
  const bytes = writeGdelt(path, n);
  const times = { scan: [], load: [], import: [], save: [] };
  let most = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    times.scan.push(
      await fresh((engine) => seconds(() => engine.rows(`select ${used.map((name) => `max(${name})`).join(", ")} from ${read}`))),
    );
    times.load.push(await fresh((engine) => seconds(() => engine.run(`create table loaded as select ${used.join(", ")} from ${read}`))));
    await fresh(async (engine) => {
      for (const name of ["event", "tally", "rejected"]) await engine.run(ddl(name));
      const named = await layOut(engine, aliases);
      let loaded;
      times.import.push(
        await seconds(async () => {
          loaded = await loadFile(engine, { file: "events/events.export.CSV", path, named }, folder);
        }),
      );
      if (loaded.rows !== n || loaded.bad !== 0) throw new Error(`imported ${loaded.rows} of ${n} rows, ${loaded.bad} bad`);
      most = Math.max(most, process.memoryUsage().rss);
      const out = join(folder, "event.parquet");
      times.save.push(
        await seconds(() => engine.run(`copy (select * from event order by id) to '${out}' (format parquet, compression zstd)`)),
      );
      most = Math.max(most, process.memoryUsage().rss);
    });
  }
  const taken = median(times.import);
  const say = (name, time, baseline) =>
    console.log(
      JSON.stringify({
        name,
        n,
        seconds: Number(time.toFixed(3)),
        per_second: Math.round(n / time),
        mb: Math.round(bytes / 1e6),
        rss_mb: Math.round(most / 1e6),
        ...(baseline ? { baseline: Number(baseline.toFixed(3)), ratio: Number((baseline / time).toFixed(2)) } : {}),
      }),
    );
  say("import: events in the table, against DuckDB loading the same columns", taken, median(times.load));
  say("import: events in the table, against DuckDB passing over the same columns", taken, median(times.scan));
  say("import: table written as sorted Parquet", median(times.save));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
