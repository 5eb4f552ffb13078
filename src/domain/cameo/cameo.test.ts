import { describe, expect, it } from "vitest";
import { cameo, cameoOf, quadOf } from "./cameo.js";

describe("CAMEO", () => {
  it("has twenty roots and a root for every code", () => {
    const roots = cameo.filter((each) => each.code.length === 2).map((each) => each.code);
    expect(roots).toHaveLength(20);
    for (const each of cameo) expect(roots).toContain(each.root);
    expect(new Set(cameo.map((each) => each.code)).size).toBe(cameo.length);
  });
  it("carries Goldstein values within their scale", () => {
    for (const each of cameo) expect(Math.abs(each.goldstein)).toBeLessThanOrEqual(10);
    expect([cameoOf("190")?.goldstein, cameoOf("057")?.goldstein, cameoOf("999")]).toEqual([-10, 8, undefined]);
  });
  it("puts roots into quad classes", () => {
    expect(["01", "05", "06", "08", "09", "13", "14", "20", "21"].map(quadOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, undefined]);
  });
});
