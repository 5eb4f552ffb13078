import { expect, it } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { run } from "./reliability.js";

describeShared("the reliability cases of ../shared", () => {
  it("are all within their tolerance", () => {
    expect(run(shared("reference/reliability/cases.json"))).toEqual({ passed: 132, failed: [], skipped: 0 });
  });
});
