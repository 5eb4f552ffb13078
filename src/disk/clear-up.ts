import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { remove } from "./calls.js";
import { isLeft, locked } from "./lock.js";
import { sweepFolders } from "./own-folder.js";
import { isOfDead } from "./owner.js";

/** Folders in which files are written whole. */
const places = [
  ".",
  ".amity",
  "sources",
  "events",
  "judgements",
  "judgements/codings",
  "judgements/exchanges",
  "derived",
  "derived/texts",
  "dist",
  "runs",
] as const;
const part = /^\.(?<owner>[0-9a-f]{6}-\d+-[0-9a-f]{12})\.part$/u;
/** As versions before named them: nobody knows whose they are. */
const former = /^\.[\w-]+(?:\.\d+)?\.part$/u;
const longAgo = 24 * 3600 * 1000;

/** Clears up behind processes that were killed: parts of files, temporary folders, lines that were only half added. */
export async function clearUp(folder: string): Promise<void> {
  for (const place of places) attempt(() => sweepParts(join(folder, place)));
  attempt(sweepFolders);
  if (!existsSync(join(folder, ".amity/adding")) && !isLeft(folder)) return;
  await locked(folder, async () => undefined).catch(() => undefined);
}

/** What cannot be cleared up now is left for the next time. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // left
  }
}

function sweepParts(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".part")) continue;
    const owner = part.exec(name)?.groups?.["owner"];
    const isLeft = owner ? isOfDead(owner) : former.test(name) && isOld(join(folder, name));
    if (isLeft) remove(join(folder, name));
  }
}

function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > longAgo;
}
