import { describe, expect, test } from "vitest";
import { actParts, actSentence, partyOf } from "./act-sentence.js";
import { cameo } from "./cameo.js";

const one = (words: string, kind: string | null = "state") => partyOf(words, kind);

describe("an act as a sentence", () => {
  test.each([
    ["112", one("Pakistan"), one("India"), "Pakistan accuses India"],
    ["1123", one("Pakistan"), one("India"), "Pakistan accuses India of aggression"],
    ["173", null, one("India"), "Somebody arrests, detains or charges India"],
    ["057", one("Kabul"), null, "Kabul signs an agreement"],
    ["190", one("Kashmir insurgents", "group"), one("India"), "Kashmir insurgents use military force against India"],
    ["051", one("I", null), one("all fellow members", null), "I praise or endorse all fellow members"],
    ["129", one("Russia"), one("the United States"), "Russia vetoes what the United States wants"],
    ["174", one("they", null), null, "they expel or deport people"],
    ["016", one("the fighters", null), null, "the fighters deny responsibility"],
    ["1711", one("the United Nations", "organisation"), one("a ship", null), "the United Nations confiscates property of a ship"],
    ["0241", one("United States"), one("Nepal"), "United States asks Nepal for political reform"],
  ])("%s", (code, actor, target, told) => {
    expect(actSentence(code, actor, target)).toBe(told);
  });

  test("every code of CAMEO is told, with and without another side, and no mark of the table is left", () => {
    const told = cameo.flatMap(({ code }) => [
      actSentence(code, one("A"), one("B")),
      actSentence(code, one("A"), null),
      actSentence(code, { words: "A", isMany: true }, one("B")),
    ]);
    expect(told.filter((each) => each === undefined || /[{}…]/u.test(each))).toEqual([]);
    expect(told.filter((_, index) => index % 3 !== 1).every((each) => each?.includes("B"))).toBe(true);
  });

  test("what is no code is no sentence, and words that look like a pattern stay words", () => {
    expect(actSentence("99", one("A"), null)).toBeUndefined();
    expect(actSentence("", one("A"), null)).toBeUndefined();
    expect(actSentence("112", one("A"), one("$& {b}"))).toBe("A accuses $& {b}");
  });

  test("its parts are who acts, what is done around the other side, and to whom", () => {
    expect(actParts("1123", one("Pakistan"), one("India"))).toEqual({
      actor: "Pakistan",
      before: "accuses",
      target: "India",
      behind: " of aggression",
    });
    expect(actParts("016", one("the fighters", null), null)).toEqual({
      actor: "the fighters",
      before: "deny responsibility",
      target: null,
      behind: "",
    });
    expect(actParts("99", null, null)).toBeUndefined();
  });
});
