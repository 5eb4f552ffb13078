import { expect, it } from "vitest";
import { audit } from "../audit.js";

const list = `
References

Aziz, K. (2010). Roads. *Journal of Roads*, 4(2), 11–29.

Mattes, R. Davids, Y. D. and Africa, C. (1999). Views of the region. Cape Town: Idasa.
`;
const told = (text: string, more: Partial<Parameters<typeof audit>[0]> = {}) =>
  audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\n${text}\n`, ...more }).problems.map((each) => `${each.code}: ${each.says}`);
const acronyms = (text: string) => told(text).filter((each) => each.startsWith("text/acronym-never"));

it.each([
  ["The Traffic Interview-Revised (TIR; 16) was used. The TIR is long."],
  ["We give the standardised toll rate correlation — STRC — below. The STRC fell."],
  ["The comparative toll index [CTI*] is high. A low CTI is rare."],
  ["The Eastern Toll Community met. Nobody heeded the ETC in the end."],
  ["Its virtues are called COBRAS. COBRAS is short for communality and so on."],
  ["See <https://example.org/XTZ-page> for it."],
])("takes an acronym for told in “%s”", (text) => {
  expect(acronyms(text)).toEqual([]);
});

it.each([["The tolls of QWD, a system of roads, rose. The QWD fell."], ["We pay the QWD, the system of tolls, at last. The QWD fell."]])(
  "takes an acronym for told by an apposition in “%s”",
  (text) => {
    expect(acronyms(text)).toEqual([]);
  },
);

it.each([
  ["In the QWD, the tolls rose. The QWD fell."],
  ["In the QWD, a toll of five was paid. The QWD fell."],
  ["According to the QWD, a toll was paid. The QWD fell."],
  ["The QWD, the army and the police closed roads. The QWD fell."],
  ["The QWD, the ministry said, fell. The QWD rose."],
])("asks for an acronym that a comma alone follows in “%s”", (text) => {
  expect(acronyms(text)).toEqual(["text/acronym-never-expanded: QWD is used without expansion."]);
});

it("asks for one that stands nowhere in full", () => {
  expect(acronyms("The QWD rose, and the QWD fell.")).toEqual(["text/acronym-never-expanded: QWD is used without expansion."]);
});

it("asks for a thousand acronyms at most", () => {
  const letters = [..."ABCDEFGHIJKLM"];
  const made = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `It is the Q${a}${b}${c} road.`)));
  const [found] = audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\n${made.join(" ")}` }).problems.filter((each) =>
    each.code.startsWith("text/acronym-never"),
  );
  expect(found?.at).toHaveLength(1_000);
});

it("takes a volume with its publisher for a book", () => {
  const faults = (tail: string) =>
    told(`Tolls rose (Aziz, 2010).\n\nReferences\n\nAziz, K. (2010). Roads of the north. *Valleys and Roads*, 4${tail}.\n`).filter((each) =>
      each.startsWith("cite/incomplete"),
    );
  expect(faults(". New York: Dover Publications")).toEqual([]);
  expect(faults("")).toHaveLength(1);
});

it("reads names with nothing but a space between them", () => {
  const { references } = audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\nIt rose (Mattes et al., 1999).\n${list}` });
  expect(references.map((each) => each.authors)).toContainEqual(["Mattes, R.", "Davids, Y. D.", "Africa, C."]);
});

it("takes an exponent that recurs for no style of citing", () => {
  const works = ["Adler", "Baker", "Cohen", "Dreyer", "Evans"];
  const cited = works.map((name, at) => `Tolls rose there (${name}, 200${at}).`).join(" ");
  const text = `A paper\n\nIntroduction\n\n${cited} The fit is R² here, R² there, R² below, R² above, R² again, and R² at last.\n\nReferences\n\n${works.map((name, at) => `${at + 1}. ${name}, K. (200${at}). Roads of the ${name} kind. Journal of Roads, 4(2), 11–29.`).join("\n\n")}\n`;
  expect(audit({ path: "a.txt", text }).style).toBe("author-year");
});

it("takes two parts under one title for two works", () => {
  const parts = (second: string) =>
    `Tolls rose (Aziz, 2010).\n\nReferences\n\nAziz, K. (2010). Notes on roads and tolls. Journal of Roads, 4(2), 11–29.\n\nAziz, K. (2010). Notes on roads and tolls. ${second}\n`;
  const twice = (text: string) => told(text).filter((each) => each.startsWith("cite/duplicate-reference"));
  expect(twice(parts("Annals of Tolls, 17(3), 401–420."))).toEqual([]);
  expect(twice(parts("Journal of Roads, 4(2), 11–29."))).toHaveLength(1);
});

it("asks of a work on a past period only where it stands alone behind its statement", () => {
  const about = (cited: string) =>
    told(
      `Repression is costly today ${cited}.\n\nReferences\n\nAziz, K. (2010). Tolls and repression, 1976–1993. Journal of Roads, 4(2), 11–29.\n\nBaker, L. (2012). Roads. Journal of Roads, 5(2), 1–9.\n`,
    ).filter((each) => each.startsWith("claim/title-period"));
  expect(about("(Aziz, 2010)")).toHaveLength(1);
  expect(about("(Aziz, 2010; Baker, 2012)")).toEqual([]);
});

it("leaves the tags of a source file to the program that sets it", () => {
  const text =
    '# Roads\n\nTolls rose [@aziz; @baker; @cohen]. And fell [@aziz].\n\n<div class="figure">\n\n<p class="caption">(\\#fig:road)Roads</p>\n\n</div>\n';
  expect(told(text).filter((each) => each.startsWith("text/markup"))).toEqual([]);
});

it("reads a name that ends in letters of a Roman number", () => {
  const text = `Roads\n\nIntroduction\n\nTolls rose (Jamal). Roads fell (Weinstein 12), and others (Kovacic 7) agree, as (Jamal 14) says.\n\nWorks Cited\n\nJamal, Amaney. Roads of the World. Princeton University Press, 2007.\n\nKovacic, Ana. Tolls of the World. Princeton University Press, 2009.\n\nWeinstein, Jeremy. Gates of the World. Princeton University Press, 2011.\n`;
  const { citations } = audit({ path: "a.txt", text });
  expect(citations.map((each) => [each.authors[0], each.reference !== null])).toEqual([
    ["Jamal", true],
    ["Weinstein", true],
    ["Kovacic", true],
    ["Jamal", true],
  ]);
});

it("takes no work for uncited whose number stands at a word in a group that cannot be read", () => {
  const works = ["Abel, A. Roads. 2011.", "Brandt, B. Rivers. 2012.", "Costa, C. Gates. 2013."]
    .map((each, at) => `${at + 1}. ${each}`)
    .join("\n\n");
  const uncited = (words: string) =>
    told(`Roads are long [1]. Rivers are wide [2]. Gates are shut, as is ${words}. Roads are old [1, 2].\n\nReferences\n\n${works}`).filter(
      (each) => each.includes("never-cited"),
    );
  expect(uncited("shown in3,fig:gates?")).toEqual([]);
  expect(uncited("shown in figure 3, which is ours")).toHaveLength(1);
});

const spoken = (text: string) => told(text).filter((each) => !each.startsWith("cite/no-citations"));

it.each([
  [
    "an index of a table",
    'Set tolls[2,3] <- 1 and tolls[7] <- "north" with fill = TRUE, and tolls[2,4] <- tolls[3,4] <- 1. So it goes on.',
  ],
  [
    "what a program prints",
    'It gives\n\n[1] "2005-02-10" "2005-02-11" [6] "2005-02-18" "2005-02-21" [11] "2005-02-25" "2005-02-28"\n\n[1] 14.2 17.9 3e-04\n\nand no more.',
  ],
  ["a power in a unit", "The vale has 40 km² of land, 3 m³ of water a head and 12 mi² of woods, and fields of 90m² each."],
  ["a power of ten", "It has 10⁶ heads of cattle, 3·10⁹ trees and some 10⁴ wells in all of it."],
  ["an exponent", "There are 2⁴ = 16 ways, x² + 1 steps, 3² − 1 tolls and (n)² = 4 roads in all of it."],
])("takes %s for no citation", (_, text) => {
  const { citations } = audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\n${text}\n` });
  expect(citations).toEqual([]);
  expect(spoken(text).filter((each) => each.startsWith("cite/"))).toEqual([]);
});

it("takes one exponent, however often it stands, for no style of citing where there is no list", () => {
  const text =
    "A paper\n\nIntroduction\n\nThe fit is R² in the north. So R² rose, and R² fell, and R² is what the R² of the south was. It is −¹⁶⁵ at most.\n";
  expect(audit({ path: "a.txt", text })).toMatchObject({ style: "none", citations: [] });
});

it("still reads a number in brackets behind a word, and a raised one behind a figure", () => {
  const { citations } = audit({
    path: "a.txt",
    text: "A paper\n\nIntroduction\n\nTolls rose in towns[2] by 1999.⁴ Roads fell[7] (see below). Rails rose [1, 3].\n",
  });
  expect(citations.map((each) => each.raw)).toEqual(["[2]", "⁴", "[7]", "[1, 3]", "[1, 3]"]);
});

it.each([
  ["a function behind its word", "It gives a vector of length length(tolls) for every road and lane."],
  ["signs on a graph", "The map shows c c c and m m of the roads and lanes that we drew there."],
  ["cells of a row", "The rows say memory memory memory no yes no and nothing else besides."],
  ["an option's argument", "The tolls are read from a folder.\n\n-R folder folder is read with all the folders that it holds."],
  ["an argument of a long option", "One writes toll --with-road road road to have the second road counted as well."],
  ["the end of a dotted name", "The table has the columns toll.low low and road.high high for each of the roads."],
])("takes %s for no word said twice", (_, text) => {
  expect(told(text).filter((each) => each.startsWith("text/repeated"))).toEqual([]);
});

it("takes heads of columns for no word said twice, though the line before goes on in small letters", () => {
  const twice = (between: string) =>
    audit({
      path: "a.pdf",
      isReflowed: true,
      text: `Tolls of the north\n\nTolls rose in all of the towns that we had read.\n\nThe first lines that one sees tell of the tolls of the roads in all of the north, whole\n\nrank and${between}score with toll toll from${between}toll to the town\n\nThe rest is told below.\n`,
    }).problems.filter((each) => each.code === "text/repeated-word");
  expect(twice("\t")).toEqual([]);
  expect(twice(" ")).toHaveLength(1);
});

it("asks a manual of commands for no acronyms", () => {
  const manual = (tells: string) =>
    audit({
      path: "a.pdf",
      isReflowed: true,
      text: Array.from({ length: 30 }, (_, at) => `${tells} the road ${at} is set and QWD holds its toll for the day.`).join("\n\n"),
    }).problems.filter((each) => each.code === "text/acronym-never-expanded");
  expect(manual("With −t or --toll")).toEqual([]);
  expect(manual("With the t – or a toll –")).toHaveLength(1);
});

it("still names a word that stands twice", () => {
  expect(
    told("The toll was was higher in the north. It gave a a low toll to the south.").filter((each) => each.startsWith("text/repeated")),
  ).toHaveLength(2);
});

it.each([
  ["code", "One may call roads(x, fill = QWD, keep = FALSE) and toll(QWD) here. The option QWD= is on."],
  ["a formula", "With ΩX = 4 and ΠB = 5 the toll of the road is ΩX and ΠB again."],
])("takes a name of %s for no acronym", (_, text) => {
  expect(acronyms(text)).toEqual([]);
});

it("leaves names alone among which a page set the words of a figure", () => {
  const differs = (cited: string) =>
    told(
      `Tolls rose ${cited}.\n\nReferences\n\nAziz, K., & Baker, L. (2010). Tolls. Journal of Roads, 4(2), 11–29.\n\nCohen, M. (2012). Roads. Journal of Roads, 5(2), 1–9.\n`,
    ).filter((each) => each.startsWith("cite/coauthor-differs"));
  expect(differs("(Aziz & Baker Axis Axis, 2010)")).toEqual([]);
  expect(differs("(Aziz & Dreyer, 2010)")).toHaveLength(1);
});

it("takes “et al.” for two authors for a style where every such work is cited so, and for a slip where one is", () => {
  const works = ["Aziz, K., & Baker, L.", "Cohen, M., & Dreyer, N.", "Evans, O., & Fuchs, P."];
  const list = works
    .map((names, at) => `${names} (201${at}). Tolls of the ${at + 1} valleys. Journal of Roads, ${at}(2), 11–29.`)
    .join("\n\n");
  const slips = (cited: string) => told(`${cited}\n\nReferences\n\n${list}\n`).filter((each) => each.startsWith("cite/et-al-for-two"));
  expect(slips("Tolls rose (Aziz et al., 2010). Tolls fell (Cohen et al., 2011). Roads closed (Evans et al., 2012).")).toEqual([]);
  expect(slips("Tolls rose (Aziz & Baker, 2010). Tolls fell (Cohen et al., 2011). Roads closed (Evans & Fuchs, 2012).")).toHaveLength(1);
});

it("takes no work for uncited that an abstract or an appendix behind the list cites", () => {
  const never = (front: string, behind: string) =>
    told(
      `${front}It fell (Baker, 2011).\n\nReferences\n\nAziz, K. (2010). Tolls. Journal of Roads, 4(2), 11–29.\n\nBaker, L. (2011). Roads. Journal of Roads, 5(2), 1–9.\n\n${behind}`,
    ).filter((each) => each.startsWith("cite/reference-never"));
  expect(never("", "Appendix A. Data\n\nTolls of eleven valleys. Source: Aziz and others (2010), with changes.\n")).toEqual([]);
  expect(never("", "Valleys and their tolls. Taken from: Aziz (2010).\n")).toEqual([]);
  expect(never("", "Appendix A. Data\n\nTolls of eleven valleys, as Aziz has them.\n")).toHaveLength(1);
});

it("reads citations before a summary that stands far down", () => {
  const prose = "Tolls rose there, and they fell again in the year after that one, since nobody would pay them for long. ".repeat(40);
  const text = `A paper\n\nThe text begins here without a heading, and goes on.\n\nTolls rose (Aziz, 2010). ${prose}\n\nRoads\n\n${prose}\n\nSummary\n\nTolls fell (Baker, 2011).${list.replace("Mattes", "Baker, L. (2011). Roads. Journal of Roads, 5(2), 1–9.\n\nMattes")}`;
  expect(audit({ path: "a.txt", text }).citations.map((each) => each.raw)).toEqual(["(Aziz, 2010)", "(Baker, 2011)"]);
});

it("reads no block of code in Markdown as the author’s words, and all that stands where a fence is never closed", () => {
  const code = "def f(tolls): return Smith(2030) + [7]";
  const words = (fenced: string) => `# A paper\n\nTolls rose (Aziz 2010).\n\n${fenced}\n\nTolls fell (Baker, 2011).${list}`;
  const raw = (text: string) => audit({ path: "a.md", text }).citations.map((each) => each.raw);
  expect(raw(words(`\`\`\`python\n${code}\n\`\`\``))).toEqual(["(Aziz 2010)", "(Baker, 2011)"]);
  expect(raw(words(`\`\`\`\n${code}`))).toContain("Smith(2030)");
  const found = audit({ path: "a.md", text: words(`\`\`\`\n*💥* ${code}\n\`\`\``) }).problems.find(({ says }) => says.includes("Baker"));
  expect(found?.at[0]?.line).toBe(9);
});

it("takes raised figures for exponents, and [0, 1] for a span, where works are cited in brackets", () => {
  const works = ["Adler", "Baker", "Cohen", "Dreyer"].map(
    (name, at) => `[${at + 1}] ${name}, K. (200${at}). Roads of the ${name} kind. Journal of Roads, 4(2), 11–29.`,
  );
  const text = `A paper\n\nIntroduction\n\nTolls rose [1]. Roads closed [2]. Rails rose [3, 4]. The fit R² lies in [0, 1] for all n² of them.\n\nReferences\n\n${works.join("\n\n")}\n`;
  expect(audit({ path: "a.txt", text }).citations.map((each) => each.raw)).toEqual(["[1]", "[2]", "[3, 4]", "[3, 4]"]);
});

it.each([
  ["its words in small letters", "The exact toll likelihood was used for it. The ETL rose, and the ETL fell."],
  ["its names joined by hyphens", "We use Ebert-Tolland-Lund steps, and ETL does better. The ETL is fast."],
  ["code elsewhere", 'The ETL rose, and the ETL fell. One calls toll(ETL) with fill = TRUE and x <- "north" for it.'],
])("takes an acronym of a page for told by %s", (_, text) => {
  const page = (words: string) => told(words, { isReflowed: true }).filter((each) => each.startsWith("text/acronym-never"));
  expect(page(text)).toEqual([]);
  expect(page(text.replaceAll("ETL", "QWD"))).toHaveLength(text.includes("<-") ? 0 : 1);
});

it.each([
  [
    "what it is, behind it",
    "Where ETL and ETR are the sums of tolls, the ETL fell.",
    "Where ETL and ETR rose in the valleys, the ETL fell.",
  ],
  ["an apposition", "It is kept by ETL, a list of tolls, as the ETL says.", "It is kept by ETL in the valleys, as the ETL says."],
  [
    "its words behind a quotation mark",
    "We use “ETL” (early tolls of lanes), and the ETL fell.",
    "We use “ETL” in both valleys, and the ETL fell.",
  ],
  [
    "its place among arguments",
    "One calls apply(tolls, ETL) there, and the ETL fell.",
    "One calls it early, and ETL rose, and the ETL fell.",
  ],
])("takes an acronym of a page for told by %s, and by nothing less", (_, text, less) => {
  const page = (words: string) => told(words, { isReflowed: true }).filter((each) => each.startsWith("text/acronym-never"));
  expect(page(text)).toEqual([]);
  expect(page(less)).toHaveLength(1);
});
