import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { statedTies } from "./ties.js";

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
