import { expect, it } from "vitest";
import { narrativesApart, type Telling } from "./narratives-apart.js";
import { recognitionByCode, recognitionStance } from "./recognition.js";

const telling = (side: string, actor: string, act: string, target: string, first: number, rest: Partial<Telling> = {}): Telling => ({
  ...{ side, actor, act, target, first, last: first, stance: "asserts", claim: null, root: null, goldstein: null, frames: [] },
  ...rest,
});
const partings = (...all: Telling[]) => narrativesApart(all).map(({ a, b, parties, parting }) => [a, b, parties?.join(" "), parting]);

it("finds the one that denies what the other tells, by the act or by its root", () => {
  const hit = { root: "19", goldstein: -10 };
  expect(
    partings(telling("ARM", "AZE", "shells", "ARM", 5, hit), telling("AZE", "AZE", "fires on", "ARM", 6, { ...hit, stance: "denies" })),
  ).toEqual([["ARM", "AZE", "ARM AZE", "denied"]]);
});

it("tells who blames the other, and who only tells of a fight as the other does", () => {
  const hit = { root: "19", goldstein: -10 };
  const ours = telling("MLI", "CMA", "attacks", "MLI", 0, hit);
  const theirs = telling("CMA", "MLI", "attacks", "CMA", 1, hit);
  expect(partings(ours, theirs)).toEqual([["CMA", "MLI", "CMA MLI", "blame"]]);
  expect(partings(ours, theirs, telling("CMA", "CMA", "attacks", "MLI", 0, hit))).toEqual([["CMA", "MLI", "CMA MLI", "alike"]]);
});

it("sets a deed called a friendly act beside the same doer's hostile one, and one called by another name", () => {
  const friendly = { root: "08", goldstein: 5 };
  const hostile = { root: "19", goldstein: -10 };
  expect(partings(telling("A", "X", "withdraws from", "Y", 0, friendly), telling("B", "X", "expels people of", "Y", 3, hostile))).toEqual([
    ["A", "B", "X Y", "sign"],
  ]);
  expect(
    partings(telling("A", "X", "arrests", "Y", 0, { root: "17", goldstein: -5 }), telling("B", "X", "kills", "Y", 3, hostile)),
  ).toEqual([["A", "B", "X Y", "named apart"]]);
});

it("takes as one happening only what two sides tell of the same parties in one run of days", () => {
  const one = telling("A", "X", "attacks", "Y", 0);
  expect(narrativesApart([one, telling("A", "X", "attacks", "Y", 2)])).toEqual([]);
  expect(narrativesApart([one, telling("B", "X", "attacks", "Z", 2)])).toEqual([]);
  expect(narrativesApart([one, telling("B", "X", "attacks", "Y", 15)])).toEqual([]);
  expect(narrativesApart([one, telling("B", "X", "attacks", "Y", 2, { last: 400 })])).toEqual([]);
  expect(partings(one, telling("A", "Y", "shells", "X", 12), telling("B", "X", "attacks", "Y", 24))).toEqual([["A", "B", "X Y", "alike"]]);
});

it("sets the sides of a claim against each other, and hears a silence", () => {
  const of = (side: string, stance: Telling["stance"]) =>
    telling(side, "", "", "", 0, { claim: "k1", stance, actor: null, target: null, first: null, last: null, frames: [side] });
  const found = narrativesApart([of("A", "asserts"), of("B", "denies"), of("C", "silent")]);
  expect(found.map(({ a, b, parting }) => [a, b, parting])).toEqual([
    ["A", "B", "denied"],
    ["A", "C", "one is silent"],
    ["B", "C", "one is silent"],
  ]);
  expect(found[0]?.frames).toEqual({ shared: [], only_a: ["A"], only_b: ["B"] });
});

it("reads recognition and refusal from the status of what is said", () => {
  expect(recognitionStance("recognises", "denied")).toBe("refuses");
  expect(recognitionStance("recognises", "demanded")).toBe("is asked to recognise");
  expect(recognitionStance("refuses", "denied")).toBe("denies refusing");
  expect(recognitionStance("recognises", "alleged")).toBeNull();
  expect([recognitionByCode("054"), recognitionByCode("161"), recognitionByCode("120")]).toEqual(["recognises", "refuses", null]);
});
