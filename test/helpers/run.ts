import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What all test files of one run share: a folder for cases that are built once (`test/helpers/built.ts`), and the key of the machine, without which
 * what one file built would be what somebody else built to the next.
 */
export function setup(): (() => void) | undefined {
  if (process.env["AMITY_RUN"]) return undefined; // set up already, for another project of the run
  const folder = mkdtempSync(join(tmpdir(), "amity-run-"));
  mkdirSync(join(folder, "settings", "amity"), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "settings", "amity", "key"), randomBytes(32), { mode: 0o600 });
  process.env["AMITY_RUN"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
