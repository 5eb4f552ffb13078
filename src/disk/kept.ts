import { existsSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { codeOf, copyNew, link, putNew, readNow, remove } from "./calls.js";
import { makeWay } from "./root.js";

/** Where the versions lie that the program wrote over: a folder for each file, numbered from old to new. */
const keptFolder = ".amity/kept";
/** Versions of one file that are kept. */
const most = 20;

/** The file under another name, so that nothing in it is lost when another takes its place. Returns the path from the case folder. */
export function keepFormer(root: string, path: string): string {
  return keep(root, path, (to) => {
    try {
      link(join(root, path), to);
    } catch (cause) {
      if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"].includes(codeOf(cause))) throw cause;
      copyNew(join(root, path), to);
    }
  });
}

/** Gives a version the next number under which nothing lies yet. */
export function keep(root: string, path: string, put: (to: string) => void): string {
  const folder = `${keptFolder}/${path}`;
  outOfGit(root);
  for (let number = (numbersIn(root, folder).at(-1) ?? 0) + 1; ; number++) {
    const name = `${folder}/${number}${extname(path)}`;
    makeWay(root, name);
    try {
      put(join(root, name));
      return name;
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST") throw cause;
    }
  }
}

/** What is kept is for this machine: git passes it over, whatever the case's own .gitignore says. */
export function outOfGit(root: string): void {
  const path = `${keptFolder}/.gitignore`;
  if (existsSync(join(root, path))) return;
  makeWay(root, path);
  putNew(join(root, path), "*\n");
}

/** Lets go of the oldest versions; one that cannot be removed is tried again the next time. */
export function forgetOldest(root: string, path: string): void {
  const folder = `${keptFolder}/${path}`;
  try {
    for (const each of numbersIn(root, folder).slice(0, -most)) remove(join(root, folder, `${each}${extname(path)}`));
  } catch {
    // too many are kept until then
  }
}

/** The kept version of a file that a person saw, by what `is` says of its bytes; the latest such. */
export function keptVersion(root: string, path: string, is: (bytes: Uint8Array) => boolean): Uint8Array | undefined {
  const folder = `${keptFolder}/${path}`;
  for (const each of numbersIn(root, folder).reverse()) {
    const bytes = readNow(join(root, folder, `${each}${extname(path)}`));
    if (bytes && is(bytes)) return bytes;
  }
  return undefined;
}

function numbersIn(root: string, folder: string): number[] {
  try {
    return readdirSync(join(root, folder))
      .map((name) => Number.parseInt(name, 10))
      .filter((each) => each > 0)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}
