import { setTimeout as pause } from "node:timers/promises";
import { lookAt } from "../../disk/calls.js";

/** Milliseconds between two looks at a file, and the most for which one is waited for. */
const breath = 40;
const patience = 2000;
/** A file that was changed longer ago than this, in ms, is taken to be done. */
const fresh = 1000;

/** A file that was emptied less long ago than this, in ms, is still being saved by an editor that was held up. */
const slow = 10_000;

/** How files looked when this program last wrote or read them whole, by path. */
const known = new Map<string, { readonly looks: string; readonly size: number; readonly isWhole: boolean }>();

function looksOf(path: string): { looks: string; size: number; age: number } {
  const found = lookAt(path);
  if (!found) return { looks: "", size: 0, age: Number.POSITIVE_INFINITY };
  return { looks: `${found.size} ${found.mtimeMs} ${found.ino}`, size: found.size, age: Math.abs(Date.now() - found.mtimeMs) };
}

/** Remembers a file as it is now. */
export function know(path: string): void {
  try {
    const { looks, size } = looksOf(path);
    known.set(path, { looks, size, isWhole: true });
  } catch {
    known.delete(path); // it is looked at anew
  }
}

/**
 * Waits while an editor seems to be in the middle of a save: the file has just changed, or has become empty or less than half as long
 * as it was. False where it is still empty then, and was emptied lately or was not empty before.
 */
export async function settled(path: string): Promise<boolean> {
  const before = known.get(path);
  const began = performance.now();
  let now = looksOf(path);
  let still = 0;
  while (performance.now() - began < patience) {
    if (now.looks === "" || now.looks === before?.looks) break;
    const isShort = now.size === 0 || (before !== undefined && now.size * 2 < before.size);
    if (!isShort && now.age > fresh) break;
    if (isShort && before === undefined && now.age > fresh) break;
    if (still >= (now.size === 0 ? Number.POSITIVE_INFINITY : isShort ? 8 : 1)) break;
    await pause(breath);
    const next = looksOf(path);
    still = next.looks === now.looks ? still + 1 : 0;
    now = next;
  }
  // What this program itself left empty, as an undo may, is no editor's half save.
  const isOurs = before?.isWhole === true && now.looks === before.looks;
  const isEmptied = now.size === 0 && now.looks !== "" && !isOurs && (now.age < slow || (before?.size ?? 0) > 0);
  if (!isOurs) known.set(path, { looks: now.looks, size: now.size, isWhole: false });
  return !isEmptied;
}
