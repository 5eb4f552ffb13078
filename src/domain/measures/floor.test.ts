import { expect, it } from "vitest";
import { type FloorName, floors, isEnough, tooFew } from "./floor.js";

it.each(Object.keys(floors) as FloorName[])("tells a %s from its floor on, and says below it how many there are of how many", (name) => {
  const { least, of } = floors[name];
  expect(isEnough(name, least)).toBe(true);
  expect(tooFew(name, least)).toBeNull();
  expect(isEnough(name, least - 1)).toBe(false);
  expect(tooFew(name, least - 1)).toBe(`Not enough ${of} to say (${least - 1} of the ${least} it takes)`);
});

it("says an effective number as it is", () => {
  expect(tooFew("score", 3.26)).toBe("Not enough acts to say (3.3 of the 5 it takes)");
});

/** Half the width of Wilson's 95 % interval of a share. */
function wilson(share: number, n: number): number {
  const z = 1.959964;
  return (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
}

it("gives reasons that are so", () => {
  expect(2 * wilson(0.5, 10)).toBeGreaterThan(0.5);
  expect(2 * wilson(0.5, 10)).toBeLessThan(0.55);
  // none in twenty: the largest rate that gives none with probability .025 is 1 − .025^(1/20)
  expect(1 / (1 - 0.05 ** (1 / 20))).toBeCloseTo(7.2, 0);
});
