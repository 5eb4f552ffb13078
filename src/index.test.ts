import { expect, it } from "vitest";
import * as amity from "./index.js";

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
    "trace",
    "import",
    "code",
    "cross-reference",
    "date-sources",
    "relate",
    "complex",
    "explain",
    "compete",
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

it("keeps the weakest standing and every reference of what a value is made of", () => {
  const words = amity.quote({ source: "dawn", start: 0, end: 3, exact: "271" });
  const rows = amity.derive(151, [{ kind: "rows", query: "select 151", rows: 1 }]);
  const ratio = amity.derive(271 / 151, [words, rows]);
  expect(ratio.standing).toBe("coded");
  expect(ratio.from.map((each) => each.kind)).toEqual(["passage", "rows"]);
});
