import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../../case/case.js";
import { type Row, tables } from "../../../domain/tables.js";
import { build } from "../../../flow/run.js";
import { begin, stage } from "../../../flow/stage.js";
import { readBibliography } from "../../../formats/bibliography/bibliography.js";
import { bibtexOf, cite } from "./cite.js";

const row = (file: string, dataset: string, version: string | null, citation: string | null = null) => ({
  file,
  dataset,
  version,
  citation,
});

describe("amity cite", () => {
  it("names each release's own article, each work once, and the case's words for what it does not know", () => {
    const text = bibtexOf(
      [
        row("events/ged.csv", "UCDP GED", "22.1"),
        row("events/more.csv", "UCDP GED", "22.1"),
        row("events/brd.csv", "UCDP battle deaths", "22.1"),
        row("events/x.csv", "My counts", "1", "Doe (2020). My counts."),
      ],
      ["goldstein", "balance"],
    );
    expect(text).toContain("% UCDP GED 22.1 (events/ged.csv, events/more.csv)");
    expect(text).toContain("% UCDP battle deaths 22.1 (events/brd.csv): davies2022organized, above");
    const { references, problems } = readBibliography(new TextEncoder().encode(text), "cite.bib");
    expect(problems).toEqual([]);
    expect(references.map((each) => [each.id, each.year])).toEqual([
      ["sundberg2013ged", 2013],
      ["davies2022organized", 2022],
      ["my-counts", 2020],
      ["goldstein1992scale", 1992],
      ["cartwright1956balance", 1956],
      ["amity", 2026],
      ["raasveldt2019duckdb", 2019],
    ]);
    expect(references[2]?.note).toBe("Doe (2020). My counts.");
  });
  it("knows the datasets that Amity imports", () => {
    const names = [
      "UCDP dyadic",
      "UCDP non-state",
      "UCDP one-sided",
      "UCDP/PRIO Armed Conflict",
      "ACLED",
      "GDELT 2.0",
      "ICEWS",
      "POLECAT",
      "GTD",
    ];
    const text = bibtexOf(
      names.map((name) => row(`${name}.csv`, name, "24.1")),
      [],
    );
    expect(readBibliography(new TextEncoder().encode(text), "cite.bib").references.map((each) => each.id)).toEqual([
      "harbom2008dyadic",
      "davies2024organized",
      "sundberg2012nonstate",
      "eck2007onesided",
      "gleditsch2002armed",
      "raleigh2010introducing",
      "raleigh2023political",
      "leetaru2013gdelt",
      "boschee2015icews",
      "halterman2023plover",
      "scarborough2023polecat",
      "lafree2007introducing",
      "start2022gtd",
      "amity",
      "raasveldt2019duckdb",
    ]);
  });
  it("reads the tables of the last build, and asks for one where there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "amity-cite-"));
    try {
      await expect(cite(folder)).rejects.toThrow("has no case.yaml");
      writeFileSync(join(folder, "case.yaml"), "version: 1\n");
      await expect(cite(folder)).rejects.toThrow("has not been built yet");
      const dataset: Row<"dataset"> = {
        ...{ file: "events/g.tsv", line: 1, dataset: "GDELT", version: "2.0", format: "gdelt2", sha256: "", rows: 1, good: 1 },
        ...{
          flagged: 0,
          bad: 0,
          since: null,
          until: null,
          counted: 0,
          aside: "{}",
          unkept: 0,
          licence: null,
          citation: null,
          grade: null,
          bloc: null,
        },
      };
      const nothing = Object.fromEntries(Object.keys(tables.event.columns).map((name) => [name, null])) as unknown as Row<"event">;
      const where = {
        id: "g:1",
        file: "events/g.tsv",
        line: 1,
        dataset: "GDELT",
        grain: "event",
        day: "2021-08-15",
        last: "2021-08-15",
      } as const;
      const made = stage({
        name: "made",
        says: "one row of event data",
        reads: [],
        writes: ["dataset", "event"],
        slice: () => null,
        run: async (store) => {
          await store.write("dataset", [dataset]);
          await store.write("event", [{ ...nothing, ...where, goldstein: -10, undirected: false }]);
        },
      });
      await build(begin().to(made), { folder, says: { case: { checks: {} } }, files: [], problems: [] } as unknown as CaseFile);
      const { references } = readBibliography(new TextEncoder().encode(await cite(folder)), "cite.bib");
      expect(references.map((each) => each.id)).toEqual(["leetaru2013gdelt", "goldstein1992scale", "amity", "raasveldt2019duckdb"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
