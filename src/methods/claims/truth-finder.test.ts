import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { truthFinder } from "./truth-finder.js";

const say = (source: string, object: string, fact: string) => ({ source, object, fact });
const sayings = fc.array(
  fc.record({ source: fc.constantFrom("a", "b", "c", "d"), object: fc.constantFrom("x", "y"), fact: fc.constantFrom("yes", "no") }),
  { maxLength: 12 },
);

describe("TruthFinder", () => {
  it("believes one lone source as the logistic of its damped score", () => {
    const { confidence } = truthFinder([say("a", "x", "yes")], { trust: 0.9, damping: 0.3, opposite: -0.5, until: 1, rounds: 1 });
    expect(confidence.get("x")?.get("yes")).toBeCloseTo(1 / (1 + Math.exp(-0.3 * -Math.log(0.1))), 12);
  });

  it("believes what more sources say, and trusts those who say it", () => {
    const { confidence, trust } = truthFinder([
      say("a", "x", "yes"),
      say("b", "x", "yes"),
      say("c", "x", "no"),
      say("a", "y", "yes"),
      say("c", "y", "no"),
      say("b", "y", "yes"),
    ]);
    expect(confidence.get("x")?.get("yes")).toBeGreaterThan(confidence.get("x")?.get("no") as number);
    expect(trust.get("a")).toBeGreaterThan(trust.get("c") as number);
  });

  it("stays within 0 and 1, and does not depend on order", () => {
    fc.assert(
      fc.property(sayings, (all) => {
        const found = truthFinder(all);
        const turned = truthFinder([...all].reverse());
        for (const [object, facts] of found.confidence)
          for (const [fact, value] of facts) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(turned.confidence.get(object)?.get(fact)).toBeCloseTo(value, 9);
          }
      }),
    );
  });
});
