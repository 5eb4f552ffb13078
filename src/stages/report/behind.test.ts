import { afterAll, beforeAll, expect, it } from "vitest";
import { doorOver, emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Door } from "../../engine/door/door.js";
import type { DuckDB } from "../../engine/duckdb.js";
import { rowsBehind } from "./behind.js";
import { allow } from "./figure-query.js";

let engine: DuckDB;
let door: Door;
let end: () => void;
beforeAll(async () => {
  engine = await emptyTables();
  const days = ["2019", "2020", "2021", "2022"].flatMap((year) => ["PAK", "AFG"].map((country) => ({ year, country })));
  await engine.write(
    "event",
    days.map(({ year, country }, index) =>
      rowOf("event", {
        id: `e${index}`,
        file: "events/a.csv",
        line: index + 2,
        day: `${year}-01-01`,
        last: `${year}-12-31`,
        country,
        best: index,
      }),
    ),
  );
  ({ door, end } = await doorOver(engine, ["event"]));
});
afterAll(() => {
  end();
  engine.close();
});

async function behind(sql: string) {
  const [allowed] = await allow(door, [sql]);
  if (!allowed || allowed instanceof Error) throw allowed;
  return rowsBehind(door, allowed.tree);
}

it("gives the rows that a sum adds up, with file and line", async () => {
  const [rows, ...others] = await behind("select sum(best) as value from event where country = 'PAK' group by country order by 1");
  expect(others).toEqual([]);
  expect(rows?.total).toBe(4);
  expect(rows?.columns).toEqual(["file", "line", "day", "last", "country", "best"]);
  expect(rows?.rows.map((row) => row[1])).toEqual([8, 6, 4, 2]);
  expect(await engine.rows(rows?.query ?? "")).toHaveLength(4);
});

it("gives those of each select in a ratio", async () => {
  const parts = await behind(
    "select (select best from event where day = date '2020-01-01' and country = 'PAK') * 1.0 / (select best from event where day = date '2019-01-01' and country = 'AFG')",
  );
  expect(parts.map((each) => each.rows.map((row) => row[1]))).toEqual([[4], [3]]);
});

it("leaves out rows that no case of a sum counts, and has those that add most first", async () => {
  const [rows] = await behind(
    "select 1.0 * sum(case when day > date '2021-06-01' then best else 0 end) / sum(case when day < date '2019-06-01' then best else 0 end) from event",
  );
  expect(rows?.rows.map((row) => row[1])).toEqual([9, 8, 3, 2]);
  const [all] = await behind("select sum(case when day > date '2021-06-01' then best else 0 end) * 1.0 / count(*) from event");
  expect(all?.total).toBe(8);
});

it("takes no table for one that the query makes itself, and leaves out what hangs on an outer query", async () => {
  expect(await behind("with tally as (select 1 as value) select value from tally")).toEqual([]);
  const parts = await behind("select count(*) from event a where exists (select 1 from event b where b.best > a.best)");
  expect(parts.map((each) => each.total)).toEqual([7]);
});
