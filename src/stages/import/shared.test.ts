import { createReadStream, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { ddl } from "../../domain/tables.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { inspectEvents } from "./inspect.js";
import { loadFile } from "./load.js";
import { layOut } from "./names/known.js";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "amity-shared-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function loaded(path: string): Promise<DuckDB> {
  const engine = await openDuckDB();
  for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
  await layOut(engine, []);
  await loadFile(engine, { file: path, path: shared(path), named: false }, scratch);
  return engine;
}
const csv = (path: string) => parse(readFileSync(shared(path), "utf8"), { columns: true }) as Record<string, string>[];

describeShared("UCDP against the reference answers", () => {
  it("GED Pakistan: totals by year and non-state side are those computed elsewhere", async () => {
    const engine = await loaded("data/ucdp/ged_pakistan_1989_2021_v22_1.csv.gz");
    const rows = await engine.rows<{ year: number; nsa: string; events: number; best: number }>(
      `select year(day) as year, coalesce(nullif(concat_ws(' / ',
           case when actor_name not like 'Government of %' then actor_name end,
           case when target_name not like 'Government of %' and target_name <> 'Civilians' then target_name end), ''), 'state-only') as nsa,
         count(*) as events, cast(sum(best) as bigint) as best
       from event group by year(day), nsa`,
    );
    const ours = new Map(rows.map((each) => [`${each.year} ${each.nsa}`, [each.events, each.best]]));
    const theirs = csv("data/reference/pak_year_actor_ged_v22_1.csv");
    const differ = theirs.filter((each) => {
      const [events, best] = ours.get(`${each["year"]} ${each["nsa"]}`) ?? [];
      return events !== Number(each["events"]) || best !== Number(each["best"]);
    });
    expect(differ).toEqual([]);
    expect(theirs.length).toBeGreaterThan(80);
    const reference = JSON.parse(readFileSync(shared("data/reference/reference.json"), "utf8"));
    const years = await engine.rows<{ year: number; events: number; best: number }>(
      "select year(day) as year, count(*) as events, cast(sum(best) as bigint) as best from event where year(day) >= 2010 group by year(day)",
    );
    expect(Object.fromEntries(years.map(({ year, events, best }) => [year, { events, best }]))).toEqual(reference.ged_pak_year_total);
    engine.close();
  });

  it("GED Pakistan: every row has the physical line on which it begins", async () => {
    const path = "data/ucdp/ged_pakistan_1989_2021_v22_1.csv.gz";
    const engine = await loaded(path);
    const ours = await engine.rows<{ id: string; line: number }>("select id, line from event order by line");
    engine.close();
    const text = gunzipSync(readFileSync(shared(path))).toString("utf8");
    const parsed = parse(text, { info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const theirs = parsed.slice(1).map(({ record, info }) => {
      const breaks = record.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
      return { id: `UCDP GED:${record[0]}`, line: info.lines - breaks };
    });
    expect(ours).toEqual(theirs);
  });

  it("battle deaths: the TTP's years, low and high of every dyad of the two countries", async () => {
    const engine = await loaded("data/ucdp/battledeaths_v24_1.csv.gz");
    const reference = JSON.parse(readFileSync(shared("data/reference/reference.json"), "utf8"));
    const ttp = await engine.rows<{ year: number; best: number }>(
      "select year(day) as year, cast(sum(best) as bigint) as best from event where target_name = 'TTP' and year(day) >= 2010 group by year(day)",
    );
    expect(Object.fromEntries(ttp.map(({ year, best }) => [year, best]))).toEqual(reference.brd_ttp);
    const ours = new Set(
      (await engine.rows<Record<string, unknown>>("select id, best, low, high from event")).map((each) => Object.values(each).join(" ")),
    );
    for (const each of csv("data/reference/brd_dyads_pak_afg_v24_1.csv")) {
      const key = `UCDP battle deaths:${each["dyad_id"]}-${each["year"]} ${each["bd_best"]} ${each["bd_low"]} ${each["bd_high"]}`;
      expect(ours).toContain(key);
    }
    engine.close();
  });

  it("country-year: Pakistan, Afghanistan and Iran by kind and in all", async () => {
    const engine = await loaded("data/ucdp/organizedviolence_country_year_asia_v25_1.csv.gz");
    const rows = await engine.rows<{ country: string; year: number; type: string; best: number; low: number; high: number }>(
      "select country, year(day) as year, type, best, low, high from event",
    );
    const ours = new Map(rows.map((each) => [`${each.country} ${each.year} ${each.type}`, each]));
    const sum = "cumulative_total_deaths_in_orgvio";
    for (const [country, iso] of [
      ["pakistan", "PAK"],
      ["afghanistan", "AFG"],
      ["iran", "IRN"],
    ]) {
      for (const each of csv(`data/reference/${country}_country_year_v25_1.csv`)) {
        const at = (type: string) => ours.get(`${iso} ${each["year_cy"]} ${type}`);
        expect(at("organised violence")?.best).toBe(Number(each[`${sum}_best_cy`]));
        expect(at("non-state")?.best).toBe(Number(each["ns_total_deaths_best_cy"]));
        expect(at("one-sided")?.best).toBe(Number(each["os_total_deaths_best_cy"]));
        expect(at("state-based")?.high).toBe(Number(each["sb_total_deaths_high_cy"]));
      }
    }
    engine.close();
  });

  it("one-sided violence of the reference's actors", async () => {
    const engine = await loaded("data/ucdp/onesided_v24_1.csv.gz");
    const rows = await engine.rows<{ name: string; year: number; best: number }>(
      "select actor_name as name, year(day) as year, best from event where target_name = 'Civilians'",
    );
    const ours = new Map(rows.map((each) => [`${each.name} ${each.year}`, each.best]));
    for (const each of csv("data/reference/onesided_actors_v24_1.csv"))
      expect(ours.get(`${each["actor_name"]} ${each["year"]}`)).toBe(Number(each["best_fatality_estimate"]));
    engine.close();
  });
});

describeShared("every file of the shared event data", () => {
  it.each([
    ["ucdp/ged_pakistan_1989_2021_v22_1.csv.gz", "ucdp-ged", 6416, 200],
    ["ucdp/ged_pakistan_hdx_hxl_head200.csv", "ucdp-ged", 199, 1],
    ["ucdp/battledeaths_v24_1.csv.gz", "ucdp-battle-deaths", 1920, 7],
    ["ucdp/dyadic_v24_1.csv.gz", "ucdp-dyadic", 3357, 0],
    ["ucdp/nonstate_v24_1.csv.gz", "ucdp-non-state", 1639, 19],
    ["ucdp/onesided_v24_1.csv.gz", "ucdp-one-sided", 1262, 7],
    ["ucdp/ucdp_prio_acd_v24_1.csv.gz", "ucdp-prio-acd", 2686, 0],
    ["ucdp/organizedviolence_country_year_asia_v25_1.csv.gz", "ucdp-country-year", 1034, 4],
    ["gdelt/raw/gdelt1_events_57and58col.export.CSV", "gdelt-1", 100, 0],
    ["gdelt/raw/gdelt2_events_61col.export.CSV", "gdelt-2", 100, 0],
    ["icews/raw/events.2018.sample.tab", "icews", 3705, 0],
    ["icews/raw/icews_sample.csv", "icews", 4993, 0],
    ["icews/icews14/icews14_named.tsv.gz", "icews-named", 90730, 0],
    ["icews/icews14/names_icews_2014_test.txt.gz", "icews-named", 8963, 0],
    ["icews/icews14/names_icews_2014_valid.txt.gz", "icews-named", 8941, 0],
    ["acled_gtd_polecat/acled_export_sample40_acledR.csv", "acled", 40, 0],
  ])("%s is read whole", async (path, format, rows, flagged) => {
    const found = await inspectEvents(shared(`data/${path}`));
    expect(found).toMatchObject({ format, rows, good: rows - flagged, flagged, bad: 0 });
  });

  it("GED Pakistan has 61 rows with low above best and 139 with high below", async () => {
    const { problems } = await inspectEvents(shared("data/ucdp/ged_pakistan_1989_2021_v22_1.csv.gz"));
    expect(problems.map((each) => each.says)).toEqual([
      expect.stringMatching(/^In 139 rows the high/),
      expect.stringMatching(/^In 61 rows the low/),
    ]);
  });

  it.each([
    ["ucdp/ucdp_actor_v22_1.csv.gz", /actor list/],
    ["gdelt/raw/gdelt1_gkg_11col.csv", /knowledge graph/],
    ["gdelt/raw/gdelt1_gkgcounts_15col.csv", /knowledge-graph counts/],
    ["gdelt/raw/gdelt2_gkg_27col.gkg.csv.gz", /knowledge graph/],
    ["gdelt/raw/gdelt2_mentions_16col.mentions.CSV", /mentions/],
    ["gdelt/raw/normfile_daily.csv", /normalising/],
    ["gdelt/schema/cameoCodeTable.tsv", /CAMEO/],
    ["gdelt/schema/events1.csv", /list of columns/],
    ["icews/raw/icews_coup_like_sample.json", /JSON/],
    ["icews/raw/goldstein_mappings.csv", /Goldstein/],
    ["icews/icews14/train.txt", /Numbered triples/],
    ["acled_gtd_polecat/acled_codebook.csv", /codebook/],
    ["acled_gtd_polecat/polecat_columns.txt", /One column/],
  ])("%s is refused with what it is", async (path, reason) => {
    const found = await inspectEvents(shared(`data/${path}`));
    expect(found.format).toBeNull();
    expect(found.problems[0]?.says).toMatch(reason);
  });

  it("GDELT places are in ISO3 and impossible widths do not shift columns", async () => {
    const engine = await loaded("data/gdelt/raw/gdelt1_events_57and58col.export.CSV");
    const text: string[] = [];
    for await (const piece of createReadStream(shared("data/gdelt/raw/gdelt1_events_57and58col.export.CSV"))) text.push(String(piece));
    const lines = text.join("").split("\n");
    const rows = await engine.rows<{ id: string; line: number; url: string | null; cameo: string }>(
      "select id, line, url, cameo from event",
    );
    expect(rows).toHaveLength(100);
    for (const { id, line, url, cameo } of rows) {
      const fields = lines[line - 1]?.split("\t") ?? [];
      expect([`GDELT 1.0:${fields[0]}`, fields[26], fields[57] ?? null]).toEqual([id, cameo, url]);
    }
    engine.close();
  });
});
