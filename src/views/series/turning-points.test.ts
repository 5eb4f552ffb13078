import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeTurns } from "./turning-points.js";

describe("placeTurns", () => {
  it("keeps names in the drawing and from each other", () => {
    const point = fc.record({ name: fc.string({ minLength: 1, maxLength: 26 }), day: fc.integer({ min: 2000, max: 2023 }) });
    fc.assert(
      fc.property(fc.uniqueArray(point, { maxLength: 4, selector: (each) => each.day }), fc.constantFrom(340, 640), (points, width) => {
        const { turns } = placeTurns(points, (at) => 40 + ((at - 2000) / 25) * (width - 56), 2000, 2025, width);
        expect(turns).toHaveLength(points.length);
        for (const [index, turn] of turns.entries()) {
          for (const other of turns.slice(index + 1)) {
            if (other.row === turn.row) expect(turn.x1 <= other.x0 || other.x1 <= turn.x0).toBe(true);
          }
        }
      }),
    );
  });

  it("puts a name that must pass a rule above that rule", () => {
    const points = [
      { name: "Doha, 29 Feb 2020", day: "2020-02-29" },
      { name: "Kabul falls, 15 Aug 2021", day: "2021-08-15" },
    ];
    const { turns, rows } = placeTurns(points, (at) => (at - 2010) * 20, 2010, 2025, 300);
    expect(rows).toBe(2);
    const [doha, kabul] = [
      turns.find((turn) => turn.point.name.startsWith("Doha")),
      turns.find((turn) => turn.point.name.startsWith("Kabul")),
    ];
    expect(kabul?.row).toBe(0);
    expect(doha?.row).toBe(1);
  });

  it("leaves out what lies outside the axis, and days that are none", () => {
    const points = [
      { name: "before", day: 1990 },
      { name: "when", day: "soon" },
    ];
    expect(placeTurns(points, (at) => at, 2000, 2010, 640)).toEqual({ turns: [], rows: 0 });
  });
});
