import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reference } from "../../domain/bibliography/reference.js";
import { type Matchable, matchReferences } from "./match-reference.js";

const entry = (id: string, more: Partial<Reference> = {}): Reference => ({
  id,
  line: 1,
  type: "report",
  authors: [],
  title: id,
  raw: "",
  ...more,
});
const khan = { family: "Khan", given: "Ismail" };
const border = entry("khan2021border", { authors: [khan], year: 2021, title: "Fencing the border: What the barrier changed" });
const by = (source: Omit<Matchable, "id">, ...references: Reference[]) =>
  matchReferences([{ id: "s", ...source }], references).map((each) => [each.reference, each.by]);

describe("matching a source to its bibliography entry", () => {
  it("goes by the id that the case names, and by no other where it names one", () => {
    expect(by({ reference: "khan2021border" }, border)).toEqual([["khan2021border", "id"]]);
    expect(by({ reference: "lost", title: border.title, authors: ["Ismail Khan"], day: "2021" }, border)).toEqual([]);
    expect(matchReferences([{ id: "khan2021border" }], [border])[0]?.by).toBe("id");
  });
  it("goes by DOI and link, however they are written", () => {
    const work = entry("a", { doi: "10.1000/xyz(1)" });
    expect(by({ doi: "https://doi.org/10.1000/XYZ(1)" }, work)).toEqual([["a", "doi"]]);
    const page = entry("b", { url: "https://www.example.org/News/1/?utm_source=x" });
    expect(by({ url: "http://example.org/News/1" }, page)).toEqual([["b", "url"]]);
    expect(by({ url: "https://example.org/" }, entry("home", { url: "https://example.org" }))).toEqual([]);
    expect(
      by({ url: "https://example.org/x" }, entry("c", { url: "https://example.org/x" }), entry("d", { url: "https://example.org/x" })),
    ).toEqual([]);
  });
  it("goes by title with year and author, also without subtitle, with a site's name or a slip", () => {
    const known = { authors: ["By Ismail Khan"], day: "2021-05-03" };
    expect(by({ title: "FENCING THE BORDER — What the barrier changed", ...known }, border)).toEqual([["khan2021border", "title"]]);
    expect(by({ title: "Fencing the border", ...known }, border)).toEqual([["khan2021border", "title"]]);
    expect(by({ title: "Fencing the border: What the barrier changed | Example News", ...known }, border)).toEqual([
      ["khan2021border", "title"],
    ]);
    expect(by({ title: "Fencing the border: What the barier changed", ...known }, border)).toEqual([["khan2021border", "title"]]);
    expect(by({ title: "Fencing the border: What the barrier changed" }, border)).toEqual([["khan2021border", "title"]]);
  });
  it("leaves unpaired what another year, author, number or a twin speaks against", () => {
    const title = border.title;
    expect(by({ title, day: "2019" }, border)).toEqual([]);
    expect(by({ title, authors: ["Ann Lee"] }, border)).toEqual([]);
    expect(by({ title: "Fencing the border" }, border)).toEqual([]);
    expect(
      by({ title: "Annual security report of the region 2021" }, entry("x", { title: "Annual security report of the region 2022" })),
    ).toEqual([]);
    expect(by({ title: "Quarterly report, second quarter" }, entry("x", { title: "Quarterly report, third quarter" }))).toEqual([]);
    expect(by({ title }, border, { ...border, id: "twin" })).toEqual([]);
    const twice = [
      { id: "one", title },
      { id: "two", title },
    ];
    expect(matchReferences(twice, [border])).toEqual([]);
  });
  it("pairs each entry with itself and none with a stranger", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/u), { minLength: 5, maxLength: 9 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 8 }), words, (titles, stranger) => {
        const references = titles.map((title, at) => entry(`r${at}`, { title, year: 2000 }));
        const matches = matchReferences(
          titles.map((title, at) => ({ id: `s${at}`, title, day: "2000" })),
          references,
        );
        expect(matches.map((each) => [each.source, each.reference])).toEqual(titles.map((_, at) => [`s${at}`, `r${at}`]));
        if (!titles.includes(stranger)) expect(by({ title: stranger, day: "1999" }, ...references)).toEqual([]);
      }),
    );
  });
});

it("takes time as titles are many, not as their pairs, where all begin with one word", () => {
  const made = (n: number) => {
    const words = (at: number) => `The ${at.toString(36)} ${(at * 7).toString(36)} of a border and ${at % 97} posts`;
    const references = Array.from({ length: n }, (_, at) => entry(`r${at}`, { title: words(at), year: 2020 }));
    const sources = Array.from({ length: n }, (_, at) => ({ id: `s${at}`, title: words(at), day: "2020" }));
    const began = process.cpuUsage();
    expect(matchReferences(sources, references)).toHaveLength(n);
    return process.cpuUsage(began).user / 1e3;
  };
  made(200);
  expect(made(4_000)).toBeLessThan(8 * made(1_000) + 300);
});
