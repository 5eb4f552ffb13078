import { expect, it } from "vitest";
import { rankingTitle } from "./ranking-title.js";

const says = [
  "The harvest failed",
  "The tolls on the bridge were raised, after a quarrel over who keeps the bridge",
  "Nobody paid the guards",
  "d",
  "e",
];
const title = (ranking: number[][], asked: number[]) =>
  rankingTitle(
    says.map((each) => ({ says: each })),
    { found: { ranking }, asked },
  );

it("names explanations in the words of the case, and says why they tie", () => {
  expect(title([[0], [1]], [3, 2])).toBe("“The harvest failed” has least against it");
  expect(title([[0], [1]], [0, 2])).toBe("“The harvest failed” has least against it, because nothing was asked of it");
  expect(title([[0, 1], [2]], [3, 0, 1])).toBe(
    "“The harvest failed” and “The tolls on the bridge were raised…” tie for first; of “The tolls on the bridge were raised…” nothing was asked",
  );
  expect(title([[0, 2]], [3, 0, 3])).toContain("nothing was asked that tells them apart");
  expect(title([[0, 1, 2, 3]], [1, 1, 1, 1])).toBe("4 of 5 explanations tie for first because nothing was asked that tells them apart");
});
