import { describe, expect, it } from "vitest";
import { audit } from "../audit.js";

interface Set {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly right?: number;
  readonly size?: number;
  readonly column?: number;
}

/** A text of one paragraph a line, with the place of each on a page. */
function page(lines: readonly Set[]) {
  let at = 0;
  const laid = lines.map(({ x, y, words, right = 400, size = 10, column = 0 }) => {
    const line = { start: at, page: 1, column, x, y, right, size };
    at += words.length + 1;
    return line;
  });
  return { path: "a.pdf", text: lines.map((line) => line.words).join("\n"), lines: laid, isReflowed: true };
}

const titles = (lines: readonly Set[]) =>
  audit(page(lines)).references.map((each) => `${each.label ?? ""}${each.authors[0]} ${each.year} ${each.title}`);

const body = { x: 50, y: 60, words: "Trade went on (Lund, 2001; Roca, 2002), and so it stayed for a long time in all of the valley." };

describe("a list as a page sets it", () => {
  it("is cut where lines stand out, and goes on where they are set in", () => {
    const list = [
      { x: 50, y: 100, words: "Références bibliographiques", right: 150 },
      { x: 50, y: 120, words: "Lund, A. (2001). On the borders of the upper valley and the" },
      { x: 65, y: 132, words: "Towns Below It. Clarion Press.", right: 200 },
      { x: 50, y: 144, words: "Roca, C. (2002). Gates. Ansel and" },
      { x: 65, y: 156, words: "Daughters.", right: 110 },
      { x: 50, y: 168, words: "World Bank (2003). Roads of the south in a time of" },
      { x: 65, y: 180, words: "Peace. Geneva.", right: 120 },
    ];
    expect(titles([body, ...list])).toEqual([
      "Lund, A. 2001 On the borders of the upper valley and the Towns Below It",
      "Roca, C. 2002 Gates",
      "World Bank 2003 Roads of the south in a time of Peace",
    ]);
  });

  it("goes on behind a figure that floats within it", () => {
    const work = (name: string, at: number, y: number) => [
      { x: 50, y, words: `${name} K (20${10 + at}). “On borders and the long road to the north of them.” Border` },
      { x: 65, y: y + 12, words: `Studies, ${at}(2), 1–9.`, right: 200 },
    ];
    const axis = Array.from({ length: 30 }, (_, at) => ({ x: 60, y: 60 + at * 8, words: `${at / 10}\t${at * 20}`, right: 90, size: 6 }));
    const list = [
      { x: 50, y: 300, words: "References", right: 150 },
      ...work("Lund", 0, 320),
      ...work("Quill", 1, 344),
      ...axis.map((line) => ({ ...line, column: 1 })),
      { x: 50, y: 340, words: "Figure 6: Tolls by year.", right: 150, column: 1 },
      ...["Roca", "Sand", "Ott"].flatMap((name, at) => work(name, at + 2, 360 + at * 24).map((line) => ({ ...line, column: 1 }))),
    ];
    expect(titles([body, ...list]).map((each) => each.slice(0, each.indexOf(" On")))).toEqual([
      "Lund, K 2010",
      "Quill, K 2011",
      "Roca, K 2012",
      "Sand, K 2013",
      "Ott, K 2014",
    ]);
  });

  it("is cut at numbers that stand on lines of their own", () => {
    const list = [
      { x: 50, y: 100, words: "REFERENCES", right: 150 },
      ...[
        ["Lund A. On borders. Clarion Press; 2001.", "1."],
        ["Roca C. Gates of the valley. Ansel; 2002.", "2."],
        ["Mir K. Roads in the south. Orlo; 2003.", "3."],
      ].flatMap(([words = "", number = ""], at) => [
        { x: 50, y: 120 + at * 24, words: number, right: 60 },
        { x: 50, y: 132 + at * 24, words },
      ]),
    ];
    expect(titles([body, ...list])).toEqual([
      "1Lund, A 2001 On borders",
      "2Roca, C 2002 Gates of the valley",
      "3Mir, K 2003 Roads in the south",
    ]);
  });

  it("ends where the page goes on in another size with what is no reference of it", () => {
    const entries = Array.from({ length: 8 }, (_, at) => ({
      x: 50,
      y: 120 + at * 20,
      words: `${"ABCDEFGH"[at]}bel, N. (200${at}). The ${at}th year of the peace. Clarion Press.`,
      right: 300,
    }));
    const series = Array.from({ length: 8 }, (_, at) => ({
      x: 50,
      y: 400 + at * 12,
      words: `Nora Abel: A tale. 1999, Orlo, ${at}20 S.`,
      size: 8,
    }));
    expect(titles([body, { x: 50, y: 100, words: "Literaturverzeichnis", right: 150 }, ...entries, ...series])).toHaveLength(8);
  });
});

describe("a list without layout", () => {
  const item = (name: string, year: number) => `${name}, A. (${year}). The peace of ${name} and its end. Clarion Press.`;
  const names = ["Abel", "Bora", "Celik", "Dara", "Emir", "Faro"];
  const list = names.map((name, at) => item(name, 2000 + at)).join("\n\n");
  const prose = `Trade went on (Abel, 2000), and it was as it had been before, since they would not have it otherwise. `.repeat(8);

  it.each(["Bibliographical references", "7. LITERATURE", "R E F E R E N C E S", "Список литературы", "المراجع", "Kaynakça", "参考文献"])(
    "stands under “%s”",
    (title) => {
      expect(audit({ path: "a.txt", text: `${prose}\n\n${title}\n\n${list}` }).references).toHaveLength(6);
    },
  );

  it("needs no title", () => {
    expect(audit({ path: "a.txt", text: `${prose}\n\n${prose}\n\n${list}` }).references).toHaveLength(6);
  });

  it("may stand behind each chapter, and citations are read behind it too", () => {
    const text = `${prose}\n\nReferences\n\n${list}\n\nChapter two\n\n${prose}\n\nReferences\n\n${item("Gul", 2011)}\n\n${item("Hara", 2012)}`;
    const found = audit({ path: "a.txt", text });
    expect(found.references).toHaveLength(8);
    expect(found.citations.length).toBe(16);
  });

  it("leaves the titles of its parts out", () => {
    const [a = "", b = "", c = "", ...rest] = names.map((name, at) => item(name, 2000 + at));
    const found = audit({
      path: "a.txt",
      text: `${prose}\n\nReferences\n\nPrimary sources\n\n${[a, b, c].join("\n\n")}\n\nBooks and articles\n\n${rest.join("\n\n")}`,
    });
    expect(found.references.map((each) => each.year)).toEqual(["2000", "2001", "2002", "2003", "2004", "2005"]);
  });
});
