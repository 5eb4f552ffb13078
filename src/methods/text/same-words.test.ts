import { expect, it } from "vitest";
import { sameWords, trimmed } from "./same-words.js";

const spanOf = (text: string, words: string, from = 0) => {
  const at = text.indexOf(words, from);
  return [[...text.slice(0, at)].length, [...text.slice(0, at + words.length)].length] as const;
};
const found = (to: string, span: readonly [number, number] | null) => span && [...to].slice(...span).join("");

it("finds words of a copy in its document over line ends, hyphens and other quotation marks, and counts whole signs", () => {
  const own = "𝒜 head.\nThe govern-\nment “left” the lake. İzmir was quiet.";
  const other = "The government 'left' the lake.\n\nİzmir was quiet. A foot 𝒜.";
  const place = sameWords(own, other);
  expect(found(other, place(...spanOf(own, "govern-\nment “left”")))).toBe("government 'left");
  expect(found(other, place(...spanOf(own, "İzmir was")))).toBe("İzmir was");
  expect(place(...spanOf(own, "head"))).toBeNull();
  expect(place(...spanOf(own, ". "))).toBeNull();
});

it("takes words that stand there twice by their number, and has no place where the texts have them not as often", () => {
  const own = "Guns spoke. Then rain. Guns spoke.";
  const second = spanOf(own, "Guns spoke", 5);
  expect(sameWords(own, `Head. ${own}`)(...second)).toEqual([29, 39]);
  expect(sameWords(own, "Guns spoke. Then rain.")(...second)).toBeNull();
});

it("trims what is no letter", () => {
  expect(trimmed("“Guns spoke.” ")(0, 13)).toEqual([1, 11]);
  expect(trimmed("… — …")(0, 5)).toBeNull();
});
