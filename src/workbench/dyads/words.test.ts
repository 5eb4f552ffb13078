import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { wordsBetween, wordsOfActor } from "./words.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const said = (id: string, source: string, exact: string, given: Partial<Row<"statement">> = {}) =>
  rowOf("statement", {
    id,
    source,
    exact,
    speaker: null,
    actor: "MAR",
    target: "DZA",
    act: "accuse",
    status: "actual",
    day: "2021-08-24",
    ...given,
  });

it("lists once what two copies of one document tell, and all that stands in one of them alone", async () => {
  await engine.write(
    "source",
    ["paper", "web", "other"].map((id) => rowOf("source", { id, kind: "news", title: id })),
  );
  await engine.write("same_document", [rowOf("same_document", { source: "web", of: "paper" })]);
  await engine.write("statement", [
    said("a", "paper", "Rabat accused Algiers of hostile acts."),
    said("b", "web", "RABAT accused\nAlgiers of hostile acts"),
    said("c", "web", "Rabat closed its embassy."),
    said("d", "other", "Rabat accused Algiers of hostile acts."),
    said("e", "web", "Rabat accused Algiers of hostile acts.", { status: "denied" }),
  ]);
  const open = { tables: engine } as unknown as OpenCase;
  for (const part of [await wordsBetween(open, "MAR", "DZA", { from: "2021-01", to: "2021-12" }), await wordsOfActor(open, "DZA")]) {
    expect(part.words.map(({ at }) => at).sort()).toEqual(["statement:a", "statement:c", "statement:d", "statement:e"]);
    expect(part.total).toBe(4);
  }
});

it("puts words without a day last and counts them: a period that is looked at may not be theirs", async () => {
  await engine.write(
    "source",
    [
      ["dated", "2021-08-20"],
      ["bare", null],
    ].map(([id, day]) => rowOf("source", { id: id as string, kind: "news", title: "t", day: day ?? null })),
  );
  await engine.write("statement", [
    said("a", "bare", "Rabat recalled its consul.", { day: null }),
    said("b", "dated", "Rabat closed its embassy.", { day: null }),
    said("c", "bare", "Rabat accused Algiers."),
    said("d", "dated", "Rabat protested.", { day: "2020-03-01" }),
  ]);
  const open = { tables: engine } as unknown as OpenCase;
  const part = await wordsBetween(open, "MAR", "DZA", { from: "2021-01", to: "2021-12" });
  expect(part.words.map(({ at }) => at)).toEqual(["statement:b", "statement:c", "statement:a"]);
  expect(part).toMatchObject({ total: 3, undated: 1 });
});
