import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { audit } from "../audit.js";

const source = `The Price of Quiet Borders
Anna Lund

Border Studies 3 (2019)

Quiet borders are the cheapest of all to those who live on them, and the dearest to those who must patrol
them.12 A gov-
ernment that counts only its dead will always think that it has won. The labour of defence falls on villages which
nobody consulted when the line was drawn; the villagers’ re\u00adsponse was to organise their own watch.
The of\u{fb01}cers whom we met spoke of “a war without a front”. What the state calls order is, to the herder, a closed road.

In the third year the crossings were opened again, and within a month the markets on both sides had doubled.
`;
const told = (words: string, more: { text?: string; name?: string; list?: string } = {}) =>
  audit({
    path: "a.txt",
    text: `On borders\n\nIntroduction\n\nMuch is written on borders. ${words} It ends there.\n\nReferences\n\n${more.list ?? "Lund, A. (2019). The price of quiet borders. Border Studies, 3(1), 1–9."}\n`,
    sources: [{ name: more.name ?? "lund.txt", title: null, text: more.text ?? source }],
  }).problems.filter((each) => each.code === "claim/quotation-differs");

it.each([
  ["to the letter", "“Quiet borders are the cheapest of all to those who live on them” (Lund, 2019)."],
  [
    "with a small first letter and a full stop within",
    "Lund (2019) holds that “quiet borders are the cheapest of all to those who live on them.”",
  ],
  ["with another first letter in brackets", "“[A] government that counts only its dead will always think that it has won” (Lund, 2019)."],
  ["with an ellipsis", "“Quiet borders are the cheapest … to those who must patrol them” (Lund, 2019)."],
  ["with three points", "“Quiet borders are the cheapest . . . to those who must patrol them” (Lund, 2019)."],
  ["with points in brackets", "“The labour of defence falls on villages [...] when the line was drawn” (Lund, 2019)."],
  [
    "over a note number and a hyphen at the end of a line",
    "“the dearest to those who must patrol them. A government that counts only its dead” (Lund, 2019).",
  ],
  ["in American spelling", "“The labor of defense falls on villages which nobody consulted” (Lund, 2019)."],
  ["over a soft hyphen and -ize", "“the villagers' response was to organize their own watch” (Lund, 2019)."],
  ["over a ligature", "“The officers whom we met spoke of ‘a war without a front’” (Lund, 2019)."],
  ["with words put in", "“What [Kabul] calls order is, to the herder, a closed road” (Lund, 2019)."],
  ["with [sic]", "“What the state calls [sic] order is, to the herder, a closed road” (Lund, 2019)."],
  ["with emphasis added", "“What the state calls order is, to the herder, a closed road [emphasis added]” (Lund, 2019)."],
  ["with straight marks", 'Lund (2019) writes: "within a month the markets on both sides had doubled".'],
  ["in guillemets", "Lund (2019) writes: «within a month the markets on both sides had doubled»."],
])("lets a quotation stand %s", (_, words) => {
  expect(told(words)).toEqual([]);
});

it.each([
  ["a word for another", "“Quiet borders are the dearest of all to those who live on them” (Lund, 2019).", "“cheapest” for “dearest”"],
  [
    "a word left out",
    "“A government that counts its dead will always think that it has won” (Lund, 2019).",
    "it has “only”, which is left out",
  ],
  [
    "a word put in",
    "“A government that counts only its own dead will always think that it has won” (Lund, 2019).",
    "it does not have “own”",
  ],
  ["a number", "Lund (2019) says that “in the fourth year the crossings were opened again”.", "“third” for “fourth”"],
  ["a negation", "“What the state calls order is not, to the herder, a closed road” (Lund, 2019).", "it does not have “not”"],
  [
    "the order of the pieces",
    "“The labour of defence falls on the villages which nobody consulted when a line was drawn” (Lund, 2019).",
    "it does not have “the”; “the” for “a”",
  ],
])("says what differs: %s", (_, words, change) => {
  const [found, ...more] = told(words);
  expect(more).toEqual([]);
  expect(found?.severity).toBe("warning");
  expect(found?.says).toMatch(/^lund\.txt, line \d+ of its text, reads otherwise: /u);
  expect(found?.says).toContain(change);
  expect(found?.references).toEqual(["lund2019"]);
});

it.each([
  ["two pieces", "“within a month the markets on both sides had doubled … Quiet borders are the cheapest of all” (Lund, 2019).", 6],
  ["the last of three", "“What the state calls order … a closed road … The labour of defence falls on villages” (Lund, 2019).", 8],
  ["words put in between", "“the villagers’ response was to organise their own watch [for] those who must patrol them” (Lund, 2019).", 6],
  ["behind a piece over a note number", "“patrol them. A government that counts … the cheapest of all to those” (Lund, 2019).", 6],
])("says that pieces stand in another order: %s", (_, words, line) => {
  const [found, ...more] = told(words);
  expect(more).toEqual([]);
  expect(found?.severity).toBe("warning");
  expect(found?.says).toContain(`in line ${line} of its text, before “`);
});

it.each([
  ["a piece that stands before and behind", "“those who live on them … the dearest to those” (Lund, 2019)."],
  ["pieces far apart", "“Quiet borders are the cheapest … the markets on both sides had doubled” (Lund, 2019)."],
  ["three pieces in order", "“Quiet borders … falls on villages … a closed road” (Lund, 2019)."],
])("lets %s stand", (_, words) => {
  expect(told(words)).toEqual([]);
});

it("asks where no words near to it stand there, and tells the line where some do", () => {
  const made = told("“Those who live on a border were the last whom the state had consulted on the price of order” (Lund, 2019).");
  expect(made.map((each) => [each.severity, each.says])).toEqual([
    ["note", "lund.txt, which is at hand, does not have these words, nor words near to them."],
  ]);
  expect(told("“In the fourth year the crossings were opened again” (Lund, 2019).")[0]?.says).toContain("line 12 ");
});

it.each([
  ["a term of three words", "Lund (2019) calls it a “war of fronts”."],
  ["the title of a work", "In “The price of quiet borders” Lund (2019) tells of it."],
  ["a translation", "“Grenzen sind denen teuer, die an ihnen wohnen und sie bewachen müssen” (Lund, 2019)."],
  ["a quotation at second hand", "“Quiet borders are the dearest of all to those who live on them” (Khan, as cited in Lund, 2019)."],
  ["no citation", "Somebody said that “quiet borders are the dearest of all to those who live on them”."],
  ["the author’s translation", "“Quiet borders are the dearest of all to those who live on them” (Lund, 2019; my translation)."],
])("is silent on %s", (_, words) => {
  expect(told(words)).toEqual([]);
});

it("is silent where two works are cited for one quotation", () => {
  const list =
    "Khan, B. (2020). Roads of the north. Asian Survey, 4(2), 30–44.\n\nLund, A. (2019). The price of quiet borders. Border Studies, 3(1), 1–9.";
  expect(told("“Quiet borders are the dearest of all to those who live on them” (Khan, 2020; Lund, 2019).", { list })).toEqual([]);
});

it.each([
  [
    "its DOI",
    "x.pdf",
    "doi:10.5555/lund.2019\n",
    "Lund, A. (2019). The price of quiet borders. Border Studies, 3(1), 1–9. https://doi.org/10.5555/lund.2019",
    true,
  ],
  ["its title and a name", "x.pdf", "The Price of Quiet Borders. Anna Lund.\n", undefined, true],
  ["the name of its file", "Lund 2019 borders.pdf", "", undefined, true],
  ["a title alone", "x.pdf", "The Price of Quiet Borders.\n", undefined, false],
  ["another year in the name of its file", "Lund 2018.pdf", "", undefined, false],
])("knows a source by %s: %s", (_, name, head, list, isKnown) => {
  const text = `${head}Here follows the text. Quiet borders are the cheapest of all to those who live on them.`;
  const words = "“Quiet borders are the dearest of all to those who live on them” (Lund, 2019).";
  expect(told(words, { name, text, ...(list ? { list } : {}) })).toHaveLength(isKnown ? 1 : 0);
});

it("looks up a long quotation in a long work in time", () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `word${(at * 7919) % 4001}`).join(" ");
  const text = `The Price of Quiet Borders\nAnna Lund\n${words}`;
  const quoted = words
    .split(" ")
    .slice(30_000, 30_150)
    .map((word, at) => (at === 100 ? "other" : word))
    .join(" ");
  const found = told(`“${quoted}” (Lund, 2019).`, { text });
  expect(found[0]?.says).toContain("for “other”");
});

it("finds the bad example of its page, and nothing in the good one", () => {
  const page = readFileSync(new URL("../../../docs/checks/claim-quotation-differs.md", import.meta.url), "utf8");
  const [bad = "", good = ""] = [...page.matchAll(/(?:Bad|Good):\n\n```text\n([\s\S]*?)```/gu)].map((match) => match[1]);
  expect(told(bad.replace(/ The source: .*/u, ""))).toHaveLength(1);
  expect(told(good)).toEqual([]);
});
