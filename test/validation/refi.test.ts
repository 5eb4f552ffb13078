import { expect, test } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { run } from "./refi.js";

describeShared("the samples of REFI-QDA", () => {
  test("say what their manifest says", async () => {
    const { passed, failed, skipped } = await run(shared("reference/refi/manifest.json"));
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThanOrEqual(10);
    expect(skipped).toBe(0);
  });
});
