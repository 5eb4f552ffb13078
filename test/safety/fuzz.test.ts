import { expect, test } from "vitest";
import { torture } from "../../scripts/torture/fuzz.js";

test.runIf(process.platform === "linux")(
  "a thousand hostile inputs break no reader, and none takes two seconds of the processor",
  async () => {
    const { inputs, broken } = await torture({ seconds: 20, seed: 7, inputs: 1_000 });
    expect(broken).toEqual([]);
    expect(inputs).toBeGreaterThan(0);
  },
);
