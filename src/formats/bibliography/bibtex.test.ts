import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Author, Work } from "../../domain/bibliography/reference.js";
import { readBibtex } from "./bibtex.js";
import { writeBibtex } from "./bibtex-write.js";

const one = (text: string) => readBibtex(text, "a.bib").references[0];
const problems = (text: string) => readBibtex(text, "a.bib").problems.map((each) => [each.at[0]?.line, each.says]);

describe("reading BibTeX", () => {
  it("keeps particles, suffixes, bodies, accents, dashes and others", () => {
    const text =
      String.raw`% a comment with @article{no, title = {no}}
@article{a,
  author = {van der Linden, Sander and Ludwig van Beethoven and King, Jr., Martin Luther and {{World Bank}} and P\"{a}ckert, M. and {\AA}str{\o}m, {\'E}va and others},
  title = {War -- and ` +
      "``peace''" +
      String.raw` in the 21\textsuperscript{st} century: 10\% of Oil \& Gas},
  journal = "Foo" # { Bar},
  year = 2021, month = aug, pages = {269--83},
}`;
    const read = one(text);
    expect(read?.authors).toEqual([
      { family: "Linden", given: "Sander", particle: "van der" },
      { family: "Beethoven", given: "Ludwig", particle: "van" },
      { family: "King", given: "Martin Luther", suffix: "Jr." },
      { family: "World Bank", given: "", literal: "World Bank" },
      { family: "Päckert", given: "M." },
      { family: "Åstrøm", given: "Éva" },
    ]);
    expect(read).toMatchObject({
      line: 2,
      others: true,
      title: "War – and “peace” in the 21st century: 10% of Oil & Gas",
      container: "Foo Bar",
      day: "2021-08",
      pages: "269–83",
    });
    expect(problems(text)).toEqual([]);
  });
  it("reads strings, crossrefs, parentheses and odd spacing", () => {
    const text =
      "@string{jpr = {Journal of Peace}}\n@Article (x , journal = jpr # { Research}, TITLE = {T}, year = 2001)\n@inproceedings{c, title={Paper}, crossref={P}}\n@proceedings{p, title={Proc}, year=2006, editor={Doe, A}}";
    const { references } = readBibtex(text, "a.bib");
    expect(references.map((each) => [each.id, each.line, each.container, each.year])).toEqual([
      ["x", 2, "Journal of Peace Research", 2001],
      ["c", 3, "Proc", 2006],
      ["p", 4, undefined, 2006],
    ]);
  });
  it("reads dates in every form and refuses those that do not exist", () => {
    const date = (fields: string) => {
      const { day, year, dateText } = one(`@misc{a, title={T}, ${fields}}`) ?? {};
      return [year, day, dateText];
    };
    expect(date("date = {2021-08-15/2021-09-01}")).toEqual([2021, "2021-08-15", undefined]);
    expect(date("year = {2021}, month = {15~aug}")).toEqual([2021, "2021-08-15", undefined]);
    expect(date("year = {2021}, month = 8, day = 15")).toEqual([2021, "2021-08-15", undefined]);
    expect(date("year = {c. 1850}")).toEqual([1850, "1850", "ca. 1850"]);
    expect(date("year = {in press}")).toEqual([undefined, undefined, "in press"]);
    expect(date("year = {n.d.}")).toEqual([undefined, undefined, undefined]);
    expect(date("date = {2021-02-30}")).toEqual([2021, "2021-02", undefined]);
    expect(problems("@misc{a, title={T}, date = {2021-02-30}}")).toEqual([[1, "a: its date does not exist."]]);
  });
  it("takes the words of howpublished for the site", () => {
    const dated = "@misc{a, title={T}, howpublished={India Today}, year={2023}, month=jul, day={4}}";
    expect(one(dated)).toMatchObject({ type: "webpage", container: "India Today", day: "2023-07-04" });
    expect(one("@article{a, title={T}, journal={Dawn}, date={2023-07-04}}")?.type).toBe("news");
    expect(one("@article{a, title={T}, journal={Dawn}, date={2023-07-04}, volume=3}")?.type).toBe("article");
  });
  it("finds links and DOIs wherever they stand", () => {
    expect(one("@misc{a, title={T}, howpublished = {\\url{https://example.org/a_b}}}")).toMatchObject({
      url: "https://example.org/a_b",
      type: "webpage",
    });
    expect(one("@misc{a, title={T}, doi = {https://doi.org/10.1000/AB\\_c}}")?.doi).toBe("10.1000/ab_c");
    expect(one("@misc{a, title={T}, url = {https://x.org/\\~{}me/50\\%25}}")?.url).toBe("https://x.org/~me/50%25");
  });
  it("mends what one entry lacks and never loses the next", () => {
    const text =
      "@article{one,\n  title = {No comma}\n  year = 2001\n}\n@article{two,\n  title = {Not closed,\n  year = 2002\n}\n@article{three, title = {Fine}, year = 2003}\n@book{,title={No key}}\n@book{five, title = {End}";
    const { references } = readBibtex(text, "a.bib");
    expect(references.map((each) => [each.id, each.line, each.title, each.year])).toEqual([
      ["one", 1, "No comma", 2001],
      ["two", 5, "Not closed", 2002],
      ["three", 9, "Fine", 2003],
      ["no", 10, "No key", undefined],
      ["five", 11, "End", undefined],
    ]);
    expect(problems(text)).toEqual([
      [2, "one: There is no comma behind title."],
      [6, "two: The value of title is not closed."],
      [10, "This @book has no key."],
      [11, "five: The entry is not closed."],
    ]);
  });
  it("says so where names are parted wrongly", () => {
    expect(one("@misc{a, title={T}, author={Smith, J.; Doe, A.}}")?.authors.map((each) => each.family)).toEqual(["Smith", "Doe"]);
    expect(one("@misc{a, title={T}, author={J. Smith, A. Doe, B. Lee, and C. Kay}}")?.authors.map((each) => each.family)).toEqual([
      "Smith",
      "Doe",
      "Lee",
      "Kay",
    ]);
    expect(problems("@misc{a, title={T}, author={Smith, J.; Doe, A.}}").length).toBe(1);
  });
  it("reads a lone dollar and commands it does not know", () => {
    expect(one("@misc{a, title={It cost $5 million}}")?.title).toBe("It cost $5 million");
    expect(one("@misc{a, title={{{{Deep}}} \\emph{word}}}")?.title).toBe("Deep word");
  });
  it("never crashes, whatever the bytes", () => {
    const sign = fc.constantFrom(
      "@",
      "article",
      "{",
      "}",
      '"',
      ",",
      "=",
      "#",
      "\n",
      "%",
      "\\",
      "$",
      "title",
      "author",
      " and ",
      "x",
      "(",
      ")",
      " ",
      "~",
      "\\'",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => void readBibtex(signs.join(""), "a.bib")),
      { numRuns: 500 },
    );
  });
  it("stays quick on a hostile file", () => {
    const start = performance.now();
    readBibtex(`@a{b,${"{".repeat(200_000)}`, "a.bib");
    readBibtex(`@a{b, c = {`.repeat(5_000), "a.bib");
    readBibtex(`${"@a{b\n".repeat(20_000)}`, "a.bib");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("writing BibTeX", () => {
  it("writes what it reads", () => {
    const word = fc.constantFrom("war", "Peace", "UCDP", "Wæver", "50%", "R&D", "a_b", "$5", "{x}", "Öberg’s", "1989–2020", "C#", "~", "é");
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    const name = fc.constantFrom("Öberg", "Dong", "O’Brien", "Sollenberg", "Hussein Obama");
    const author: fc.Arbitrary<Author> = fc.oneof(
      fc.record({ family: name, given: fc.constantFrom("A.", "Xin Luna", "Jean-Paul") }),
      fc.record({ family: name, given: fc.constant("A."), particle: fc.constantFrom("van der", "de"), suffix: fc.constant("Jr.") }),
      text.map((literal) => ({ family: literal, given: "", literal })),
    );
    const work: fc.Arbitrary<Work> = fc.record({
      id: fc.constant("key"),
      type: fc.constant("article" as const),
      authors: fc.array(author, { minLength: 1, maxLength: 4 }),
      title: text,
      container: text,
      year: fc.integer({ min: 1000, max: 2099 }),
      volume: fc.constantFrom("7", "XII"),
      issue: fc.constant("2"),
      pages: fc.constant("1–20"),
      doi: fc.constant("10.1000/a_b%20(c)"),
      url: fc.constant("https://example.org/a_b?c=d&e=%20#f"),
    });
    fc.assert(
      fc.property(work, (each) => {
        const { references, problems: found } = readBibtex(writeBibtex([each]), "a.bib");
        expect(found).toEqual([]);
        const { raw: _, line: __, day: ___, ...read } = references[0] ?? { raw: "", line: 0 };
        expect(read).toEqual(each);
      }),
    );
  });
});
