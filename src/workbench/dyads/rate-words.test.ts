import { expect, it } from "vitest";
import { actRates } from "../../methods/counts/act-rates.js";
import type { SpanRate } from "../../pages/dyad.js";
import { ratesSay } from "./rate-words.js";

/** Spans from acts and documents, each act in a document of its own. */
function spans(...given: readonly (readonly [string, number, number])[]): SpanRate[] {
  const { cells } = actRates(
    given.flatMap(([period, acts]) =>
      Array.from({ length: acts }, (_, at) => ({ dyad: "a", period, document: `${period} ${at}`, acts: 1 })),
    ),
    given.map(([period, , documents]) => ({ period, documents })),
    { dyads: ["a"] },
  );
  const none = { acts: 0, rate: { value: 0, low: 0, high: 1 }, expected: null, relative: { value: null, low: null, high: null }, at: "" };
  return given.map(([slice, acts, documents], at) => {
    const { rate: value = null, low = null, high = null } = cells[at] ?? {};
    return { slice, documents, lacks: null, amity: none, enmity: { ...none, acts, rate: { value, low, high } } };
  });
}

it("says that only more was read where more acts stand in so many more documents", () => {
  expect(ratesSay(spans(["2022", 2, 5], ["2023", 4, 15], ["2024", 1, 17]), "enmity")).toBe(
    "More hostile acts were told (4 in 2023, 2 in 2022), but more was read: from 15 and 5 documents. By document it is less: " +
      "27 (7–68) against 40 (5–144) per hundred documents; the intervals overlap, so that no difference can be told.",
  );
});

it("says that more was told by document too, and leaves the overlap out where there is none", () => {
  expect(ratesSay(spans(["2022", 3, 100], ["2023", 30, 110]), "enmity")).toBe(
    "More hostile acts were told (30 in 2023, 3 in 2022), from 110 and 100 documents, and more by document too: " +
      "27 (18–39) against 3.0 (0.6–8.8) per hundred documents.",
  );
});

it("sets the first span beside the one after it, passes over spans without documents, and says as many where they are", () => {
  expect(ratesSay(spans(["2021", 6, 30], ["2022", 0, 0], ["2023", 1, 30]), "enmity")).toMatch(
    /^More hostile acts were told \(6 in 2021, 1 in 2023\), from 30 documents each, and more by document too/,
  );
  expect(ratesSay(spans(["2021", 2, 10], ["2022", 2, 40]), "enmity")).toMatch(
    /^As many hostile acts were told \(2 in 2022, 2 in 2021\), from 40 and 10 documents: 5\.0 \(/,
  );
  expect(ratesSay(spans(["2021", 2, 10]), "enmity")).toBe(
    "Hostile acts told of the two: 2 in 10 documents of 2021, 20 (2–72) per hundred. No other span has documents to set beside it.",
  );
  expect(ratesSay(spans(["2021", 0, 10]), "enmity")).toBe("");
});
