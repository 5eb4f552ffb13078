import { expect, it } from "vitest";
import type { PlacedTwice } from "../../methods/explanations/second-reading.js";
import { placeWords } from "./read-again.js";

const placed = (...ranks: readonly (readonly [string, number, number])[]): PlacedTwice[] =>
  ranks.map(([hypothesis, first, second]) => ({ hypothesis, first: { rank: first, weight: 0 }, second: { rank: second, weight: 0 } }));
const said = (...ranks: readonly (readonly [string, number, number])[]) => placeWords(placed(...ranks), (id) => id.toUpperCase(), true);

it("says whom both readers put first and last, ties told", () => {
  expect(said(["a", 1, 1], ["b", 3, 4], ["c", 1, 1], ["d", 4, 3])).toBe(
    "Least speaks against “A” and “C” by both; most speaks against “D” by the first reader, but against “B” by this one",
  );
  expect(said(["a", 2, 1], ["b", 1, 2])).toBe(
    "Least speaks against “B” by the first reader, but against “A” by this one; most speaks against “A” by the first reader, but against “B” by this one",
  );
});

it("names nobody first where a reader puts none before another", () => {
  expect(said(["a", 1, 1], ["b", 1, 1])).toBe("By both, nothing puts one explanation before another");
  expect(said(["a", 1, 1], ["b", 1, 2])).toBe(
    "By the first reader, nothing puts one explanation before another; by the other, least speaks against “A”, and most against “B”",
  );
});

it("says on what the places stand where this reader left something out", () => {
  expect(placeWords(placed(["a", 1, 1], ["b", 2, 2]), (id) => id.toUpperCase(), false)).toBe(
    "On the rows and explanations that both marked in full: least speaks against “A” by both; most speaks against “B” by both",
  );
});
