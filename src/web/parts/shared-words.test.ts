import fc from "fast-check";
import { expect, it } from "vitest";
import { sharedWords } from "./shared-words.js";

it.each([
  [
    ["Deaths a month in Mali (UCDP GED)", "Deaths a month in Burkina Faso (UCDP GED)"],
    "Deaths a month in",
    ["Mali", "Burkina Faso"],
    "(UCDP GED)",
  ],
  [["Deaths in Pakistan, UCDP", "Deaths in Iran, UCDP"], "Deaths in", ["Pakistan,", "Iran,"], "UCDP"],
  [["Trade", "Trade of India"], "", ["Trade", "Trade of India"], ""],
  [["Deaths in Chad"], "", ["Deaths in Chad"], ""],
  [["Deaths", "Deaths"], "", ["Deaths", "Deaths"], ""],
])("says once what %j say alike", (names, before, own, after) => expect(sharedWords(names)).toEqual({ before, own, after }));

it("loses no word, and leaves one of each", () => {
  const name = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      const { before, own, after } = sharedWords(names);
      expect(own.map((each) => [before, each, after].filter(Boolean).join(" "))).toEqual(names);
      expect(own.every((each) => each !== "")).toBe(true);
    }),
  );
});
