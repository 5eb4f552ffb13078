import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corroborate, grades, type Origin } from "./corroboration.js";
import { explainCorroboration } from "./explain-corroboration.js";

describe("the explanation of a score", () => {
  it("can be checked by hand", () => {
    expect(
      explainCorroboration([
        { id: "g", name: "Islamabad", grade: "C", polarity: "asserts", interested: true },
        { id: "u", name: "the United Nations", grade: "B", polarity: "asserts" },
        { id: "t", name: "Kabul", grade: "D", polarity: "denies", interested: true },
      ]),
    ).toBe(
      "2 origins assert it: Islamabad counts 0.25 (grade C, halved, for it gains from being believed) and the United Nations counts 0.7 (grade B). " +
        "Support is 1 − (1 − 0.25)(1 − 0.7) = 0.775. One origin denies it: Kabul counts 0.15 (grade D, halved, for it gains from being believed). " +
        "Denial is 1 − (1 − 0.15) = 0.15. Believed is 0.775 × (1 − 0.15) = 0.65875, refuted 0.15 × (1 − 0.775) = 0.03375, contested 0.775 × 0.15 = 0.11625: " +
        "probably true (2), since at least 0.6 is believed.",
    );
  });
  it("says why a large number confirms nothing", () => {
    expect(explainCorroboration([{ id: "a", grade: "A", polarity: "asserts" }])).toContain(
      "(2), since at least 0.6 is believed; one origin alone confirms nothing.",
    );
    const one = explainCorroboration([
      { id: "m1", grade: "B", polarity: "asserts", bloc: "gov" },
      { id: "m2", grade: "B", polarity: "asserts", bloc: "gov" },
    ]);
    expect(one).toContain("m2 counts 0.35 (grade B, 1/2 of that, for others of gov come first)");
    expect(one).toContain("one bloc alone confirms nothing");
    expect(explainCorroboration([])).toContain("cannot be judged (6)");
  });

  it("states products that give the sums", () => {
    const some = fc.array(
      fc.record({ grade: fc.constantFrom(...grades), denies: fc.boolean(), interested: fc.boolean(), bloc: fc.constantFrom("", "one") }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const origins = list.map(
          (each, index): Origin => ({
            id: `o${index}`,
            grade: each.grade,
            polarity: each.denies ? "denies" : "asserts",
            interested: each.interested,
            ...(each.bloc ? { bloc: each.bloc } : {}),
          }),
        );
        const text = explainCorroboration(origins);
        for (const [, product = "", sum] of text.matchAll(/is 1 − ((?:\(1 − [\d.]+\))+) = ([\d.]+)\./g)) {
          const value = 1 - [...product.matchAll(/\(1 − ([\d.]+)\)/g)].reduce((left, each) => left * (1 - Number(each[1])), 1);
          expect(Math.abs(value - Number(sum))).toBeLessThan(0.001);
        }
        expect(text).toContain(`(${corroborate(origins).credibility}), since`);
      }),
    );
  });
});
