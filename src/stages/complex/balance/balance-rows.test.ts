import { expect, it } from "vitest";
import { lacksOf } from "./balance-rows.js";

it("names the ties of a triad together that lack the same", () => {
  const tie = (a: string, b: string, lacks: string | null) => ({ a, b, lacks });
  expect(lacksOf([tie("A", "B", "No word has a code."), tie("B", "C", "Few acts."), tie("A", "C", "No word has a code.")])).toBe(
    "A–B, A–C: no word has a code. B–C: few acts.",
  );
  expect(lacksOf([tie("A", "B", null), tie("B", "C", null), tie("A", "C", null)])).toBeNull();
});
