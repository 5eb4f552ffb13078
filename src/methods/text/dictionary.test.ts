import { expect, it } from "vitest";
import { compileTerms, findTerms } from "./dictionary.js";

const find = (terms: string[], text: string): string[] => findTerms(compileTerms(terms) as RegExp, text).map((each) => each.exact);

it("finds whole words in any case, and phrases across line breaks", () => {
  expect(find(["safe haven", "sanctuary"], "A Safe\nhaven is no sanctuaryland; Sanctuary.")).toEqual(["Safe\nhaven", "Sanctuary"]);
});

it("lets a star stand for any ending", () => {
  expect(find(["terroris*"], "terrorism, terrorist’s and terror")).toEqual(["terrorism", "terrorist’s"]);
});

it("takes a term's other signs as they are", () => {
  expect(find(["U.S. (forces)", "A+B"], "the U.S. (forces) and UXS and A+B.")).toEqual(["U.S. (forces)", "A+B"]);
});

it("counts in code points", () => {
  expect(findTerms(compileTerms(["trust"]) as RegExp, "😀 trust")).toEqual([{ start: 2, end: 7, exact: "trust" }]);
});

it("has nothing to find without terms", () => {
  expect(compileTerms(["", "  "])).toBeUndefined();
});

it("has an end whatever stars a term brings, and whatever the text repeats", () => {
  for (const term of ["a*a*a*a*a*a*a*a*b", "*".repeat(40), "*a*a*a*a*", "a* a* a* a* b"]) {
    const terms = compileTerms([term]);
    expect(terms && findTerms(terms, `${"a".repeat(20_000)} ${"a ".repeat(10_000)}!`).length).toBeGreaterThanOrEqual(0);
  }
  const within = compileTerms(["anti*ism"]);
  expect(within && findTerms(within, "Antifascism and antiism, not antics.").map(({ exact }) => exact)).toEqual(["Antifascism", "antiism"]);
});

it("takes a star that stands alone for one word", () => {
  expect(find(["armed * groups"], "armed opposition groups, armed groups")).toEqual(["armed opposition groups"]);
});

it("takes the term of more words, whatever endings the others have", () => {
  expect(find(["border*", "border post", "post"], "Border posts and a border post.")).toEqual(["Border", "border post"]);
});

it("compiles thousands of stems in about the time of as many words", () => {
  const took = (terms: string[]) => {
    const began = process.cpuUsage();
    findTerms(compileTerms(terms) as RegExp, "x y");
    return process.cpuUsage(began).user / 1e3;
  };
  const stems = Array.from({ length: 3_000 }, (_, at) => `stem${at}`);
  took(stems);
  expect(took(stems.map((each) => `${each}*`))).toBeLessThan(10 * took(stems.map((each) => `${each}x`)) + 300);
});
