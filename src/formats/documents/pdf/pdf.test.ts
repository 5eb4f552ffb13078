import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Placed, pdf } from "../../../../test/helpers/made-pdf.js";
import { usualLimits } from "../../refusal.js";
import { readDocument } from "../document.js";
import { readLimited } from "../read-limited.js";
import { joinedAccents, wholeLigatures } from "./ligatures.js";

const left = [
  "Forces left the valley in the summer and",
  "the border posts were given to tribal le-",
  "vies who had served there before the war",
  "began and who knew the passes well enough",
  "to hold them through the winter months.",
];
const right = [
  "Trade went on at the two great crossings",
  "while smaller ones stayed shut, and the",
  "price of flour rose in every bazaar along",
  "the road until the first trucks came over",
  "the pass again in the last week of March.",
];
const columns = (top: number): Placed[] => [
  ...left.map((text, index): Placed => [50, top - index * 12, text]),
  ...right.map((text, index): Placed => [320, top - index * 12, text]),
];

describe("PDF", () => {
  it("reads two columns in order under a title across both, with broken words whole and pages kept", async () => {
    const page = (number: number): Placed[] => [
      [50, 760, "Journal of Border Studies", 8],
      [300, 30, String(number), 8],
    ];
    const title: Placed = [120, 700, "A title that stands across both of the columns", 18];
    const file = pdf(
      [
        [...page(1), title, ...columns(650)],
        [...page(2), ...columns(700)],
        [...page(3), ...columns(700)],
      ],
      "/Title (On posts) /Author (A. Khan) /CreationDate (D:20230906)",
    );
    const read = await readDocument(file, "a.pdf");
    expect(read).toMatchObject({
      format: "pdf",
      title: "On posts",
      authors: ["A. Khan"],
      day: "2023-09-06",
      pages: 3,
      language: "en",
      problems: [],
    });
    expect(read.text).not.toMatch(/Journal|levies who.*Trade went on[\s\S]*levies[\s\S]*levies[\s\S]*levies/u);
    const [head = "", first = "", second = ""] = read.text.split("\n\n");
    expect(head).toBe("A title that stands across both of the columns");
    expect(first).toBe(left.join(" ").replace("le- vies", "levies"));
    expect(second).toBe(right.join(" "));
    expect(read.segments.at(-1)?.[1]).toBe(3);
    expect(read.text).not.toMatch(/^\d$/mu);
  });

  it("counts in pages what has too many of them", async () => {
    const many = pdf(Array.from({ length: 5001 }, () => []));
    const { problems } = await readDocument(many, "m.pdf");
    expect(problems.map(({ code, says }) => `${code} ${says}`)).toEqual(["data/too-large it has 5001 pages; the limit is 5000 pages."]);
  });

  it("leaves the rows of a table together", async () => {
    const rows = [
      ["Year", "Deaths", "Attacks"],
      ["2019", "293", "151"],
      ["2020", "310", "146"],
      ["2021", "512", "207"],
      ["2022", "643", "262"],
      ["2023", "1054", "306"],
    ];
    const cells = rows.flatMap((row, at) => row.map((text, index): Placed => [80 + index * 150, 700 - at * 14, text]));
    expect((await readDocument(pdf([cells]), "t.pdf")).text).toBe(rows.map((row) => row.join("\t")).join("\n"));
  });

  it("makes ligatures letters", async () => {
    const words = "efficiency and fire, affairs of the office, flow";
    const codes = words.replaceAll("ffi", "\u001e").replaceAll("ff", "\u001b").replaceAll("fi", "\u001c").replaceAll("fl", "\u001d");
    expect((await readDocument(pdf([[[50, 700, codes]]]), "l.pdf")).text).toBe(words);
    expect(wholeLigatures(codes)).toBe(words);
    expect(wholeLigatures("e\u000eciency \ufb01re")).toBe("efficiency fire");
  });

  it("sets an accent that is a sign of its own on its letter, and leaves hats and quotation marks", () => {
    expect(joinedAccents("Kr¨amer, R¨ohmel, ¨Ozg¨ur, Andr´e, G´omez, Kov´aˇc, Universit`a")).toBe(
      "Krämer, Röhmel, Özgür, André, Gómez, Kováč, Università",
    );
    const left = "the estimate β ˆ(n), ˆp of n, `quoted', l´idée, don´t, 5˚C";
    expect(joinedAccents(left)).toBe(left);
  });

  it("says what is wrong with a page without text, a damaged file and one that draws itself", async () => {
    expect((await readDocument(pdf([[]]), "e.pdf")).problems[0]).toMatchObject({ code: "data/empty", at: [{ file: "e.pdf" }] });
    expect((await readDocument(Buffer.from("%PDF-1.4\nnothing of the sort"), "d.pdf")).problems[0]?.code).toBe("data/unreadable");
    const loop = await readLimited("loop.pdf", pdf([[]], "", "/X Do ".repeat(50)), { ...usualLimits, seconds: 5 });
    expect(loop.problems).toHaveLength(1);
    const kids = Buffer.from(
      pdf([[[50, 700, "x"]]])
        .toString("latin1")
        .replace(/\/Kids \[\d+ 0 R\]/u, "/Kids [2 0 R]"),
      "latin1",
    );
    expect((await readLimited("kids.pdf", kids, { ...usualLimits, seconds: 5 })).problems).toHaveLength(1);
  });

  it("reads or refuses a file with random bytes changed, and never throws", async () => {
    const whole = pdf([columns(700)]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }), async (changes) => {
        const file = Buffer.from(whole);
        for (const [at, value] of changes) file[at] = value;
        const read = await readDocument(file, "f.pdf");
        expect(read.text.length > 0 || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
