import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../../test/helpers/tables.js";
import type { Row } from "../../../domain/tables.js";
import type { DuckDB } from "../../../engine/duckdb.js";
import { documentSlices } from "./document-slices.js";
import { ratesOf, type Told } from "./rates.js";

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const year = (id: string): Row<"slice"> => rowOf("slice", { id, name: id, kind: "year", since: `${id}-01-01`, until: `${id}-12-31` });
const slices = [
  year("2021"),
  year("2022"),
  year("2023"),
  rowOf("slice", { id: "after-kabul", kind: "after", since: "2021-08-15", until: "2023-12-31", turning_point: "kabul" }),
];
const source = (id: string, day: string | null, kind = "news") => rowOf("source_day", { source: id, day, kind });
const act = (id: string, from: string | null, actor: string, target: string, goldstein: number | null) =>
  rowOf("act", { id, source: from, actor, target, goldstein });

async function made(sources: readonly Row<"source_day">[], acts: readonly Row<"act">[]) {
  const documents = documentSlices(sources, slices);
  await engine.run("delete from act");
  await engine.run("delete from document_slice");
  await engine.write("document_slice", documents);
  await engine.write("act", acts);
  return ratesOf(await engine.rows<Told>(sql("../acts/told.sql")), documents, slices);
}

const sources = [
  source("a", "2021-03-01"),
  source("b", "2021"),
  source("c", "2021-11"),
  source("d", "2021-12-31"),
  source("e", "2022-05-05"),
  source("f", "2022-06"),
  source("later", "2024-01-01"),
  source("both", "2021-12-30/2022-01-02"),
  source("undated", null),
  source("open", "2021-05/.."),
  source("ged", "2022-01-01", "dataset"),
];

describe("documents and the slices that they are dated in", () => {
  it("takes a day as closely as it is known, and says why a document has none", () => {
    const found = documentSlices(sources, slices);
    expect(found.filter(({ slice }) => slice !== null).map((each) => `${each.source} ${each.slice}`)).toEqual([
      "a 2021",
      "b 2021",
      "c 2021",
      "d 2021",
      "e 2022",
      "f 2022",
    ]);
    expect(found.filter(({ slice }) => slice === null).map((each) => `${each.source}: ${each.reason}`)).toEqual([
      "later: outside the period",
      "both: several slices",
      "undated: undated",
      "open: undated",
    ]);
  });
});

describe("rates of acts by documents read", () => {
  it("agrees with a sum by hand: both directions, signs apart, acts without a document or a sign left out", async () => {
    const {
      cells,
      usual,
      slices: general,
    } = await made(sources, [
      act("1", "a", "PAK", "TAL", -0.5),
      act("2", "a", "TAL", "PAK", -0.2),
      act("3", "b", "PAK", "TAL", 0.4),
      act("4", "e", "TAL", "PAK", -1),
      act("5", null, "PAK", "TAL", -1),
      act("6", "ged", "PAK", "TAL", -1),
      act("7", "c", "PAK", "TAL", 0),
      act("8", "c", "PAK", "TAL", null),
      act("9", "later", "PAK", "TAL", -1),
    ]);
    const told = cells.map(({ slice, sign, rows, telling, documents, rate }) => [slice, sign, rows, telling, documents, rate]);
    expect(told).toEqual([
      ["2021", "amity", 1, 1, 4, 25],
      ["2022", "amity", 0, 0, 2, 0],
      ["2023", "amity", 0, 0, 0, null],
      ["2021", "enmity", 2, 1, 4, 50],
      ["2022", "enmity", 1, 1, 2, 50],
      ["2023", "enmity", 0, 0, 0, null],
    ]);
    expect(cells.every(({ a, b, relative }) => a === "PAK" && b === "TAL" && relative === null)).toBe(true);
    expect(cells[2]?.reason).toBe("No document is dated in it.");
    expect(cells[3]?.reason).toMatch(/^Acts are told of one dyad in 2 periods/);
    expect(usual.map(({ sign, rows, documents, rate }) => [sign, rows, documents, rate])).toEqual([
      ["amity", 1, 6, expect.closeTo(16.667, 3)],
      ["enmity", 3, 6, 50],
    ]);
    expect(general.find(({ slice, sign }) => slice === "2021" && sign === "enmity")).toMatchObject({ rows: 2, documents: 4, rate: 50 });
  });

  it("counts a dyad that only hostile acts are told of as zero friendly ones, and tells it apart from no documents", async () => {
    const { cells, usual } = await made(sources, [act("1", "a", "PAK", "TAL", -0.5)]);
    expect(cells.filter(({ sign }) => sign === "amity").map(({ rate, high }) => [rate, high !== null])).toEqual([
      [0, true],
      [0, true],
      [null, false],
    ]);
    expect(usual[0]).toMatchObject({ sign: "amity", rate: 0, low: 0, reason: "No document tells such an act of the two." });
  });

  it("takes out what is general in a slice: twice as much of everybody is no more of anybody", async () => {
    const many = Array.from({ length: 60 }, (_, at) => source(`s${at}`, `${2021 + Math.floor(at / 20)}-02-03`));
    const acts = many.flatMap(({ source: id, day }, at) => {
      const times = day?.startsWith("2022") ? 2 : 1;
      const pair = (target: string, every: number) =>
        at % every === 0 ? Array.from({ length: times }, (_, n) => act(`${id} ${target} ${n}`, id, "PAK", target, -0.5)) : [];
      return [...pair("TAL", 2), ...pair("IND", 4)];
    });
    const { cells, usual } = await made(many, acts);
    for (const { sign, relative } of cells) if (sign === "enmity") expect(relative).toBeCloseTo(1, 6);
    const [, , indian, afghan] = usual.map(({ relative }) => relative ?? 0);
    expect((afghan as number) / (indian as number)).toBeCloseTo(2, 6);
  });

  it("has as many rows behind each key as it says, whatever the acts", async () => {
    const anyAct = fc.record({
      source: fc.constantFrom("a", "b", "e", "later", "both", null),
      actor: fc.constantFrom("PAK", "TAL"),
      target: fc.constantFrom("IND", "TAL", "USA"),
      goldstein: fc.constantFrom(-1, -0.2, 0, 0.34, null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 25 }), async (given) => {
        const acts = given.map((each, at) => act(String(at), each.source, each.actor, each.target, each.goldstein));
        const found = await made(sources, acts);
        const behind = async (name: string, keys: string[]) => (await engine.rows(sql(name), keys)).length;
        for (const { a, b, slice, sign, rows } of found.cells)
          expect(await behind("./dyad-rate.trace.sql", [a, b, slice, sign])).toBe(rows);
        for (const { a, b, sign, rows } of found.usual) expect(await behind("./usual-rate.trace.sql", [a, b, sign])).toBe(rows);
        for (const { slice, sign, rows } of found.slices) expect(await behind("./slice-rate.trace.sql", [slice, sign])).toBe(rows);
        expect(found.cells.reduce((sum, { rows }) => sum + rows, 0)).toBe(
          acts.filter((each) => ["a", "b", "e"].includes(each.source ?? "") && each.goldstein).length,
        );
      }),
      { numRuns: 15 },
    );
  });
});
