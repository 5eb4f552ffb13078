import { describe, expect, it } from "vitest";
import { readBibliography } from "../formats/bibliography.js";
import { bibtexOf } from "./cite.js";

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
});
