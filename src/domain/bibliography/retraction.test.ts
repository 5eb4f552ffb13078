import { expect, it } from "vitest";
import { type Retraction, retractionOf } from "./retraction.js";

const title = "Roads of the northern valleys";
const row = (line: number, more: Partial<Retraction> = {}): Retraction => ({
  ...{ nature: "retraction", doi: null, title, year: 2012, day: "2020-01-02", reasons: [], notice: null, file: "rw.csv", line },
  ...more,
});

it("asks a list of 20,000 rows of one title for 2,000 works in a moment", () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => row(n + 2, { doi: `10.1/${n}` }));
  const started = performance.now();
  for (let n = 0; n < 2000; n++) expect(retractionOf({ doi: null, title, year: 2012 }, rows)?.by).toBe("title");
  // Every title of the list was put into plain letters for every work: minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});

it("keeps works with a DOI and without one, and years, apart though the list is looked up once", () => {
  const rows = [row(2, { doi: "10.1/a" }), row(3, { year: 1990 })];
  expect(retractionOf({ doi: null, title, year: 2012 }, rows)).toMatchObject({ by: "title", row: { line: 2 } });
  expect(retractionOf({ doi: "10.1/other", title, year: 2012 }, rows)).toBeUndefined();
  expect(retractionOf({ doi: "10.1/A", title: "Another", year: 1999 }, rows)).toMatchObject({ by: "doi", row: { line: 2 } });
  expect(retractionOf({ doi: "10.1/other", title, year: 1991 }, rows)).toMatchObject({ by: "title", row: { line: 3 } });
});
