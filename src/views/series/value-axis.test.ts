import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tickWords, valueScale } from "./value-axis.js";

describe("valueScale", () => {
  it("holds zero and every value, with ticks inside", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true })), (values) => {
        const scale = valueScale(values, 20, 240);
        for (const value of [0, ...values]) {
          expect(scale.toY(value)).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(scale.toY(value)).toBeLessThanOrEqual(240 + 1e-6);
        }
        expect(scale.ticks).toContain(0);
        expect(scale.ticks.length).toBeLessThan(14);
      }),
      { examples: [[[5.454545530591531e-209, -1e-200]]] },
    );
  });

  it("holds 1 on a ratio scale, and writes halves as such", () => {
    const scale = valueScale([0.42, 3.4], 20, 240, "log");
    expect(scale.ticks).toEqual([0.5, 1, 2]);
    expect(scale.ticks.map((tick) => tickWords(tick, scale, {}))).toEqual(["1/2", "1", "2"]);
    expect(valueScale([2, 400, 0, -1], 20, 240, "log").ticks).toContain(1);
  });
});
