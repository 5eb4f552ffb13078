import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doorOver } from "../../../test/helpers/tables.js";
import { ddl } from "../../domain/tables.js";
import type { Door } from "../../engine/door/door.js";
import { openDuckDB } from "../../engine/duckdb.js";
import { answer } from "./figure-query.js";

let door: Door;
let end: () => void;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "amity-"));
  writeFileSync(join(folder, "x.csv"), "secret\n1\n");
  const engine = await openDuckDB();
  await engine.run(ddl("turning_point"));
  await engine.run(
    `insert into turning_point values ('b', 'case.yaml', 2, 'B', date '2021-08-15'), ('a', 'case.yaml', 1, 'A', date '2020-02-29')`,
  );
  ({ door, end } = await doorOver(engine, ["turning_point"]));
  engine.close();
});
afterAll(async () => {
  end();
  await rm(folder, { recursive: true });
});

describe("a figure's query", () => {
  it("gives columns, rows and the tables it reads", async () => {
    expect(await answer(door, "select name, day from turning_point order by day desc; ")).toEqual({
      columns: ["name", "day"],
      rows: [
        ["B", "2021-08-15"],
        ["A", "2020-02-29"],
      ],
      total: 2,
      reads: ["turning_point"],
    });
  });

  it("sorts rows where the query does not", async () => {
    const { rows } = await answer(door, "with t as (select id from turning_point) select id, count(*) as n from t group by id -- both");
    expect(rows).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });

  it.each([
    ["select * from read_csv('FOLDER/x.csv')", "read_csv"],
    ["select * from 'FOLDER/x.csv'", "no table of the case"],
    ["select * from (with \"FOLDER/x.csv\" as (select 1) select 1), 'FOLDER/x.csv'", "no name for a part of a query"],
    ["select * from glob('*')", "glob"],
    ["select (select content from read_text('FOLDER/x.csv'))", "read_text"],
    ["select * from query('select 1')", "query"],
    ["select * from duckdb_settings()", "duckdb_settings"],
    ["select * from information_schema.tables", "no table of the case"],
    ["copy turning_point to 'FOLDER/y.csv'", "Only a select"],
    ["select 1; select 2", "2 statements"],
    ["drop table turning_point", "Only a select"],
    ["select now()", "now"],
    ["select current_date", "current_date"],
    ["select random() from turning_point", "random"],
    ["select * from turning_point using sample 1", "sample"],
    ["select * from sentence", "made after this query is asked"],
    ["selec 1", "Syntax error"],
    ["select nothing from turning_point", "nothing"],
    ["describe turning_point", "cannot describe"],
    ["", "statements"],
  ])("is refused: %s", async (query, says) => {
    await expect(answer(door, query.replaceAll("FOLDER", folder))).rejects.toThrow(says);
  });
});
