import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { isHeaderValue } from "./headers.js";

/** What the server said of the bytes that came, so that the rest is of the same whole. Stands beside the file. */
export interface Known {
  validator?: string;
}

/**
 * How many bytes of a file are here already. A case that somebody else packed may hold a link in its place, by which the bytes would be
 * written over another file: whatever is not a plain file of one name is taken away, and nothing is here.
 */
export function hadOf(part: string): number {
  const found = lstatSync(part, { throwIfNoEntry: false });
  if (!found) return 0;
  if (found.isFile() && found.nlink === 1) return found.size;
  dropPart(part);
  return 0;
}

/** The file to write into: the one that is here where it goes on, else a new one; never one behind a link. */
export function openPart(part: string, goesOn: boolean): number {
  if (!goesOn) {
    rmSync(part, { recursive: true, force: true });
    return openSync(part, "wx");
  }
  const file = openSync(part, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
  const { nlink } = fstatSync(file);
  if (nlink === 1) return file;
  closeSync(file);
  throw new Error(`${part} has ${nlink} names`);
}

/** What was said of them, where it was of this address. It may have come with the case: a link to what never ends is not read. */
export function seenOf(part: string, at: string): Known {
  try {
    const found = lstatSync(`${part}.seen`);
    if (!found.isFile() || found.size > mostSeen) return {};
    const seen = JSON.parse(readFileSync(`${part}.seen`, "utf8")) as Record<string, unknown>;
    const { validator } = seen;
    return seen["at"] === at && typeof validator === "string" && isHeaderValue(validator) ? { validator } : {};
  } catch {
    return {};
  }
}

/** Bytes of an address and of what its server says of it. */
const mostSeen = 1 << 20;

export function writeSeen(part: string, at: string, known: Known): void {
  rmSync(`${part}.seen`, { recursive: true, force: true });
  writeFileSync(`${part}.seen`, JSON.stringify({ at, ...known }), { flag: "wx" });
}

/** Removes what has come of a transfer, whole or not. */
export function dropPart(part: string): void {
  rmSync(part, { recursive: true, force: true });
  rmSync(`${part}.seen`, { recursive: true, force: true });
}

/** The first letters of a file. */
export function beginning(path: string): string {
  const piece = Buffer.alloc(512);
  const file = openSync(path, "r");
  try {
    return piece.toString("latin1", 0, readSync(file, piece)).replace(/^\u00ef\u00bb\u00bf/u, "");
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a file, read in pieces. */
export function digest(path: string): string {
  const sha = createHash("sha256");
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, "r");
  try {
    for (let n = readSync(file, piece); n > 0; n = readSync(file, piece)) sha.update(piece.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return sha.digest("hex");
}
