import { expect, it } from "vitest";
import type { Concept } from "../../../methods/scenarios/graph-model.js";
import { heldHow, heldWords } from "./held-words.js";

/** All that can hold together: Nash implies the others, SEQ and SMR imply GMR. */
const together: readonly (readonly Concept[])[] = [
  [],
  ["gmr"],
  ["gmr", "smr"],
  ["gmr", "seq"],
  ["gmr", "smr", "seq"],
  ["nash", "gmr", "smr", "seq"],
];

it("has words of its own for each set of concepts, without their letters", () => {
  const words = together.map(heldWords);
  expect(new Set(words).size).toBe(together.length);
  for (const each of words) expect(each).not.toMatch(/Nash|GMR|SMR|SEQ/i);
});

it("says under How which concept the words stand for", () => {
  for (const name of ["Nash", "GMR", "SMR", "SEQ"]) expect(heldHow).toContain(name);
});
