import { lstatSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "./calls.js";
import { isOfDead, ownName } from "./owner.js";

let place: string | undefined;

/** Keeps the temporary files of this process in a folder of its own from now on. */
export function keepOwnIn(folder: string): void {
  place = folder;
}

/** A path among the temporary files that says which process it belongs to. */
export function ownPath(use: string): string {
  return join(place ?? tmpdir(), `amity-${use}-${ownName()}`);
}

/** A temporary folder of this process. */
export async function ownFolder(use: string): Promise<string> {
  const path = ownPath(use);
  await mkdir(path, { mode: 0o700 });
  return path;
}

const own = /^amity-[a-z]+-([0-9a-f]{6}-\d+-[0-9a-f]{12})$/u;

/** Removes temporary folders of processes of this machine and user that were killed. */
export function sweepFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = own.exec(name) ?? [];
    if (owner === undefined || !isOfDead(owner)) continue;
    const path = join(tmpdir(), name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() && found.uid === process.getuid?.()) removeFolder(path);
  }
}
