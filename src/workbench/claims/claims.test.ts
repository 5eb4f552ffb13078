import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { claims } from "./claims.js";

let tables: DuckDB;
beforeEach(async () => {
  tables = await emptyTables();
});
afterEach(() => tables.close());

it("says of a part of the period how many of its claims bear no day, and of the whole nothing", async () => {
  const claim = (id: string, since: string | null, until: string | null = since) =>
    rowOf("claim", { id, says: id, since, until, actors: "[]", flags: "[]", credibility: 6 });
  await tables.write("claim", [
    claim("within", "2015-03-01"),
    claim("bare", null),
    claim("older", "2011-03-01"),
    claim("before", null, "2015-06-01"),
    claim("none", null),
  ]);
  const says = { case: { period: { from: "2010-01-01", to: "2020-12-31" } }, actors: { actors: [] } };
  const open = { tables, problems: [], hash: "", case: { says } } as unknown as OpenCase;
  const lead = async (from: string, to: string) => {
    const page = await claims(open, { from, to });
    return `${page.claims.length}: ${page.lead?.phrases.map(({ text }) => text).join("")}`;
  };
  expect(await lead("2015-01", "2015-12")).toMatch(/^4: Of 4 claims, .*\. 2 bear no day: whether of this period, nobody says\.$/u);
  expect(await lead("2010-01", "2020-12")).toMatch(/^5: Of 5 claims, [^.]*\.$/u);
});
