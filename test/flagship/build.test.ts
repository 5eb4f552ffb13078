import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCase } from "../../src/case/load.js";
import type { Problem } from "../../src/domain/problem.js";
import type { CompiledReport } from "../../src/domain/report/report.js";
import { build, openTables, problemsOf, type Run } from "../../src/flow/run.js";
import { pipeline } from "../../src/pipeline.js";
import { copyBuilt } from "../helpers/built.js";

let folder: string;
let run: Run;
let problems: Problem[];

beforeAll(async () => {
  folder = await copyBuilt(join(mkdtempSync(join(tmpdir(), "flagship-")), "case"), "flagship", "source");
  const kabul = await loadCase(folder);
  run = await build(pipeline, kabul);
  problems = await problemsOf(kabul);
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

async function rows<T extends object>(sql: string): Promise<T[]> {
  const engine = await openTables(folder);
  try {
    return await engine.rows<T>(sql);
  } finally {
    engine.close();
  }
}

describe("the flagship case, built", () => {
  test("has no error, and says where the account has nothing behind it", () => {
    expect(problems.filter((each) => each.severity === "error").map(({ code, says, at }) => ({ code, says, at: at[0] }))).toEqual([]);
    const codes = new Set(problems.map((each) => each.code));
    expect(codes).toContain("claim/no-evidence");
    expect(codes).toContain("claim/single-source");
    expect(codes).toContain("figure/sources-disagree");
  });

  test("brings every row of every table", async () => {
    expect(run.tables).toMatchObject({
      event: 5311,
      tally: 1737,
      second_mark: 136,
      rejected: 0,
      claim: 102,
      commitment: 13,
      statement: 47,
    });
    expect(await rows("select id from coding where not machine")).toHaveLength(59 + 120 + 212);
    const unknown = await rows(
      "select distinct actor_name from event where dataset like 'UCDP%' and actor is not null and actor not in (select id from actor)",
    );
    expect(unknown).toEqual([]);
  });

  test("adds no happening twice: what stands on events is what UCDP publishes for the pair, and of a pair one dataset counts a span", async () => {
    // Only the two sides of the line in Kashmir are added, and give the battle deaths that UCDP prints for the pair.
    const pair = await rows<{ year: number; events: number; printed: number }>(
      `select year(day) as year, cast(sum(best) filter (where dataset like 'UCDP GED%') as int) as events,
         cast(sum(best) filter (where dataset = 'UCDP battle deaths') as int) as printed
       from event where actor = 'IND' and target = 'PAK' and aside is null group by 1 having printed is not null order by 1`,
    );
    expect(pair.map(({ year }) => Number(year))).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]);
    expect(pair.filter(({ events, printed }) => events !== printed)).toEqual([]);
    const several = await rows(
      `select slice, a, b from slice_source where counts and dataset like 'UCDP%' and dataset <> 'UCDP GED on the Indian side'
       group by slice, a, b having count(*) > 1`,
    );
    expect(several).toEqual([]);
    const [sliced] = await rows<{ rows: number }>(
      "select rows from slice_source where a = 'PAK' and b = 'TTP' and slice = '2021' and counts and dataset = 'UCDP GED'",
    );
    expect(Number(sliced?.rows)).toBe(112);
  });

  test("knows who governed Kabul when", async () => {
    const found = await rows<{ actor: string; target: string; day: string }>(
      "select actor, target, cast(day as varchar) as day from event where dataset = 'UCDP battle deaths' and actor in ('IRA', 'TAL') order by day, target",
    );
    const before = found.filter(({ day }) => day < "2021-08-15");
    expect(new Set(before.map(({ actor }) => actor))).toEqual(new Set(["IRA"]));
    expect(before.some(({ target }) => target === "TAL")).toBe(true);
    expect(new Set(found.filter(({ day }) => day >= "2021-08-15").map(({ actor }) => actor))).toEqual(new Set(["TAL"]));
  });

  test("runs every figure, with the numbers that the case is known by", async () => {
    const figures = await rows<{ id: string; number: number | null; rows: number }>("select id, number, rows from figure");
    expect(figures.filter(({ rows: count }) => Number(count) === 0)).toEqual([]);
    const number = Object.fromEntries(figures.map((each) => [each.id, each.number]));
    const known = {
      "pak-2023-2022": 1.64,
      "pak-12": 1.59,
      "pak-24": 2.21,
      "pak-36": 2.93,
      "afg-12": 0.04,
      "picss-79": 79.47,
      "picss-19": 18.86,
    };
    for (const [id, value] of Object.entries(known)) expect(number[id]).toBeCloseTo(value, 2);
    expect(number).toMatchObject({
      "picss-h1-2023": 271,
      "picss-h1-2022": 151,
      "pak-2019": 293,
      "trips-before": 18,
      "visits-before": 21,
      "trips-after": 0,
      border: 2670,
    });
  });

  test("tells each country's months apart, once each", async () => {
    const [windows] = await rows<{ answer: string }>("select answer from figure where id = 'windows'");
    const told = (JSON.parse(windows?.answer ?? "{}") as { rows: unknown[][] }).rows.map((each) => each.slice(0, 3).join(", "));
    expect(told).toHaveLength(12); // two countries, two turning points, three windows: the control Iran is none of them
    expect(new Set(told).size).toBe(12);
    const [both] = await rows<{ answer: string }>("select answer from figure where id = 'both-months'");
    expect((JSON.parse(both?.answer ?? "{}") as { total: number }).total).toBe(2 * 180);
  });

  test("measures the change at each turning point as the report states it", async () => {
    const effects = await rows<{ months: number; ratio: number }>(
      "select months, ratio from effect where series = 'deaths-pakistan' and turning_point = 'kabul' order by months",
    );
    expect(effects.map(({ months, ratio }) => [Number(months), Math.round(ratio * 100) / 100])).toEqual([
      [12, 1.59],
      [24, 2.21],
      [36, 2.93],
    ]);
  });

  test("finds the one triangle that can be called, and leaves the one of the title open", async () => {
    const triads = await rows<{ a: string; b: string; c: string; balanced: boolean }>("select a, b, c, balanced from triad");
    expect(triads.map(({ a, b, c }) => `${a} ${b} ${c}`)).toEqual(["ISKP PAK TAL"]);
    expect(triads[0]?.balanced).toBe(false);
  });

  test("carries nearly every sentence of its report", () => {
    const { counts } = JSON.parse(readFileSync(join(folder, "dist/report.json"), "utf8")) as CompiledReport;
    expect(counts.sentences).toBeGreaterThan(80);
    expect(counts.drawings).toBeGreaterThanOrEqual(10);
    expect(counts.bare).toBe(3);
    expect(counts.findings.error).toBe(0);
  });
});
