import { afterAll, beforeAll, expect, it } from "vitest";
import { type DuckDB, openDuckDB } from "../../engine/duckdb.js";
import { addable, type Building, builtQuery, newName, partable, ratioQuery } from "./built-query.js";

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
  await engine.run(
    "create table event as select * from (values ('NER', 'state', 3, 2023), ('NER', 'one-sided', 7, 2023), ('MLI', 'it''s', 5, 2024)) t(country, kind, best, year)",
  );
});
afterAll(() => engine.close());

const rows = "select * from event order by best;";
const all: Building = { measure: "count", of: null, where: null, by: null };
const given = async (built: Building) =>
  (await engine.rows<Record<string, unknown>>(builtQuery(built, rows))).map((row) =>
    Object.values(row).map((cell) => (typeof cell === "bigint" ? Number(cell) : cell)),
  );

it("counts, adds up and shares rows, of all or of some, as one number or as bars", async () => {
  expect(await given(all)).toEqual([[3]]);
  expect(await given({ ...all, where: { column: "country", is: "NER" } })).toEqual([[2]]);
  expect(await given({ ...all, where: { column: "kind", is: "it's" } })).toEqual([[1]]);
  expect(await given({ ...all, measure: "sum", of: "best" })).toEqual([[15]]);
  expect(await given({ ...all, measure: "most", of: "best", where: { column: "country", is: "NER" } })).toEqual([[7]]);
  expect(Number((await given({ ...all, measure: "share", where: { column: "country", is: "MLI" } }))[0]?.[0])).toBeCloseTo(33.333, 2);
  expect(await given({ ...all, measure: "sum", of: "best", by: "country" })).toEqual([
    ["NER", 10],
    ["MLI", 5],
  ]);
});

it("divides one number by another, and gives no number where that is nothing", async () => {
  const ratio = async (above: Building, below: string) =>
    (await engine.rows<{ value: number | null }>(ratioQuery(builtQuery(above, rows), below))).map(({ value }) => value);
  const niger = { ...all, measure: "sum", of: "best", where: { column: "country", is: "NER" } } as const;
  expect(await ratio(niger, "select sum(best) as deaths from event where country = 'MLI' -- of Mali\n;")).toEqual([2]);
  expect(await ratio({ ...all, where: { column: "year", is: 2024 } }, "select count(*) from event where year = 2023")).toEqual([0.5]);
  expect(await ratio(all, "select 0")).toEqual([null]);
  // More than one number to divide by is told, not passed over: there is a row for each.
  expect(await ratio(all, "select best from event where country = 'NER'")).toHaveLength(2);
});

it("offers what adds up, and what tells rows apart", () => {
  const shown = {
    columns: ["country", "year", "best", "line"],
    rows: [
      ["NER", 2023, 3, 1],
      ["MLI", 2024, null, 2],
    ],
  };
  expect(addable(shown)).toEqual(["best"]);
  expect(partable(shown)).toEqual([
    { column: "country", values: ["NER", "MLI"] },
    { column: "year", values: [2023, 2024] },
  ]);
});

it("names a figure by what it says, as nobody else is named", () => {
  expect(newName("Deaths in the Sahel, 2023 (état)", new Set())).toBe("deaths-sahel-2023-etat");
  expect(newName("Deaths in Niger", new Set(["deaths-niger", "deaths-niger-2"]))).toBe("deaths-niger-3");
  expect(newName("…", new Set())).toBe("figure");
});
