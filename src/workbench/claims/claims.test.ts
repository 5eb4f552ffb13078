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
  expect(await lead("2015-01", "2015-12")).toMatch(
    /^4: None of 4 claims is confirmed; 4 are bare\. 2 bear no day: whether of this period, nobody says\.$/u,
  );
  expect(await lead("2010-01", "2020-12")).toMatch(/^5: None of 5 claims is confirmed; 5 are bare\.$/u);
});

it("leads with how many are confirmed, and with what keeps the rest from it", async () => {
  const rows = [
    { id: "sure", credibility: 1, flags: "[]" },
    { id: "lone", credibility: 2, flags: '["single-origin","denied","unread"]' },
    { id: "bare", credibility: 6, flags: "[]" },
  ] as const;
  await tables.write(
    "claim",
    rows.map((each) => rowOf("claim", { ...each, says: each.id, actors: "[]" })),
  );
  await tables.write(
    "claim_evidence",
    ["sure", "lone"].map((claim) => rowOf("claim_evidence", { claim, stance: "asserts" })),
  );
  const says = { case: { period: { from: "2010-01-01", to: "2020-12-31" } }, actors: { actors: [] } };
  const open = { tables, problems: [], hash: "", case: { says } } as unknown as OpenCase;
  const page = await claims(open, { from: "2010-01", to: "2020-12" });
  expect(page.lead?.phrases.map(({ text }) => text).join("")).toBe("1 of 3 claims is confirmed; 1 hangs on one origin and 1 is bare.");
  expect(page.lead?.phrases.filter(({ of }) => of).map(({ text }) => text)).toEqual([
    "1",
    "3 claims",
    "1 hangs on one origin",
    "1 is bare",
  ]);
});
