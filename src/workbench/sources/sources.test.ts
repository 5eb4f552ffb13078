import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { sources } from "./sources.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

it("says that a case of a bibliography alone has works, and no more than that it has no document", async () => {
  const open = {
    tables: engine,
    hash: "works",
    case: { says: { case: { disjoint: [], region: [], period: { from: "2000-01-01", to: "2020-12-31" } }, actors: { actors: [] } } },
  } as unknown as OpenCase;
  const words = async () => (await sources(open)).lead.phrases.map(({ text }) => text).join("");
  expect(await words()).toBe("Nothing has been gathered yet.");
  await engine.write("reference", [rowOf("reference", { id: "lake1997" }), rowOf("reference", { id: "buzan2003" })]);
  expect(await words()).toBe("2 works in the bibliography, and no document yet.");
});
