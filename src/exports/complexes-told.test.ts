import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../test/helpers/tables.js";
import type { DuckDB } from "../engine/duckdb.js";
import { complexGraph } from "./complex-graph.js";
import type { Built } from "./exported.js";
import { geojsonOf } from "./geojson.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
  await engine.write("slice", [rowOf("slice", { id: "2023", name: "2023", kind: "year", since: "2023-01-01", until: "2023-12-31" })]);
  const member = (actor: string, territory: string, complex: string, rows: number) =>
    rowOf("membership", { slice: "2023", actor, territory, complex, rows, standing: "core", together: 0.9 });
  await engine.write("membership", [
    member("Black Axe", "NGA", "c18", 12),
    member("Nigeria", "NGA", "c15", 32),
    member("Togo", "TGO", "c16", 1),
    member("CMA", "MLI", "c19", 16),
  ]);
  const tie = (a: string, b: string, rows: number) => rowOf("security_tie", { slice: "2023", a, b, rows, share: 0.8, low: 0.1, high: 1 });
  await engine.write("security_tie", [tie("JNIM", "Togo", 1), tie("IPOB", "Nigeria", 32)]);
});
afterEach(() => engine.close());

const built = () => ({ tables: engine, name: "sahel" }) as unknown as Built;

it("places a territory where its state stands, known by its name, and where too few acts say so nowhere", async () => {
  const { files, losses } = await geojsonOf(built());
  const { features } = JSON.parse(String(files[0]?.bytes)) as { features: { properties: Record<string, unknown> }[] };
  const of = (territory: string) => features.find(({ properties }) => properties["territory"] === territory)?.properties;
  expect(of("NGA")).toMatchObject({ complex: "c15", hosts: [{ actor: "Black Axe", complex: "c18" }] });
  expect(of("TGO")).toMatchObject({ complex: null, standing: null, together: null });
  expect(of("MLI")).toMatchObject({ complex: null, hosts: [{ actor: "CMA", complex: "c19" }] });
  expect(losses).toContain("1 place of an actor with fewer than 10 acts in a year is left without a complex.");
});

it("gives a node and an edge of a graph no number that its acts are too few to say", async () => {
  const { graph } = await complexGraph(built());
  const values = (id: string) => graph.nodes.find((each) => each.id === id)?.spells[0]?.values;
  expect(values("Togo")).toEqual({ complex: null, standing: null, together: null });
  expect(values("Nigeria")).toMatchObject({ complex: "c15", together: 0.9 });
  expect(graph.edges.map(({ id, weight }) => [id, weight])).toEqual([
    ["IPOB Nigeria", 0.8],
    ["JNIM Togo", null],
  ]);
});
