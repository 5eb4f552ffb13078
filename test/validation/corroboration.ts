import { readFileSync } from "node:fs";
import { corroborate, type Origin } from "../../src/methods/claims/corroboration.js";
import { differences, type ReferenceRun, runCases } from "./run.js";

interface Example {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly expected: Readonly<Record<string, unknown>>;
}

/** The worked examples of corroboration-examples.json, to 1e-9. */
export function run(file: string): ReferenceRun {
  const { examples } = JSON.parse(readFileSync(file, "utf8")) as { examples: readonly Example[] };
  return runCases(examples, ({ origins, expected }) => {
    const found = corroborate(origins);
    const got = { ...found, weights: Object.fromEntries(found.weights), believedWithout: Object.fromEntries(found.believedWithout) };
    return differences(got, expected, 1e-9);
  });
}
