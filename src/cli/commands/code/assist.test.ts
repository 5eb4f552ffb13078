import { expect, it } from "vitest";
import { leftWords, times } from "./assist.js";

it("tells how long the rest takes by the questions that were put, not by those that the case had answered", () => {
  const ahead = { questions: 1000, kept: 900 };
  expect(leftWords(ahead, 2, 60_000)).toBe("");
  // Ten answers in five minutes: ninety are left, half a minute each.
  expect(leftWords(ahead, 10, 300_000)).toBe(", about 45 min left");
  expect(leftWords(ahead, 99, 99_000)).toBe(", less than a minute left");
});

it("tells a refusal once, with how often it came", () => {
  expect([...times(["no quote", "not in the text", "no quote"])]).toEqual([
    ["no quote", 2],
    ["not in the text", 1],
  ]);
});
