import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { run as runCorroboration } from "./corroboration.js";
import { run as runMethods } from "./methods.js";
import { differences, runCases } from "./run.js";

describe("running reference cases", () => {
  it("names where values differ, and takes what is within the tolerance", () => {
    expect(differences({ a: [1, 2.05], b: "x", more: 1 }, { a: [1, 2], b: "y" }, 0.1)).toEqual(['b: "x" instead of "y"']);
    expect(differences({ a: [1] }, { a: [1, 2], c: null }, 0)).toEqual(["a: 1 entries instead of 2", "c: nothing instead of null"]);
  });
  it("holds a value to its most", () => {
    expect(differences({ p_upper_max: 0.0004 }, { p_upper_max: 0.001 }, 0)).toEqual([]);
    expect(differences({ p_upper_max: 0.0015 }, { p_upper_max: 0.001 }, 0.1)).toEqual(["p_upper_max: 0.0015, above 0.001"]);
  });
  it("counts a case that throws as failed", () => {
    const run = runCases([{ name: "good" }, { name: "bad" }], ({ name }) => {
      if (name === "bad") throw new Error("it broke");
      return [];
    });
    expect(run).toEqual({ passed: 1, failed: ["bad: it broke"], skipped: 0 });
  });
});

describeShared("the cases of ../shared", () => {
  it("corroboration: all twelve", () => {
    expect(runCorroboration(shared("reference/corroboration-examples.json"))).toEqual({ passed: 12, failed: [], skipped: 0 });
  });
  it("methods: Heuer's matrix passes, an unknown method has failed", () => {
    const { failed, passed } = runMethods(shared("reference/methods/cases.json"));
    expect(passed).toBeGreaterThan(0);
    expect(failed.some((each) => each.startsWith("ach-heuer-iraq"))).toBe(false);
  });
});
