import { describe, expect, it } from "vitest";
import { originFolds, ownReason, rootName } from "./origin-folds.js";

const piece = (ordinal: number, document: string, day: string | null = null) => ({
  ordinal,
  document,
  day,
  stance: "asserts",
  aside: null,
});
const link = (later: number, earlier: number, because: string, decided: string | null = null) => ({
  ...{ later, earlier, because, decided, state: "one origin" },
});

describe("what is folded into an origin", () => {
  const origin = { id: "agency", stance: "asserts", documents: ["paper", "agency", "blog"] };

  it("puts the root first and gives the reason of each other", () => {
    const pieces = [piece(0, "paper", "2022-05-02"), piece(1, "agency", "2022-05-01"), piece(2, "blog", "2022-05-03")];
    const links = [link(0, 1, "the same words"), link(2, 0, "the author said so", "A. Khan")];
    expect(originFolds(origin, pieces, links)).toEqual([
      { document: "agency", because: null },
      { document: "paper", because: "the same words" },
      { document: "blog", because: "the author said so (A. Khan)" },
    ]);
  });

  it("takes the earliest as root of a speaker, whom the others quote", () => {
    const speaker = { id: "PAK (asserts)", stance: "asserts", documents: ["b", "a"] };
    const pieces = [piece(0, "b", "2022-02-01"), piece(1, "a", "2022-01-01")];
    expect(originFolds(speaker, pieces, [])).toEqual([
      { document: "a", because: null },
      { document: "b", because: "it gives the word of the same speaker" },
    ]);
    expect(rootName(speaker.id)).toBe("PAK");
  });

  it("tells the reason for a weight alone", () => {
    expect(ownReason("B: the grade of the source; paper is no origin of its own: the same words; blog is no origin of its own: x")).toBe(
      "B: the grade of the source",
    );
    expect(ownReason("C: graded by hand; halved: it gains from being believed")).toBe(
      "C: graded by hand; halved: it gains from being believed",
    );
  });
});
