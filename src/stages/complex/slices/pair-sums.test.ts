import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import type { DuckDB } from "../../../engine/duckdb.js";
import { pairSum, pairSums } from "./pair-sums.js";

const crisisDay = readFileSync(new URL("../../relate/dyads/crisis-day.sql", import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const act = (id: string, actor: string, target: string, since: string, cluster: string, given: Partial<Row<"act">> = {}) =>
  rowOf("act", {
    id,
    actor,
    target,
    dataset: "d",
    since,
    until: since,
    day: since,
    cluster,
    times: 1,
    goldstein: -0.5,
    salience: 1,
    ...given,
  });

it("adds the acts of two taken under each half-life, and the squares of their crises, whatever happenings these have", async () => {
  await engine.write("slice", [rowOf("slice", { id: "2021", since: "2021-01-01", until: "2021-12-31" })]);
  await engine.write("taken", [{ actor: "PAK" }, { actor: "TAL" }]);
  await engine.write("act", [
    act("1", "PAK", "TAL", "2021-12-31", "one", { cameo: "190" }),
    act("2", "TAL", "PAK", "2021-12-31", "another", { cameo: "057", goldstein: 0.3 }),
    act("3", "PAK", "TAL", "2021-12-01", "two", { cameo: "036", violence_only: true }),
    act("4", "PAK", "IND", "2021-12-01", "three"),
    act("5", "PAK", "TAL", "2020-12-31", "before"),
  ]);
  await engine.run(`insert into crisis_day by name ${crisisDay}`);
  const halfLives = [30, 1e9];
  const found = (await engine.rows<Parameters<typeof pairSum>[0]>(pairSums(2), halfLives)).map((each) => pairSum(each, 2));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ slice: "2021", a: "PAK", b: "TAL", rows: 3, violent: 1, violence: 1, practice: 1, rules: 1 });
  for (const [h, halfLife] of halfLives.entries()) {
    const second = 0.5 * 2 ** (-30 / halfLife);
    expect(found[0]?.w[h]).toBeCloseTo(0.8 + second, 9);
    expect(found[0]?.ww[h]).toBeCloseTo(0.8 ** 2 + second ** 2, 9);
  }
});
