import { describe, expect, it } from "vitest";
import type { CslCite } from "./citation.js";
import { cited } from "./cite.js";
import type { CslItem } from "./item.js";
import { readStyle } from "./style.js";

const day = (...parts: number[]) => ({ "date-parts": [parts] });
const from = (first: number[], last: number[]) => ({ "date-parts": [first, last] });
const styleOf = (of: string, is = 'class="in-text"', locale?: string) => {
  const source = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${is}><info><title>Ours</title><id>urn:ours</id></info>${of}</style>`;
  const read = readStyle(source, () => locale);
  if ("says" in read) throw new Error(`${read.line}: ${read.says}`);
  return read;
};
const textOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join("");
const printed = (style: ReturnType<typeof styleOf>, items: readonly CslItem[], ...clusters: (readonly CslCite[])[]) => {
  const made = cited(style, new Map(items.map((item) => [item.id, item])), clusters);
  return { citations: made.citations.map(textOf), entries: made.entries.map(({ runs }) => textOf(runs)) };
};
const of = (...ids: string[]): CslCite[] => ids.map((id) => ({ id }));
const citation = (layout: string, is = "", sort = "") => `<citation ${is}>${sort}<layout delimiter="; ">${layout}</layout></citation>`;
const one = (layout: string, item: Partial<CslItem>, is?: string, locale?: string, cite: Partial<CslCite> = {}) =>
  printed(styleOf(citation(layout), is, locale), [{ id: "a", type: "book", title: "T", ...item } as CslItem], [{ id: "a", ...cite }])
    .citations[0];

const book = (id: string, year: number, ...authors: string[]): CslItem => ({
  ...{ id, type: "book", title: id, issued: day(year) },
  author: authors.map((each) => ({ given: each.split(" ")[0] ?? "", family: each.split(" ")[1] ?? "" })),
});
const byYear = `<group delimiter=" "><names variable="author"><name form="short" initialize-with=". " and="text"/></names>
  <date variable="issued"><date-part name="year"/></date><text variable="locator"/></group>`;

describe("a range of days has the sign of the widest part that differs", () => {
  const layout = `<date variable="issued" delimiter=" "><date-part name="month" range-delimiter="~"/><date-part name="day" range-delimiter="-"/><date-part name="year" range-delimiter="/"/></date>`;
  it.each([
    [[2020, 5, 3], [2020, 5, 5], "May 3-5 2020"],
    [[2020, 5, 3], [2020, 6, 5], "May 3~June 5 2020"],
    [[2020, 5, 3], [2021, 6, 5], "May 3 2020/June 5 2021"],
  ])("%j to %j", (first, last, text) => {
    expect(one(layout, { issued: from(first, last) })).toBe(text);
  });
});

it("counts a macro or group that prints as a variable that is there", () => {
  const style = (layout: string) => styleOf(`<macro name="in"><text term="in"/></macro>${citation(layout)}`);
  const text = (layout: string) => printed(style(layout), [book("a", 2000)], of("a")).citations[0];
  expect(text('<group delimiter=" "><text macro="in"/><text variable="publisher"/></group>')).toBe("in");
  expect(text('<group delimiter=" "><group><text term="in"/></group><text variable="publisher"/></group>')).toBe("in");
  expect(text('<group delimiter=" "><text term="in"/><text variable="publisher"/></group>')).toBe("");
  expect(text('<group delimiter=" "><text term="no date"/><text variable="publisher"/></group>')).toBe("");
});

it("takes another kind of place for another place", () => {
  const layout = `<choose><if position="ibid-with-locator"><text value="there"/></if><else-if position="ibid"><text value="same"/></else-if><else><text value="new"/></else></choose>`;
  const at = (locator: string, label: string): CslCite[] => [{ id: "a", locator, label }];
  const style = styleOf(citation(layout), 'class="note"');
  const { citations } = printed(style, [book("a", 2000)], at("5", "page"), at("5", "page"), at("5", "chapter"), of("a"));
  expect(citations).toEqual(["new", "same", "there", "new"]);
});

describe("works of one author are drawn together", () => {
  const items = [
    ...["r1", "r2", "r3", "r4"].map((id) => book(id, 2000, "Anna Roy")),
    book("r5", 2001, "Anna Roy"),
    book("berg", 1999, "Ole Berg"),
    book("chen", 1998, "Li Chen"),
  ];
  const print = (is: string, cites: readonly CslCite[], sort = "") =>
    printed(styleOf(citation(byYear, `disambiguate-add-year-suffix="true" ${is}`, sort)), items, of("r1", "r2", "r3", "r4"), cites)
      .citations[1];
  const ranged = 'collapse="year-suffix-ranged" year-suffix-delimiter=","';

  it("with three letters or more in a row as a range", () => {
    expect(print(ranged, of("r1", "r2", "r3", "r4", "r5"))).toBe("Roy 2000a–d, 2001");
    expect(print(ranged, of("r1", "r2", "r4"))).toBe("Roy 2000a,b,d");
  });
  it("with the whole year where a place stands between letters", () => {
    expect(print(ranged, [...of("r1", "r2", "r3"), { id: "r4", locator: "5" }, { id: "r5" }])).toBe("Roy 2000a–c, 2000d 5, 2001");
    expect(print('collapse="year"', [{ id: "r1", locator: "5" }, { id: "r5" }])).toBe("Roy 2000a 5, 2001");
  });
  it("with a sign of their own behind a group that was collapsed, and behind no other", () => {
    const after = 'collapse="year" after-collapse-delimiter=" / "';
    expect(print(after, of("r1", "r5", "berg", "chen"))).toBe("Roy 2000a, 2001 / Berg 1999; Chen 1998");
  });
  it("under a delimiter alone, and from where the order of the style had put them", () => {
    expect(print('cite-group-delimiter=", "', of("r1", "r5", "berg"))).toBe("Roy 2000a, Roy 2001; Berg 1999");
    const sort = '<sort><key variable="issued" sort="descending"/></sort>';
    const style = styleOf(citation(byYear, 'collapse="year"', sort));
    const doe = [book("a", 2006, "Pat Doe"), book("b", 2002, "Ole Berg"), book("c", 1999, "Pat Doe")];
    expect(printed(style, doe, of("a", "b", "c")).citations).toEqual(["Doe 2006, 1999; Berg 2002"]);
  });
});

describe("works that look alike", () => {
  const print = (items: readonly CslItem[], is: string, layout = byYear) =>
    printed(styleOf(citation(layout, is)), items, ...items.map(({ id }) => of(id))).citations;
  const given = 'disambiguate-add-givenname="true"';
  const both = `et-al-min="3" et-al-use-first="1" ${given} disambiguate-add-names="true"`;

  it("show given names of those who are shown before further names", () => {
    const items = [book("a", 2012, "Anna Roy", "Ole Berg", "Li Chen"), book("b", 2012, "Zoe Roy", "Li Chen", "Pat Dole")];
    expect(print(items, both)).toEqual(["A. Roy et al. 2012", "Z. Roy et al. 2012"]);
  });
  it("show no more given names than are needed", () => {
    expect(print([book("a", 2012, "Anna Roy", "Ole Berg"), book("b", 2012, "Zoe Roy", "Ole Berg")], given)).toEqual([
      "A. Roy and Berg 2012",
      "Z. Roy and Berg 2012",
    ]);
    expect(print([book("a", 2012, "Anna Roy"), book("b", 2012, "Albert Roy"), book("c", 2012, "Zoe Roy")], given)).toEqual([
      "Anna Roy 2012",
      "Albert Roy 2012",
      "Z. Roy 2012",
    ]);
  });
  it("show given names of those who were added", () => {
    const items = [book("a", 2012, "Anna Roy", "Ole Berg", "Li Chen"), book("b", 2012, "Anna Roy", "Eva Berg", "Li Chen")];
    expect(print(items, both)).toEqual(["Roy, O. Berg, et al. 2012", "Roy, E. Berg, et al. 2012"]);
  });
  it("say what the style keeps for them only where that tells them apart", () => {
    const layout = `${byYear}<choose><if disambiguate="true"><text variable="title" prefix=" "/></if></choose>`;
    const twins = [book("a", 2000, "Ole Berg"), { ...book("b", 2000, "Ole Berg"), title: "a" }];
    expect(
      print([book("x", 2000, "Anna Roy"), book("y", 2000, "Anna Roy"), ...twins], 'disambiguate-add-year-suffix="true"', layout),
    ).toEqual([...["Roy 2000 x", "Roy 2000 y", "Berg 2000a", "Berg 2000b"]]);
  });
});

describe("a list is sorted", () => {
  const print = (keys: string, items: readonly Partial<CslItem>[], macro = "") => {
    const list = `<bibliography><sort>${keys}</sort><layout><text variable="title"/></layout></bibliography>`;
    const works = items.map((item, n) => ({ id: `w${n}`, type: "book", ...item }) as CslItem);
    return printed(
      styleOf(`${macro}${citation('<text variable="title"/>')}${list}`),
      works,
      works.map(({ id }) => ({ id })),
    ).entries;
  };
  it("by days in macros as by days, whatever the words for months", () => {
    const works = [
      { title: "April 2012", issued: day(2012, 4) },
      { title: "January 2011", issued: day(2011, 1, 3) },
      { title: "December 2011", issued: day(2011, 12) },
      { title: "44 BC", issued: day(-44) },
      { title: "100 BC", issued: day(-100) },
    ];
    const macro = '<macro name="when"><date variable="issued" form="text"/></macro>';
    expect(print('<key macro="when"/>', works, macro)).toEqual(["100 BC", "44 BC", "January 2011", "December 2011", "April 2012"]);
    const year = '<macro name="when"><date variable="issued" form="text" date-parts="year"/></macro>';
    expect(print('<key macro="when"/>', works.slice(0, 3), year)).toEqual(["January 2011", "December 2011", "April 2012"]);
  });
  it("by titles that look like numbers as by titles", () => {
    expect(print('<key variable="title"/>', [{ title: "T1" }, { title: "Oil" }])).toEqual(["Oil", "T1"]);
  });
  it("by names without the words of what they did", () => {
    const macro =
      '<macro name="who"><names variable="editor"><label form="verb" suffix=" "/><name/><substitute><text variable="title"/></substitute></names></macro>';
    expect(print('<key macro="who"/>', [{ title: "Ek", editor: [{ family: "Zorn" }] }, { title: "Fall" }], macro)).toEqual(["Fall", "Ek"]);
  });
});

describe("a language", () => {
  const french = `<locale xml:lang="fr-FR"><style-options limit-day-ordinals-to-day-1="true"/><terms>
    <term name="edition" gender="feminine"><single>édition</single><multiple>éditions</multiple></term>
    <term name="month-01" gender="masculine">janvier</term><term name="ordinal">e</term>
    <term name="ordinal-01" gender-form="feminine" match="whole-number">re</term>
    <term name="ordinal-01" gender-form="masculine" match="whole-number">er</term></terms></locale>`;
  const is = 'class="in-text" default-locale="fr-FR"';
  it.each([
    ["1", "1re"],
    ["2", "2e"],
    ["21", "21e"],
  ])("has its ordinals by gender and by the digits that they look at: %s", (edition, text) => {
    expect(one('<number variable="edition" form="ordinal"/>', { edition }, is, french)).toBe(text);
  });
  it("has ordinals of the first day of a month alone", () => {
    const layout = '<date variable="issued" delimiter=" "><date-part name="day" form="ordinal"/><date-part name="month"/></date>';
    expect(one(layout, { issued: day(2020, 1, 1) }, is, french)).toBe("1er janvier");
    expect(one(layout, { issued: day(2020, 1, 21) }, is, french)).toBe("21 janvier");
  });
  it("takes the words of the style for itself before those for all", () => {
    const words = (lang: string, text: string) => `<locale${lang}><terms><term name="in">${text}</term></terms></locale>`;
    const style = styleOf(
      `${words(' xml:lang="en-US"', "inside")}${words(' xml:lang="en"', "within")}${words("", "at")}${citation('<text term="in"/>')}`,
    );
    expect(printed(style, [book("a", 2000)], of("a")).citations).toEqual(["inside"]);
  });
});

it("has the family name first, and no space, where names are written so", () => {
  const author = [
    { family: "毛", given: "泽东" },
    { family: "Berg", given: "Ole" },
  ];
  expect(one('<names variable="author"><name name-as-sort-order="first" initialize-with="."/></names>', { author })).toBe(
    "毛泽东, O. Berg",
  );
  expect(one('<names variable="author"><name form="short"/></names>', { author })).toBe("毛, Berg");
});

it("counts the pages of a preface", () => {
  const layout = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>';
  expect(one(layout, {}, undefined, undefined, { locator: "iv-vi", label: "page" })).toBe("pp. iv–vi");
  expect(one(layout, {}, undefined, undefined, { locator: "iv", label: "page" })).toBe("p. iv");
});

it("shortens pages as the 15th edition of the Chicago manual does, or the 16th", () => {
  const pages = (format: string) => one('<text variable="page"/>', { page: "1496-1504" }, `class="in-text" page-range-format="${format}"`);
  expect(["chicago", "chicago-15", "chicago-16"].map(pages)).toEqual(["1496–1504", "1496–1504", "1496–504"]);
});

it("does not take a remark in a style for a place of the letter behind a year", () => {
  const style = `<!-- <text variable="year-suffix"/> -->${citation(byYear, 'disambiguate-add-year-suffix="true"')}`;
  const { citations } = printed(styleOf(style), [book("a", 2000, "Anna Roy"), book("b", 2000, "Anna Roy")], of("a"), of("b"));
  expect(citations).toEqual(["Roy 2000a", "Roy 2000b"]);
});

/** The examples of the specification (1.0.2, “Reference Grouping”), in our names. */
it.each([
  ["complete-all", ["Adler, Bell. w", "—. x", "Adler, Bell, Cox. y", "Adler, Dunn. z"]],
  ["complete-each", ["Adler, Bell. w", "—, —. x", "Adler, Bell, Cox. y", "Adler, Dunn. z"]],
  ["partial-each", ["Adler, Bell. w", "—, —. x", "—, —, Cox. y", "—, Dunn. z"]],
  ["partial-first", ["Adler, Bell. w", "—, Bell. x", "—, Bell, Cox. y", "—, Dunn. z"]],
])("puts the sign for names of the entry before: %s", (rule, list) => {
  const is = `subsequent-author-substitute="—" subsequent-author-substitute-rule="${rule}"`;
  const layout = '<names variable="author"><name form="short" delimiter=", "/></names><text variable="title" prefix=". "/>';
  const style = styleOf(
    `${citation('<text variable="title"/>')}<bibliography ${is}><sort><key variable="title"/></sort><layout>${layout}</layout></bibliography>`,
  );
  const items = [
    book("w", 2000, "A Adler", "B Bell"),
    book("x", 2001, "A Adler", "B Bell"),
    book("y", 2002, "A Adler", "B Bell", "C Cox"),
    book("z", 2003, "A Adler", "D Dunn"),
  ];
  expect(printed(style, items, of("w", "x", "y", "z")).entries).toEqual(list);
});
