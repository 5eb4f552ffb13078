import { expect, it } from "vitest";
import { claimStep, claimsLike, evidenceStep, nextId, writtenClaims } from "./claim-steps.js";

const given = { stance: "denies", source: "s1", quote: "It was not us", by: "ARM", grade: "", interested: true, note: "" } as const;

it("writes what a person would, and nothing that goes without saying", () => {
  const claims = [{ id: "k1", evidence: [{ source: "a" }] }, { id: "k2" }];
  expect(evidenceStep(claims, "k1", given)).toEqual({
    add: ["claims", 0, "evidence"],
    value: { stance: "denies", by: "ARM", source: "s1", quote: "It was not us", interested: true },
  });
  const plain = { ...given, stance: "asserts", by: "", interested: null, grade: "B", note: "seen" } as const;
  expect(evidenceStep(claims, "k2", plain)).toEqual({
    set: ["claims", 1, "evidence"],
    value: [{ source: "s1", quote: "It was not us", grade: "B", note: "seen" }],
  });
  expect(evidenceStep(claims, "k3", given)).toBeUndefined();
  expect(claimStep(claims, "They shut the gate", given)).toMatchObject({
    id: "k3",
    step: { add: ["claims"], value: { id: "k3", kind: "factual" } },
  });
});

it("goes on with the numbers that most claims bear", () => {
  const ids = (...all: string[]) => all.map((id) => ({ id }));
  expect(nextId([])).toBe("k1");
  expect(nextId(ids("c1", "c9", "x30", "gate-shut"))).toBe("c10");
  expect(nextId(ids("7", "8"))).toBe("9");
  expect(nextId(ids("gate-shut"))).toBe("k1");
});

it("finds claims by words in any order, whole beginnings first", () => {
  const all = [
    { id: "c1", says: "The gate reshut itself" },
    { id: "c2", says: "Órsa shut the crossing at Tarn" },
    { id: "c3", says: "Lorries stood at Tarn" },
  ];
  expect(claimsLike(all, "").length).toBe(3);
  expect(claimsLike(all, "shut").map(({ id }) => id)).toEqual(["c2", "c1"]);
  expect(claimsLike(all, "tarn orsa").map(({ id }) => id)).toEqual(["c2"]);
  expect(claimsLike(all, "c3").map(({ id }) => id)).toEqual(["c3"]);
  expect(claimsLike(all, "nothing")).toEqual([]);
});

it("reads a file that has no list as none", () => {
  for (const says of [null, undefined, {}, { claims: null }, "x"]) expect(writtenClaims(says)).toEqual([]);
});
