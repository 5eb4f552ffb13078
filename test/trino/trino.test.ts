import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { type TableName, tableNames, tables } from "../../src/domain/tables.js";
import { trinoAddress } from "../../src/engine/trino/address.js";
import { trinoClient } from "../../src/engine/trino/client.js";
import { farTables, openFar } from "../../src/engine/trino/far.js";
import { build, openTables } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { copyBuilt } from "../helpers/built.js";
import { shared } from "../helpers/shared.js";
import { type Cluster, missing, startCluster } from "./server.js";

const why = missing();
if (why) console.log(`The tests of Trino are skipped: ${why}.`);

/** Builds again, with a Trino for what adds up all events, and gives the tables of both builds that differ by more than 1e-9. */
async function differing(folder: string, origin: string, during: (query: number) => void = () => undefined) {
  const client = trinoClient(trinoAddress(`${origin.replace("http", "trino")}/hive/amity`), {}, () => during(client.queries.length));
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
    cluster = await startCluster(2);
  }, 600_000);
  afterAll(async () => {
    await cluster?.close();
    rmSync(work, { recursive: true, force: true });
  });

  it("gives every table of the flagship as DuckDB does, names the engine and its queries, and leaves nothing there", async () => {
    const folder = await copyBuilt(join(work, "flagship"), "flagship", "source");
    const { wrong, run, left, rows } = await differing(folder, cluster.origin);
    expect(wrong).toEqual([]);
    expect(Math.min(...rows)).toBeGreaterThan(0);
    expect(run.far?.engine).toMatch(/^trino \d+/u);
    expect(run.far?.queries.length).toBeGreaterThan(farTables.length);
    expect(left).toEqual([]);
  }, 600_000);

  it.skipIf(!existsSync(shared("data/regions")))(
    "gives every table of a case of known data, though a worker is lost on the way",
    async () => {
      const folder = await copyBuilt(join(work, "caucasus"), "caucasus", "source");
      let isLost = false;
      const { wrong, run } = await differing(folder, cluster.origin, (query) => {
        if (query < 8 || isLost) return;
        isLost = true;
        cluster.kill(2);
      });
      expect(isLost).toBe(true);
      expect(wrong).toEqual([]);
      expect(run.far?.queries.length).toBeGreaterThan(8);
    },
    600_000,
  );
});
