import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { monthsLater } from "../../domain/days/period.js";
import type { Problem } from "../../domain/problem.js";
import type { Row, TableName } from "../../domain/tables.js";
import { build, openTables, problemsOf } from "../../flow/run.js";
import { normal, seededRandom } from "../../methods/statistics/random.js";
import { pipeline } from "../../pipeline.js";

/** All that comes before the next stage: the report would be made for nothing. */
const flow = { ...pipeline, stages: pipeline.stages.slice(0, pipeline.stages.findIndex(({ name }) => name === "explain") + 1) };

const work = mkdtempSync(join(tmpdir(), "amity-explain-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Built {
  readonly problems: readonly Problem[];
  rows<T extends TableName>(name: T, where?: string): Promise<Row<T>[]>;
}

let made = 0;
async function built(files: Readonly<Record<string, string>>): Promise<Built> {
  const folder = join(work, `case-${made++}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const caseFile = await loadCase(folder);
  await build(flow, caseFile);
  return {
    problems: await problemsOf(caseFile),
    rows: async (name, where = "true") => {
      const tables = await openTables(folder);
      try {
        return await tables.rows(`select * from ${name} where ${where} order by all`);
      } finally {
        tables.close();
      }
    },
  };
}

const head = (rest: string) => `version: 1\nname: T\nquestion: Why?\nregion: [PAK]\nperiod: {from: 2010-01-01, to: 2024-12-31}\n${rest}`;
const valuesOf = (from: string, values: readonly number[]) =>
  `select * from (values ${values.map((value, at) => `(date '${monthsLater(from, at)}', ${value})`).join(", ")}) as v(month, value)`;
const series = (id: string, values: readonly number[], rest = "") =>
  `  - id: ${id}\n    says: Happenings a month, ${id}\n    sql: "${valuesOf("2018-01-01", values)}"\n    windows: [12, 36]\n${rest}`;
const turning = "turning_points:\n  - {id: fall, name: The fall, day: 2021-01-15}\n";

const random = seededRandom(7);
/** 72 months from January 2018: 30 a month, from February 2021 on 60. */
const stepped = Array.from({ length: 72 }, (_, at) => Math.max(0, Math.round((at > 36 ? 60 : 30) + 5 * normal(random))));
const steady = Array.from({ length: 72 }, () => Math.max(0, Math.round(40 + 6 * normal(random))));

describe("a series that doubles at a turning point", () => {
  let one: Built;
  beforeAll(async () => {
    one = await built({
      "case.yaml": head(`${turning}series:\n${series("stepped", stepped, "    control: steady\n")}${series("steady", steady)}`),
    });
  });

  it("tests the date fixed beforehand as such, and says of all others that they were searched for", async () => {
    const breaks = await one.rows("breakpoint", "series = 'stepped'");
    const fixed = breaks.filter((each) => !each.searched);
    expect(fixed.map(({ method, turning_point, month }) => [method, turning_point, month])).toEqual([["chow", "fall", "2021-02-01"]]);
    expect(fixed[0]?.p).toBeLessThan(1e-6);
    for (const method of ["pelt", "bai-perron", "sup-f"])
      expect(
        breaks.some((each) => each.method === method && each.month === "2021-02-01"),
        method,
      ).toBe(true);
    const calm = await one.rows("breakpoint", "series = 'steady' and method = 'bai-perron'");
    expect(calm.map(({ month }) => month)).toEqual([null]);
    expect(calm[0]?.note).toMatch(/^no break: noise of neighbouring months goes together by -?\d\.\d\d/u);
  });

  it("gives every interval of one ratio beside the other, the control too, and the place among all dates", async () => {
    const found = await one.rows("effect_interval", "series = 'stepped'");
    const laws = new Map(found.map((each) => [each.law, each]));
    expect([...laws.keys()].sort()).toEqual(["control", "exact", "lasting", "negative-binomial", "placebo", "quasi-poisson"]);
    for (const law of ["exact", "quasi-poisson", "lasting", "negative-binomial", "control"] as const) {
      const { low, high, ratio, p } = laws.get(law) as Row<"effect_interval">;
      expect(p !== null, law).toBe(law === "lasting" || law === "control");
      expect(low, law).toBeGreaterThan(1.5);
      expect(high, law).toBeLessThan(2.7);
      expect(ratio, law).toBeGreaterThan(low as number);
    }
    expect(laws.get("placebo")?.place).toBeLessThanOrEqual(3);
    expect(laws.get("placebo")?.dates).toBe(72 - 24);
  });

  it("draws what the old trend leads to, for each month after", async () => {
    const months = await one.rows("counterfactual", "series = 'stepped'");
    expect(months).toHaveLength(35);
    expect(months.filter(({ counted, expected }) => counted > expected)).toHaveLength(35);
    for (const { expected, low, high } of months) expect([low < expected, expected < high]).toEqual([true, true]);
    const level = await one.rows("interruption", "series = 'stepped' and answer = 'level'");
    expect(level.map(({ law }) => law).sort()).toEqual(["lasting", "negative-binomial", "poisson", "quasi-poisson"]);
    for (const { low, ratio } of level) {
      expect(low).toBeGreaterThan(1);
      expect(Math.abs((ratio as number) - 2)).toBeLessThan(0.6);
    }
  });

  it("finds no precedence between two series that have nothing to do with each other", async () => {
    const pairs = await one.rows("precedence");
    expect(pairs).toHaveLength(4);
    for (const { q, p } of pairs) expect(q).toBeGreaterThanOrEqual(p);
    expect(pairs.filter(({ q }) => q < 0.01)).toEqual([]);
  });
});

describe("wrong input", () => {
  const refusedFor = async (values: readonly number[], rest = "", points = turning) => {
    const one = await built({ "case.yaml": head(`${points}series:\n${series("s", values, rest)}`) });
    return { refusals: await one.rows("refusal"), problems: one.problems.filter(({ code }) => code === "explain/refused") };
  };
  it.each([
    ["a count below zero", [...steady.slice(0, 30), -3, ...steady.slice(31)], "2020-07 has a value below zero.", turning],
    ["ten points", steady.slice(0, 10), "needs at least", turning],
    ["a series that does not vary", new Array<number>(60).fill(4), "does not vary", turning],
    [
      "a turning point outside the series",
      steady,
      "months before it and 0 after it",
      "turning_points:\n  - {id: late, name: Later, day: 2031-01-15}\n",
    ],
  ])("%s gets a named refusal with what to do, and a warning at its line", async (_, values, says, points) => {
    const { refusals, problems } = await refusedFor(values, "", points);
    expect(refusals.some((each) => each.says.includes(says) && each.mend.length > 10)).toBe(true);
    expect(problems.some((each) => each.says.includes(says) && each.at[0]?.file === "case.yaml" && (each.at[0]?.line ?? 0) > 5)).toBe(true);
  });
  it("names a month that is missing", async () => {
    const gap = valuesOf("2018-01-01", steady).replace(/\(date '2019-05-01', \d+\), /u, "");
    const one = await built({ "case.yaml": head(`${turning}series:\n  - {id: s, says: S, windows: [12], sql: "${gap}"}\n`) });
    const refusals = await one.rows("refusal");
    expect(refusals.some(({ says }) => says === "There is no row for 2019-05.")).toBe(true);
  });
});

describe("baselines", () => {
  it("holds 271 attacks against 151 and 228, with every interval side by side", async () => {
    const one = await built({
      "case.yaml": head(
        `baselines:\n  - id: attacks\n    says: Attacks\n    sql: "select * from (values ('h1 2023', 271), ('h1 2022', 151), ('h2 2022', 228)) as v(says, value)"\n`,
      ),
    });
    const rounded = (await one.rows("baseline_ratio")).map(({ ordinal, law, ratio, low, high }) => [
      ordinal,
      law,
      ...[ratio, low, high].map((each) => Math.round((each ?? 0) * 100) / 100),
    ]);
    expect(rounded).toEqual([
      [2, "dispersion-4", 1.79, 1.21, 2.67],
      [2, "dispersion-8", 1.79, 1.02, 3.15],
      [2, "exact", 1.79, 1.47, 2.2],
      [3, "dispersion-4", 1.19, 0.84, 1.69],
      [3, "dispersion-8", 1.19, 0.72, 1.96],
      [3, "exact", 1.19, 0.99, 1.42],
    ]);
  });
  it("refuses a count below zero and a query that gives one row", async () => {
    const of = (rows: string) => head(`baselines:\n  - id: a\n    says: A\n    sql: "select * from (values ${rows}) as v(says, value)"\n`);
    const below = await built({ "case.yaml": of("('now', -1), ('then', 4)") });
    expect((await below.rows("refusal")).some(({ code }) => code === "negative-count")).toBe(true);
    const short = await built({ "case.yaml": of("('now', 3)") });
    expect(short.problems.find(({ code }) => code === "figure/bad-query")?.says).toContain("1 of the two rows");
  });
});

describe("spillover", () => {
  const months = 120;
  const counts = (spill: number) => {
    const draw = seededRandom(11);
    const poisson = (mean: number) => {
      let count = 0;
      for (let product = 1 - draw(); product > Math.exp(-mean); product *= 1 - draw()) count++;
      return count;
    };
    const rows: string[] = [];
    let [a, b] = [3, 3];
    for (let month = 0; month < months; month++) {
      const [next, beside] = [poisson(2 + 0.3 * a), poisson(1 + 0.2 * b + spill * a)];
      [a, b] = [next, beside];
      rows.push(`('a', date '${monthsLater("2010-01-01", month)}', ${a}), ('b', date '${monthsLater("2010-01-01", month)}', ${b})`);
    }
    return `select * from (values ${rows.join(", ")}) as v(place, period, value)`;
  };
  const of = (spill: number) =>
    head(`spillover:\n  places:\n    - id: p\n      says: P\n      sql: "${counts(spill)}"\n      borders: [[a, b]]\n`);
  it("finds what was planted next door", async () => {
    const one = await built({ "case.yaml": of(0.6) });
    const rows = await one.rows("spillover");
    const near = rows.find(({ term }) => term === "neighbours");
    expect(near?.p).toBeLessThan(0.01);
    expect(near?.low).toBeGreaterThan(0);
    expect(rows.filter(({ term }) => term.startsWith("left over"))).toHaveLength(2);
  });
  it("names a place that a border has and the counts have not", async () => {
    const one = await built({ "case.yaml": of(0).replace("[[a, b]]", "[[a, z]]") });
    expect((await one.rows("refusal"))[0]?.says).toBe("A border names z, which has no counts.");
  });
});
