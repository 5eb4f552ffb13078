import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import type { TrinoClient, TrinoValue } from "../../engine/trino/client.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { gather } from "../../stages/gather/gather.js";
import { importEvents } from "../../stages/import/import.js";
import { fetchCase } from "../fetch-case.js";

/** The queries are in the grammar that DuckDB shares, so that a table of its own stands in for one in a lake; test/trino asks the server itself. */
function lakeIn(engine: DuckDB): TrinoClient {
  const queries: string[] = [];
  const rows = async (sql: string): Promise<(readonly TrinoValue[])[]> => {
    queries.push(sql);
    if (sql.includes("system.runtime.nodes")) return [["476"]];
    const found = await engine.rows<Record<string, TrinoValue>>(sql.replaceAll(`"memory".information_schema`, "information_schema"));
    return found.map((row) => Object.values(row).map((each) => (sql.includes("data_type") ? String(each).toLowerCase() : each)));
  };
  return {
    address: { origin: "http://lake", catalog: "memory", schema: "main", user: "ana", session: {} },
    queries,
    rows,
    pages: async function* (sql) {
      yield await rows(sql);
    },
    run: async (sql) => void (await rows(sql)),
    stop: async () => undefined,
  };
}

const flow = begin().to(gather).to(importEvents);
let work: string;
let engine: DuckDB;
let lake: TrinoClient;
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-lake-"));
  engine = await openDuckDB();
  lake = lakeIn(engine);
});
afterEach(() => {
  engine.close();
  rmSync(work, { recursive: true, force: true });
});

const head = "version: 1\nname: T\nquestion: Who did it?\nregion: [PAK, AFG]\nperiod: {from: 2020-01-01, to: 2021-12-31}\n";
const actors = `actors:
  - {id: tehrik, name: Tehrik, kind: group, country: PAK, aliases: ["TTP*"]}
  - {id: league, name: League, kind: group, country: IND, aliases: [Union]}
`;
function caseIn(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(work, name);
  for (const [path, text] of Object.entries({ "case.yaml": head, "actors.yaml": actors, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, "events"), { recursive: true });
  return folder;
}

/** Rows that count, without the line that each has in its file. */
async function counted(folder: string): Promise<readonly object[]> {
  await build(flow, await loadCase(folder));
  const tables = await openTables(folder);
  try {
    return await tables.rows("select * exclude (line, aside) from event where aside is null order by id");
  } finally {
    tables.close();
  }
}

const remote = (table = "acts") => `remote:\n  - file: events/acts.parquet\n    table: ${table}\n    licence: own\n`;

/** Brings the part of the table, and compares what counts with what counts of the whole table. */
async function compared(mapping: string) {
  const files: Record<string, string> = mapping
    ? { "case.yaml": `${head}events:\n  - file: events/acts.parquet\n    columns: ${mapping}\n` }
    : {};
  const part = caseIn("part", { ...files, "sources/remote.yaml": remote() });
  const { fetched, problems } = await fetchCase(part, { lake, today: "2026-11-27" });
  expect(problems).toEqual([]);
  const whole = caseIn("whole", files);
  await engine.run(`copy acts to '${join(whole, "events/acts.parquet")}' (format parquet)`);
  const [all] = await engine.rows<{ n: number }>("select count(*) as n from acts");
  const counts = await counted(whole);
  expect(await counted(part)).toEqual(counts);
  return { counts: counts.length, came: fetched[0]?.lake?.rows ?? 0, all: all?.n ?? 0, part, fetched };
}

/** Every day with every country and every pair of names. */
const acts = (day: string, days: readonly string[]) => `create or replace table acts as
  select row_number() over (order by d, c, a, t) as nr, ${day} as told, c as land, a as who, t as whom, p as site, 'x' as unused
  from (select unnest([${days.map((each) => (each === "null" ? each : `'${each}'`)).join(", ")}]) as d),
    (select unnest(['PAK', 'Afghanistan', 'India', 'IRN', 'Nowhere', '', null]) as c),
    (select unnest(['Government of Pakistan', 'ttp Swat', 'Union', 'League', 'France', 'Ashraf Ghani', null]) as a),
    (select unnest(['Civilians', 'Taliban', 'Rebels (Pakistan)', null]) as t),
    (select unnest(['Delhi', 'Pakistan, India', null]) as p)`;
const mapping = "{ id: nr, day: told, country: land, actor: who, target: whom, place: site }";

describe("a part of a table in a lake", () => {
  it.each([
    ["text", "d", ["2019-12-31", "2020-01-01", "20210815", "2021-11", "2022", "15 August 2021", "soon"]],
    ["a date", "cast(d as date)", ["2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01", "null"]],
    ["a number", "cast(d as integer)", ["20191231", "20200101", "20211231", "2021", "2022", "20220101", "null"]],
    ["a moment", "cast(d as timestamp)", ["2019-12-31 23:59:59", "2020-01-01 00:00:00", "2021-12-31 23:59:59", "2022-01-01 00:00:00"]],
  ])("counts as the whole table does, where the day is %s", async (_, day, days) => {
    await engine.run(acts(day, days));
    const { counts, came, all } = await compared(mapping);
    expect(counts).toBeGreaterThan(100);
    expect(came).toBeGreaterThanOrEqual(counts);
    expect(came).toBeLessThan(all * 0.75);
  });

  it("brings the columns alone that the mapping names, and says under which conditions and by which queries", async () => {
    await engine.run(acts("d", ["2020-05-01", "2023-05-01"]));
    const { part, fetched } = await compared("{ id: nr, day: told, country: land }");
    const columns = await engine.rows<{ column_name: string }>(`describe select * from '${join(part, "events/acts.parquet")}'`);
    expect(columns.map((each) => each.column_name)).toEqual(["nr", "told", "land"]);
    expect(fetched[0]?.lake).toMatchObject({ table: "memory.main.acts", engine: "trino 476", queries: lake.queries });
    expect(fetched[0]?.lake?.where).toHaveLength(2);
    expect((await loadCase(part)).says.remote.remote[0]).toMatchObject({ sha256: fetched[0]?.sha256, retrieved: "2026-11-27" });
  });

  it("keeps whole numbers that JSON would round apart", async () => {
    await engine.run(acts("d", ["2020-05-01"]));
    await engine.run("create or replace table acts as select * replace (9007199254740992 + nr as nr) from acts");
    const { counts, part } = await compared(mapping);
    expect(counts).toBeGreaterThan(100);
    const [ids] = await engine.rows<{ n: number }>(
      `select count(distinct nr) as n from '${join(part, "events/acts.parquet")}' where nr > 9007199254740992`,
    );
    const [all] = await engine.rows<{ n: number }>(`select count(*) as n from '${join(part, "events/acts.parquet")}'`);
    expect(ids).toEqual(all);
  });

  it("leaves rows of before that have no last day, and brings those that reach into the period", async () => {
    await engine.run(acts("d", ["2019-05-01", "2020-05-01"]));
    await engine.run(
      "create or replace table acts as select *, case when told = '2019-05-01' and nr % 2 = 0 then '2020-02-01' end as ended from acts",
    );
    const { counts, came } = await compared(mapping.replace("day: told", "day: told, last: ended"));
    const [before] = await engine.rows<{ n: number }>("select count(*) as n from acts where told = '2019-05-01' and ended is null");
    const [all] = await engine.rows<{ n: number }>("select count(*) as n from acts");
    expect(counts).toBeGreaterThan(100);
    expect(came).toBeLessThanOrEqual((all?.n ?? 0) - (before?.n ?? 0));
  });

  it("brings all of the period where nothing says where it is", async () => {
    await engine.run(acts("d", ["2020-05-01", "2023-05-01"]));
    const { came, all } = await compared("{ id: nr, day: told, title: who }");
    expect(came).toBe(all / 2);
  });

  it("brings nothing where no row may lie in the region, though one has a list of places that nobody knows", async () => {
    await engine.run(
      "create table acts as select 1 as nr, '2020-05-01' as told, cast(null as varchar) as land, 'League' as who, 'Here, there' as site",
    );
    await engine.run("insert into acts values (2, '2020-05-01', null, null, 'Here, there')");
    const { counts, came } = await compared("{ id: nr, day: told, country: land, actor: who, place: site }");
    expect([counts, came]).toEqual([0, 0]);
  });

  it("is GDELT by the names of its columns, with days as numbers and countries in its own code", async () => {
    await engine.run(`create table acts as select row_number() over () as GLOBALEVENTID, d as SQLDATE, a as Actor1Code, a as Actor1Name,
      t as Actor2Code, t as Actor2Name, '190' as EventCode, '19' as EventRootCode, 4 as QuadClass, -10.0 as GoldsteinScale, 3 as NumSources,
      c as ActionGeo_CountryCode, null as ActionGeo_ADM2Code, 'https://x' as SOURCEURL
      from (select unnest([20191231, 20200101, 20211231, 20220101]) as d), (select unnest(['PK', 'AF', 'IN', 'UK', null]) as c),
        (select unnest(['PAKGOV', 'IND', 'AFGREB', 'USA', null]) as a), (select unnest(['CVL', 'PAK', null]) as t)`);
    const { counts, came, all, part } = await compared("");
    expect([counts, came, all]).toEqual([114, 114, 300]);
    const tables = await openTables(part);
    const formats = await tables.rows("select format, dataset, rows, bad from dataset").finally(() => tables.close());
    expect(formats).toEqual([{ format: "gdelt-2", dataset: "GDELT 2.0", rows: 114, bad: 0 }]);
  });
});

describe("a table that cannot be brought", () => {
  const refused = async (files: Readonly<Record<string, string>>, named: TrinoClient | undefined = lake) => {
    const folder = caseIn("case", files);
    const { problems, fetched } = await fetchCase(folder, named ? { lake: named } : {});
    expect(fetched).toEqual([]);
    expect(existsSync(join(folder, "events/acts.parquet"))).toBe(false);
    return problems.map(({ says, mend, at: [at] }) => ({ says, mend, at: `${at?.file}:${at?.line}` }));
  };
  beforeEach(() => engine.run(acts("d", ["2020-05-01"])));

  it("asks nobody where no person named a server", async () => {
    const folder = caseIn("case", { "sources/remote.yaml": remote() });
    const { problems } = await fetchCase(folder, {});
    expect(problems[0]?.says).toContain("a case names no server");
    expect(problems[0]?.mend).toContain("--engine trino://");
    expect(lake.queries).toEqual([]);
  });

  it("refuses a table of another schema than the address says, and asks nothing", async () => {
    const [only] = await refused({ "sources/remote.yaml": remote("memory.wages.acts") });
    expect(only).toMatchObject({ at: "sources/remote.yaml:2", mend: expect.stringContaining("/memory/wages") });
    expect(lake.queries).toEqual([]);
  });

  it.each([
    ["table: acts\n    at: https://example.org/acts", "table is asked of the server that a person names"],
    ["table: acts; drop table acts", "table is written name, schema.name or catalog.schema.name"],
    ["table: a.b.c.d", "table is written name, schema.name or catalog.schema.name"],
  ])("refuses an entry that says %s", async (entry, says) => {
    await expect(
      refused({ "sources/remote.yaml": `remote:\n  - file: events/acts.parquet\n    licence: own\n    ${entry}\n` }),
    ).rejects.toThrow(says);
    await expect(refused({ "sources/remote.yaml": remote().replace("acts.parquet", "acts.csv") })).rejects.toThrow("events/NAME.parquet");
  });

  it("names the tables that are there where one is not", async () => {
    const [only] = await refused({ "sources/remote.yaml": remote("deeds") });
    expect(only?.says).toContain("memory.main has no table deeds; it has acts");
  });

  it("names the line of a column that is not there", async () => {
    const events = "events:\n  - file: events/acts.parquet\n    columns:\n      day: told\n      actor: whoever\n";
    const [only] = await refused({ "case.yaml": head + events, "sources/remote.yaml": remote() });
    expect(only?.says).toContain("The table acts has no column whoever");
    expect(only?.at).toBe("case.yaml:10");
  });

  it("refuses a column that holds lists, and columns of no dataset without a mapping", async () => {
    await engine.run("create or replace table acts as select '2020-01-01' as told, [1, 2] as who");
    const events = "events:\n  - file: events/acts.parquet\n    columns: { day: told, actor: who }\n";
    const [only] = await refused({ "case.yaml": head + events, "sources/remote.yaml": remote() });
    expect(only?.says).toContain("who of the table acts is of the type integer[]");
    expect((await refused({ "case.yaml": head, "sources/remote.yaml": remote() }))[0]?.says).toContain(
      "of no dataset that Amity knows: told, who",
    );
  });

  it("quotes what a server calls its columns", async () => {
    await engine.run(`create or replace table acts as select '2020-01-01' as told, 'PAK' as "a ""b'; drop table acts"`);
    const events = `events:\n  - file: events/acts.parquet\n    columns: { day: told, country: "a \\"b'; drop table acts" }\n`;
    const folder = caseIn("case", { "case.yaml": head + events, "sources/remote.yaml": remote() });
    expect((await fetchCase(folder, { lake })).problems).toEqual([]);
    expect(readdirSync(join(folder, "events"))).toEqual(["acts.parquet"]);
    expect(readFileSync(join(folder, "sources/remote.yaml"), "utf8")).toContain("sha256");
  });
});
