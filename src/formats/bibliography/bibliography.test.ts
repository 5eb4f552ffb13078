import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceOf } from "../../domain/bibliography/reference.js";
import { bibliographyFormat, readBibliography, referenceRow } from "./bibliography.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, path = "a") => readBibliography(bytes(text), path);

const ris = `TY  - JOUR
AU  - van der Linden, Sander
AU  - World Bank
AU  - King, Martin Luther, Jr.
TI  - A title
 that goes on
T2  - Journal of Peace Research
DA  - 2021/08/15/
PY  - 2021
SP  - 12
EP  - 34
DO  - 10.1000/x
ER  - 

TY  - CHAP
AU  - Doe, A.
A2  - Roe, B.
T1  - Inside
BT  - Outside
Y1  - 1999
ID  - chap
`;

describe("RIS", () => {
  it("keeps particles, bodies, suffixes and lines, and says what is not closed", () => {
    const { references, problems } = read(ris);
    expect(references[0]).toMatchObject({
      id: "linden2021title",
      line: 1,
      title: "A title that goes on",
      container: "Journal of Peace Research",
      day: "2021-08-15",
      pages: "12–34",
      doi: "10.1000/x",
      authors: [
        { family: "Linden", given: "Sander", particle: "van der" },
        { family: "World Bank", given: "", literal: "World Bank" },
        { family: "King", given: "Martin Luther", suffix: "Jr." },
      ],
    });
    expect(references[1]).toMatchObject({
      id: "chap",
      line: 15,
      type: "chapter",
      container: "Outside",
      editors: [{ family: "Roe", given: "B." }],
    });
    expect(problems.map((each) => [each.at[0]?.line, each.says])).toEqual([[22, "The entry is not closed."]]);
  });
  it("takes the year's tag over a day of looking", () => {
    expect(read("TY  - EJOUR\nTI  - T\nPY  - 2001\nDA  - 2020/01/01\nER  - ").references[0]).toMatchObject({ year: 2001, day: "2001" });
    expect(read("TY  - JOUR\nTI  - T\nPY  - 2001///Spring\nER  - ").references[0]).toMatchObject({ year: 2001, dateText: "Spring 2001" });
  });
});

describe("CSL-JSON", () => {
  const item = { id: "a", type: "article-newspaper", title: "T", "container-title": "Dawn", issued: { "date-parts": [["2023", 7, 3]] } };
  const author = [{ family: "Linden", given: "Sander", "non-dropping-particle": "van der" }, { literal: "World Bank" }];
  it("reads items, one or many, each with its line", () => {
    const text = JSON.stringify(
      [
        { ...item, author },
        { ...item, id: "b" },
      ],
      null,
      1,
    );
    const { references, problems } = read(text);
    expect(problems).toEqual([]);
    expect(references[0]).toMatchObject({ id: "a", line: 2, type: "news", day: "2023-07-03" });
    expect(references[0]?.authors).toEqual([
      { family: "Linden", given: "Sander", particle: "van der" },
      { family: "World Bank", given: "", literal: "World Bank" },
    ]);
    expect(references[1]?.line).toBeGreaterThan(10);
    expect(read(JSON.stringify(item)).references.length).toBe(1);
    expect(read(`{"items": [\n${JSON.stringify(item)}]}`).references.map((each) => [each.id, each.line])).toEqual([["a", 2]]);
  });
  it("sets a broken item aside and keeps the others", () => {
    const { references, problems } = read(
      `[${JSON.stringify(item)},\n{"type": "book" "title": "x"},\n${JSON.stringify({ ...item, id: "c" })}]`,
    );
    expect(references.map((each) => each.id)).toEqual(["a", "c"]);
    expect(problems.map((each) => each.at[0]?.line)).toEqual([2]);
  });
});

describe("EndNote XML", () => {
  const record = (title: string) =>
    `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">van der Linden, Sander</style></author></authors></contributors><titles><title><style>${title}</style><style face="italic"> and more</style></title><secondary-title>Journal</secondary-title></titles><dates><year>2021</year><pub-dates><date>Aug 15</date></pub-dates></dates><electronic-resource-num>10.1000/x</electronic-resource-num></record>`;
  it("reads styled text, dates and lines", () => {
    const { references, problems } = read(`<?xml version="1.0"?>\n<xml><records>\n${record("A &amp; B")}\n${record("C")}</records></xml>`);
    expect(problems).toEqual([]);
    expect(references.map((each) => each.line)).toEqual([3, 4]);
    expect(references[0]).toMatchObject({
      title: "A & B and more",
      container: "Journal",
      day: "2021-08-15",
      doi: "10.1000/x",
      type: "article",
    });
    expect(references[0]?.authors).toEqual([{ family: "Linden", given: "Sander", particle: "van der" }]);
    expect(references[0]?.raw.startsWith("<record>")).toBe(true);
  });
  it("keeps records before a fault, and reads no entities of the file's own", () => {
    const cut = read(`<xml><records>${record("A")}<record><titles><title>B</titles>`);
    expect([cut.references.length, cut.problems.length]).toEqual([1, 1]);
    const bomb = read(`<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY a "aaaa">]><xml><records>${record("&a;")}</records></xml>`);
    expect(bomb.problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(bomb.references)).not.toContain("aaaa");
  });
});

describe("any bibliography", () => {
  it("is known by its content", () => {
    const known = (text: string) => bibliographyFormat(bytes(text));
    expect(known("\uFEFF% x\n@book{a, title={T}}")).toBe("bibtex");
    expect(known(ris)).toBe("ris");
    expect(known('[{"type":"book","title":"T"}]')).toBe("csl-json");
    expect(known("<xml><records><record></record></records></xml>")).toBe("endnote-xml");
    for (const other of [
      "",
      "# Notes\nWrite to me@example.org",
      '{"type":"FeatureCollection"}',
      "<html></html>",
      "a,b\n1,2",
      '{"type":"book"}',
    ]) {
      expect(known(other)).toBeUndefined();
    }
  });
  it("says why it is none", () => {
    expect(read("just words", "a.txt").problems.map((each) => each.code)).toEqual(["data/unknown-format"]);
    expect(read("", "a.bib").problems.map((each) => each.code)).toEqual(["data/empty"]);
  });
  it("reads Windows-1252 and UTF-16, and says which", () => {
    const latin = Uint8Array.from(
      "@book{a, title={Wæver’s café}, author={Öberg, M.}, note={naïve, Zürich, Malmö}}".replace("’", "\x92"),
      (sign) => sign.charCodeAt(0),
    );
    const found = readBibliography(latin, "a.bib");
    expect(found.references[0]?.title).toBe("Wæver’s café");
    expect(found.problems.map((each) => each.code)).toEqual(["data/encoding"]);
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...[..."@book{a, title={Öl}}"].map((sign) => sign.charCodeAt(0))]).buffer);
    expect(readBibliography(wide, "a.bib").references[0]?.title).toBe("Öl");
  });
  it("gives each entry its own id", () => {
    const { references, problems } = read("@book{a, title={One}}\n@book{a, title={Two}}\n@book{a-2, title={Three}}");
    expect(references.map((each) => each.id)).toEqual(["a", "a-2", "a-2-2"]);
    expect(problems.map((each) => each.at[0]?.line)).toEqual([2, 3]);
  });
  it("becomes a row, and of a row one that can be cited", () => {
    const [reference] = read("@book{a, title={One}, author={Doe, A. and others}, year={in press}}").references;
    if (!reference) throw new Error("nothing read");
    const row = referenceRow(reference, "sources/a.bib", "Doe, A., et al. (in press). One.");
    expect(row).toMatchObject({ id: "a", file: "sources/a.bib", line: 1, year: null, day: "in press", title: "One", source: null });
    expect(referenceOf(row)).toMatchObject({ authors: [{ family: "Doe", given: "A." }], others: true, dateText: "in press" });
  });
  it.each(["1e999", "1e9", "2000.5"])("keeps no year %s, and says so", (year) => {
    const { references, problems } = read(`[{"id":"a","type":"book","title":"T","issued":{"date-parts":[[${year}]]}}]`, "a.json");
    expect(references[0]?.year).toBeUndefined();
    expect(problems.map(({ says }) => says)).toContain("The date of “T” does not exist.");
  });

  it("never crashes on mutilated exports", () => {
    const csl = '[{"id":"a","type":"book","title":"T","author":[{"family":"X"}],"issued":{"date-parts":[[2000,13,40]]}}]';
    const samples = [
      ris,
      csl,
      "<xml><records><record><titles><title>T</title></titles></record></records></xml>",
      "@book{a, author={X and Y}, title={T}}",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(40), fc.string({ maxLength: 6 }), (sample, at, length, put) => {
        const from = at % (sample.length + 1);
        const text = sample.slice(0, from) + put + sample.slice(from + length);
        for (const each of read(text, "a.bib").references) expect(each.id).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("abstracts and keywords", () => {
  const told = { abstract: "Two sides. One border.", keywords: ["Taliban", "border"] };
  it.each([
    ["BibTeX", "@article{a,\n title={T},\n abstract={Two sides.\n  One \\emph{border}.},\n keywords={Taliban, border}\n}\n"],
    ["RIS", "TY  - JOUR\nID  - a\nTI  - T\nAB  - Abstract: Two sides.\nOne border.\nKW  - Taliban\nKW  - border\nKW  - Taliban\nER  - \n"],
    [
      "CSL-JSON",
      '[{"id": "a", "type": "article-journal", "title": "T", "abstract": "<jats:p>Two sides. One <b>border</b>.</jats:p>", "keyword": "Taliban; border"}]',
    ],
    [
      "EndNote",
      "<xml><records><record><ref-type name='Journal Article'>17</ref-type><titles><title>T</title></titles><abstract><style>Two sides. One border.</style></abstract><keywords><keyword>Taliban</keyword><keyword>border</keyword></keywords></record></records></xml>",
    ],
  ])("are kept of %s", (_, text) => expect(read(text).references).toMatchObject([told]));

  it("go through the row that the case keeps", () => {
    const [reference] = read("TY  - JOUR\nID  - a\nTI  - T\nAB  - Words.\nKW  - border\nER  - \n").references;
    if (!reference) throw new Error("nothing was read");
    expect(referenceOf(referenceRow(reference, "a.ris", "T."))).toMatchObject({ abstract: "Words.", keywords: ["border"] });
  });
});
