import { expect, it } from "vitest";
import * as amity from "../src/index.js";

it("offers the flow, so that another program can add a stage of its own", () => {
  const mine = amity.stage({
    name: "mine",
    says: "count events",
    reads: ["event"],
    writes: [],
    slice: () => null,
    run: async (store) => void (await store.rows("select count(*) from event")),
  });
  expect(amity.pipeline.to(mine).stages.map((each) => each.name)).toEqual([
    "gather",
    "read",
    "text-reuse",
    "import",
    "reconcile",
    "code",
    "cross-reference",
    "date-sources",
    "relate",
    "compare-wording",
    "complex",
    "explain",
    "hypotheses",
    "project",
    "report",
    "mine",
  ]);
});

it("refuses a stage whose input nobody wrote, when compiling", () => {
  const needy = amity.stage({ name: "needy", says: "", reads: ["dyad_month"], writes: [], slice: () => null, run: async () => {} });
  // @ts-expect-error: nobody wrote dyad_month
  amity.begin().to(needy);
  expect(amity.begin().stages).toEqual([]);
});

it("keeps the weakest standing and every reference of what a value is made of", async () => {
  const words = amity.quote({ source: "dawn", start: 0, end: 3, exact: "271" });
  const engine = { rows: async () => [{ n: 1, v0: 151 }] as never[] };
  const { deaths } = await amity.read(engine, "select 151 as best", [], { deaths: amity.sumOf("best") });
  const told = amity.tell("271 for 151", [words, deaths]);
  expect(told.standing).toBe("coded");
  expect(told.from.map((each) => each.kind)).toEqual(["passage", "rows"]);
  // @ts-expect-error: a number beside a query is no traced value
  const made: amity.Traced<number> = {
    value: 271 / 151,
    standing: "coded",
    from: [{ kind: "rows", query: "select 151", rows: 1, reading: null }],
  };
  expect(made.value).toBeGreaterThan(1);
});
