import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { terms, termsIn, termsLike, termsOn } from "./glossary.js";

it("reads every row of the glossary, and nothing else", () => {
  const page = readFileSync(new URL("../../../docs/glossary.md", import.meta.url), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (?:term|---)/u.test(line));
  expect(terms.length).toBe(rows.length);
  for (const { names, says, from, group } of terms) {
    expect(names.every(Boolean) && says !== "" && from !== "" && group !== "", names.join()).toBe(true);
    expect(says).not.toMatch(/\]\(/u);
  }
});

const few = termsIn(
  "## A\n\n| term | what it is here | from |\n|---|---|---|\n| dyad | two actors | x |\n| amity, enmity | how [friendly](a.md) | y |\n| security complex | states | z |\n",
);

it("finds the terms that a page uses, in any number, as whole words", () => {
  expect(few.map(({ names, group }) => [names.join(), group])).toEqual([
    ["dyad", "A"],
    ["amity,enmity", "A"],
    ["security complex", "A"],
  ]);
  expect(few[1]?.says).toBe("how friendly");
  const on = (text: string) => termsOn(text, few).map(({ names }) => names[0]);
  expect(on("Enmity grew in two dyads.")).toEqual(["amity", "dyad"]);
  expect(on("Security complexes and calamity")).toEqual([]);
  expect(on("A SECURITY COMPLEX")).toEqual(["security complex"]);
});

it("finds terms by what they are called, then by what is said of them", () => {
  expect(termsLike("states", few).map(({ names }) => names[0])).toEqual(["security complex"]);
  expect(termsLike("dy", few)[0]?.names).toEqual(["dyad"]);
  expect(termsLike("", few)).toEqual(few);
});
