import { expect, it } from "vitest";
import { audit } from "../audit.js";

// Families of what was false on articles, theses and manuals set by other hands than before; the cases are our own, each with its near miss.
const told = (text: string, kind: string, more: Partial<Parameters<typeof audit>[0]> = {}) =>
  audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\n${text}\n`, isReflowed: true, ...more })
    .problems.filter((each) => each.code.endsWith(kind))
    .map((each) => each.says);
const work = (name: string, at: number, more = "") =>
  `${name}, K. (200${at}). Roads of the ${name} kind${more}. Journal of Roads, 4(2), 11–29.`;
const names = ["Adler", "Baker", "Cohen", "Dorn", "Evans"];
const cited = names.map((name, at) => `Tolls rose there (${name}, 200${at}).`).join(" ");

it("takes a text full of formulas for no manual, and prompts with calls for one", () => {
  const page = (line: string) => told(`The ETL rose in the valleys, and the ETL fell. ${line.repeat(30)}`, "acronym-never-expanded");
  expect(page("So it is that a + b > 0 and c + log(d) > e + f(g) holds. ")).toHaveLength(1);
  expect(page("> tolls(rise) + width[1] > library(roads) ")).toEqual([]);
  expect(page("Write \\section and then \\label for it. ")).toEqual([]);
});

it("asks on a page for short capitals alone, and for none of computing or among thanks", () => {
  const page = (short: string, lead = "") =>
    told(`${lead}The ${short} rose in the valleys, and the ${short} fell.`, "acronym-never-expanded");
  expect(page("ETL")).toHaveLength(1);
  expect(page("TOLLMAKER")).toEqual([]);
  expect(page("ASCII")).toEqual([]);
  const thanks = (title: string) => page("KLM", `Roads were built.\n\n${title}\n\n`);
  expect(thanks("Acknowledgements")).toEqual([]);
  expect(thanks("Tolls of the north")).toHaveLength(1);
});

it("takes commands for leftovers where a page shows a few, not where it tells of them", () => {
  const page = (words: string) => told(`Tolls rose \\cite{adler}. ${words}`, "markup-artifact");
  expect(page("")).toHaveLength(1);
  expect(page("Use \\toll, \\road, \\rail, \\lane and \\bridge for it.")).toEqual([]);
});

it("takes a numeral set apart and a sign of mathematics for no doubled word", () => {
  const page = (words: string) => told(`The proof is long. ${words}`, "repeated-word");
  expect(page("According to Version I I the toll of the valley may rise.")).toEqual([]);
  expect(page("It takes log log n steps at most to cross it.")).toEqual([]);
  expect(page("So it is that I I may cross the valley today.")).toHaveLength(1);
  expect(page("It takes the the longest road to cross it.")).toHaveLength(1);
});

it("holds keywords against those of their own list", () => {
  const page = (again: string) =>
    told(`Tolls rose.`, "duplicate-keyword", { text: `Roads\n\nKeywords: tolls, roads${again}\n\nIntroduction\n\nTolls rose.\n` });
  expect(page(", tolls")).toHaveLength(1);
  expect(page("\n\nMots clés : tolls, vallées")).toEqual([]);
});

it("takes one word in two languages for no variant of a name", () => {
  const page = (words: string) => told(words, "spelling-variant");
  expect(page("It was in Typographie by Janson, and in Typography by Bringer.")).toEqual([]);
  expect(page("It was in Takhtabaad, and then it was in Takhtabad.")).toHaveLength(1);
});

it("takes an expansion that runs out of its heading for the same", () => {
  const page = (head: string) =>
    told(`${head} Toll Levy Scheme (TLS) is old. The Toll Levy Scheme (TLS) is long.`, "acronym-two-expansions");
  expect(page("Toll Levy Scheme")).toEqual([]);
  expect(told("The Toll Levy Scheme (TLS) is old. The Tunnel Lane System (TLS) is long.", "acronym-two-expansions")).toHaveLength(1);
});

it("reads no citation in a work that the text gives in full", () => {
  const list = `References\n\nSchmal, H. and Haas, A. (2002). Roads of the north. Journal of Roads, 4(2), 11–29.\n\n${work("Strom", 3)}`;
  const page = (words: string) => told(`${words} Tolls rose (Strom, 2003).\n\n${list}`, "coauthor-differs");
  expect(page("Please cite it as K. Schmal, P. Ving, and A. Tolla (2002) Roads at hand.")).toEqual([]);
  expect(page("It was said by Schmal and Tolla (2002) that they rose.")).toHaveLength(1);
});

it("takes no work for that of one author whose list has a row of names with its year", () => {
  const list = (second: string) =>
    `References\n\nK. Feiner. Roads of the north. Journal of Roads, 8(2):19–22, 2008. ${second}\n\nL. Baker. Roads of old. Journal of Roads, 2(1):1–9, 2009.\n\nM. Cohen. Roads anew. Journal of Roads, 3(1):1–9, 2010.`;
  const page = (second: string) =>
    told(`Tolls rose (Feiner et al., 2008), and fell (Feiner, 2008). So it is (Baker, 2009).\n\n${list(second)}`, "single-author");
  expect(page("K. Feiner, P. Horn, and D. Meyer. Tolls of the north. Journal of Tolls, 25(5):1–54, 2008.")).toEqual([]);
  expect(page("")).toHaveLength(1);
});

it.each([
  ["Roads of arXiv:cond-mat/0404", []],
  ["Roads:of the north", ["No space after the colon."]],
])("takes the colon of an identifier for no slip in “%s”", (title, slips) => {
  const list = `References\n\nAdler, K. (2000). ${title}. Journal of Roads, 4(2), 11–29.\n\n${names
    .slice(1)
    .map((name, at) => work(name, at + 1))
    .join("\n\n")}`;
  expect(told(`${cited}\n\n${list}`, "malformed-reference")).toEqual(slips);
});

it("says nothing of a bracket whose partner stands in the entry beside it", () => {
  const list = (second: string) =>
    `References\n\n${work("Adler", 0, " (the north")}\n\n${work("Baker", 1, second)}\n\n${names
      .slice(2)
      .map((name, at) => work(name, at + 2))
      .join("\n\n")}`;
  expect(told(`${cited}\n\n${list(" and the south)")}`, "malformed-reference")).toEqual([]);
  expect(told(`${cited}\n\n${list("")}`, "malformed-reference")).toEqual(["A bracket has no partner."]);
});

it("counts the article of a body where the list does", () => {
  const list = (order: readonly string[]) =>
    `References\n\n${order.map((name, at) => `${name} (200${at}). Roads of the kind ${at}. Journal of Roads, 4(2), 11–29.`).join("\n\n")}`;
  const page = (order: readonly string[]) => told(`${cited}\n\n${list(order)}`, "reference-order");
  expect(page(["Adler, K.", "Baker, L.", "Cohen, M.", "Dorn, N.", "Tarn, O.", "The Road Board", "Walker, P."])).toEqual([]);
  expect(page(["Adler, K.", "Baker, L.", "Cohen, M.", "Dorn, N.", "Tarn, O.", "Tafel, P.", "Walker, P."])).toHaveLength(1);
});

it("takes a work for cited whose entry tells the pages that cite it", () => {
  const page = (trace: string) =>
    told(
      `${cited}\n\nReferences\n\n${names.map((name, at) => work(name, at)).join("\n\n")}\n\nZorn, K. (2009). Roads at last. Journal of Roads, 9(2), 11–29.${trace}`,
      "never-cited",
    );
  expect(page(" Cited on pages 3 and 7.")).toEqual([]);
  expect(page("")).toHaveLength(1);
});

it("misses no citations where works are cited by letters and two figures", () => {
  const list = names.map(
    (name, at) => `[${name.slice(0, 3)}0${at}] K. ${name}. Roads of the ${name} kind. Journal of Roads, 4(2):11–29, 200${at}.`,
  );
  const page = (body: string) => told(`${body}\n\nReferences\n\n${list.join("\n\n")}`, "no-citations");
  expect(page("Tolls rose [Adl00], and fell [Bak01; Coh02].")).toEqual([]);
  expect(page("Tolls rose, and fell.")).toHaveLength(1);
});

it("takes a vector and printed output for no numbers of works", () => {
  const list = names.map((name, at) => `[${at + 1}] ${work(name, at)}`).join("\n\n");
  const page = (words: string) =>
    told(`Tolls rose [1], and fell [2]. Rails too [3]. Lanes [4]. ${words}\n\nReferences\n\n${list}`, "not-in-references");
  expect(page("They stand in the order [9; 1; 1] here.")).toEqual([]);
  expect(page("It prints 3.14 [7] 1.058201 there.")).toEqual([]);
  expect(page("The rest is known [7].")).toHaveLength(1);
});
