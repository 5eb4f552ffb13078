import { describe, expect, it } from "vitest";
import { tableNames } from "../tables.js";
import { withTodaysNames } from "./former-names.js";

const sqlOf = (sql: string) => withTodaysNames(sql).sql;

describe("tables by their former names", () => {
  it("are read by the names of today, under the name that the query gives them", () => {
    expect(withTodaysNames("select * from support where claim = 'k1'")).toEqual({
      sql: "select * from claim_evidence as support where claim = 'k1'",
      renamed: [{ was: "support", now: "claim_evidence" }],
    });
    expect(sqlOf("select s.stance from support s join voice as v on v.claim = s.claim")).toBe(
      "select s.stance from claim_evidence s join claim_stance as v on v.claim = s.claim",
    );
    expect(sqlOf("select support.claim from support")).toBe("select support.claim from claim_evidence as support");
    expect(sqlOf('select count(*) from "dyad_standing" group by month')).toBe(
      "select count(*) from (select *, score_short as score_30, score_long as score_365 from dyad_score) as dyad_standing group by month",
    );
  });
  it("keep the columns that were called otherwise", () => {
    expect(sqlOf("select finding from evidence")).toBe(
      "select finding from (select *, sentence as finding from sentence_evidence) as evidence",
    );
  });
  it("are left alone in words, in comments, and where the query makes them itself", () => {
    for (const sql of [
      "select * from claim where says = 'from support'",
      "select 1 -- from support",
      "with support as (select 1) select * from support",
      "select * from support_of",
      "select support from claim",
    ])
      expect(withTodaysNames(sql)).toEqual({ sql, renamed: [] });
  });
  it("are names of no table of today", () => {
    for (const was of ["support", "voice", "finding", "evidence", "dyad_standing", "stock", "sought", "regard"])
      expect(tableNames).not.toContain(was);
  });
});
