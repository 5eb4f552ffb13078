import { readFileSync } from "node:fs";
import { corroborate, type Origin } from "../../src/methods/claims/corroboration.js";
import { differences, type ReferenceRun, runCases } from "./run.js";

interface Example {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly expected: Readonly<Record<string, unknown>>;
}

/**
 * Where a later rule goes before the specification: an origin of grade F adds nothing (it gave .3), and *confirmed* needs two blocs that are
 * known to differ (two origins without a bloc counted as two). docs/methods/corroboration.md says why.
 */
export const amended: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "two-independent": { credibility: 2 },
  "three-independent": { credibility: 2 },
  "unseen-root": {
    ...{ support: 0, believed: 0, unknown: 1, originsFor: 0, blocsFor: 0, flags: ["ungraded"] },
    ...{ weights: { unnamed: 0 }, believedRange: [0, 0] },
  },
  "seed-shelter": {
    ...{ support: 0.625, believed: 0.53125, refuted: 0.05625, contested: 0.09375, unknown: 0.31875 },
    ...{ originsFor: 2, blocsFor: 2, credibility: 3, believedRange: [0.30375, 0.76475] },
    weights: { "pakistan-government": 0.25, "unnamed-concerns": 0, "ullah-et-al": 0.5, "taliban-government": 0.15 },
    believedWithout: { "pakistan-government": 0.425, "unnamed-concerns": 0.53125, "ullah-et-al": 0.2125, "taliban-government": 0.625 },
  },
};

/** The worked examples of corroboration-examples.json, to 1e-9, with what later rules amend in four of them. */
export function run(file: string): ReferenceRun {
  const { examples } = JSON.parse(readFileSync(file, "utf8")) as { examples: readonly Example[] };
  return runCases(examples, ({ name, origins, expected: specified }) => {
    const expected = { ...specified, ...amended[name] };
    const found = corroborate(origins);
    const got = { ...found, weights: Object.fromEntries(found.weights), believedWithout: Object.fromEntries(found.believedWithout) };
    return differences(got, expected, 1e-9);
  });
}
