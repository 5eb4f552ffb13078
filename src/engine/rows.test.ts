import { afterAll, beforeAll, expect, it } from "vitest";
import { type DuckDB, memoryFor, openDuckDB } from "./duckdb.js";

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());

it("gives every row of an answer of many pieces, in their order, while others are asked", async () => {
  const asked = [1, 7, 5000, 20_001].map((n) =>
    engine.rows<{ i: number; name: string }>("select i, 'n' || cast(i as varchar) as name from range(cast(? as bigint)) t(i) order by i", [
      n,
    ]),
  );
  for (const [index, n] of [1, 7, 5000, 20_001].entries()) {
    const rows = (await asked[index]) ?? [];
    expect(rows).toHaveLength(n);
    expect(rows.every((row, at) => row.i === at && row.name === `n${at}`)).toBe(true);
  }
  expect(await engine.rows("select 1 as a where false")).toEqual([]);
});

it("answers the next question after one that failed", async () => {
  const bad = engine.rows("select nothing from nowhere");
  const good = engine.rows("select 1 as one, 2 as one");
  await expect(bad).rejects.toThrow("nowhere");
  expect(await good).toEqual([{ one: 1, "one:1": 2 }]);
});

it("lets others work while a large answer is read", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await engine.rows("select i, i + 1 as j, 'words of a row' as w from range(200000) t(i)");
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

it("holds an eighth of the machine while it builds, between one and four gigabytes", () => {
  const gb = 2 ** 30;
  expect([2, 8, 16, 24, 64].map((each) => memoryFor(each * gb) / gb)).toEqual([1, 1, 2, 3, 4]);
});

it("gives all rows in pieces of at least so many", async () => {
  const pieces: number[][] = [];
  for await (const part of engine.pieces<{ n: number }>("select range as n from range(5000)", 3000)) pieces.push(part.map(({ n }) => n));
  expect(pieces.map((each) => each.length >= 3000)).toEqual(pieces.map((_, at) => at < pieces.length - 1));
  expect(pieces.flat()).toEqual(Array.from({ length: 5000 }, (_, n) => n));
});
