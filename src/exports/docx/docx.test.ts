import { describe, expect, it } from "vitest";
import type { Evidence, QuotedPassage } from "../../domain/report/report.js";
import { placeOf } from "../../methods/citing/csl/locator.js";
import { wordsOf } from "./notes.js";
import { picturesOf, widestDrawing } from "./pictures.js";
import { pageWidth } from "./styles.js";
import { columnWidths } from "./tables.js";
import { preferences } from "./zotero.js";

describe("places of a citation", () => {
  it.each([
    ["p. 4", { label: "page", locator: "4" }],
    ["pp. 12-14", { label: "page", locator: "12-14" }],
    ["xii", { label: "page", locator: "xii" }],
    ["chap. 3", { label: "chapter", locator: "3" }],
    ["para. 7, 9", { label: "paragraph", locator: "7, 9" }],
    ["on the treaty", { suffix: ", on the treaty" }],
    ["p. 4 and passim", { suffix: ", p. 4 and passim" }],
    ["", {}],
  ])("%s", (suffix, place) => expect(placeOf(suffix)).toEqual(place));

  it("keep what the plugin must know in pieces of 255 letters that join to one", () => {
    const parts = preferences("Any title");
    expect(parts.map(({ name }) => name)).toEqual(parts.map((_, at) => `ZOTERO_PREF_${at + 1}`));
    expect(parts.every(({ value }) => value.length <= 255)).toBe(true);
    expect(parts.map(({ value }) => value).join("")).toMatch(/^<data .*<style id="http:\/\/www\.zotero\.org\/styles\/apa".*<\/data>$/u);
  });
});

describe("columns of a table", () => {
  it("fill the page and give long texts the room that short ones leave", () => {
    const widths = columnWidths([
      ["id", "claim", "n"],
      ["k01", "The security of one state depends on politics inside another, and on what both make of the border", "12"],
    ]);
    expect(widths.reduce((a, b) => a + b)).toBe(pageWidth);
    expect(widths[1]).toBeGreaterThan(5 * (widths[0] as number));
  });

  it("share the page where their longest words do not fit, and fill it where there is little to say", () => {
    for (const columns of [1, 2, 30]) {
      const widths = columnWidths([Array.from({ length: columns }, () => "antidisestablishmentarianism")]);
      expect(widths.reduce((a, b) => a + b)).toBe(pageWidth);
      expect(Math.min(...widths)).toBeGreaterThan(200);
    }
  });
});

describe("notes", () => {
  const passage: QuotedPassage = {
    ...{ stance: "asserts", speaker: null, source: "s", title: "A speech", day: "2021-08-15", grade: "B", page: "4" },
    ...{ before: "", exact: "we hold the pass", after: "", start: 0, end: 16, note: null, isNote: false, reach: null, aside: null },
  };
  const claim = (passages: readonly QuotedPassage[]) =>
    ({
      kind: "claim",
      finding: { value: "The pass is held." },
      notes: ["denied by Ruritania", "2 documents → 1 origin"],
      passages,
    }) as unknown as Evidence;

  it("quote one passage for a claim and one against it, and leave out what does not count", () => {
    const denial: QuotedPassage = { ...passage, stance: "denies", exact: "it is open", title: "An answer", page: null };
    const words = wordsOf(
      claim([{ ...passage, exact: "", note: "a hint" }, passage, denial, { ...denial, exact: "set aside", aside: "copied" }]),
    );
    expect(words).toBe(
      "Claim: The pass is held, denied by Ruritania. “we hold the pass” (A speech, 2021-08-15, p. 4). “it is open” (An answer, 2021-08-15)",
    );
  });

  it("tell an analyst's note without quotation marks, and cut long words at a space", () => {
    const long = { ...passage, exact: "word ".repeat(80).trim(), isNote: true };
    const words = wordsOf({ kind: "passage", finding: { value: "" }, notes: [], passages: [long] } as unknown as Evidence);
    expect(words).toMatch(/^Word word.* word … \(A speech/u);
    expect(words.length).toBeLessThan(270);
  });
});

describe("pictures", () => {
  const svg = (width: number, inner: string) =>
    `<svg class="drawing" viewBox="0 0 ${width} 50" width="${width}" height="50">${inner}</svg>`;

  it("are of the widest drawing of a figure, with what is nested in it", () => {
    const wide = svg(640, '<svg class="sign" viewBox="0 0 4 4"><path d="M0 0h4"/></svg><text fill="var(--ink)">a</text>');
    expect(widestDrawing(`<figure>${svg(340, "")}${wide}<p>foot</p></figure>`)).toBe(wide);
    expect(widestDrawing("<table></table>")).toBeNull();
  });

  it("are the same bytes each time, three points for a unit", async () => {
    const markup = svg(200, '<text x="10" y="30" fill="var(--ink)">Ruritania</text>');
    const [first, none, again] = await picturesOf([markup, "<table></table>", markup]);
    expect(none).toBeNull();
    expect(first?.png).toEqual(again?.png);
    const header = Buffer.from(first?.png ?? []);
    expect(header.subarray(1, 4).toString()).toBe("PNG");
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([(200 + 32) * 3, (50 + 32) * 3]);
  });
});
