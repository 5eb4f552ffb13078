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

  it("keeps names that are longer than the drawing inside it, each by itself", () => {
    const points = ["2019-06-30", "2019-09-15", "2022-02-01"].map((day, at) => ({
      name: `${at} The last convoy of the peacekeeping mission leaves the upper valley and the coast`,
      day,
    }));
    for (const width of [358, 540]) {
      const { turns } = placeTurns(points, (at) => 40 + ((at - 2015) / 9) * (width - 56), 2015, 2024, width);
      expect(turns).toHaveLength(3);
      for (const turn of turns) {
        expect(turn.x0).toBeGreaterThanOrEqual(0);
        expect(turn.x1).toBeLessThanOrEqual(width);
        expect(turn.words).toMatch(/…$/u);
        for (const other of turns.filter((each) => each !== turn)) {
          if (other.row === turn.row) expect(turn.x1 <= other.x0 || other.x1 <= turn.x0).toBe(true);
          if (other.row < turn.row) expect(other.x <= turn.x0 || other.x >= turn.x1).toBe(true);
        }
      }
    }
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
