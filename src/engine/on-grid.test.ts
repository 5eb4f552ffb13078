import { expect, it } from "vitest";
import { openDuckDB } from "./duckdb.js";

it("sums what lies on the grid to the same number in every order", async () => {
  const engine = await openDuckDB();
  const sumOf = async (order: string) => {
    const sql = `select sum(on_grid(x)) as s from (select ln(2 + i) as x from range(20000) t(i) order by ${order})`;
    return (await engine.rows<{ s: number }>(sql))[0]?.s;
  };
  const sums = await Promise.all(["i", "i desc", "hash(i)", "hash(i, 7)"].map(sumOf));
  expect(new Set(sums).size).toBe(1);
  expect(sums[0]).toBeCloseTo(
    Array.from({ length: 20_000 }, (_, i) => Math.log(2 + i)).reduce((sum, each) => sum + each, 0),
    5,
  );
  engine.close();
});
