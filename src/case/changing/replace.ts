import { join } from "node:path";
import { lookAt, readNow, rename } from "../../disk/calls.js";
import { forgetOldest, keepFormer } from "../../disk/kept.js";
import { notWritten } from "../../disk/not-written.js";
import { checkRoot, makeWay } from "../../disk/root.js";
import { confirm, removePart, sha256, writePart } from "../write.js";

export type Replaced =
  | { readonly kind: "written" }
  /** Another program put something else there before: nothing was written. */
  | { readonly kind: "changed" }
  /** Another program was writing into the file while it was replaced: what it wrote lies at `kept`. */
  | { readonly kind: "overtaken"; readonly kept: string };

/**
 * Puts a text in the place of a file that has the hash `was` ("" for none). What was there is kept under `.amity/kept`, by a
 * second name: a program that has it open still writes where its words are found. Only with the lock of the case.
 */
export async function replaceFile(root: string, path: string, was: string, bytes: string): Promise<Replaced> {
  const full = join(root, path);
  let part: string | undefined;
  let kept: string | undefined;
  try {
    makeWay(root, path);
    part = await writePart(full, bytes, lookAt(full), true);
    for (;;) {
      checkRoot(root);
      const now = hashOf(readNow(full));
      if (now !== was) {
        removePart(part);
        return { kind: "changed" };
      }
      if (was === "") break;
      kept = keepFormer(root, path);
      if (isSame(full, join(root, kept))) break;
    }
    rename(part, full);
  } catch (cause) {
    if (part) removePart(part);
    throw notWritten(path, cause);
  }
  confirm(root, path);
  forgetOldest(root, path);
  return kept && isOther(join(root, kept), was) ? { kind: "overtaken", kept } : { kind: "written" };
}

/** Whether something was written into a kept version since; where it cannot be read, nobody knows of any. */
function isOther(path: string, was: string): boolean {
  try {
    return hashOf(readNow(path)) !== was;
  } catch {
    return false;
  }
}

function hashOf(bytes: Uint8Array | undefined): string {
  return bytes ? sha256(bytes) : "";
}

/** Two names of one file; of a copy it can only be said that it is as long. */
function isSame(path: string, other: string): boolean {
  const [a, b] = [lookAt(path), lookAt(other)];
  return a?.ino === b?.ino || (a?.size === b?.size && b?.nlink === 1);
}
