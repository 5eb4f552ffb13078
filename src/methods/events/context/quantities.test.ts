import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadSyntax, readSentences } from "../../syntax/syntax.js";
import { numberOf } from "./amounts.js";
import { readQuantities } from "./quantities.js";
import { tallyAtLeast } from "./tally.js";

const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));
const read = (text: string) => readSentences(text, syntax).flatMap(readQuantities);
const said = (text: string) =>
  read(text)
    .filter(({ counted }) => counted !== "thing" && counted !== "people")
    .map(({ counted, low, high }) => [counted, low, high]);

test("numbers are read in figures and in words", () => {
  expect([numberOf("1,200"), numberOf("twenty-one"), numberOf("seven"), numberOf("dozen"), numberOf("tree")]).toEqual([
    1200,
    21,
    7,
    12,
    null,
  ]);
});

test("what befell the counted is found as object, subject of a passive, and behind a noun", () => {
  expect(said("The police killed five militants.")).toEqual([["killed", 5, 5]]);
  expect(said("Twelve soldiers were wounded.")).toEqual([["wounded", 12, 12]]);
  expect(said("They announced the arrest of three suspects.")).toEqual([["captured", 3, 3]]);
});

test("the words about a number make its bounds", () => {
  expect(said("At least 12 people were killed.")).toEqual([["killed", 12, null]]);
  expect(said("More than 30 people were killed.")).toEqual([["killed", 31, null]]);
  expect(said("Dozens of villagers were killed.")[0]).toEqual(["killed", 24, null]);
  expect(said("No soldiers were killed.")).toEqual([["killed", 0, 0]]);
  expect(said("The army captured several insurgents.")).toEqual([["captured", 3, null]]);
});

test("a share of a hundred is not a number of people", () => {
  expect(read("Attacks rose by 12 per cent.").find(({ counted }) => counted === "per cent")).toMatchObject({ low: 12, high: 12 });
});

test("what only might happen is marked", () => {
  expect(read("The force went out to capture a commander.").find(({ counted }) => counted === "captured")?.isActual).toBe(false);
});

test("a story repeats a number, and adds others that it sets apart", () => {
  const tally = (text: string) => tallyAtLeast(readSentences(text, syntax).map(readQuantities), "captured");
  expect(tally("The army captured two insurgents. The two insurgents were captured in a house.")).toBe(2);
  expect(tally("The army captured a commander. Two other insurgents were also captured.")).toBe(3);
});
