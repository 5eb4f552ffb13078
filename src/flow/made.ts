import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../case/write.js";
import { InputError, problem } from "../domain/problem.js";
import { readState, whole } from "./state.js";

/** Bytes of a file in dist/ as the last build of this machine made it; null where it made none. Throws where it is gone or another one. */
export function readMade(folder: string, path: `dist/${string}`): Buffer | null {
  const made = Object.values(readState(folder).stages)
    .flatMap((each) => each.outputs)
    .find((each) => each.path === path);
  if (!made) return null;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, path));
  } catch {
    throw gone(path);
  }
  if (sha256(bytes) !== made.sha256) throw gone(path);
  return bytes;
}

/** What is said of a file that is not as a build left it. */
export function gone(path: string): InputError {
  const says = "the last build made this file, and it was removed or changed since.";
  return new InputError([problem("case/missing-file", { file: path, line: 1, column: 1 }, says, "Build the case again: amity build.")]);
}

/** Whether all that the last build of this machine made is there as it left it. */
export async function isWhole(folder: string): Promise<boolean> {
  const { tables, stages } = readState(folder);
  const made = [...Object.values(tables), ...Object.values(stages).flatMap((each) => each.outputs)];
  if (!made.length) return false;
  for (const each of made) if (!(await whole(folder, each))) return false;
  return true;
}
