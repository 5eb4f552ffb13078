import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";

const root = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** Path of a file of the shared reference data beside the repository. */
export function shared(path: string): string {
  return root + path;
}

/** A `describe` that runs where the shared reference data are, and says that they are missing where they are not: its body reads them. */
export function describeShared(name: string, body: () => void): void {
  if (existsSync(root)) describe(name, body);
  else test.skip(`${name} (skipped: ../shared is not here)`);
}
