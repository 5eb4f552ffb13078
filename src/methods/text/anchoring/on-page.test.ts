import { expect, it } from "vitest";
import { onPage } from "./on-page.js";
import { anchorText, placeAnchor } from "./place-anchor.js";

const words = "the gate was shut";
const first = `Long ago ${words}. ${"And so on. ".repeat(30)}At last ${words}.`;
const second = `${"Here it is told. ".repeat(40)}Again ${words} and nobody came.`;
const text = `${first}\n\n${second}`;
const segments = JSON.stringify([
  [0, 1, 0],
  [first.length + 2, 2, 0],
]);
const mark = { text: null, start: null, end: null, exact: words, prefix: "", suffix: "" };

it("takes, of several places that read the same, the one on the page that was named, also far down the last page", () => {
  const on = (page: number | undefined) => {
    const found = placeAnchor(onPage({ ...mark, page }, segments, text.length), anchorText(text, "h"));
    return found.how === "lost" ? found.because : found.start;
  };
  expect(on(undefined)).toBe(text.indexOf(words));
  expect(on(2)).toBe(text.lastIndexOf(words)); // although the end of page 1 is nearer to where page 2 begins
  expect(on(1)).toBeLessThan(first.length);
  expect(on(9)).toBe(text.indexOf(words)); // a page that the document does not have says nothing
});

it("leaves a place that is known alone", () => {
  const known = { ...mark, start: 5, page: 2 };
  expect(onPage(known, segments, text.length)).toBe(known);
});
