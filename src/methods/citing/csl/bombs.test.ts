import { describe, expect, it } from "vitest";
import { Overspent } from "./budget.js";
import type { CslCite } from "./citation.js";
import { cited } from "./cite.js";
import type { CslItem } from "./item.js";
import { readStyle, type Style } from "./style.js";

const wrap = (of: string) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Ours</title></info>${of}</style>`;
const cites = (layout: string, is = "") => wrap(`<citation ${is}><layout delimiter="; ">${layout}</layout></citation>`);
const title = '<text variable="title"/>';
const works = (n: number, fields: object = {}): CslItem[] =>
  Array.from({ length: n }, (_, at) => ({ id: `w${at}`, type: "book", title: `Title ${at} of all`, ...fields }));

function read(source: string): Style {
  const style = readStyle(source);
  if ("says" in style) throw new Error(`${style.line}: ${style.says}`);
  return style;
}
function printed(source: string, items: readonly CslItem[], cluster: readonly CslCite[] = items.map(({ id }) => ({ id }))) {
  return cited(read(source), new Map(items.map((item) => [item.id, item])), [cluster]).citations[0] ?? [];
}
const says = (source: string) => {
  const style = readStyle(source);
  return "says" in style ? style.says : null;
};

describe("styles that would never end", () => {
  const chain = Array.from({ length: 15_000 }, (_, n) => `<macro name="m${n}"><text macro="m${n + 1}"/></macro>`);
  const last = '<macro name="m15000"><text variable="title"/></macro>';
  it.each([
    ["from the first on", [...chain, last]],
    ["from the last on", [last, ...chain.toReversed()]],
  ])("refuses a chain of thousands of macros, read %s", (_, macros) => {
    expect(says(wrap(`${macros.join("")}<citation><layout><text macro="m0"/></layout></citation>`))).toBe(
      "its macros call one another too deep.",
    );
  });

  it("refuses thousands of changes of words", () => {
    expect(says(wrap(`${"<locale/>".repeat(2000)}<citation><layout>${title}</layout></citation>`))).toBe(
      "it changes words in 2,000 places.",
    );
  });

  it.each([
    [
      "a long value many times",
      wrap(
        `<macro name="a"><text value="${"x".repeat(300_000)}"/></macro><citation><layout>${'<text macro="a"/>'.repeat(5000)}</layout></citation>`,
      ),
    ],
    ["a long delimiter between many", cites(`<group delimiter="${"d".repeat(300_000)}">${'<text value="x"/>'.repeat(5000)}</group>`)],
    ["one list of names many times", cites(`<names delimiter="${"d".repeat(300_000)}" variable="${"author ".repeat(50_000)}"/>`)],
    [
      "a long sign before each of many names",
      cites(`<names variable="author"><name><name-part name="family" prefix="${"d".repeat(300_000)}"/></name></names>`),
    ],
  ])("gives up %s before it fills the memory", (_, source) => {
    const author = Array.from({ length: 5000 }, () => ({ family: "Roy" }));
    expect(() => printed(source, works(1, { author }))).toThrow(Overspent);
  });

  it("tells works of 5,000 authors apart in a moment", () => {
    const author = (at: number) => Array.from({ length: 5000 }, (_, n) => ({ family: n === 4999 ? `Z${at}` : `F${n}`, given: "A" }));
    const items = works(5, { issued: { "date-parts": [[2000]] } }).map((item, at) => ({ ...item, author: author(at) }));
    const source = cites(
      '<names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date>',
      'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"',
    );
    const started = performance.now();
    expect(printed(source, items).map(({ text }) => text)[0]).toMatch(/^A F0 et al\. 2000a/u);
    // Names added one by one up to the last, each time all of them, took minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("what strange styles and words print", () => {
  it("knows each of thousands of works in one citation", () => {
    const runs = printed(cites(title), works(2400));
    expect(runs.filter(({ id, text }) => id !== undefined && text !== `Title ${id.slice(1)} of all`)).toEqual([]);
    expect(runs.filter(({ id }) => id !== undefined)).toHaveLength(2400);
  });

  it("takes letters that mean something here out of styles and of what is cited with a work", () => {
    const runs = printed(cites(`<text value="&#xF000;&#xF8FF;&#xE102;"/>${title}`), works(2), [
      { id: "w0", suffix: "\uF001, see" },
      { id: "w1" },
    ]);
    expect(runs).toEqual([{ text: "Title 0 of all, see", id: "w0" }, { text: "; " }, { text: "Title 1 of all", id: "w1" }]);
  });

  it("puts a letter behind a year once, however the style quotes its attributes", () => {
    const items = works(2, { author: [{ family: "Roy" }], issued: { "date-parts": [[2000]] } });
    const source = cites(
      "<names variable='author'/><date variable='issued' prefix=' '><date-part name='year'/></date><text variable='year-suffix'/>",
      'disambiguate-add-year-suffix="true"',
    );
    expect(printed(source, items).map(({ text }) => text)).toEqual(["Roy 2000a", "; ", "Roy 2000b"]);
  });

  it("does not stumble over forms that are names of what every object has", () => {
    const source = cites(
      '<text term="page" form="constructor" suffix=" "/><text term="page" form="__proto__" suffix=" "/><text variable="title"/>',
    );
    expect(printed(source, works(1)).map(({ text }) => text)).toEqual(["page page Title 0 of all"]);
  });

  it("shows names where a style counts them in no number, and an edition of more digits than can be counted as it stands", () => {
    const source = cites(
      '<names variable="author"/><number variable="edition" form="ordinal" prefix=" "/>',
      'et-al-min="2" et-al-use-first="-1"',
    );
    const items = works(1, { author: [{ family: "Roy" }, { family: "Ek" }], edition: "99999999999999999999999" });
    expect(printed(source, items).map(({ text }) => text)).toEqual(["Roy et al. 99999999999999999999999"]);
  });

  it("names the words of a language, not the style, where they are broken", () => {
    const style = readStyle(
      wrap(`<citation><layout>${title}</layout></citation>`).replace("<style ", '<style default-locale="de-DE" '),
      () => "<locale>\n<terms>",
    );
    expect(style).toMatchObject({ line: 1, says: expect.stringMatching(/^its words in de-DE, line 2: its XML is broken/u) });
  });
});
