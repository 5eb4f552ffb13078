import { expect, it } from "vitest";
import type { DocumentAt } from "./documents.js";
import { misnamed } from "./misnamed.js";

const of = (language: string | null, plainly: string | null, kind: "news" | "note" = "news") => {
  const source = { id: "carnet", file: "sources/carnet.md", line: 1, language, kind };
  return misnamed([source], { all: new Map([["carnet", { plainly } as DocumentAt]]) }, ["news"]).map(({ says }) => says);
};

it("says where a document is said to be in another language than its text, and what follows", () => {
  expect(of("en", "fr")).toEqual([
    "carnet is said to be in English, but its text is in French, which the coder does not read, so no events are read in it.",
  ]);
  expect(of("de-AT", "en")).toEqual(["carnet is said to be in German, but its text is in English, so events are read in it."]);
});

it("says nothing where nobody said it, the text leaves it open, or nothing hangs on it", () => {
  expect(of("de", "en", "note")).toEqual([]);
  for (const [said, plainly] of [
    [null, "fr"],
    ["en", null],
    ["en_GB", "en"],
    ["ps", "fa"],
  ] as const)
    expect(of(said, plainly)).toEqual([]);
});
