import { describe, expect, it } from "vitest";
import { sameDocument } from "./same-document.js";

const body = [
  "The foreign ministry handed a note to the ambassador of Uruguay on Tuesday and asked that the dredgers leave the channel by the end of the week.",
  "According to the ministry, three barges crossed the agreed line near Nueva Palmira without a pilot, and one of them refused to answer the coast guard.",
  "The ambassador replied that the works are covered by the treaty of 1975, and that his government will not stop them before the commission has met.",
  "Both sides said that they will send engineers to measure the depth of the channel together, and that no vessel will be detained meanwhile.",
  "Farmers on the left bank blocked the bridge for two hours, and the police of the province opened it again without arrests.",
  "The commission of the river meets in Salto next month, and its secretary has asked for the soundings of the last ten years.",
];
const text = (...paragraphs: readonly string[]) => paragraphs.join("\n\n");
const plain = text(...body);
const changed = (from: string, to: string) => {
  expect(plain).toContain(from);
  return plain.replace(from, to);
};

describe("texts that are one document", () => {
  it.each([
    ["the same words", plain],
    ["laid out otherwise", plain.replace(/ /gu, "\n").toUpperCase()],
    ["another head line", text("Dredging row: note handed to ambassador", plain)],
    ["pages numbered", text(body[0] as string, "Page 2 of 3", ...body.slice(1, 4), "Page 3 of 3", ...body.slice(4))],
    ["words that lines divide", changed("engineers", "engi neers")],
    ["a word of the editor's", changed("blocked the bridge for two hours", "blocked the bridge for some two hours")],
    ["notes that stand elsewhere", text(...body.slice(0, 2), ...body.slice(3, 6), body[2] as string)],
  ])("%s", (_, other) => {
    expect(sameDocument(plain, other)).not.toBeNull();
    expect(sameDocument(other, plain)).not.toBeNull();
  });

  it("another head line instead of the first, and another ending", () => {
    const long = text(...body, ...body.map((each) => each.replace(/^(?:The|Both|According|Farmers)/u, "Later the")));
    const [a, b] = ["Note handed to ambassador over dredging", "Buenos Aires protests against barges"];
    expect(
      sameDocument(text(a, long, "Reporting from the capital by our own people."), text(b, long, "Additional words by the desk.")),
    ).not.toBeNull();
  });
});

describe("texts that are not", () => {
  it.each([
    ["the number of barges", changed("three barges", "four barges")],
    ["a year", changed("treaty of 1975", "treaty of 1961")],
    ["a name", changed("Nueva Palmira", "Fray Bentos")],
    ["a denial", changed("will not stop them", "will stop them")],
  ])("differ by %s alone", (_, other) => {
    expect(sameDocument(plain, other)).toBeNull();
  });

  it("a release that a longer story prints whole", () => {
    const around = body.map((each) => each.split(" ").reverse().join(" "));
    expect(sameDocument(plain, text(...around.slice(0, 2), plain, ...around.slice(2, 4)))).toBeNull();
  });

  it("two speeches with one closing", () => {
    const closing = text(body[4] as string, body[5] as string);
    const other = body.slice(0, 4).map((each) => each.split(" ").reverse().join(" "));
    expect(sameDocument(plain, text(...other, closing))).toBeNull();
  });

  it("two years of one report on a form", () => {
    const report = (year: number, seizures: string, port: string) =>
      text(
        `Annual report of the river guard for ${year}`,
        "The river guard keeps the channel open, watches the fairway and helps vessels in distress, as the law of its foundation asks of it.",
        `In the year under report it made ${seizures} seizures, most of them near the port of ${port}, and brought the goods before the judge of the district.`,
        "It has its seat in the capital, stations at four ports and a school for pilots, and reports to the minister once a year as the law asks.",
      );
    expect(sameDocument(report(2018, "41", "Concordia"), report(2019, "57", "Gualeguay"))).toBeNull();
  });

  it("a letter sent to two, and one that two sign", () => {
    const letter = (to: string, from: string) => text(`Dear Ambassador of ${to},`, plain, `Yours sincerely,\n${from}`);
    expect(sameDocument(letter("Chile", "The Minister"), letter("Brazil", "The Minister"))).toBeNull();
    expect(sameDocument(letter("Chile", "The Minister"), letter("Chile", "Rosa Quiroga"))).toBeNull();
    expect(sameDocument(letter("Chile", "The Minister"), letter("Chile", "The Minister"))).not.toBeNull();
  });

  it("two numbers of a bulletin that are else the same", () => {
    const bulletin = (number: number) => text(`Bulletin number ${number} of the river guard`, plain);
    expect(sameDocument(bulletin(12), bulletin(13))).toBeNull();
  });

  it("texts too short to tell", () => {
    expect(sameDocument("The minister has no comment.", "The minister has no comment.")).toBeNull();
  });
});

describe("texts in a language whose numbers and denials are not known", () => {
  const absatz = [
    "Das Außenministerium übergab dem Botschafter am Dienstag eine Note und verlangte, dass die Bagger die Fahrrinne bis zum Ende der Woche verlassen.",
    "Nach Angaben des Ministeriums überquerten drei Kähne die vereinbarte Linie ohne Lotsen, und einer von ihnen antwortete der Küstenwache.",
    "Der Botschafter erwiderte, dass die Arbeiten durch den Vertrag von 1975 gedeckt sind und seine Regierung sie vor der Sitzung einstellen wird.",
    "Beide Seiten kündigten an, gemeinsam Ingenieure zu entsenden, die die Tiefe der Fahrrinne messen, und dass kein Schiff festgehalten wird.",
  ];
  const ganz = text(...absatz, ...absatz.map((each) => each.replace(/^\S+/u, "Später")));
  it("takes the same words laid out otherwise, and page numbers, for one document", () => {
    expect(sameDocument(ganz, ganz.replace(/ /gu, "\n"))).not.toBeNull();
    expect(sameDocument(ganz, ganz.replace("Woche verlassen.", "Woche verlassen.\n\nSeite 2 von 3\n\n"))).not.toBeNull();
  });
  it.each([
    ["a denial", "einstellen wird", "nicht einstellen wird"],
    ["a number in words", "drei Kähne", "zwei Kähne"],
    ["another verb", "antwortete der", "entkam der"],
  ])("keeps two apart where %s differs", (_, from, to) => {
    const at = ganz.lastIndexOf(from);
    const [one, two] = [ganz.indexOf(from), at];
    expect(two).toBeGreaterThan(one);
    const other = ganz.slice(0, one) + to + ganz.slice(one + from.length);
    expect(sameDocument(ganz, other)).toBeNull();
  });
});
