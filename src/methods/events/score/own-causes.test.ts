import { describe, expect, test } from "vitest";
import { causeOf, causesOf } from "./own-causes.js";
import type { OwnEvent, OwnSentence } from "./own-set.js";
import type { Predicted } from "./score-cases.js";

const gold: OwnEvent = {
  actor: { codes: ["KEN"], words: "Kenya", at: [0, 5] },
  target: { codes: ["TGO"], words: "Togo", at: [13, 17] },
  codes: ["05"],
  status: ["actual"],
  predicate: { words: "thanked", at: [6, 12] },
};
const told = (actor: string, target: string, cameo: string, at: [number, number] = [6, 12], status = "actual"): Predicted => ({
  actor,
  target,
  cameo,
  status,
  spans: { predicate: at },
});

describe("causes of what was not found", () => {
  test.each([
    ["nothing coded", []],
    ["another act", [told("KEN", "TGO", "051", [30, 34])]],
    ["root wrong", [told("KEN", "TGO", "112")]],
    ["actor missing", [told("---", "TGO", "051")]],
    ["actor wrong", [told("BEN", "TGO", "051")]],
    ["target missing", [told("KEN", "---GOV", "051")]],
    ["target wrong", [told("KEN", "BEN", "051")]],
    ["status wrong", [told("KEN", "TGO", "051", [6, 12], "alleged")]],
  ] as const)("%s", (cause, predicted) => {
    expect(causeOf(gold, [...predicted])).toBe(cause);
  });

  test("of several acts at the words the nearest is looked at, and sums stand by group", () => {
    const sentence: OwnSentence = { id: "x-1", kind: "news", construction: "plain", text: "Kenya thanked Togo.", events: [gold] };
    const predicted = [told("---", "---", "051"), told("KEN", "---", "051")];
    const groups = causesOf(
      [{ sentence, missed: [gold], wrong: [] }],
      () => predicted,
      ({ kind }) => kind,
    );
    expect([...groups].map(([name, counts]) => [name, [...counts]])).toEqual([
      ["all", [["target missing", 1]]],
      ["news", [["target missing", 1]]],
    ]);
  });
});
