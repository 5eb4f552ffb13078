import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as methods from "./index.js";

it("runs the example of docs/methods as it stands there", () => {
  const page = readFileSync(new URL("../../docs/methods/README.md", import.meta.url), "utf8");
  const [, names = "", body = ""] = /import \{([^}]*)\} from "amity\/methods";\n([\s\S]*?)```/.exec(page) ?? [];
  const asked = names.split(",").map((each) => each.trim());
  for (const name of asked) expect(methods).toHaveProperty(name);
  const known = new Map<string, unknown>(Object.entries(methods));
  const run = new Function(...asked, `${body}; return { far, all };`);
  const { far, all } = run(...asked.map((name) => known.get(name)));
  expect(far).toBeCloseTo(370, -1);
  expect(all.n).toBeCloseTo((101 * 81) / 61 - 1, 9);
  expect(all.low).toBeLessThan(all.n);
});

it("offers evidence with weights and chains of sources", () => {
  const rows: methods.Judged[] = [
    { id: "a", marks: ["I", "N"], weight: 0.5 },
    { id: "b", marks: ["N", "I"] },
  ];
  expect(methods.competingHypotheses(2, rows).ranking).toEqual([[0], [1]]);
  const chain: methods.Evidence[] = [
    { likelihoods: [0.9, 0.1], group: "one" },
    { likelihoods: [0.5, 0.5], group: "one" },
  ];
  expect(methods.processTracing([0.5, 0.5], chain).posterior[0]).toBeCloseTo(0.9, 12);
});
