import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { originGraph, sideBySide } from "./origins.js";

let tables: DuckDB;
const open = () => ({ tables, problems: [], hash: "", case: null }) as unknown as OpenCase;
const story = "🔴 Rain fell all night. Gunmen fired on a convoy near Torkham and killed four soldiers. Nobody claimed it.";
const copy = "A reporter writes. Gunmen fired on a convoy near Torkham and killed four soldiers. Prices fell.";
const spanOf = (text: string) => {
  const start = [...text.slice(0, text.indexOf("killed four"))].length;
  return { start, end: start + "killed four".length };
};

beforeEach(async () => {
  tables = await emptyTables();
  await tables.write("claim", [rowOf("claim", { id: "k1", explained: "One origin asserts it." })]);
  await tables.write("source", [
    rowOf("source", { id: "agency", title: "Agency", day: "2022-05-01" }),
    rowOf("source", { id: "paper", title: "Paper", day: "2022-05-02" }),
  ]);
  await tables.write("document", [
    rowOf("document", { source: "agency", text: story }),
    rowOf("document", { source: "paper", text: copy }),
  ]);
  const support = (ordinal: number, source: string, text: string) =>
    rowOf("claim_evidence", { claim: "k1", ordinal, source, stance: "asserts", kind: "passage", origin: source, ...spanOf(text) });
  await tables.write("claim_evidence", [
    support(0, "paper", copy),
    support(1, "agency", story),
    rowOf("claim_evidence", { claim: "k1", ordinal: 2, stance: "asserts", reference: "r1", aside: "its source has no text" }),
  ]);
  await tables.write("origin", [rowOf("origin", { claim: "k1", id: "agency", stance: "asserts", documents: '["paper","agency"]' })]);
  await tables.write("link", [
    rowOf("link", { claim: "k1", later: 0, earlier: 1, kind: "text", state: "one origin", because: "same words" }),
  ]);
  await tables.write("claim_stance", [
    rowOf("claim_stance", { claim: "k1", actor: "agency", name: "Agency", stance: "asserts", since: "2022-05-01" }),
  ]);
});
afterEach(() => tables.close());

describe("the origins of a claim in the app", () => {
  it("gives each piece the origin that it was folded into, the links, the sum in words, and who is heard", async () => {
    const graph = await originGraph(open(), "k1");
    expect(graph?.explained).toBe("One origin asserts it.");
    expect(graph?.pieces.map((each) => [each.ordinal, each.name, each.origin])).toEqual([
      [0, "Paper", "agency"],
      [1, "Agency", "agency"],
      [2, "r1", null],
    ]);
    expect(graph?.links).toMatchObject([{ later: 0, earlier: 1, state: "one origin", isReadable: true }]);
    expect(graph?.voices).toMatchObject([{ actor: "agency", since: "2022-05-01" }]);
    expect(await originGraph(open(), "k9")).toBeNull();
  });

  it("lays two passages side by side with the shared words marked, in code points", async () => {
    const both = await sideBySide(open(), "k1", 0, 1);
    const marked = (side: { text: string; shared: readonly (readonly [number, number])[] } | undefined) =>
      side?.shared.map(([from, to]) => [...side.text].slice(from, to).join(""));
    expect(marked(both?.later)).toEqual(["Gunmen fired on a convoy near Torkham and killed four soldiers"]);
    expect(marked(both?.earlier)).toEqual(marked(both?.later));
    expect([...(both?.earlier.text ?? "")].slice(...(both?.earlier.span ?? [0, 0])).join("")).toBe("killed four");
    expect(await sideBySide(open(), "k1", 0, 2)).toBeNull();
  });
});
