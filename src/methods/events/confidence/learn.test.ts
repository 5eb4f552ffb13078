import { expect, test } from "vitest";
import { seededRandom } from "../../statistics/random.js";
import { type Decided, fewest, learnConfidence } from "./learn.js";

/** Decisions of a case whose readers find pronouns right in `pronouns` and named actors in `named` of all; everything else is alike. */
function decisions(n: number, texts: number, pronouns: number, named: number): Decided[] {
  const random = seededRandom(7);
  return Array.from({ length: n }, (_, at) => {
    const kind = at % 2 ? "actor pronoun" : "actor named";
    return {
      features: new Map([
        ["bias", 1],
        [kind, 1],
        ["target named", 1],
        ["status actual", 1],
      ]),
      right: random() < (at % 2 ? pronouns : named),
      text: `t${at % texts}`,
      sentence: `${at}`,
    };
  });
}

test("a case in which pronouns are right and names wrong turns the order round, and gains", () => {
  const learnt = learnConfidence(decisions(200, 20, 0.9, 0.2));
  if (!learnt) throw new Error("that is enough to learn from");
  expect(learnt.shifts["actor pronoun"]).toBeGreaterThan(0.5);
  expect(learnt.shifts["actor named"]).toBeLessThan(-0.5);
  expect(learnt.after.brier).toBeLessThan(learnt.before.brier - 0.1);
  expect(learnt.before.area).toBeLessThan(0.5);
  expect(learnt.after.area).toBeGreaterThan(0.75);
  expect(learnt.gain.value).toBeCloseTo(learnt.before.brier - learnt.after.brier, 12);
  expect(learnt.gain.low).toBeGreaterThan(0);
  expect(learnt.foldsOf).toBe("texts");
});

test("what a decision is judged by has not seen it: pure chance promises no gain beyond chance", () => {
  const learnt = learnConfidence(decisions(120, 3, 0.4, 0.4));
  expect(learnt?.foldsOf).toBe("sentences");
  expect(learnt?.after.brier).toBeGreaterThan(0.22); // the share alone gives .24
  expect(learnt?.after.area).toBeLessThan(0.62);
});

test("too few decisions teach nothing, nor do those that all went one way", () => {
  expect(learnConfidence(decisions(fewest.decided - 1, 10, 0.5, 0.5))).toBeNull();
  expect(learnConfidence(decisions(100, 10, 1, 1))).toBeNull();
  expect(learnConfidence([])).toBeNull();
});
