import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../../test/helpers/tables.js";
import type { LaidName } from "../../../../domain/tables/laid.js";
import type { TableName } from "../../../../domain/tables.js";
import type { DuckDB } from "../../../../engine/duckdb.js";
import type { Store } from "../../../../flow/stage.js";
import { sumSlices } from "../sum-slices.js";
import { type AccordSums, accordsOf } from "./accords.js";

/** Rows of a piece: few, so that pairs are parted. */
let least = 1;
let engine: DuckDB;
beforeAll(async () => {
  engine = await emptyTables();
});
afterAll(() => engine.close());

/** What the stage may do, over the one engine. */
const storeOf = (): Store<TableName, "dyad_slice" | "dyad_accord"> => {
  const cleared = async (name: LaidName) => engine.run(`delete from ${name}`);
  return {
    rows: engine.rows,
    pieces: (sql: string) => engine.pieces(sql, least),
    write: engine.write,
    fill: (name: string, select: string) => engine.run(`insert into ${name} by name ${select}`),
    lay: async (name: LaidName, rows: Iterable<never>) => {
      await cleared(name);
      await engine.write(name, rows);
    },
    layFrom: async (name: LaidName, select: string) => {
      await cleared(name);
      await engine.run(`insert into ${name} by name ${select}`);
    },
  } as unknown as Store<TableName, "dyad_slice" | "dyad_accord">;
};

const slices = [
  rowOf("slice", { id: "2020", kind: "year", since: "2020-01-01", until: "2020-12-31" }),
  rowOf("slice", { id: "2021", kind: "year", since: "2021-01-01", until: "2021-12-31" }),
  rowOf("slice", { id: "after", kind: "after", since: "2020-11-05", until: "2021-12-31", turning_point: "t" }),
];
const names = ["PAK", "TTP", "USA"];
const anyAct = fc.record({
  actor: fc.constantFrom(...names),
  target: fc.constantFrom(...names),
  day: fc.constantFrom("2020-02-01", "2020-11-01", "2020-12-30", "2021-01-03", "2021-01-20", "2021-02-11", "2021-06-15", "2021-07-01"),
  lasts: fc.boolean(),
  goldstein: fc.constantFrom(-1, -0.9, 0, 0.34, 0.9),
  quad: fc.constantFrom(-1, 1),
  deaths: fc.constantFrom(-0.6, -0.126, 0.126),
  times: fc.constantFrom(0, 1, 1, 2, 2.5),
  kind: fc.constantFrom("deeds", "words"),
  place: fc.constantFrom("", "Khost", "Swat"),
  dataset: fc.constantFrom("one", "one", "one", "other"),
  violence_only: fc.constantFrom(false, false, true),
  undirected: fc.constantFrom(false, false, true),
});
/** One kind of act over and over, so that signs come about. */
const manyAlike = fc
  .tuple(anyAct, fc.integer({ min: 0, max: 24 }))
  .map(([act, n]) => Array.from({ length: n }, (_, at) => ({ ...act, lasts: false, day: `2021-0${1 + (at % 8)}-${10 + (at % 18)}` })));
const anyTie = fc.record({
  actor: fc.constantFrom(...names),
  target: fc.constantFrom("TTP", "IND"),
  sign: fc.constantFrom("amity", "enmity", "neutral"),
  since: fc.constantFrom(null, "2020-03-01"),
  until: fc.constantFrom(null, "2021-03-01"),
  covers: fc.constantFrom("[]", '[["2021-01-01","2021-02-01"]]'),
  credibility: fc.constantFrom(null, 2, 5),
  denied: fc.boolean(),
});
const anyProximity = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

/** The sums of all slices at once, one grouping a kind of act: what accord-sums.sql must come to by another way. */
const accordSums = `
-- one row per undirected dyad, slice and kind of act: sums over crises, for the score with its interval
with kinds as (
  select 'all' as kind union all select 'deeds' as kind union all select 'words' as kind
), happening as (
  select
    r.a, r.b, s.id as slice, k.kind, r.crisis, count(*) as rows,
    sum(on_grid(a.times)) as w, sum(on_grid(a.times * a.times)) as ww, sum(on_grid(a.times * a.goldstein)) as x,
    sum(on_grid(a.times * a.quad)) as q, sum(on_grid(a.times * a.deaths)) as d,
    sum(case when a.violence_only then 1 else 0 end) as violent
  from act a
  join slice s on a.since >= s.since and a.until <= s.until
  join crisis_day r on r.a = least(a.actor, a.target) and r.b = greatest(a.actor, a.target) and r.day = a.since
  join slice_source c on c.slice = s.id and c.a = r.a and c.b = r.b and c.dataset = a.dataset and c.counts
  join kinds k on k.kind = 'all' or k.kind = a.kind
  where a.goldstein is not null
  group by r.a, r.b, s.id, k.kind, r.crisis, a.cluster
), block as (
  select a, b, slice, kind, crisis, sum(rows) as rows, sum(violent) as violent, sum(w) as w, sum(ww) as ww, sum(w * w) as hh, sum(x) as x, sum(q) as q, sum(d) as d
  from happening group by a, b, slice, kind, crisis
)
select
  a, b, slice, kind, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  sum(w) as m, sum(w) * sum(w) / sum(ww) as n_eff, sum(w) * sum(w) / sum(hh) as happenings, sum(w * w) as mm, sum(x) as x, sum(x * w) as xm, sum(x * x) as xx,
  sum(q) as q, sum(q * w) as qm, sum(q * q) as qq, sum(d) as d, sum(d * w) as dm, sum(d * d) as dd
from block
group by a, b, slice, kind
order by slice, a, b, kind`;

/** Sums in another order differ in their last places, and rounding would tell some of those apart. */
const near = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "number" ? expect.closeTo(value, 4) : value]));
const byKey = <T extends { a: string; b: string; slice: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((x, y) => (`${x.slice} ${x.a} ${x.b}` < `${y.slice} ${y.a} ${y.b}` ? -1 : 1));

it("gives every cell piece by piece that it gives of all sums at once, whatever acts, ties and identities there are", {
  timeout: 120_000,
}, async () => {
  await engine.write("slice", slices);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAct, { maxLength: 40 }),
      manyAlike,
      fc.array(anyTie, { maxLength: 4 }),
      anyProximity,
      async (acts, many, tied, proximity) => {
        const given = [...acts, ...many].filter(({ actor, target }) => actor !== target);
        const ties = tied.filter(({ actor, target }) => actor !== target).map((each, at) => rowOf("tie", { ...each, id: `t${at}` }));
        const identities = proximity === null ? [] : [rowOf("identity", { a: "PAK", b: "TTP", proximity, low: 0, high: 1 })];
        for (const name of ["act", "crisis_day", "slice_source", "identity", "dyad_slice", "dyad_accord"])
          await engine.run(`delete from ${name}`);
        await engine.write(
          "act",
          given.map(({ day, lasts, place, ...each }, at) =>
            rowOf("act", {
              ...each,
              id: String(at),
              day,
              since: day,
              until: lasts && day < "2021-01-15" ? "2021-01-15" : day,
              cluster: `${day} ${place}`,
            }),
          ),
        );
        await engine.run(`insert into crisis_day by name ${readFileSync(new URL("../crisis-day.sql", import.meta.url), "utf8")}`);
        await engine.run(
          `insert into slice_source by name select slice, a, b, dataset, cast(count(*) as bigint) as rows, dataset = 'one' or a = 'PAK' as counts, cast(null as varchar) as why
         from (select s.id as slice, least(actor, target) as a, greatest(actor, target) as b, dataset from act join slice s on act.since >= s.since and act.until <= s.until) x
         group by slice, a, b, dataset`,
        );
        await engine.write("identity", identities);
        least = 1 + (given.length % 7);
        await sumSlices(storeOf(), slices, { ties, identities, conflicts: [] });
        const sums = await engine.rows<AccordSums>(accordSums);
        const wanted = accordsOf(sums, ties, slices, identities, []);
        const found = await engine.rows<(typeof wanted)[number]>("select * from dyad_accord");
        expect(byKey(found)).toEqual(byKey(wanted).map(near));
      },
    ),
    { numRuns: 60 },
  );
});
