import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { closeFile, likeBefore, lookAt, openFile, remove, rename, syncFile, syncFolder, writeAll } from "../disk/calls.js";
import { notConfirmed, notWritten } from "../disk/not-written.js";
import { ownName } from "../disk/owner.js";
import { checkRoot, makeWay } from "../disk/root.js";

export interface Writing {
  /** What can be made again need not last: it is not synced, and may be lost when the power fails. */
  readonly lasting?: boolean;
  /** The case folder in which the file lies: folders are made below it only, and only while it is there. */
  readonly within?: string;
}

/**
 * Writes a file whole or not at all: a temporary file beside it, synced, then renamed over it, and the folder synced.
 * Rights and owner of the file that was there stay.
 */
export async function writeWhole(path: string, bytes: string | Uint8Array, { lasting = true, within }: Writing = {}): Promise<void> {
  if (within === undefined) await mkdir(dirname(path), { recursive: true });
  else makeWay(within, relative(within, path).replaceAll("\\", "/"));
  const part = await writePart(path, bytes, lookAt(path), lasting);
  try {
    if (within !== undefined) checkRoot(within);
    rename(part, path);
  } catch (cause) {
    removePart(part);
    throw cause;
  }
  if (lasting) syncFolder(dirname(path));
}

/** Writes what people made, as `writeWhole` does; throws `InputError` that says why where it cannot be written. */
export async function writeForPeople(root: string, path: string, bytes: string | Uint8Array): Promise<void> {
  let part: string | undefined;
  try {
    makeWay(root, path);
    const full = join(root, path);
    part = await writePart(full, bytes, lookAt(full), true);
    checkRoot(root);
    rename(part, full);
  } catch (cause) {
    if (part) removePart(part);
    throw notWritten(path, cause);
  }
  confirm(root, path);
}

/** The new name stands; that it lasts is for the disk to say. */
export function confirm(root: string, path: string): void {
  try {
    syncFolder(dirname(join(root, path)));
  } catch (cause) {
    throw notConfirmed(path, cause);
  }
}

/** A temporary file beside a path, with the rights of the one that was there. */
export async function writePart(path: string, bytes: string | Uint8Array, was: Stats | undefined, lasting: boolean): Promise<string> {
  const part = join(dirname(path), `.${ownName()}.part`);
  try {
    const file = await openFile(part, "wx", was ? 0o600 : 0o666);
    try {
      await writeAll(file, part, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
      if (was) await likeBefore(file, part, was);
      if (lasting) await syncFile(file, part);
    } finally {
      await closeFile(file, part);
    }
    return part;
  } catch (cause) {
    removePart(part);
    throw cause;
  }
}

/** One that cannot be removed now is swept when its process has ended. */
export function removePart(part: string): void {
  try {
    remove(part);
  } catch {
    // swept later
  }
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
