import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { amended } from "../../../test/validation/corroboration.js";
import { corroborate, type Grade, grades, type Origin } from "./corroboration.js";

const supporter = fc.record({
  grade: fc.constantFrom(...grades),
  interested: fc.boolean(),
  bloc: fc.constantFrom(undefined, "one", "two"),
});
const some = fc.array(fc.tuple(supporter, fc.constantFrom("asserts" as const, "denies" as const)), { maxLength: 8 }).map((list) =>
  list.map(
    ([each, polarity], index): Origin => ({
      id: `o${index}`,
      polarity,
      grade: each.grade as Grade,
      interested: each.interested,
      ...(each.bloc ? { bloc: each.bloc } : {}),
    }),
  ),
);

describe("corroborate", () => {
  it("counts two unrelated origins, B and C, as 1 − .3 × .5", () => {
    const found = corroborate([
      { id: "b", grade: "B", polarity: "asserts" },
      { id: "c", grade: "C", polarity: "asserts" },
    ]);
    expect(found.believed).toBeCloseTo(0.85, 12);
    expect(found.credibility).toBe(2);
  });

  it("calls confirmed only what two blocs known to differ say, one of them graded A to C and disinterested, and something was read", () => {
    const b: Origin = { id: "b", grade: "B", polarity: "asserts", bloc: "one" };
    const c: Origin = { id: "c", grade: "C", polarity: "asserts", bloc: "two" };
    expect(corroborate([b, c]).credibility).toBe(1);
    expect(corroborate([b, { ...c, bloc: "one" }, { ...c, id: "d", bloc: "one" }]).credibility).not.toBe(1);
    const { bloc: _, ...unknown } = c;
    expect(corroborate([b, unknown]).credibility).toBe(2);
    expect(corroborate([b, { ...c, isTold: true }]).credibility).toBe(1);
    const told = corroborate([
      { ...b, isTold: true },
      { ...c, isTold: true },
    ]);
    expect([told.credibility, told.flags]).toEqual([2, ["unread"]]);
    const gains = ["A", "A", "A", "A"].map(
      (grade, at): Origin => ({ id: `o${at}`, grade: grade as Grade, polarity: "asserts", interested: true, bloc: `${at}` }),
    );
    expect(corroborate(gains)).toMatchObject({ isVouched: false, credibility: 2 });
  });

  it("is not moved by five origins of grade F, nor confirmed by sixteen of grade E", () => {
    const five = [1, 2, 3, 4, 5].map((at): Origin => ({ id: `f${at}`, grade: "F", polarity: "asserts", bloc: `${at}` }));
    expect(corroborate(five)).toMatchObject({ believed: 0, credibility: 6, flags: ["ungraded"], originsFor: 0 });
    const sixteen = Array.from({ length: 16 }, (_, at): Origin => ({ id: `e${at}`, grade: "E", polarity: "asserts", bloc: `${at}` }));
    expect(corroborate(sixteen).believed).toBeGreaterThan(0.8);
    expect(corroborate(sixteen).credibility).toBe(2);
  });

  it("changes nothing but the word denied by a further origin of grade F", () => {
    const without = (found: ReturnType<typeof corroborate>) => {
      const { weights: _, believedWithout: __, flags, ...rest } = found;
      return { ...rest, flags: flags.filter((each) => each !== "denied" && each !== "ungraded") };
    };
    fc.assert(
      fc.property(
        some,
        fc.constantFrom("asserts" as const, "denies" as const),
        fc.constantFrom("one", "new"),
        (origins, polarity, bloc) => {
          const before = corroborate(origins);
          const after = corroborate([...origins, { id: "new", grade: "F", polarity, bloc }]);
          expect(without(after)).toEqual(without(before));
          for (const each of origins) expect(after.weights.get(each.id)).toBe(before.weights.get(each.id));
        },
      ),
    );
  });

  it("splits one into four parts", () => {
    fc.assert(
      fc.property(some, (origins) => {
        const found = corroborate(origins);
        expect(found.believed + found.refuted + found.contested + found.unknown).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not depend on the order of origins", () => {
    fc.assert(
      fc.property(some, (origins) => {
        expect(corroborate([...origins].reverse()).believed).toBe(corroborate(origins).believed);
      }),
    );
  });

  it("is never lowered by a further supporter or raised by a further denier", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...grades), (origins, grade) => {
        const before = corroborate(origins).believed;
        expect(corroborate([...origins, { id: "new", grade, polarity: "asserts" }]).believed).toBeGreaterThanOrEqual(before - 1e-12);
        expect(corroborate([...origins, { id: "new", grade, polarity: "denies" }]).believed).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });

  it("never confirms one origin or one bloc", () => {
    fc.assert(
      fc.property(some, (origins) => {
        const found = corroborate(origins);
        if (found.originsFor < 2 || found.blocsFor < 2) expect(found.credibility).not.toBe(1);
      }),
    );
  });
});

interface Example {
  name: string;
  origins: Origin[];
  expected: Record<string, number> & {
    flags: string[];
    weights: Record<string, number>;
    believedRange: [number, number];
    believedWithout: Record<string, number>;
  };
}

describeShared("the worked examples", () => {
  const { examples } = JSON.parse(readFileSync(shared("reference/corroboration-examples.json"), "utf8")) as { examples: Example[] };
  it.each(examples.map((each) => [each.name, each] as const))("%s", (name, { origins, expected: specified }) => {
    const expected = { ...specified, ...amended[name] };
    const found = corroborate(origins);
    for (const part of [
      "support",
      "denial",
      "believed",
      "refuted",
      "contested",
      "unknown",
      "credibility",
      "originsFor",
      "originsAgainst",
      "blocsFor",
    ] as const) {
      expect(found[part], part).toBeCloseTo(expected[part] as number, 9);
    }
    expect(found.flags).toEqual(expected.flags);
    for (const [id, weight] of Object.entries(expected.weights)) expect(found.weights.get(id)).toBeCloseTo(weight, 9);
    for (const [id, without] of Object.entries(expected.believedWithout)) expect(found.believedWithout.get(id)).toBeCloseTo(without, 9);
    expected.believedRange.forEach((each, index) => void expect(found.believedRange[index as 0 | 1]).toBeCloseTo(each, 9));
  });
});
