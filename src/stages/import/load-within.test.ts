import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ddl } from "../../domain/tables.js";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { setContainedAside } from "./aside/contained.js";
import { allWithin, loadWithin } from "./load-within.js";
import { layOut } from "./names/known.js";

let folder: string;
let engine: DuckDB;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-within-"));
  await mkdir(join(folder, "scratch"));
  engine = await openDuckDB();
  for (const name of ["event", "tally", "rejected"] as const) await engine.run(ddl(name));
  await layOut(engine, []);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

const header = "id,year,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low,date_prec,number_of_sources";
const row = (id: number) => `${id},2021,1,"Government of Atlantis","Tritons, ""the""",Pakistan,2021-03-01,2021-03-01,2,3,1,1,2`;
async function put(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { file: `events/${name}`, path, named: false };
}
const counted = async () => (await engine.rows<{ n: number }>("select count(*) as n from event"))[0]?.n;

describe("a table of events", () => {
  it("is refused where it takes more than its time, and nothing of it stays", async () => {
    const small = await put("small.csv", `${header}\n${row(1)}\n`);
    expect(await loadWithin(engine, small, join(folder, "scratch"))).toMatchObject({ rows: 1 });
    const large = await put("large.csv", `${header}\n${Array.from({ length: 300_000 }, (_, n) => row(n + 10)).join("\n")}\n`);
    const refused = await loadWithin(engine, large, join(folder, "scratch"), { seconds: 0.2 });
    expect(refused).toMatchObject({ code: "data/too-large", refused: expect.stringContaining("more than 0.2 seconds of the processor") });
    expect(await counted()).toBe(1);
    expect(await loadWithin(engine, large, join(folder, "scratch"))).toMatchObject({ rows: 300_000 }); // in its own time it is read
    await engine.run("delete from event");
  }, 120_000);

  it.each([
    ["comma", `${Array.from({ length: 30_000 }, (_, n) => `c${n}`).join(",")}\n1\n`],
    ["tab", `${"a\t".repeat(50_000)}\n`],
    ["names that are alike", `${"id,".repeat(40_000)}\n`],
  ])("is refused with too many columns (%s)", async (name, text) => {
    const odd = await put(`${name}.csv`, text);
    expect(await loadWithin(engine, odd, join(folder, "scratch"))).toMatchObject({ refused: expect.stringContaining("4,000 at most") });
  });

  it.each([
    ["a quotation mark that is never closed", `${header}\n1,"${"a\n".repeat(200_000)}`],
    ["one line of a million letters", `${header}\n${"x".repeat(1_000_000)}`],
    ["a header that has no end", "id,date_start,".repeat(100)],
    ["quotation marks only", `${header}\n${'"'.repeat(300_000)}\n`],
    ["delimiters only", `${header}\n${",".repeat(300_000)}\n`],
    ["JSON nested deeply", "[".repeat(200_000)],
    ["JSON in one line", `[${'{"id":1,"date_start":"2021-03-01"},'.repeat(20_000)}{}]`],
    ["zero bytes", `${header}\n${"\0".repeat(200_000)}\n`],
    ["lines of nothing", `${header}\n${"\r\n".repeat(200_000)}`],
  ])("of odd shape has an end: %s", async (name, text) => {
    const began = process.cpuUsage();
    const odd = await put(`${name.replaceAll(" ", "-")}.csv`, text);
    const found = await loadWithin(engine, odd, join(folder, "scratch"), { seconds: 20 });
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
    expect("refused" in found ? found.code : undefined).not.toBe("data/too-large");
    await engine.run("delete from event");
    await engine.run("delete from rejected");
  });
});

it("sums that lie in one another by the million are given up, and said to be", async () => {
  await loadWithin(engine, await put("one.csv", `${header}\n${row(1)}\n`), join(folder, "scratch"));
  await engine.run(`insert into event select event.* replace ('e' || cast(i as varchar) as id, i as line, 'odd' as dataset,
      case when i % 2 = 0 then 'event' else 'year' end as grain, date '2020-01-01' as day, date '2020-12-31' as last)
    from event, range(60000) t(i)`);
  expect(await allWithin(engine, (limited) => setContainedAside(limited, []), 0.3)).toBe(false);
  expect(await counted()).toBe(60_001);
  await engine.run("delete from event");
});
