import { expect, test } from "vitest";
import { labelBox, lineHeight } from "../drawing/place-labels.js";
import { spotsAtRim } from "./hull.js";

const points = [
  { x: 100, y: 100 },
  { x: 160, y: 220 },
];
const room = 22;

test.each([1, 2, 3])("a name of %i lines stands off its outline at every spot", (n) => {
  const lines = Array.from({ length: n }, () => "Pakistan–TTP–Baloch Raji");
  const [above, below, right, left] = spotsAtRim(points, room, (n - 1) * 11 * lineHeight).map((spot) => labelBox(lines, 11, false, spot));
  expect(above?.y1).toBeLessThan(100 - room);
  expect(below?.y0).toBeGreaterThan(220 + room);
  expect(right?.x0).toBeGreaterThan(160 + room);
  expect(left?.x1).toBeLessThan(100 - room);
});
