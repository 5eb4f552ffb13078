import { expect, test } from "vitest";
import { doubtfulLast, isDoubtful } from "./doubtful.js";

const line = (id: string, proposed: boolean, confidence: number | null) => ({ id, proposed, confidence });

test("doubtful proposals stand last, each part in the order of the text", () => {
  const lines = [line("a", true, 0.2), line("b", true, 0.7), line("c", true, 0.1), line("d", false, null), line("e", true, 0.4)];
  expect(doubtfulLast(lines).map(({ id }) => id)).toEqual(["b", "d", "e", "a", "c"]);
});

test("what a person accepted, and what nobody gave a number, is not doubtful", () => {
  expect(isDoubtful(line("a", false, 0.1))).toBe(false);
  expect(isDoubtful(line("a", true, null))).toBe(false);
  expect(isDoubtful(line("a", true, 0.1))).toBe(true);
});

test("the line lies where six in ten of those above it were right by eye", () => {
  expect([0.39, 0.4].map((confidence) => isDoubtful(line("a", true, confidence)))).toEqual([true, false]);
});
