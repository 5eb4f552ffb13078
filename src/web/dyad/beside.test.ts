import { expect, it } from "vitest";
import type { SliceScore } from "../../pages/dyad.js";
import { besideEachOther, partedWords } from "./beside.js";

const none = { value: null, low: null, high: null };
const slice = (name: string, of: string, bounds: readonly [number, number] | null, kind = "year"): SliceScore => ({
  ...{
    slice: name,
    name,
    kind,
    since: `${name}-01-01`,
    of,
    rows: 9,
    nEff: 9,
    sign: "neutral",
    quad: none,
    deaths: none,
    agreed: "neutral",
  },
  ...{
    score: bounds ? { value: (bounds[0] + bounds[1]) / 2, low: bounds[0], high: bounds[1] } : none,
    reason: null,
    at: `derived:${name}`,
  },
});

it("puts only spans beside each other that tell of both, in order", () => {
  const spans = besideEachOther([
    slice("2022", "words", [0.2, 0.6]),
    slice("2022", "deeds", [-0.9, -0.3]),
    slice("2021", "deeds", [-0.4, 0.1]),
    slice("2021", "words", [-0.2, 0.5]),
    slice("2023", "deeds", [-0.4, 0.1]),
    slice("2023", "words", null),
    slice("2020", "deeds", [-0.4, 0.1], "before"),
    slice("2020", "words", [-0.4, 0.1], "before"),
  ]);
  expect(spans.map(({ name }) => name)).toEqual(["2021", "2022"]);
  expect(partedWords(spans)).toBe("words are the friendlier in 2022");
});

it("calls them parted only where their intervals do not meet", () => {
  const both = (deeds: readonly [number, number], words: readonly [number, number]) =>
    partedWords(besideEachOther([slice("2022", "deeds", deeds), slice("2022", "words", words)]));
  expect(both([-0.5, 0.2], [0.2, 0.8])).toBe("they do not part beyond their intervals in one span");
  expect(both([0.3, 0.9], [-0.9, 0.1])).toBe("deeds are the friendlier in 2022");
  expect(partedWords(besideEachOther(["2021", "2022"].flatMap((y) => [slice(y, "deeds", [0, 1]), slice(y, "words", [0, 1])])))).toBe(
    "they part in none of 2 spans",
  );
});
