import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reference, Work } from "../../domain/bibliography/reference.js";
import { readBibtex } from "./bibtex.js";
import { writeBibtex } from "./bibtex-write.js";
import { readCslJson } from "./csl-json.js";
import { writeCslJson } from "./csl-json-write.js";
import { readRis } from "./ris.js";
import { writeRis } from "./ris-write.js";

const bib = readFileSync(new URL("../../../examples/afghanistan-pakistan/sources/references.bib", import.meta.url), "utf8");
const works = readBibtex(bib, "references.bib").references;
/** What a citation needs, whatever the format calls it. */
const cited = ({ id, authors, year, title, container, volume, pages, doi, url }: Work | Reference) => ({
  id,
  authors,
  year,
  title,
  container,
  volume,
  pages: pages?.replaceAll(/[-–]+/gu, "–"),
  doi,
  url,
});

describe("a bibliography written for another program", () => {
  it("has something to write", () => expect(works.length).toBeGreaterThan(30));

  it.each([
    ["CSL-JSON", writeCslJson, readCslJson],
    ["RIS", writeRis, readRis],
    ["BibTeX", writeBibtex, readBibtex],
  ])("%s reads back as it was", (_, write, read) => {
    const back = read(write(works), "back");
    expect(back.problems).toEqual([]);
    expect(back.references.map(cited)).toEqual(works.map(cited));
  });

  it.each([
    ["CSL-JSON", writeCslJson, readCslJson],
    ["RIS", writeRis, readRis],
    ["BibTeX", writeBibtex, readBibtex],
  ])("%s takes abstract and keywords along", (_, write, read) => {
    const told = { abstract: "Of 10 {posts}, 5 % & more fell.", keywords: ["Durand Line", "border, closed"] };
    const work = { id: "a", type: "article", authors: [], title: "A", ...told } as const;
    expect(read(write([work]), "back").references).toMatchObject([told]);
  });

  /** Signs that LaTeX or BibTeX takes for something else, alone, in rows and around words. */
  const odd = fc
    .array(
      fc.constantFrom(
        "``",
        "`",
        "''",
        "'",
        "{",
        "}",
        "\\",
        "%",
        "$",
        "#",
        "&",
        "_",
        "^",
        "~",
        "?`",
        '"',
        ",",
        "@a{",
        "and",
        "posts",
        "ISAF",
        "é",
        " ",
      ),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((pieces) => `On ${pieces.join("")} end`.replace(/\s+/gu, " "));

  it("BibTeX keeps every sign of a title, journal and note", () => {
    fc.assert(
      fc.property(odd, (words) => {
        const work = { id: "a", type: "article", authors: [], title: words, container: words, note: words, year: 2020 } as const;
        const back = readBibtex(writeBibtex([work]), "back");
        expect(back.problems).toEqual([]);
        expect(back.references).toMatchObject([{ title: words, container: words, note: words, year: 2020 }]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["braces that nobody closed", "On pos``}``} ts"],
    ["a heading of an entry", "`@a{`(2020}(2020}On posts"],
    ["braces in a word with a capital", "The {NATO and ISAF} of {2020"],
  ])("BibTeX keeps %s", (_, title) => {
    const written = writeBibtex([{ id: "a", type: "article", authors: [], title }]);
    expect(readBibtex(written, "back")).toMatchObject({ problems: [], references: [{ title }] });
  });
});
