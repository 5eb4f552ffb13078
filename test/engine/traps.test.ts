import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckDB, openDuckDB } from "../../src/engine/duckdb.js";

const stages = new URL("../../src/stages/", import.meta.url);
const files = (readdirSync(stages, { recursive: true }) as string[])
  .filter((name) => name.endsWith(".sql"))
  .map((name) => ({ name, sql: readFileSync(new URL(name, stages), "utf8") }))
  .filter(({ sql }) => !/^-- DuckDB only/iu.test(sql))
  .map(({ name, sql }) => ({ name, sql: sql.replaceAll(/--[^\n]*/gu, "").replaceAll(/'(?:[^']|'')*'/gu, "''") }));

let engine: DuckDB;
beforeAll(async () => {
  engine = await openDuckDB();
});
afterAll(() => engine.close());
const value = async (expression: string) => {
  const [row] = await engine.rows<{ v: unknown }>(`select ${expression} as v`);
  return row?.v;
};

describe("words that mean something else on Trino (docs/adr/0002-one-sql.md)", () => {
  it.each([
    ["concat('a', cast(null as varchar))", "a"],
    ["'a' || cast(null as varchar)", null],
    ["greatest(null, 0)", 0],
    ["least(null, 0)", 0],
    ["typeof(1 / 90.0)", "DOUBLE"],
    ["1.0E0 / 0", null],
    ["1 / 0", null],
    ["cast(2.5 as bigint)", 3],
    ["cast(2.5E0 as bigint)", 2],
    ["cast(1E20 as varchar)", "1e+20"],
    ["date_diff('month', date '2021-01-31', date '2021-02-01')", 1],
    ["date_diff('month', date '2021-01-01', date '2021-03-01')", 2],
    ["date_diff('day', date '2021-01-31', date '2021-02-01')", 1],
    ["typeof(date_trunc('month', date '2021-02-03'))", "TIMESTAMP"],
    ["split_part('a b', ' ', 3)", ""],
    ["substr('abc', 0, 2)", "a"],
    ["substr('abc', 1, 2)", "ab"],
    ["upper('ß')", "ẞ"],
    ["7 / 2", 3],
    ["mod(-7, 2)", -1],
  ] as const)("%s is %j on DuckDB", async (expression, wanted) => {
    expect(await value(expression)).toBe(wanted);
  });

  it("ln(0) is an error on DuckDB", async () => {
    await expect(value("ln(0)")).rejects.toThrow("logarithm of zero");
  });
});

describe("no .sql file leans on them:", () => {
  const saying = (pattern: RegExp, but: readonly string[] = []) =>
    files.filter(({ name, sql }) => pattern.test(sql) && !but.includes(name)).map(({ name }) => name);

  it("concat of what may be null, inserts by name, updates and deletes", () => {
    expect(saying(/\bconcat\s*\(|\binsert\s+into\b|\bupdate\s|\bdelete\s+from\b/iu)).toEqual([]);
  });
  it("division by a decimal", () => {
    expect(saying(/\/\s*\d+\.\d+(?![\dEe])/u)).toEqual([]);
  });
  it("part 0 of a text, or a part past its end taken for empty", () => {
    expect(saying(/\bsubstr\s*\([^()]*,\s*0\s*[,)]/iu)).toEqual([]);
    expect(files.filter(({ sql }) => /\bsplit_part\s*\(/iu.test(sql) && !/nullif\s*\(\s*split_part/iu.test(sql))).toEqual([]);
  });
  it("months counted between days that are no first days", () => {
    expect(
      saying(/\bdate_diff\s*\(/iu, ["explain/effect.sql", "explain/traces/placebo.trace.sql"]).filter((name) => countsMonths(name)),
    ).toEqual([]);
  });
  it("the logarithm of what may be 0", () => {
    expect(saying(/\bln\s*\(\s*(?!1\s*\+|1001\b)/iu)).toEqual([]);
  });
  it("a double as text", () => {
    expect(saying(/cast\s*\(\s*(?:score|times|goldstein|share|value|low|high)\s+as\s+varchar/iu)).toEqual([]);
  });
});

/** Whether a file counts anything but days: first days of months are all that explain/ counts between. */
function countsMonths(name: string): boolean {
  const sql = readFileSync(new URL(name, stages), "utf8");
  return [...sql.matchAll(/date_diff\s*\(\s*'(\w+)'/gu)].some(([, unit]) => unit !== "day");
}
