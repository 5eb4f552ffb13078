import { existsSync } from "node:fs";
import { join } from "node:path";
import { closeFile, cutFile, openFile, remove, syncFile, writeAndClose } from "./calls.js";
import { checkRoot } from "./root.js";

/** Lines that are being added together: where the file ended, and the bytes that come behind. */
interface Begun {
  readonly path: string;
  readonly before: number;
  readonly lines: string;
}

const place = ".amity/adding";

/** Writes down what is about to be added, so that a kill in the middle leaves all of it or nothing. */
export async function beginAppend(root: string, begun: Begun): Promise<void> {
  const path = join(root, place);
  const file = await openFile(path, "w");
  try {
    await writeAndClose(file, path, new TextEncoder().encode(`${JSON.stringify(begun)}\n`), { sync: true });
  } catch (cause) {
    endAppend(root);
    throw cause;
  }
}

export function endAppend(root: string): void {
  try {
    remove(join(root, place));
  } catch {
    // what is there whole is left as it is by the next one
  }
}

/** Cuts back lines of which a kill left only some; what others added behind them stays. Only with the lock of the case. */
export async function mendAppend(root: string): Promise<void> {
  if (!existsSync(join(root, place))) return;
  checkRoot(root);
  const begun = await read(join(root, place));
  if (begun && /^judgements\/codings\/[^/]+\.jsonl$/u.test(begun.path) && existsSync(join(root, begun.path))) {
    const path = join(root, begun.path);
    const file = await openFile(path, "r+");
    try {
      const wanted = Buffer.from(begun.lines);
      const { size } = await file.stat();
      const there = size - begun.before;
      if (there > 0 && there < wanted.length) {
        const tail = Buffer.alloc(there);
        await file.read(tail, 0, there, begun.before);
        if (tail.equals(wanted.subarray(0, there))) {
          await cutFile(file, path, begun.before);
          await syncFile(file, path);
        }
      }
    } finally {
      await closeFile(file, path);
    }
  }
  remove(join(root, place));
}

async function read(path: string): Promise<Begun | undefined> {
  const file = await openFile(path, "r");
  try {
    const found = JSON.parse(await file.readFile("utf8")) as Begun;
    return typeof found.path === "string" && typeof found.lines === "string" && Number.isSafeInteger(found.before) ? found : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined; // killed while it was written: nothing was added yet
    throw cause;
  } finally {
    await file.close();
  }
}
