import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { CodingAct } from "../../domain/coding.js";
import { lineOfAct } from "../../methods/coding/log/lines.js";

/**
 * Adds acts at the end of a coder's file in one write, and syncs it: whatever another program added stays.
 * Ends a last line first that was left without its end. Returns how long the file was before and is now, in bytes.
 */
export function appendActs(file: string, acts: readonly CodingAct[], { lasting = true } = {}): { before: number; after: number } {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "a+");
  try {
    const before = fstatSync(handle).size;
    const last = new Uint8Array(1);
    const isOpen = before > 0 && readSync(handle, last, 0, 1, before - 1) === 1 && last[0] !== 10;
    const bytes = new TextEncoder().encode(`${isOpen ? "\n" : ""}${acts.map((each) => `${lineOfAct(each)}\n`).join("")}`);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    if (lasting) fsyncSync(handle);
    return { before, after: before + bytes.length };
  } finally {
    closeSync(handle);
  }
}
