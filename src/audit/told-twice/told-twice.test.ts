import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { audit } from "../audit.js";
import { agree, amountOf, looksSlipped } from "./amounts.js";

const between =
  "The argument rests on interviews and on the records of two monitors.\n\nBackground\n\nBoth sides tell the story of the border in their own way.";
const told = (...sentences: readonly string[]) =>
  audit({ path: "a.txt", text: `A paper on the border\n\nIntroduction\n\n${sentences.join(` ${between} `)} It ends there.\n` })
    .problems.filter((each) => each.code === "figure/told-twice")
    .map((each) =>
      each.at
        .map((place) => place.snippet?.trim())
        .reverse()
        .join(" | "),
    );

it.each([
  ["The bombing in Peshawar in January 2023 killed 271 people.", "In January 2023 the bombing in Peshawar killed 217 people.", "271 | 217"],
  ["In 2021 the Taliban captured 1,204 soldiers in Kunduz.", "The Taliban captured 1,240 soldiers in Kunduz in 2021.", "1,204 | 1,240"],
  ["We interviewed 42 officers for this study.", "As said above, we interviewed 45 officers in both capitals.", "42 | 45"],
  ["We surveyed 1,312 households in four districts.", "Our survey reached 1,321 households in four districts.", "1,312 | 1,321"],
  [
    "The floods of 2022 displaced 33 million people in Pakistan.",
    "In Pakistan the floods displaced 38 million people in 2022.",
    "33 million | 38 million",
  ],
  [
    "India deployed 68,000 soldiers to eastern Ladakh in 2020.",
    "In 2020 India deployed 86,000 soldiers to eastern Ladakh.",
    "68,000 | 86,000",
  ],
  [
    "Fencing of the Durand Line cost $532 million by 2021.",
    "By 2021 the fencing of the Durand Line had cost $352 million.",
    "$532 million | $352 million",
  ],
  ["The raid on Quetta of 2 March 2019 left 37 policemen dead.", "On 2 March 2019 the raid on Quetta left 73 policemen dead.", "37 | 73"],
  [
    "In 2019 exports from Afghanistan to India came to $410 million.",
    "Exports from Afghanistan to India came to $510 million in 2019.",
    "$410 million | $510 million",
  ],
  [
    "In the poll of 2018, 61 percent of respondents trusted the army.",
    "The poll of 2018 found that 67 percent of respondents trusted the army.",
    "61 percent | 67 percent",
  ],
  [
    "The earthquake in Herat in October 2023 killed 1,482 people.",
    "The earthquake in October 2023 killed 1,842 people in Herat.",
    "1,482 | 1,842",
  ],
  ["Pakistan deported 541,000 Afghans in 2023.", "In 2023, 514,000 Afghans were deported from Pakistan.", "541,000 | 514,000"],
  [
    "Pakistan deported 541,210 migrants to Afghanistan in 2023.",
    "In 2023 Pakistan deported 514,210 migrants to Afghanistan.",
    "541,210 | 514,210",
  ],
  ["We coded 3,418 speeches of the two parliaments.", "For the two parliaments we coded 3,481 speeches.", "3,418 | 3,481"],
  [
    "The clash at Galwan in June 2020 killed 24 soldiers of both armies.",
    "In June 2020 the clash at Galwan killed 42 soldiers of both armies.",
    "24 | 42",
  ],
  [
    "The fence along the border of Iran is 959 km long, by a count of 2020.",
    "By a count of 2020 the fence along the border of Iran is 995 km long.",
    "959 km | 995 km",
  ],
  [
    "The attack on the shrine in Sehwan killed 91 people in 2017.",
    "In 2017 an attack on the shrine in Sehwan killed 19 people.",
    "91 | 19",
  ],
  ["Turkey hosted 3,614,108 refugees from Syria in 2020.", "In 2020 Turkey hosted 3,641,108 refugees from Syria.", "3,614,108 | 3,641,108"],
  ["The mission in Mali had 15,209 peacekeepers in 2019.", "In 2019 the mission in Mali had 12,509 peacekeepers.", "15,209 | 12,509"],
  ["Ethiopia spent $2.7 billion on the dam in 2015.", "In 2015 Ethiopia spent $7.2 billion on the dam.", "$2.7 billion | $7.2 billion"],
])("asks where one text tells %s and %s", (first, second, expected) => {
  expect(told(first, second)).toEqual([expected]);
});

it.each([
  ["another year", "In 2019 the attacks in Quetta killed 271 people.", "In 2020 the attacks in Quetta killed 217 people."],
  ["another month", "Attacks in Quetta killed 71 people in May 2019.", "Attacks in Quetta killed 17 people in June 2019."],
  ["another day", "On 2 March 2019 a raid in Quetta killed 37 people.", "On 5 March 2019 a raid in Quetta killed 73 people."],
  ["another place", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Lahore killed 217 people."],
  ["another deed", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta injured 217 people."],
  ["another thing", "In 2019 the attacks in Quetta killed 271 soldiers.", "In 2019 the attacks in Quetta killed 217 civilians."],
  ["a part", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed 217 young people."],
  ["an addition", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed another 217 people."],
  ["a bound below", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed at least 217 people."],
  ["a bound above", "In 2019 the attacks in Quetta killed 217 people.", "In 2019 the attacks in Quetta killed up to 271 people."],
  ["a rounding", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed 270 people."],
  ["about", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed about 280 people."],
  ["nearly", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed nearly 300 people."],
  ["a range", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed 250–300 people."],
  ["between", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed between 250 and 300 people."],
  ["rounded millions", "In 2019 Pakistan hosted 1.4 million refugees.", "In 2019 Pakistan hosted 1,438,955 refugees."],
  ["a whole million", "In 2019 Pakistan hosted 3 million refugees.", "In 2019 Pakistan hosted 2.8 million refugees."],
  ["a rounded share", "In 2018, 61 percent of respondents trusted the army.", "In 2018, 61.4 percent of respondents trusted the army."],
  ["another share", "In 2018, 61 percent of respondents trusted the army.", "In 2018, 67 percent of respondents feared the police."],
  [
    "a half of the year",
    "In the first half of 2019 the attacks in Quetta killed 117 people.",
    "In 2019 the attacks in Quetta killed 271 people.",
  ],
  [
    "two who count",
    "The army said that in 2019 the raids in Quetta killed 271 people.",
    "Residents said that in 2019 the raids in Quetta killed 217 people.",
  ],
  [
    "two names who count",
    "India said that the strike of 2019 killed 271 people.",
    "Pakistan said that the strike of 2019 killed 217 people.",
  ],
  [
    "a count revised",
    "In 2019 the attacks in Quetta killed 271 people.",
    "The count for Quetta was later revised: 217 people killed in 2019.",
  ],
  [
    "two of a sequence",
    "From 217 in 2018 the number of people killed in Quetta rose to 271 in 2019.",
    "In 2019 the attacks in Quetta killed 271 people.",
  ],
  ["pages", "In 2019 the report on Quetta told of them on page 271.", "In 2019 the report on Quetta told of them on page 217."],
  ["currencies", "In 2019 India lent Nepal $410 million.", "In 2019 India lent Nepal €510 million."],
  ["hundreds of", "In 2019 the attacks in Quetta killed hundreds of people.", "In 2019 the attacks in Quetta killed 217 people."],
  ["two groups asked", "We interviewed 42 officers for this study.", "We interviewed 45 villagers for this study."],
  ["men and women", "We interviewed 42 women in the villages.", "We interviewed 45 people in the villages, before the men."],
  [
    "a quotation",
    "In 2019 the attacks in Quetta killed 271 people.",
    "The minister wrote that “in 2019 the attacks in Quetta killed 217 people”.",
  ],
  ["no time and no name", "The bomb killed 12 people at a market.", "The bomb killed 21 people at a market."],
  ["what might be", "In 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta would have killed 217 people."],
  ["two spans", "From 2014 to 2019 the attacks in Quetta killed 271 people.", "In 2019 the attacks in Quetta killed 217 people."],
  ["a part by place", "We interviewed 62 officers.", "We interviewed 45 officers in Kabul."],
  ["a part by time", "The attacks in Quetta killed 371 people.", "In 2019 the attacks in Quetta killed 260 people."],
  [
    "a change",
    "In 2019 the attacks in Quetta killed 271 people.",
    "In 2019 the people killed in attacks in Quetta fell from 400 to 217 people.",
  ],
  ["a day’s share", "In 2019 Pakistan sent back 271 families a day.", "In 2019 Pakistan sent back 217 families from Quetta."],
])("is silent on %s", (_, first, second) => {
  expect(told(first, second)).toEqual([]);
});

it.each([
  ["The clinic treated 412 patients in Lusaka in 2018.", "In 2018 the clinic in Lusaka treated 421 patients.", "412 | 421"],
  ["Norway sold 79,400 electric cars in 2020.", "In 2020, 74,900 electric cars were sold in Norway.", "79,400 | 74,900"],
  [
    "The reef off Belize lost 38 percent of its corals in 1998.",
    "In 1998 the reef off Belize lost 83 percent of its corals.",
    "38 percent | 83 percent",
  ],
  [
    "The university of Ghent enrolled 9,310 students in 2015.",
    "In 2015 there were 9,130 students enrolled at the university of Ghent.",
    "9,310 | 9,130",
  ],
  [
    "The mill in Tampere made 1,270 tonnes of paper in 1931.",
    "In 1931 the mill in Tampere made 1,720 tonnes of paper.",
    "1,270 tonnes | 1,720 tonnes",
  ],
  ["The court in Strasbourg decided 1,093 cases in 2014.", "In 2014 the court in Strasbourg decided 1,039 cases.", "1,093 | 1,039"],
  [
    "Unemployment in Spain stood at 24.5 percent in 2014.",
    "In 2014 unemployment in Spain stood at 25.4 percent.",
    "24.5 percent | 25.4 percent",
  ],
  ["Kew planted 2,417 trees in 1911.", "In 1911, 2,471 trees were planted at Kew.", "2,417 | 2,471"],
  ["We read 1,846 letters of the archive.", "In all we read 1,864 letters of the archive.", "1,846 | 1,864"],
  ["The library of Cluj lent 58,210 books in 1987.", "In 1987 the library of Cluj lent 52,810 books.", "58,210 | 52,810"],
  ["Wolves killed 316 sheep in Saxony in 2017.", "In 2017 wolves in Saxony killed 361 sheep.", "316 | 361"],
  ["The dam at Merowe flooded 174 km of the valley in 2008.", "In 2008 the dam at Merowe flooded 147 km of the valley.", "174 km | 147 km"],
])("asks in other fields where one text tells %s and %s", (first, second, expected) => {
  expect(told(first, second)).toEqual([expected]);
});

it.each([
  ["signed, broken", "In 2019 the union of Ghana signed 412 contracts.", "In 2019 the union of Ghana broke 421 contracts."],
  ["bought, sold", "In 2019 the museum in Basel bought 147 prints.", "In 2019 the museum in Basel sold 174 prints."],
  ["sown, reaped", "In 2011 the farms of Kent planted 1,270 acres.", "In 2011 the farms of Kent mowed 1,720 acres."],
  ["asked, answered", "We invited 412 teachers in Lusaka.", "Of the teachers in Lusaka, we questioned 421 teachers twice."],
  ["sent, lost", "In 1941 the fleet at Bergen launched 62 boats.", "In 1941 the fleet at Bergen scrapped 26 boats."],
  ["built, repaired", "In 2016 Peru opened 316 schools.", "In 2016 Peru repaired 361 schools."],
  ["read, written", "In 1911 the office in Prague copied 1,846 letters.", "In 1911 the office in Prague wrote 1,864 letters."],
  ["one wing", "In 2018 the clinic in Lusaka treated 412 patients.", "In 2018 the maternity clinic in Lusaka treated 124 female patients."],
  ["another unit", "In 1931 the mill in Tampere made 1,270 tonnes of paper.", "In 1931 the mill in Tampere made 1,720 barrels of paper."],
  ["another town", "In 2014 the court in Strasbourg decided 1,093 cases.", "In 2014 the court in Hamburg decided 1,039 cases."],
  ["another year", "In 2014 the court in Strasbourg decided 1,093 cases.", "In 2015 the court in Strasbourg decided 1,039 cases."],
  [
    "a share of another thing",
    "In 1998 the reef off Belize lost 38 percent of its corals.",
    "In 1998 the reef off Belize lost 83 percent of its sharks.",
  ],
  ["a forecast", "In 2014 unemployment in Spain stood at 24.5 percent.", "In 2014 unemployment in Spain was projected at 25.4 percent."],
  [
    "a mean",
    "In 2015 the university of Ghent enrolled 9,310 students.",
    "In 2015 the university of Ghent enrolled an average 9,130 students.",
  ],
  ["a rank", "In 1987 the library of Cluj lent 58,210 books.", "In 1987 the library of Cluj lent more than 52,810 books."],
  [
    "those who came later",
    "In 2015 the university of Ghent enrolled 931 students.",
    "In 2015 the university of Ghent enrolled another 913 students.",
  ],
  ["a limit", "In 2020 Norway sold 79,400 cars.", "In 2020 Norway sold up to 94,700 cars."],
  ["each", "In 1911 the gardens at Kew planted 241 trees.", "In 1911 the gardens at Kew planted 214 trees each month."],
  ["a plan", "In 1911 the gardens at Kew planted 241 trees.", "In 1911 the gardens at Kew planned 214 trees."],
  ["bitten, shot", "In 2017 wolves in Saxony bit 316 sheep.", "In 2017 hunters in Saxony shot 361 sheep."],
])("is silent in other fields on %s", (_, first, second) => {
  expect(told(first, second)).toEqual([]);
});

it("holds many numbers of one kind against each other, and says where they are too many", () => {
  const towns = Array.from(
    { length: 90 },
    (_, at) => `In 2019 the market of T${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10)]}ov sold ${1_003 + at * 370} cows.`,
  );
  expect(told(...towns, "In 2019 the market of Takov sold 1,030 cows.")).toEqual(["1003 | 1,030"]);
  const began = performance.now();
  const all = audit({
    path: "a.txt",
    text: `A paper\n\nIntroduction\n\n${Array.from({ length: 3_000 }, (_, at) => `In 2019 there were ${1_001 + at * 7} cows in stable number ${at}.`).join(" ")}\n`,
  }).problems.filter((each) => each.code === "figure/told-twice");
  expect(all.map((each) => each.says)).toEqual([expect.stringContaining("too many in this text")]);
  expect(performance.now() - began).toBeLessThan(20_000);
});

it("is silent where a text lists many cases alike, and on two works that count differently", () => {
  const raid = (dead: number) => `In 2019 a raid in Quetta killed ${dead} people.`;
  expect(told(raid(14), raid(41), raid(23))).toEqual([]);
  const works =
    "\n\nReferences\n\nKhan, A. (2020). Raids in Quetta. Journal of Border Studies, 2(1), 1–20.\n\nShah, B. (2021). The dead of Quetta. Asian Survey, 4(2), 30–44.";
  const both = [
    "In 2019 the raids in Quetta killed 271 people (Khan, 2020).",
    "In 2019 the raids in Quetta killed 217 people (Shah, 2021).",
  ];
  expect(told(both[0] as string, `${both[1]}${works}`)).toEqual([]);
});

it("says it once for a number that stands often", () => {
  const said = "The bombing in Peshawar in January 2023 killed 271 people.";
  expect(told(said, said, "In January 2023 the bombing in Peshawar killed 217 people.")).toEqual(["271 | 217"]);
});

it.each([
  ["1.2 million", "", " people", 1_289_000, true],
  ["61 percent", "", " of them", 61.4, true],
  ["61 percent", "", " of them", 63, false],
  ["300", "almost ", " people", 271, true],
  ["300", "more than ", " people", 271, false],
  ["300", "more than ", " people", 371, true],
  ["5 lakh", "", " people", 500_000, true],
  ["200", "", "–300 people", 271, true],
  ["271", "", " people", 272, false],
])("reads %s (%s…%s) and holds %d against it: %s", (words, before, after, value, expected) => {
  const amount = amountOf(words, before, after);
  expect(amount && agree(amount, { value, low: value, high: value })).toBe(expected);
});

it("knows a slip of the hand", () => {
  expect([looksSlipped(271, 217), looksSlipped(271, 27.1), looksSlipped(1204, 1214), looksSlipped(1204, 124)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([looksSlipped(271, 312), looksSlipped(12, 13), looksSlipped(271, 271)]).toEqual([false, false, false]);
});

it("finds the bad example of its page, and nothing in the good one", () => {
  const page = readFileSync(new URL("../../../docs/checks/figure-told-twice.md", import.meta.url), "utf8");
  const [bad = "", good = ""] = [...page.matchAll(/(?:Bad|Good):\n\n```text\n([\s\S]*?)```/gu)].map((match) => match[1]);
  expect(told(...bad.split("\n\n"))).toHaveLength(1);
  expect(told(...good.split("\n\n"))).toEqual([]);
});
