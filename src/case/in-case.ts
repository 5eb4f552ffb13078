import { realpathSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { InputError, problem } from "../domain/problem.js";
import { isLink, within } from "./inventory/inventory.js";

/**
 * Where a file of the case lies on the disk; the file need not be there. All that reads or writes files of a case comes through
 * here. Throws `InputError` where the path is absolute, climbs out of the folder, or is led out of it by a symbolic link.
 */
export function inCase(folder: string, path: string): string {
  const full = join(folder, path);
  if (posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/u.test(path) || path.includes("\0") || !within(folder, full))
    throw outside(path, "this path leads out of the case folder.");
  if (!within(realOf(folder), realOf(full))) throw outside(path, "a symbolic link on the way to this file leads out of the case folder.");
  return full;
}

/** Whether a path stays in the case. */
export function staysInCase(folder: string, path: string): boolean {
  try {
    inCase(folder, path);
    return true;
  } catch {
    return false;
  }
}

/** The real place of a file, or of the deepest folder above it that is there. A link that leads nowhere is where it leads. */
function realOf(full: string): string {
  for (let here = full; ; here = dirname(here)) {
    try {
      return realpathSync(here);
    } catch (cause) {
      if (isLink(here) || dirname(here) === here) throw outside(full, "a symbolic link on the way to this file leads nowhere.");
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    }
  }
}

function outside(path: string, says: string): InputError {
  const at = { file: path, line: 1, column: 1 };
  return new InputError([problem("case/outside-folder", at, says, "Put the file itself into the case, and name it from there.")]);
}
