import { expect, it } from "vitest";
import { audit } from "../audit.js";

const list =
  "\n\nReferences\n\nKhan, A. (2019). The border and its trade. Kabul: Press.\n\nMeyer, B. (2018). Roads of the north. London: Hurst.\n";
const opening =
  "Trade and roads\n\nIntroduction\n\nThe border has been studied for long (Khan, 2019). Roads have been studied too (Meyer, 2018).\n\n";
const told = (words: string) =>
  audit({
    path: "a.txt",
    text: `${opening}Filler stands here so that nothing is near. Nothing is told in it. Nor is there much in this one.\n\n${words}${list}`,
  })
    .problems.filter((each) => each.code === "figure/uncited-quantity")
    .flatMap((each) => each.at.map((place) => place.snippet));

it("asks for the source of what is said of the world", () => {
  expect(told("The border is 2,600 kilometres long. Nobody crosses it at night.")).toEqual(["2,600 kilometres"]);
  expect(told("Exports rose by 34% in a decade, imports by 12%. Nobody knows why.")).toEqual(["34%", "12%"]);
  expect(told("Millions of people live on both sides. They trade.")).toEqual(["Millions of"]);
});

it.each([
  ["what is cited", "The border is 2,600 kilometres long (Khan, 2019)."],
  ["whose source is named", "According to the census, 34% of households live near the border."],
  ["a source that the list need not have", "In 1994 the market had grown to 23 billion dollars (Key Note, 1995)."],
  ["what the authors found", "We interviewed people in all towns. Of them 34% had crossed the border."],
  ["what a table shows", "Table 2 shows exports. They rose by 34% in a decade."],
  ["what is supposed", "Suppose that exports rise by 34% in a decade."],
  ["the numbers of a text", "The reader may turn to page 1,204 for that. Competence area 3 is next."],
  ["a quotation", "A trader said: “We sold 3,000 carpets there, and 34% of them were false.” He laughed."],
  ["what counts nothing", "People crossed it thousands of times."],
])("asks for none of %s", (_, words) => {
  expect(told(words)).toEqual([]);
});
