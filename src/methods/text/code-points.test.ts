import fc from "fast-check";
import { expect, it } from "vitest";
import { positions } from "./code-points.js";

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom("a", "é", "\u200f", "😀", "𐎀", " "), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })),
});

it("agrees with an array of code points at every position", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const all = [...text];
      const found = positions(text);
      expect(found.length).toBe(all.length);
      let unit = 0;
      all.forEach((each, point) => {
        expect(found.units(point)).toBe(unit);
        expect(found.points(unit)).toBe(point);
        unit += each.length;
      });
      expect(found.slice(0, all.length)).toBe(text);
    }),
  );
});
