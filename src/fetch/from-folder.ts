import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Remote } from "../case/remote.js";
import { digest } from "./part.js";

/** A file of a folder that files of remote.yaml are looked for in. */
interface Found {
  readonly path: string;
  readonly bytes: number;
}

/** The files of a folder by size: a hash is taken only where a size fits. */
export function indexOf(from: string): readonly Found[] {
  const found: Found[] = [];
  const walk = (dir: string) => {
    for (const name of readdirSync(dir).sort()) {
      const path = join(dir, name);
      const stats = lstatSync(path);
      if (stats.isDirectory()) walk(path);
      else if (stats.isFile()) found.push({ path, bytes: stats.size });
    }
  };
  if (!existsSync(from) || !statSync(from).isDirectory()) return [];
  walk(resolve(from));
  return found;
}

export function byHash(index: readonly Found[], { sha256, bytes }: Remote): (Found & { sha256: string }) | undefined {
  if (sha256 === undefined) return undefined;
  const found = index.find((each) => (bytes === undefined || each.bytes === bytes) && digest(each.path) === sha256);
  return found && { ...found, sha256 };
}

/** That no file of the folder is the one that is meant: what is so, and what to do. */
export function notThere({ file, sha256 }: Remote, from: string): { readonly says: string; readonly mend: string } {
  return sha256 === undefined
    ? {
        says: `${file} has no SHA-256 in remote.yaml, so that it cannot be known in ${from}.`,
        mend: "Write its hash, or fetch it from its address.",
      }
    : { says: `no file of ${from} has the SHA-256 of ${file}.`, mend: "Name the folder that has it, or fetch it from its address." };
}
