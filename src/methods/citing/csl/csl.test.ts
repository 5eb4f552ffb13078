import { describe, expect, it } from "vitest";
import type { CslCite } from "./citation.js";
import { cited } from "./cite.js";
import { englishTerms } from "./english.js";
import type { CslItem } from "./item.js";
import { pageRanges } from "./numbers.js";
import { readStyle, type Style } from "./style.js";

const day = (...parts: number[]) => ({ "date-parts": [parts] });
const items: readonly CslItem[] = [
  {
    id: "ties",
    type: "book",
    author: [{ family: "Roy", given: "Anna B." }],
    title: "Ties that turn",
    publisher: "Harbour",
    issued: day(2012),
  },
  {
    ...{ id: "gate", type: "article-journal", title: "Who shut the gate? A “short” history", "container-title": "Valley Studies" },
    author: [
      { family: "Roy", given: "Anna B." },
      { family: "Berg", given: "Ole", "non-dropping-particle": "van den" },
      { family: "Chen", given: "Li-Ming" },
    ],
    ...{ volume: "7", issue: "2", page: "321-328", issued: day(2012, 5, 3), DOI: "10.1/gate" },
  },
  {
    ...{ id: "gate2", type: "article-journal", title: "Who opened it", "container-title": "Valley Studies" },
    author: [
      { family: "Roy", given: "Anna B." },
      { family: "Berg", given: "Ole", "non-dropping-particle": "van den" },
      { family: "Dole", given: "P." },
    ],
    ...{ volume: "8", page: "1-9", issued: day(2012) },
  },
  { id: "second", type: "book", author: [{ family: "Roy", given: "Anna B." }], title: "Walls", publisher: "Harbour", issued: day(2012) },
  {
    id: "office",
    type: "report",
    author: [{ literal: "Office of the Valley" }],
    title: "A survey",
    issued: day(2020, 2),
    URL: "https://example.org/s",
  },
  { id: "none", type: "webpage", title: "About the wells", "container-title": "The valley", accessed: day(2021, 6, 30) },
  {
    ...{ id: "edited", type: "book", title: "Wells of the north", issued: day(1999), edition: "2", publisher: "Harbour" },
    editor: [
      { family: "Ek", given: "Jan" },
      { family: "Fall", given: "Mia" },
    ],
  },
];
const works = new Map(items.map((item) => [item.id, item]));

const wrap = (of: string, attributes = 'class="in-text"') =>
  `<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${attributes}><info><title>Ours</title><id>urn:ours</id></info>${of}</style>`;
const byDate = wrap(`
  <macro name="who">
    <names variable="author">
      <name form="short" and="symbol" delimiter=", "/>
      <substitute><names variable="editor"/><text variable="title" quotes="true"/></substitute>
    </names>
  </macro>
  <macro name="all">
    <names variable="author">
      <name name-as-sort-order="first" and="text" initialize-with=". " delimiter-precedes-last="always"/>
      <label form="short" prefix=" (" suffix=")"/>
      <substitute><names variable="editor"/><text variable="title"/></substitute>
    </names>
  </macro>
  <macro name="year"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    <else><text term="no date" form="short"/></else></choose></macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-names="true" collapse="year">
    <sort><key macro="all"/><key macro="year"/></sort>
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", "><text macro="who"/><text macro="year"/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>
    </layout>
  </citation>
  <bibliography>
    <sort><key macro="all"/><key macro="year"/><key variable="title"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="all"/>
        <text macro="year" prefix="(" suffix=")"/>
        <choose>
          <if type="book"><text variable="title" font-style="italic"/></if>
          <else><text variable="title" quotes="true" text-case="title"/></else>
        </choose>
        <group delimiter=" "><number variable="edition" form="ordinal"/><text term="edition" form="short" strip-periods="true"/></group>
        <group delimiter=", "><text variable="container-title" font-style="italic"/><group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group><text variable="page"/></group>
        <text variable="publisher"/>
        <text variable="DOI" prefix="doi:"/>
      </group>
    </layout>
  </bibliography>`);

const styleOf = (source: string): Style => {
  const read = readStyle(source);
  if ("says" in read) throw new Error(`${read.line}: ${read.says}`);
  return read;
};
const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join("");
const print = (source: string, ...clusters: (readonly CslCite[])[]) => {
  const made = cited(styleOf(source), works, clusters);
  return { citations: made.citations.map(textOf), entries: made.entries.map(({ runs }) => textOf(runs)), made };
};
const of = (...ids: string[]): CslCite[] => ids.map((id) => ({ id }));

describe("by author and year", () => {
  it("names authors, draws works of one author together, and tells works of one year apart", () => {
    const { citations } = print(byDate, of("second", "ties"), of("gate"), of("gate2"), of("office", "none"));
    expect(citations).toEqual([
      "(Roy, 2012a, 2012b)",
      "(Roy, van den Berg, & Chen, 2012)",
      "(Roy, van den Berg, & Dole, 2012)",
      "(“About the wells,” n.d.; Office of the Valley, 2020)",
    ]);
  });

  it("cuts a list of authors where that says enough", () => {
    expect(print(byDate, of("gate")).citations).toEqual(["(Roy et al., 2012)"]);
  });

  it("says where in a work, in the words of the style", () => {
    const at = [{ id: "ties", locator: "4-6", label: "page" }] as const;
    expect(print(byDate, at, [{ id: "ties", locator: "3", label: "chapter", prefix: "see" }]).citations).toEqual([
      "(Roy, 2012, pp. 4–6)",
      "(see Roy, 2012, chap. 3)",
    ]);
  });

  it("leaves the author to a sentence that names them", () => {
    const { citations, made } = print(byDate, [{ id: "ties", withoutAuthor: true, locator: "9" }]);
    expect(citations).toEqual(["(2012, p. 9)"]);
    expect(made.authors.get("ties")).toBe("Roy");
    expect(print(byDate, of("gate", "edited", "none", "office")).made.authors).toEqual(
      new Map([
        ["gate", "Roy et al."],
        ["edited", "Ek and Fall"],
        ["none", "About the wells"],
        ["office", "Office of the Valley"],
      ]),
    );
  });

  it("lists works in the order of the style, without the words of what a work has not", () => {
    expect(print(byDate, of("gate", "ties", "second", "edited", "none")).entries).toEqual([
      "About the wells. (n.d.). The valley.",
      "Ek, J., and M. Fall (eds.). (1999). Wells of the north. 2nd ed. Harbour.",
      "Roy, A. B. (2012a). Ties that turn. Harbour.",
      "Roy, A. B. (2012b). Walls. Harbour.",
      "Roy, A. B., O. van den Berg, and L.-M. Chen. (2012). “Who Shut the Gate? A ‘Short’ History.” Valley Studies, 7(2), 321–328. doi:10.1/gate.",
    ]);
  });

  it("knows of each stretch of a citation which work it cites, and what is italic", () => {
    const { made } = print(byDate, of("ties", "office"));
    expect(made.citations[0]).toEqual([
      { text: "(" },
      { text: "Office of the Valley, 2020", id: "office" },
      { text: "; " },
      { text: "Roy, 2012", id: "ties" },
      { text: ")" },
    ]);
    expect(made.entries[1]?.runs).toContainEqual({ text: "Ties that turn", italic: true });
  });

  it("leaves out works that are not there", () => {
    expect(print(byDate, of("ties", "lost"), of("lost")).citations).toEqual(["(Roy, 2012)", ""]);
  });
});

const byNumber = wrap(`
  <citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
    <layout vertical-align="sup" delimiter=","><text variable="citation-number"/></layout></citation>
  <bibliography second-field-align="flush"><layout>
    <text variable="citation-number" suffix="."/>
    <group delimiter=", "><names variable="author"><name initialize-with="" name-as-sort-order="all" sort-separator=" "/></names><text variable="title"/></group>
  </layout></bibliography>`);

it("counts works in the order of the text, and draws a row of numbers together", () => {
  const { citations, entries, made } = print(byNumber, of("office"), of("gate", "ties", "office"), of("none", "office"));
  expect(citations).toEqual(["1", "1–3", "1,4"]);
  expect(made.citations[0]?.[0]).toMatchObject({ raised: true });
  expect(entries[0]).toBe("1. Office of the Valley, A survey");
  expect(entries[1]).toBe("2. Roy AB, Berg O van den, Chen L-M, Who shut the gate? A “short” history");
});

const inNotes = wrap(
  `<citation><layout suffix="." delimiter="; "><choose>
    <if position="ibid-with-locator"><group delimiter=", "><text term="ibid" text-case="capitalize-first"/><text variable="locator"/></group></if>
    <else-if position="ibid"><text term="ibid" text-case="capitalize-first"/></else-if>
    <else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names><text variable="title" form="short"/><text variable="locator"/></group></else-if>
    <else><group delimiter=", "><names variable="author"><name/></names><text variable="title" font-style="italic"/><date form="text" variable="issued"/><text variable="locator"/></group></else>
  </choose></layout></citation>`,
  'class="note" default-locale="en-GB"',
);

it("says less of a work that a note before told of", () => {
  const at = (id: string, locator?: string): CslCite[] => [{ id, ...(locator && { locator }) }];
  const { citations } = print(inNotes, at("gate", "5"), at("gate", "5"), at("gate", "6"), at("ties"), at("gate"));
  expect(citations).toEqual([
    "Anna B. Roy, Ole van den Berg, Li-Ming Chen, Who shut the gate? A ‘short’ history, 3 May 2012, 5.",
    "Ibid.",
    "Ibid., 6.",
    "Anna B. Roy, Ties that turn, 2012.",
    "Roy, van den Berg, Chen, Who shut the gate? A ‘short’ history.",
  ]);
});

it("takes the words of another language from its file", () => {
  const german = `<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="de-DE"><terms><term name="and">und</term><term name="et-al">u. a.</term>
    <term name="no date" form="short">o. J.</term><term name="ordinal">.</term><term name="edition" form="short">Aufl.</term></terms></locale>`;
  const source = byDate.replace('class="in-text"', 'class="in-text" default-locale="de-DE"');
  expect(styleOf(source).missing).toBe("de-DE");
  const style = readStyle(source, (language) => (language === "de-DE" ? german : undefined));
  if ("says" in style) throw new Error(style.says);
  const { citations, entries } = cited(style, works, [of("gate"), of("edited")]);
  expect(style.missing).toBe(null);
  expect(textOf(citations[0] ?? [])).toBe("(Roy u. a., 2012)");
  expect(textOf(entries[0]?.runs ?? [])).toContain("Ek, J., und M. Fall");
  expect(textOf(entries[0]?.runs ?? [])).toContain("2. Aufl");
});

it.each([
  [undefined, "321-328, 71–2", "321–328, 71–2"],
  ["expanded", "321-8", "321–328"],
  ["minimal", "321-328", "321–8"],
  ["minimal-two", "321-328", "321–28"],
  ["chicago", "3-10, 71-72, 100-104, 101-108, 321-328, 1496-1504", "3–10, 71–72, 100–104, 101–8, 321–28, 1496–1504"],
])("shortens pages as %s", (format, given, printed) => {
  expect(pageRanges(given, format, englishTerms("en-US"))).toBe(printed);
});

describe("what is no style is refused with its line", () => {
  const layout = '<citation><layout><text variable="title"/></layout></citation>';
  const doubling = Array.from(
    { length: 24 },
    (_, n) => `<macro name="m${n}"><text macro="m${n + 1}"/><text macro="m${n + 1}"/></macro>`,
  ).join("");
  it.each([
    ["", "its XML is broken (document must contain a root element)"],
    ["<html/>", "it begins with <html>"],
    ["<style><citation>", "its XML is broken"],
    ['<!DOCTYPE s [<!ENTITY a "b">]><style/>', "declares a document type"],
    [wrap(""), "it has no <citation>"],
    [
      wrap("").replace("<id>", '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/><id>'),
      "only points at another style",
    ],
    [wrap(`${layout}<macro name="a"><text macro="b"/></macro>`), "a macro “b” that it does not have"],
    [wrap(`<macro name="a"><text macro="b"/></macro><macro name="b"><group><text macro="a"/></group></macro>${layout}`), "calls itself"],
    [
      wrap(`${doubling}<macro name="m24"><text value="x"/></macro><citation><layout><text macro="m0"/></layout></citation>`),
      "call one another so often",
    ],
  ])("%#", (source, says) => {
    const read = readStyle(source);
    expect("says" in read && read.says).toContain(says);
  });

  it("names the line of a fault", () => {
    expect(readStyle(wrap(`\n\n${layout.replace('variable="title"', 'macro="gone"')}`))).toMatchObject({ line: 3 });
  });
});

it("prints letters that mean something to it as nothing, and markup as text", () => {
  const strange = new Map([
    ["a", { id: "a", type: "book", title: "A\uE100\uF8FF <script>x</script> & <i>B</i>", issued: day(2000) } as CslItem],
  ]);
  const { entries } = cited(styleOf(byDate), strange, [of("a")]);
  expect(textOf(entries[0]?.runs ?? [])).toContain("A <script>x</script> & B");
});
