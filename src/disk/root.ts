import { closeSync, fstatSync, lstatSync, openSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError, problem } from "../domain/problem.js";
import { makeFolder } from "./calls.js";

interface Held {
  readonly descriptor: number | undefined;
  readonly identity: string;
  users: number;
}

const held = new Map<string, Held>();

/** Holds a case folder while it is open: what is written goes into this folder, and into no other that comes to its path. */
export function holdRoot(folder: string): () => void {
  const path = resolve(folder);
  const mine = held.get(path) ?? take(path);
  held.set(path, mine);
  mine.users++;
  return () => {
    if (--mine.users > 0) return;
    if (held.get(path) === mine) held.delete(path);
    if (mine.descriptor !== undefined) closeSync(mine.descriptor);
  };
}

/** While a descriptor is open, the system gives the number of the folder to no other one. */
function take(path: string): Held {
  try {
    const descriptor = openSync(path, "r");
    return { descriptor, identity: identityOf(fstatSync(descriptor)), users: 0 };
  } catch {
    return { descriptor: undefined, identity: identityOf(statSync(path)), users: 0 }; // systems that open no folders
  }
}

function identityOf({ dev, ino }: { readonly dev: number; readonly ino: number }): string {
  return `${dev} ${ino}`;
}

/** Which folder it is, whatever its path; undefined where there is none. */
export function folderIdentity(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() ? identityOf(found) : undefined;
}

/** Whether the folder that is held, or any, lies at its path. */
export function isThere(folder: string): boolean {
  const now = folderIdentity(folder);
  const was = held.get(resolve(folder))?.identity;
  return now !== undefined && (was === undefined || was === now);
}

export function movedAway(folder: string) {
  return problem(
    "case/moved",
    [],
    `the case folder ${folder} was moved or removed while it was open; nothing is written any more.`,
    "Open it with amity open where it lies now.",
  );
}

/** Throws where the case folder is not the one that was opened. */
export function checkRoot(folder: string): void {
  if (!isThere(folder)) throw new InputError([movedAway(folder)]);
}

/** Makes the folders of a path within the case, never the case itself; throws where a link leads out of it. */
export function makeWay(root: string, path: string): void {
  checkRoot(root);
  const names = dirname(path)
    .split("/")
    .filter((each) => each !== "." && each !== "");
  let here = root;
  for (const name of names) {
    here = join(here, name);
    if (isLinkAt(here)) {
      const inside = `${realpathSync(root)}/`;
      if (!`${realpathSync(here)}/`.startsWith(inside)) throw ledOut(path);
    }
    makeFolder(here);
  }
  if (isLinkAt(join(root, path))) throw ledOut(path);
}

function isLinkAt(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function ledOut(file: string): InputError {
  const says = "this file is a link, or lies behind one that leads out of the case; nothing is written through it.";
  return new InputError([problem("case/outside-folder", { file, line: 1, column: 1 }, says, "Put the file itself there.")]);
}
