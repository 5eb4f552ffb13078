import { expect, it } from "vitest";
import { citations } from "./citations.js";

it("reads a group with prefix and pages", () => {
  const [found] = citations("It rose [see @khalid2023, p. 4; -@dawn_2023:a].");
  expect(found).toMatchObject({ start: 8, end: 46, form: "bracket" });
  expect(found?.items).toEqual([
    { key: "khalid2023", prefix: "see", suffix: "p. 4", yearOnly: false, at: 13 },
    { key: "dawn_2023:a", prefix: "", suffix: "", yearOnly: true, at: 32 },
  ]);
});

it("reads a key as a word of the sentence, without its full stop", () => {
  expect(
    citations("As @khalid2023 [p. 12] says, and @buzan.").map((each) => [each.form, each.items[0]?.key, each.items[0]?.suffix]),
  ).toEqual([
    ["text", "khalid2023", "p. 12"],
    ["text", "buzan", ""],
  ]);
});

it("leaves addresses and other brackets alone", () => {
  expect(citations("Write to a@b.org [or not] [mail a@b.org].")).toEqual([]);
});
