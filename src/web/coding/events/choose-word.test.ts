import { expect, test } from "vitest";
import { choicesFor } from "./choose-word.js";

const choices = [
  { value: "1121", says: "accuses India of crime", note: "1121" },
  { value: "112", says: "accuses India", note: "112" },
  { value: "190", says: "uses military force against India", note: "190" },
];

test("a word of a sentence is found by its words in any order and by its code, the whole code first", () => {
  const of = (typed: string) => choicesFor(choices, typed).map(({ value }) => value);
  expect(of("112")).toEqual(["112", "1121"]);
  expect(of("force military")).toEqual(["190"]);
  expect(of("INDIA")).toEqual(["1121", "112", "190"]);
  expect(of("")).toEqual(["1121", "112", "190"]);
  expect(of("kabul")).toEqual([]);
});
