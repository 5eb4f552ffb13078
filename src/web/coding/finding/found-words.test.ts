import { expect, it } from "vitest";
import { positions } from "../../../methods/text/code-points.js";
import { foundWords } from "./found-words.js";

const text = "🕊 The accord of Ţarţūs holds. 🕊 Accords, said Tartus’s mayor, hold.";
const at = positions(text);
const found = (start: number, end: number, terms: readonly string[]) =>
  foundWords({ at }, { start, end }, terms).map((each) => at.slice(each.start, each.end));

it("marks words without case and accents, at code points", () => {
  expect(found(0, at.length, ["accord", "accords", "tartus"])).toEqual(["accord", "Ţarţūs", "Accords", "Tartus"]);
});

it("marks nothing outside the passage, and no part of a word", () => {
  expect(found(0, 30, ["accord", "accords"])).toEqual(["accord"]);
  expect(found(0, at.length, ["hold"])).toEqual(["hold"]);
});
