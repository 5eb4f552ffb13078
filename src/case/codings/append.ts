import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { closeFile, cutFile, openFile, putNew, syncFile, syncFolder, writeAll } from "../../disk/calls.js";
import { forgetOldest, keep } from "../../disk/kept.js";
import { locked } from "../../disk/lock.js";
import { beginAppend, endAppend } from "../../disk/mend-append.js";
import { notWritten } from "../../disk/not-written.js";
import { makeWay } from "../../disk/root.js";
import type { CodingAct } from "../../domain/coding/coding.js";
import { lineOfAct } from "../../methods/coding/log/lines.js";
import { isCutShort } from "./lines.js";

/** Adds acts at the end of a coder's file, alone among all programs that write to the case; see `appendLines`. */
export function appendActs(root: string, path: string, acts: readonly CodingAct[]): Promise<Appended> {
  return locked(root, () => appendLines(root, path, acts)).catch((cause: unknown) => {
    throw notWritten(path, cause);
  });
}

/** How long the file was before and is now, in bytes. */
export interface Appended {
  readonly before: number;
  readonly after: number;
}

/**
 * Adds acts at the end of a coder's file and syncs it; all of them are there afterwards or none: where the disk refuses, the file is
 * cut back and `InputError` says why. Whatever another program added stays. A last line without its end is ended first;
 * one that a kill cut in the middle is put aside to `.amity/kept`. Only with the lock of the case.
 */
export async function appendLines(root: string, path: string, acts: readonly CodingAct[]): Promise<Appended> {
  const full = join(root, path);
  try {
    makeWay(root, path);
    const file = await openFile(full, "a+");
    let end: number | undefined;
    try {
      const { before, lead, isNew } = await ending(file, root, path);
      const lines = `${lead}${acts.map((each) => `${lineOfAct(each)}\n`).join("")}`;
      const bytes = new TextEncoder().encode(lines);
      if (acts.length > 1) await beginAppend(root, { path, before, lines });
      end = before;
      await writeAll(file, full, bytes);
      await syncFile(file, full);
      if (isNew) syncFolder(join(full, ".."));
      end = undefined;
      endAppend(root);
      return { before, after: before + bytes.length };
    } catch (cause) {
      if (end !== undefined) {
        await cutFile(file, full, end);
        endAppend(root);
      }
      throw cause;
    } finally {
      await closeFile(file, full).catch(() => undefined); // what is synced is there
    }
  } catch (cause) {
    throw notWritten(path, cause);
  }
}

/** Where new lines begin, and what comes before them. */
async function ending(file: FileHandle, root: string, path: string) {
  const { size } = await file.stat();
  if (size === 0) return { before: 0, lead: "", isNew: true };
  const tail = await lastLine(file, size);
  if (tail.length === 0) return { before: size, lead: "", isNew: false };
  if (!isCutShort(tail.toString("utf8"))) return { before: size, lead: "\n", isNew: false };
  keep(root, path, (to) => putNew(to, tail));
  forgetOldest(root, path);
  await cutFile(file, join(root, path), size - tail.length);
  return { before: size - tail.length, lead: "", isNew: false };
}

/** What stands behind the last end of a line. */
async function lastLine(file: FileHandle, size: number): Promise<Buffer> {
  for (let most = 4096; ; most *= 4) {
    const length = Math.min(most, size);
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, size - length);
    const at = bytes.lastIndexOf(10);
    if (at >= 0 || length === size) return bytes.subarray(at + 1);
  }
}
