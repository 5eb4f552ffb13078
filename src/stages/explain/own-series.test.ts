import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import { ownSeries } from "./own-series.js";

let tables: DuckDB;
beforeEach(async () => {
  tables = await emptyTables();
});
afterEach(() => tables.close());

const stretch = (given: Partial<Row<"coverage">>): Row<"coverage"> => ({
  ...{
    file: "events/a.csv",
    line: 1,
    dataset: "A",
    version: null,
    grain: "event",
    since: "2020-01-01",
    until: "2020-12-31",
    basis: "rows",
  },
  ...{ places: '["KEN","UGA"]', worldwide: false, kinds: "[]", rows: 9, deaths: true, least: null, counts: null, ...given },
});
const period = { from: "2020-01-01", to: "2022-12-31" };
const both = [
  { dataset: "A", country: "KEN", n: 5 },
  { dataset: "A", country: "UGA", n: 2 },
];

describe("the series that data give by themselves", () => {
  it("are zero in covered months without a row, and have no month where nothing is covered", async () => {
    const event = (day: string, country: string, best: number, aside: Row<"event">["aside"] = null) =>
      rowOf("event", { id: `${day}${country}${best}`, dataset: "A", grain: "event", day, last: day, country, best, aside });
    await tables.write("event", [event("2020-02-03", "KEN", 5), event("2020-02-09", "UGA", 2), event("2020-02-10", "KEN", 9, "repeated")]);
    const coverage = [stretch({ until: "2020-03-31" }), stretch({ since: "2020-06-01", until: "2020-06-30", file: "events/b.csv" })];
    const found = ownSeries(coverage, { countries: both, pairs: [] }, period);
    expect(found.map(({ id }) => id)).toEqual(["deaths-all", "deaths-ken", "deaths-uga"]);
    const months = await tables.rows<{ month: string; value: number }>(
      `select substr(cast(month as varchar), 1, 7) as month, value from (${found[1]?.sql}) as s order by 1`,
    );
    expect(months.map(({ month, value }) => [month, Number(value)])).toEqual([
      ["2020-01", 0],
      ["2020-02", 5],
      ["2020-03", 0],
      ["2020-06", 0],
    ]);
  });
  it("take the dataset that covers most months, never a sample, and one with deaths before one without", () => {
    const coverage = [
      stretch({}),
      stretch({ dataset: "B", since: "2020-01-01", until: "2022-12-31", basis: "selection" }),
      stretch({ dataset: "C", until: "2022-12-31", deaths: false }),
    ];
    const countries = [...both, { dataset: "B", country: "KEN", n: 900 }, { dataset: "C", country: "KEN", n: 900 }];
    expect(new Set(ownSeries(coverage, { countries, pairs: [] }, period).map(({ dataset }) => dataset))).toEqual(new Set(["A"]));
    const [events] = ownSeries(coverage, { countries: countries.slice(3), pairs: [] }, period);
    expect(events).toMatchObject({ id: "events-ken", says: "Events a month in Kenya (C)" });
  });
  it("give each pair one, and leave out months that one of two countries is not covered in", () => {
    const coverage = [
      stretch({ places: '["KEN"]' }),
      stretch({ places: '["UGA"]', since: "2021-01-01", until: "2021-12-31", file: "events/b.csv" }),
    ];
    const found = ownSeries(coverage, { countries: both, pairs: [{ dataset: "A", a: "X", b: "Y", n: 3 }] }, period);
    expect(found.map(({ id }) => id)).toEqual(["deaths-ken", "deaths-uga", "deaths-x-y"]);
  });
});
