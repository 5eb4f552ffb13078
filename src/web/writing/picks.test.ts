import { expect, it } from "vitest";
import type { Choices, FigureChoice } from "../../pages/writing.js";
import { linkOf, type Pick, picksLike, worthOf } from "./picks.js";

const figure = (id: string, says: string, rest: Partial<FigureChoice> = {}): FigureChoice => ({
  ...{ id, says, show: "number", value: 1885, unit: "deaths", digits: null, standing: "coded", rows: 1, fault: null },
  ...rest,
});
const credence = { believed: 0.5, contested: 0, refuted: 0, unknown: 0.5 };
const choices: Choices = {
  figures: [
    figure("pak-2024", "deaths in Pakistan, 2024"),
    figure("share", "share of Pakistan", { value: 47.2, unit: "%", digits: 0 }),
    figure("years", "deaths a year", { show: "bars", value: null, rows: 15 }),
  ],
  claims: [{ id: "k1", says: "The strait [of Tarn] was shut.", speaker: null, credence }],
  sources: [{ id: "dawn-2023", title: "Border shut", kind: "news", day: "2023-03-09", grade: "B" }],
  references: [{ id: "davies2025", title: "Organized violence", apa: "Davies, S. (2025). Organized violence." }],
};
const picked = (typed: string) => picksLike(choices, typed).map(({ kind, id }) => `${kind} ${id}`);
const first = (typed: string) => picksLike(choices, typed)[0] as Pick;

it("finds all kinds by their words, their names and their days", () => {
  expect(picked("")).toEqual(["figure pak-2024", "figure share", "figure years", "claim k1", "source dawn-2023", "reference davies2025"]);
  expect(picked("shut")).toEqual(["claim k1", "source dawn-2023"]);
  expect(picked("davies")).toEqual(["reference davies2025"]);
  expect(picked("2023")).toEqual(["source dawn-2023"]);
  expect(picked("no such thing")).toEqual([]);
});

it("writes a number, a share and a drawing as the report has them", () => {
  expect(linkOf(first("deaths in Pakistan"), "", false)).toEqual({ text: "[1,885](figure:pak-2024)", from: 24, to: 24 });
  expect(linkOf(first("share"), "", false).text).toBe("[47\u202f%](figure:share)");
  expect(linkOf(first("a year"), "", true).text).toBe("![deaths a year](figure:years)");
  expect(linkOf(first("a year"), "", false).text).toBe("[deaths a year](figure:years)");
});

it("puts words that were selected under the link, and leaves those it wrote itself selected", () => {
  expect(linkOf(first("k1"), "the gate was shut", false).text).toBe("[the gate was shut](claim:k1)");
  const { text, from, to } = linkOf(first("k1"), "", false);
  expect(text).toBe("[The strait \\[of Tarn\\] was shut](claim:k1)");
  expect(text.slice(from, to)).toBe("The strait \\[of Tarn\\] was shut");
  expect(linkOf(first("davies"), "as they say", false).text).toBe("as they say [@davies2025]");
});

it("says what a figure is worth, and where it has nothing", () => {
  expect(choices.figures.map(worthOf)).toEqual(["1,885 deaths", "47\u202f%", "bars, 15 rows"]);
  expect(worthOf(figure("x", "x", { value: null, rows: 0 }))).toBe("no number");
  expect(worthOf(figure("x", "x", { fault: "no such table", value: null }))).toBe("does not run");
});
