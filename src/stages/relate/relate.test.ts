import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";

const select = readFileSync(new URL("./dyads/dyad-month.sql", import.meta.url), "utf8");
const trace = readFileSync(new URL("./dyads/dyad-month.trace.sql", import.meta.url), "utf8");
type DyadMonth = Row<"dyad_month">;

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const event = (given: Partial<Row<"event">>) =>
  rowOf("event", { grain: "event", dataset: "d", actor: "PAK", target: "TTP", last: given.day ?? "2000-01-01", ...given });

const anyEvent = fc.record({
  actor: fc.constantFrom("PAK", "TTP", null),
  target: fc.constantFrom("PAK", "TTP", "TAL"),
  dataset: fc.constantFrom("d", "e"),
  day: fc.constantFrom("2021-07-31", "2021-08-01", "2021-08-15", "2022-08-15"),
  best: fc.option(fc.nat(9)),
  goldstein: fc.option(fc.constantFrom(-10, -4.5, 3.4)),
  undirected: fc.boolean(),
  aside: fc.constantFrom(null, null, null, "repeated"),
});

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

/** The same in ten lines of TypeScript. */
function oracle(events: readonly Row<"event">[]): Map<string, { rows: number; best: number | null; goldstein: number | null }> {
  const sums = new Map<string, { rows: number; best: number | null; goldstein: number | null }>();
  for (const { actor, target, day, dataset, best, goldstein, undirected, aside } of events) {
    if (!actor || !target || aside) continue;
    const sides = undirected ? [actor, target].sort() : [actor, target];
    const key = [...sides, `${day.slice(0, 7)}-01`, dataset, undirected].join(" ");
    const sum = sums.get(key) ?? { rows: 0, best: null, goldstein: null };
    const add = (a: number | null, b: number | null) => (b === null ? a : (a ?? 0) + b);
    sums.set(key, { rows: sum.rows + 1, best: add(sum.best, best), goldstein: rounded(add(sum.goldstein, goldstein)) });
  }
  return sums;
}

describe("dyad_month", () => {
  it("agrees with a sum by hand, and each row with the rows of its trace", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 30 }), async (given) => {
        await engine.run("delete from event");
        const events = given.map((each, index) => event({ ...each, id: String(index) }));
        await engine.write("event", events);
        const rows = await engine.rows<DyadMonth>(select);
        const wanted = oracle(events);
        expect(rows.length).toBe(wanted.size);
        for (const row of rows) {
          const { rows: n, best, goldstein } = row;
          expect({ rows: n, best, goldstein }).toEqual(
            wanted.get([row.actor, row.target, row.month, row.dataset, row.undirected].join(" ")),
          );
          const behind = await engine.rows(trace, [row.actor, row.target, row.month, row.dataset, row.undirected]);
          expect(behind.length).toBe(n);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("gives each side the role it had at the time", async () => {
    await engine.write("role", [
      rowOf("role", { actor: "TAL", role: "group", until: "2021-08-14" }),
      rowOf("role", { actor: "TAL", role: "government", state: "AFG", since: "2021-08-15" }),
    ]);
    await engine.write("event", [event({ id: "1", actor: "TAL", day: "2021-07-01" }), event({ id: "2", actor: "TAL", day: "2021-09-01" })]);
    const rows = await engine.rows<DyadMonth>(`${select} order by month`);
    expect(rows.map((each) => [each.month, each.actor_role])).toEqual([
      ["2021-07-01", "group"],
      ["2021-09-01", "government"],
    ]);
  });

  it("leaves out sums over years and days that are no better than a year", async () => {
    await engine.write("event", [
      event({ id: "1", grain: "year" }),
      event({ id: "2", precision: "year" }),
      event({ id: "3", grain: "month", day: "2021-03-01", last: "2021-03-31", events: 12 }),
    ]);
    expect((await engine.rows<DyadMonth>(select)).map((each) => [each.rows, each.events])).toEqual([[1, 12]]);
  });

  it("keeps datasets apart, and says null where one counts no deaths", async () => {
    await engine.write("event", [event({ id: "1", best: 3 }), event({ id: "2", dataset: "gdelt" })]);
    expect((await engine.rows<DyadMonth>(`${select} order by dataset`)).map((each) => each.best)).toEqual([3, null]);
  });
});
