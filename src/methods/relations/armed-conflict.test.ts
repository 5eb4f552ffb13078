import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictLevel } from "./armed-conflict.js";
import { pairSign } from "./pair-sign.js";

describe("conflict by deaths a year", () => {
  it("has the thresholds that UCDP publishes", () => {
    expect([0, 24, 25, 999, 1000, 124_266].map(conflictLevel)).toEqual([null, null, "armed conflict", "armed conflict", "war", "war"]);
    expect(() => conflictLevel(Number.NaN)).toThrow(RangeError);
  });
});

describe("the one sign of a pair", () => {
  const acts = fc.constantFrom("amity", "enmity", "neutral", null);
  const stated = fc.constantFrom("amity", "enmity", "neutral", "disputed", null);
  it("never makes friends of those who wage war, nor takes a sign from deaths below the threshold", () => {
    fc.assert(
      fc.property(acts, stated, (byActs, byTies) => {
        expect(["enmity", "disputed"]).toContain(pairSign({ acts: byActs, conflict: "war", stated: byTies }).sign);
        const { sign, rests_on } = pairSign({ acts: byActs, conflict: null, stated: byTies });
        expect(rests_on === null).toBe(sign === null);
        expect(rests_on ?? "").not.toContain("deaths");
      }),
    );
  });
  it("names what contradicts a conflict", () => {
    expect(pairSign({ acts: "amity", conflict: "armed conflict", stated: "amity" })).toEqual({
      sign: "disputed",
      rests_on: "deaths+acts+stated",
    });
    expect(pairSign({ acts: "neutral", conflict: "war", stated: "enmity" })).toEqual({ sign: "enmity", rests_on: "deaths+stated" });
    expect(pairSign({ acts: "amity", conflict: null, stated: "enmity" })).toEqual({ sign: "amity", rests_on: "acts" });
  });
});
