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
  it("leave a query that is of today already as it is", () => {
    for (const sql of [
      "select * from support",
      "select score_30 from dyad_standing",
      "select start, stop from tally, passage",
      "select t.start from tally t join passage p on p.start = 1",
    ]) {
      const once = sqlOf(sql);
      expect(withTodaysNames(once)).toEqual({ sql: once, renamed: [] });
    }
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

describe("columns by their former names", () => {
  it("are written anew where they can mean only one thing", () => {
    expect(withTodaysNames("select counter, start, stop from tally where stop = date '2023-12-31' -- the stop")).toEqual({
      sql: "select counter, since, until from tally where until = date '2023-12-31' -- the stop",
      renamed: [
        { was: "tally.start", now: "tally.since" },
        { was: "tally.stop", now: "tally.until" },
      ],
    });
    expect(sqlOf('select c.exact from coding as c where c."stop" > 9')).toBe('select c.exact from coding as c where c."end" > 9');
    expect(sqlOf("select case when p.stop > 5 then 1 else 0 end as late from passage p")).toBe(
      'select case when p."end" > 5 then 1 else 0 end as late from passage p',
    );
    expect(sqlOf("select month, score_30 from dyad_score")).toBe("select month, score_short from dyad_score");
    expect(sqlOf("select actor_start, actor_stop from statement")).toBe("select actor_start, actor_end from statement");
  });
  it("are read beside those of today where a name could mean two things", () => {
    expect(sqlOf("select t.value, p.exact from tally t join passage p on p.start = 7 where t.start > date '2020-01-01'")).toBe(
      "select t.value, p.exact from (select *, since as start from tally) t join passage p on p.start = 7 where t.start > date '2020-01-01'",
    );
    expect(sqlOf("select d.since, tally.stop from dataset d, claim join tally on true")).toBe(
      "select d.since, tally.until from dataset d, claim join tally on true",
    );
    expect(sqlOf("select c.until, tally.stop from claim c join tally on true")).toBe(
      "select c.until, tally.stop from claim c join (select *, until as stop from tally) as tally on true",
    );
  });
  it("are left alone in words, in comments, in tables of the query's own, and as functions", () => {
    for (const sql of [
      "select 'stop' as word from passage",
      "select value /* stop */ from tally",
      "with tally as (select 1 as stop) select stop from tally",
      "select stop from event",
      "select start(1) from tally",
    ])
      expect(withTodaysNames(sql)).toEqual({ sql, renamed: [] });
  });
});
