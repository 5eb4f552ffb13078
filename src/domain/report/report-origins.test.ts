import { describe, expect, it } from "vitest";
import { evidenceOf, type OriginShown } from "./report.js";
import { originsBehind } from "./report-origins.js";

const fold = (id: string, because: string | null = null) => ({ id, title: `The ${id}`, because });
const origin = (id: string, ...folds: OriginShown["folds"]): OriginShown => ({
  ...{ id, name: id, stance: "asserts", grade: "B", weight: 0.7, reason: "", interested: false, reach: "read" },
  ...{ documents: folds.length, folds },
});
const source = (id: string, kind: "source" | "dataset" = "source") => ({
  id,
  kind,
  title: `The ${id}`,
  day: null,
  grade: null,
  licence: null,
});
const claim = (...origins: OriginShown[]) =>
  evidenceOf({ kind: "claim", standing: "reported", says: "k", origins, sources: [source("ucdp", "dataset")] });
const document = (id: string, taken: string | null = null) =>
  evidenceOf({
    ...{ kind: "passage", standing: "reported", says: id, sources: [source(id)] },
    taken: taken === null ? null : { id: taken, title: `The ${taken}`, because: "same words" },
  });

describe("origins behind several pieces of evidence", () => {
  it("counts an origin of two claims once, and a document cited beside them within its origin", () => {
    const found = originsBehind([
      claim(origin("agency", fold("agency"), fold("paper", "same words"))),
      claim(origin("agency", fold("agency")), origin("monitor", fold("monitor"))),
      document("paper"),
    ]);
    expect(found).toMatchObject({ documents: 3, datasets: 0 });
    expect(found.origins.map((each) => each.id)).toEqual(["agency", "monitor"]);
  });

  it("folds a document into the earlier one in which its words stand, and counts datasets of figures apart", () => {
    const figure = evidenceOf({ kind: "figure", standing: "coded", says: "f", sources: [source("ucdp", "dataset")] });
    expect(originsBehind([document("late", "early"), document("early"), document("own"), figure])).toMatchObject({
      documents: 3,
      datasets: 1,
      origins: [{ id: "early", documents: [{ id: "early" }, { id: "late", because: "same words" }] }, { id: "own" }],
    });
  });

  it("is nothing where nothing is linked", () => {
    expect(originsBehind([])).toEqual({ documents: 0, datasets: 0, origins: [] });
  });
});
