import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { shared } from "../helpers/shared.js";
import { work } from "./made.js";

/** A worldwide file of UCDP as a table of text. */
export const ucdp = (name: string) => `read_csv('${shared(`data/ucdp/${name}.csv.gz`)}', all_varchar = true)`;

/** SQL over raw rows of UCDP about the countries of one region, by the names that UCDP has for them. */
export function rowsOf(region: readonly string[]) {
  const among = `[${region.map((each) => `'${each}'`).join(", ")}]`;
  const anyOf = (column: string) => `len(list_intersect(string_split(${column}, ', '), ${among})) > 0`;
  const allOf = (column: string) => `len(list_intersect(string_split(${column}, ', '), ${among})) = len(string_split(${column}, ', '))`;
  const states = region.map((each) => `'Government of ${each}'`).join(", ");
  const ofState = ["side_a", "side_b"].map((side) => `${side} in (${states})`).join(" or ");
  /** Battles of the region: all places in it, or a state of it among the sides. */
  const battles = `(select *, cast(bd_best as bigint) as best from ${ucdp("battledeaths_v24_1")}
    where ${anyOf("battle_location")} and (${allOf("battle_location")} or ${ofState}))`;
  return { among, anyOf, allOf, states, battles };
}

/** The rows of worldwide files that name a country of the region, as somebody cuts them out: those across borders are among them. */
export async function cut(name: string, region: readonly string[], icews = false): Promise<string[]> {
  const { among, anyOf } = rowsOf(region);
  const folder = join(work, `of-${name}`);
  mkdirSync(folder, { recursive: true });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const files: string[] = [];
  const put = async (file: string, rows: string, options = "header") => {
    const path = join(folder, file);
    const [found] = (await connection.runAndReadAll(`select count(*) as n from (${rows})`)).getRowObjects();
    if (Number(found?.["n"]) === 0) return;
    await connection.run(`copy (${rows}) to '${path}' (${options})`);
    files.push(path);
  };
  await put("battledeaths_v24_1.csv", `select * from ${ucdp("battledeaths_v24_1")} where ${anyOf("battle_location")}`);
  await put("nonstate_v24_1.csv", `select * from ${ucdp("nonstate_v24_1")} where ${anyOf("location")}`);
  await put("onesided_v24_1.csv", `select * from ${ucdp("onesided_v24_1")} where ${anyOf("location")}`);
  const asia = ucdp("organizedviolence_country_year_asia_v25_1");
  await put("organizedviolencecy_v25_1.csv", `select * from ${asia} where country_cy in (select unnest(${among}))`);
  const wide = ucdp("ged_v25_1_monthly_deaths_asia_wide");
  const columns = (await connection.runAndReadAll(`describe select * from ${wide}`))
    .getRowObjects()
    .map((each) => String(each["column_name"]));
  const mine = columns.filter((each) => region.includes(each)).map((each) => `"${each}"`);
  if (mine.length) await put("ged_v25_1_monthly_deaths.csv", `select month, ${mine.join(", ")} from ${wide}`);
  if (icews) {
    await put("dyadic_v24_1.csv", `select * from ${ucdp("dyadic_v24_1")} where ${anyOf("location")}`);
    const tab = `read_csv('${shared("data/icews/raw/events.2018.sample.tab")}', delim = '\t', all_varchar = true, quote = '', header = true)`;
    const named = ["Country", "Source Country", "Target Country"].map((each) => `"${each}" in (select unnest(${among}))`).join(" or ");
    await put("events.2018.sample.tab", `select * from ${tab} where ${named}`, "header, delimiter '\t', quote ''");
  }
  connection.closeSync();
  return files;
}
