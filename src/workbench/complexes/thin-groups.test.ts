import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { complexPage } from "./complex.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const period = { from: "2023-01-01", to: "2023-12-31" };

it("tells no group of two that met a few times, counts it, and keeps a complex whatever its members have", async () => {
  const says = { case: { disjoint: [], region: ["KEN"], period }, actors: { actors: [] } };
  const open = { tables: engine, hash: "thin", problems: [], case: { says } } as unknown as OpenCase;
  await engine.write("slice", [rowOf("slice", { id: "2023", name: "2023", kind: "year", since: period.from, until: period.to })]);
  const group = (id: string, kind: "complex" | "cluster", ...members: readonly string[]) =>
    rowOf("complex_slice", {
      ...{ slice: "2023", id, kind, name: members.join("–"), rows: 1, core: "[]", territories: "[]", joined: "[]", parted: "[]" },
      members: JSON.stringify(members),
    });
  await engine.write("complex_slice", [
    group("c1", "cluster", "Turkana", "Pokot"),
    group("c2", "cluster", "Borana", "Gabra"),
    group("c3", "complex", "Ethiopia", "Eritrea"),
  ]);
  const member = (actor: string, complex: string, rows: number) =>
    rowOf("membership", { slice: "2023", actor, complex, rows, standing: "core", together: 1 });
  await engine.write("membership", [
    ...[member("Turkana", "c1", 14), member("Pokot", "c1", 11), member("Borana", "c2", 30), member("Gabra", "c2", 1)],
    ...[member("Ethiopia", "c3", 4), member("Eritrea", "c3", 4)],
  ]);
  const page = await complexPage(open, "2023", { from: "2023-01", to: "2023-12" });
  expect(page.complexes.map(({ id }) => id)).toEqual(["c3", "c1"]);
  expect(page.thinGroups).toEqual([{ id: "c2", name: "Borana–Gabra" }]);
  expect(page.members.find(({ actor }) => actor === "Gabra")?.lacks).toContain("1 of the 10");
});
