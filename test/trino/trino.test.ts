import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missing, startCluster } from "../../bench/made/trino/cluster.js";
import { loadCase } from "../../src/case/load.js";
import { type TableName, tableNames, tables } from "../../src/domain/tables.js";
import { trinoAddress } from "../../src/engine/trino/address.js";
import { trinoClient } from "../../src/engine/trino/client.js";
import { farTables, markOf, openFar } from "../../src/engine/trino/far.js";
import { placeIn } from "../../src/engine/trino/shared-folder.js";
import { fetchCase } from "../../src/fetch/fetch-case.js";
import { build, openTables } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { pipeline } from "../../src/pipeline.js";
import { gather } from "../../src/stages/gather/gather.js";
import { importEvents } from "../../src/stages/import/import.js";
import { copyBuilt } from "../helpers/built.js";
import { shared } from "../helpers/shared.js";

type Cluster = Awaited<ReturnType<typeof startCluster>>;

const why = missing();
if (why) console.log(`The tests of Trino are skipped: ${why}.`);

/** Builds again, with a Trino for what adds up all events, and gives the tables of both builds that differ by more than 1e-9. */
async function differing(
  folder: string,
  { origin }: Pick<Cluster, "origin">,
  { during = () => undefined, shared = "" }: { readonly during?: (query: number) => void; readonly shared?: string } = {},
) {
  const address = `${origin.replace("http", "trino")}/hive/amity${shared && `?folder=${shared}`}`;
  const client = trinoClient(trinoAddress(address), {}, () => during(client.queries.length));
  await client.run("create schema if not exists hive.amity");
  const before = await said(folder);
  const far = await openFar(client, folder);
  const run = await build(pipeline, await loadCase(folder), { force: true, far });
  await far.clear();
  const after = await said(folder);
  const wrong = tableNames.filter((name) => !isSame(before.get(name) ?? [], after.get(name) ?? []));
  return { wrong, run, left: await client.rows("show tables"), rows: farTables.map((name) => before.get(name)?.length ?? 0) };
}

async function said(folder: string): Promise<Map<TableName, readonly object[]>> {
  const engine = await openTables(folder);
  try {
    const all = new Map<TableName, readonly object[]>();
    for (const name of tableNames) {
      const key = tables[name].key.map((each) => `"${each}"`).join(", ");
      all.set(name, await engine.rows(`select * from ${name} order by ${key}`));
    }
    return all;
  } finally {
    engine.close();
  }
}

function isSame(before: readonly object[], after: readonly object[]): boolean {
  return (
    before.length === after.length &&
    before.every((row, at) => {
      const other = after[at] as Record<string, unknown>;
      return Object.entries(row).every(([name, value]) =>
        typeof value === "number" ? Math.abs(value - Number(other[name])) <= 1e-9 * Math.max(1, Math.abs(value)) : value === other[name],
      );
    })
  );
}

describe.skipIf(why !== undefined)("a build whose events are added up on Trino", () => {
  let cluster: Cluster;
  const work = mkdtempSync(join(tmpdir(), "amity-far-"));
  beforeAll(async () => {
    cluster = await startCluster(1, { allWork: true });
  }, 600_000);
  afterAll(async () => {
    await cluster?.close();
    rmSync(work, { recursive: true, force: true });
  });

  it("gives every table of the flagship as DuckDB does, names the engine and its queries, and leaves nothing there", async () => {
    const folder = await copyBuilt(join(work, "flagship"), "flagship", "source");
    const { wrong, run, left, rows } = await differing(folder, cluster);
    expect(wrong).toEqual([]);
    expect(Math.min(...rows)).toBeGreaterThan(0);
    expect(run.far?.engine).toMatch(/^trino \d+/u);
    expect(run.far?.queries.length).toBeGreaterThan(farTables.length);
    expect(left).toEqual([]);
  }, 600_000);

  it("gives the same as Parquet by a folder that both see, and takes away what a killed build left there", async () => {
    const folder = await copyBuilt(join(work, "by-folder"), "flagship", "source");
    const own = join(cluster.lake, markOf(folder));
    const shared = placeIn({ folder: cluster.lake, location: "local:///" }, markOf(folder), "killed");
    const engine = await openTables(folder);
    const [acts] = await engine.rows<{ n: number }>("select count(*) as n from act").finally(() => engine.close());
    const file = (await readdir(join(folder, "derived"))).find((name) => /^act\./u.test(name)) as string;
    const client = trinoClient(trinoAddress(`${cluster.origin.replace("http", "trino")}/hive/amity`));
    await client.run("create schema if not exists hive.amity");
    const location = await shared.put(join(folder, "derived", file), "act_1");
    const name = `${markOf(folder)}_killed_act_1`;
    await client.run(`create table ${name} (id varchar) with (external_location = '${location}', format = 'PARQUET')`);
    expect(await client.rows(`select count(*) from ${name}`)).toEqual([[acts?.n]]);

    const { wrong, run, left } = await differing(folder, cluster, { shared: cluster.lake });
    expect(wrong).toEqual([]);
    expect(run.far?.queries.length).toBeGreaterThan(farTables.length);
    expect(left).toEqual([]);
    expect(existsSync(own)).toBe(false);
  }, 600_000);

  it("brings the part of a table that a case needs, whatever its days are written as", async () => {
    const address = trinoAddress(`${cluster.origin.replace("http", "trino")}/hive/lake`);
    const client = trinoClient(address);
    await client.run("create schema if not exists hive.lake");
    const days = ["2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01"];
    const rows = days.flatMap((day) =>
      ["PAK", "IND", null].map((land) => `(date '${day}', ${land ? `'${land}'` : "cast(null as varchar)"})`),
    );
    await client.run(`create table deeds as select cast(row_number() over (order by d, c) as integer) as nr, d as as_date,
      cast(d as timestamp(3)) as as_moment, cast(d as varchar) as as_text, cast(date_format(d, '%Y%m%d') as integer) as as_number, c as land,
      'Union' as who, 'Civilians' as whom, cast(1.5 as decimal(6, 2)) as weight
      from (values ${rows.join(", ")}) as t (d, c)`);
    const brought = async (name: string, told: string, by = address) => {
      const folder = join(work, name);
      mkdirSync(join(folder, "sources"), { recursive: true });
      const columns = `{ id: nr, day: ${told}, country: land, actor: who, target: whom, goldstein: weight }`;
      writeFileSync(
        join(folder, "case.yaml"),
        `version: 1\nname: T\nquestion: Who?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\nevents:\n  - file: events/deeds.parquet\n    columns: ${columns}\n`,
      );
      writeFileSync(join(folder, "sources/remote.yaml"), "remote:\n  - { file: events/deeds.parquet, table: deeds, licence: own }\n");
      const { fetched, problems } = await fetchCase(folder, { lake: trinoClient(by) });
      expect(problems).toEqual([]);
      expect(fetched[0]?.lake).toMatchObject({ rows: 2, table: "hive.lake.deeds", engine: expect.stringMatching(/^trino \d+/u) });
      return { folder, came: fetched[0] };
    };
    const ids = [];
    for (const told of ["as_date", "as_moment", "as_text", "as_number"]) {
      const { folder, came } = await brought(`lake-${told}`, told);
      expect(came?.lake?.queries).toHaveLength(6);
      const shared = { folder: cluster.lake, location: "local:///" };
      const { came: asFile } = await brought(`lake-file-${told}`, told, { ...address, shared });
      expect(asFile?.sha256).toBe(came?.sha256);
      await build(begin().to(gather).to(importEvents), await loadCase(folder));
      const tables = await openTables(folder);
      ids.push(
        await tables
          .rows("select id, cast(day as varchar) as day, country, goldstein from event where aside is null order by id")
          .finally(() => tables.close()),
      );
    }
    expect(await client.rows("show tables")).toEqual([["deeds"]]);
    const same = [
      { id: "deeds:5", day: "2020-01-01", country: "PAK", goldstein: 1.5 },
      { id: "deeds:8", day: "2021-12-31", country: "PAK", goldstein: 1.5 },
    ];
    expect(ids).toEqual([same, same, same, same]);
  }, 600_000);

  it("says that the server does not see a folder that only this machine has", async () => {
    const folder = await copyBuilt(join(work, "unseen"), "flagship", "source");
    const elsewhere = join(work, "elsewhere");
    mkdirSync(elsewhere);
    await expect(differing(folder, cluster, { shared: elsewhere })).rejects.toThrow(`The server does not see ${elsewhere} as local:///`);
  }, 600_000);

  it.skipIf(!existsSync(shared("data/regions")))(
    "gives every table of a case of known data, though a worker is lost on the way",
    async () => {
      const folder = await copyBuilt(join(work, "caucasus"), "caucasus", "source");
      let isLost = false;
      const during = (query: number) => {
        if (query < 8 || isLost) return;
        isLost = true;
        cluster.kill(1);
      };
      const { wrong, run } = await differing(folder, cluster, { during });
      expect(isLost).toBe(true);
      expect(wrong).toEqual([]);
      expect(run.far?.queries.length).toBeGreaterThan(8);
    },
    600_000,
  );
});
