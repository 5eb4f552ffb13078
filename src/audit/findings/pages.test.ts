import { expect, it } from "vitest";
import { audit } from "../audit.js";

// Families of what was false on pages of PDFs that nobody had tuned to; the cases are our own.
const told = (text: string, more: Partial<Parameters<typeof audit>[0]> = {}) =>
  audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\n${text}\n`, ...more }).problems.map((each) => `${each.code}: ${each.says}`);

it("takes raised figures whose notes stand at the foot of a page for no citations", () => {
  const works = ["Adler", "Baker", "Cohen", "Dorn"].map(
    (name, at) => `[${at + 1}] ${name}, K. (200${at}). Roads of the ${name} kind. Journal of Roads, 4(2), 11–29.`,
  );
  const read = (notes: string) =>
    audit({
      path: "a.txt",
      text: `A paper\n\nIntroduction\n\nTolls rose [1], and fell.⁴ Roads closed [2].⁵ Rails rose [3], as they do.⁶ Lanes too [4].\n\n${notes}They did so in the north too.\n\nReferences\n\n${works.join("\n\n")}\n`,
      isReflowed: true,
    }).citations.map((each) => each.raw);
  expect(read("⁴Those of the valleys. ⁵All of them. ⁶It was so before.\n\n")).toEqual(["[1]", "[2]", "[3]", "[4]"]);
  expect(read("")).toEqual(["[1]", "⁴", "[2]", "⁵", "[3]", "⁶", "[4]"]);
});

it.each(["", " "])("takes raised figures for citations where the works of the list have them too, %j behind them", (gap) => {
  const works = ["Adler", "Baker", "Cohen", "Dorn"].map(
    (name, at) => `${"¹²³⁴"[at]}${gap}${name}, K. (200${at}). Roads of the ${name} kind. Journal of Roads, 4(2), 11–29.`,
  );
  const text = `A paper\n\nIntroduction\n\nTolls rose.¹ Roads closed,² and rails rose.³ Nobody paid.⁴\n\nReferences\n\n${works.join("\n\n")}\n`;
  expect(audit({ path: "a.txt", text }).citations.map((each) => each.raw)).toEqual(["¹", "²", "³", "⁴"]);
});

it("takes no work for that of one author before whose title an “and” stands", () => {
  const slips = (authors: string) =>
    told(
      `Tolls rose (Tenn et al., 2000). It fell (Baker, 2011).\n\nReferences\n\n${authors} (2000). Roads of the north. Journal of Roads, 4(2), 11–29.\n\nBaker, L. (2011). Roads. Journal of Roads, 5(2), 1–9.\n`,
    ).filter((each) => each.startsWith("cite/et-al-for-single"));
  expect(slips("Tenn and Steve West")).toEqual([]);
  expect(slips("Tenn, J. B.")).toHaveLength(1);
});

it("asks for no acronyms on the pages of a manual of programs", () => {
  const page = (code: string) =>
    told(`The ETL rose in the valleys, and the ETL fell. ${code}`, { isReflowed: true }).filter((each) =>
      each.startsWith("text/acronym-never"),
    );
  expect(page("It is so in the north. ".repeat(20))).toHaveLength(1);
  expect(page("It is so in the north. > rise <- tolls::read() ".repeat(20))).toEqual([]);
});

it("calls letters unreadable that a font hides, and not a page of signs around words", () => {
  const page = (text: string) => told(text, { isReflowed: true }).filter((each) => each.startsWith("cite/not-readable"));
  const listed = "1.1 The tolls of the north . . . . . . . . . . . . . . . . . . . . . . 4\n\n";
  expect(page(listed.repeat(30))).toEqual([]);
  expect(page(listed.replaceAll(/[a-z]/gu, "❡").repeat(30))).toHaveLength(1);
});

it("takes a number of a page for listed where the list has as many works, and for none where it is far beyond", () => {
  const works = ["[1] Adler", "[2] Baker", "[3] Cohen", "[4] Dorn", "Evans"].map(
    (name, at) => `${name}, K. (200${at}). Roads of the kind ${at}. Journal of Roads, 4(2), 11–29.`,
  );
  const open = (label: string, isReflowed = true) =>
    told(`Tolls rose [1], and fell [2]. Roads closed [3]. Rails rose [4] there ${label}.\n\nReferences\n\n${works.join("\n\n")}`, {
      isReflowed,
    }).filter((each) => each.startsWith("cite/cited-not"));
  expect(open("[5]")).toEqual([]);
  expect(open("[180]")).toEqual([]);
  expect(open("[7]")).toHaveLength(1);
  expect(open("[180]", false)).toHaveLength(1);
});

it("tells no page to lack a list whose title stands there, or that is of programs", () => {
  const page = (behind: string) =>
    told(`Tolls rose (Aziz, 2010).\n\nIt was so in the north, and in the south of it as well.\n\n${behind}`, { isReflowed: true }).filter(
      (each) => each.startsWith("cite/no-reference-list"),
    );
  expect(page("References\n\nHere they should stand.")).toEqual([]);
  expect(page("> rise <- tolls::read() ".repeat(8))).toEqual([]);
  expect(page("It fell.")).toHaveLength(1);
});

it("finds the works of firms, and of many authors, in the list of a page as it is printed", () => {
  const many = Array.from({ length: 24 }, (_, at) => `Writer${at} B.`).join(", ");
  const open = (cited: string) =>
    told(
      `Tolls rose (${cited}). They fell (Baker, 2011).\n\nReferences\n\nBaker, L. (2011). Roads. Journal of Roads, 5(2), 1–9.\n\nToll Inc (2006). Tolls for all. Toll Inc., Lundby.\n\nK. Aziz, ${many}. Tolls of all the valleys. Lundby, May 2017.\n`,
      { isReflowed: true },
    ).filter((each) => each.startsWith("cite/cited-not"));
  expect(open("Toll Inc. 2006")).toEqual([]);
  expect(open("Aziz et al., 2017")).toEqual([]);
  expect(open("Nobody, 2017")).toHaveLength(1);
});

it("takes markup on the pages of a manual of programs for what it prints", () => {
  const page = (code: string) =>
    told(`The toll is \\emph{high} in the north. ${code}`, { isReflowed: true }).filter((each) => each.startsWith("text/markup-artifact"));
  expect(page("It fell in the south. ".repeat(8))).toHaveLength(1);
  expect(page("> rise <- tolls::read() ".repeat(8))).toEqual([]);
});
