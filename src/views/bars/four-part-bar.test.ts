import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fourParts } from "./four-part-bar.js";

describe("fourParts", () => {
  it("gives shares that sum to 1, whatever is given", () => {
    const share = fc.double({ min: -0.5, max: 2 });
    fc.assert(
      fc.property(share, share, share, (believed, contested, refuted) => {
        const parts = fourParts({ believed, contested, refuted });
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
        for (const part of parts) expect(part.share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("leaves the rest unknown", () => {
    const [, , , unknown] = fourParts({ believed: 0.627, contested: 0.111, refuted: 0.039 });
    expect(unknown?.share).toBeCloseTo(0.223, 9);
  });
});
