import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { statedSigns, statedTies } from "./ties.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const claim = (id: string, target: string, given: Partial<Row<"claim">>) =>
  rowOf("claim", { id, tie_actor: "VEN", tie_target: target, tie_act: "shelters", tie_sign: "amity", documents: 1, ...given });

it("calls no pair friends where somebody denies it, though nobody graded the denial", async () => {
  await engine.write("claim", [
    claim("denied", "ELN", { flags: '["denied","ungraded"]', origins_for: 0, origins_against: 0 }),
    claim("graded", "FARC", { flags: '["denied"]', origins_for: 1, origins_against: 1 }),
    claim("told", "CUB", { flags: '["single-origin"]', origins_for: 1, origins_against: 0 }),
  ]);
  const ties = await statedTies({ tables: engine } as unknown as OpenCase);
  expect(ties.map(({ a, b, sign }) => [a, b, sign])).toEqual([
    ["CUB", "VEN", "amity"],
    ["ELN", "VEN", "disputed"],
    ["FARC", "VEN", "disputed"],
  ]);
});

const standing = (id: string, given: Partial<Row<"tie">>) =>
  rowOf("tie", {
    id,
    kind: "actors",
    actor: "PAK",
    target: "TAL",
    sign: "amity",
    covers: "[]",
    claims: "[]",
    because: "so it was",
    ...given,
  });

it("has standing ties of actors.yaml, with their days, before what claims without days say of the pair", async () => {
  await engine.write("tie", [
    standing("PAK:TAL:1", { until: "2021-08-14" }),
    standing("PAK:TAL:2", { sign: "enmity", since: "2022-04-16" }),
    standing("VEN:CUB:1", { actor: "VEN", target: "CUB", sign: "neutral" }),
  ]);
  await engine.write("claim", [
    claim("undated", "CUB", {}),
    claim("dated", "CUB", { since: "2020-01-01", tie_sign: "enmity" }),
    claim("other", "ELN", {}),
  ]);
  const open = { tables: engine } as unknown as OpenCase;
  const said = async (days?: readonly [string, string]) =>
    (await statedTies(open, days)).map(({ a, b, sign, by }) => [a, b, sign, by.map(({ id }) => id).join(" ")]);
  expect(await said()).toEqual([
    ["CUB", "VEN", "enmity", "VEN:CUB:1 dated"],
    ["ELN", "VEN", "amity", "other"],
    ["PAK", "TAL", "enmity", "PAK:TAL:2 PAK:TAL:1"],
  ]);
  const undated = await statedTies(open, ["2010-01-01", "2019-12-31"]);
  expect(undated.filter(({ isUndated }) => isUndated).map(({ b }) => b)).toEqual(["VEN", "VEN"]);
  expect((await said(["2010-01-01", "2019-12-31"])).filter(([a]) => a === "PAK")).toEqual([["PAK", "TAL", "amity", "PAK:TAL:1"]]);
  expect((await said(["2021-09-01", "2021-12-31"])).filter(([a]) => a === "PAK")).toEqual([]);
  const signs = await engine.rows<{ a: string; b: string; sign: string }>(`${statedSigns} order by a, b`);
  expect(signs.map(({ a, b, sign }) => [a, b, sign])).toEqual((await statedTies(open)).map(({ a, b, sign }) => [a, b, sign]));
});

it("calls a pair disputed whose two sides say otherwise of the same days, whatever their ids", async () => {
  const days = { since: "2012-01-01", until: "2014-12-31" };
  await engine.write("tie", [
    standing("A:B:1", { actor: "A", target: "B", ...days }),
    standing("B:A:1", { actor: "B", target: "A", sign: "enmity", ...days }),
    standing("C:D:1", { actor: "C", target: "D" }),
    standing("D:C:1", { actor: "D", target: "C", sign: "enmity" }),
    standing("E:F:1", { actor: "E", target: "F", since: "2010-01-01" }),
    standing("F:E:1", { actor: "F", target: "E", sign: "enmity", since: "2012-01-01", until: "2013-01-01" }),
    standing("G:H:1", { actor: "G", target: "H", since: "2010-01-01" }),
    standing("H:G:1", { actor: "H", target: "G", sign: "enmity", since: "2012-01-01" }),
    standing("I:J:1", { actor: "I", target: "J", ...days }),
    standing("J:I:1", { actor: "J", target: "I", ...days }),
  ]);
  const pairs = (await statedTies({ tables: engine } as unknown as OpenCase)).map(({ a, b, sign }) => [a + b, sign]);
  expect(pairs).toEqual([
    ["AB", "disputed"],
    ["CD", "disputed"],
    ["EF", "disputed"],
    ["GH", "enmity"], // the tie turned, and nobody wrote the day on which the first one ended
    ["IJ", "amity"],
  ]);
  const signs = await engine.rows<{ a: string; b: string; sign: string }>(`${statedSigns} order by a, b`);
  expect(signs.map(({ a, b, sign }) => [a + b, sign])).toEqual(pairs);
});
