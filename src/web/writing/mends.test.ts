import { expect, it } from "vitest";
import type { Choices } from "../../pages/writing.js";
import type { Found } from "./judged.js";
import { type Mend, mendsOf } from "./mends.js";

const credence = { believed: 1, contested: 0, refuted: 0, unknown: 0 };
const choices: Choices = {
  figures: [
    { id: "share", says: "share", show: "number", value: 47.2, unit: "%", digits: 0, standing: "coded", rows: 1, fault: null },
    { id: "dead-2024", says: "dead", show: "number", value: 1885, unit: "deaths", digits: null, standing: "coded", rows: 1, fault: null },
  ],
  claims: [
    { id: "k1", says: "Small traders lost a third of their trade", speaker: null, credence },
    { id: "k2", says: "The tariff was raised twice", speaker: null, credence },
  ],
  sources: [],
  references: [],
};
const found = (text: string, words: string, code: string, severity: Found["severity"] = "error"): Found => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, severity, code, says: "", mend: "" };
};
const written = (text: string, mend: Mend | undefined) =>
  mend && "insert" in mend ? text.slice(0, mend.from) + mend.insert + text.slice(mend.to) : undefined;

it("writes the number that a figure gives, with the sign that stood there", () => {
  const text = "It was [95 %](figure:share) of [1,000](figure:dead-2024).";
  expect(written(text, mendsOf(found(text, "95 %", "figure/differs"), text, choices)[0])).toContain("[47\u202f%](figure:share)");
  expect(written(text, mendsOf(found(text, "1,000", "figure/differs"), text, choices)[0])).toContain("[1,885](figure:dead-2024)");
});

it("offers names that look like one that is not there", () => {
  const text = "So [many](figure:dead-2042) died.";
  expect(written(text, mendsOf(found(text, "[many](figure:dead-2042)", "case/unknown-id"), text, choices)[0])).toBe(
    "So [many](figure:dead-2024) died.",
  );
});

it("offers a bare sentence the claims that say the same, something to rest on, or to go", () => {
  const text = "First. The closure hit traders who lost their trade. Last.";
  const mends = mendsOf(found(text, "The closure hit traders who lost their trade.", "", "bare"), text, choices);
  expect(mends.map(({ title }) => title)).toEqual([
    "Link k1 “Small traders lost a third of their trade”",
    "Rest it on something",
    "Cut it",
  ]);
  expect(written(text, mends[0])).toBe("First. [The closure hit traders who lost their trade](claim:k1). Last.");
  expect(mends[1]).toMatchObject({ pickAt: text.indexOf(". Last") });
  expect(written(text, mends[2])).toBe("First. Last.");
  const other = "Nobody asked the drivers.";
  expect(mendsOf(found(other, other, "", "bare"), other, choices).map(({ title }) => title)).toEqual(["Rest it on something", "Cut it"]);
});
