import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { InputError, problem } from "../domain/problem.js";
import { alone } from "./alone.js";
import { codeOf, openFile, remove, writeAndClose } from "./calls.js";
import { mendAppend } from "./mend-append.js";
import { beganAt, isRunning, machine, ownName } from "./owner.js";
import { checkRoot, folderIdentity, makeWay } from "./root.js";

/** Where it lies in the case; the name of whoever writes stands in it. */
const lockPath = ".amity/lock";
/** Milliseconds for which one program waits until another has written. */
const patience = 10_000;

interface Holder {
  readonly name: string;
  readonly machine: string;
  readonly host: string;
  readonly process: number;
  readonly began: string;
  readonly since: string;
}

/** Locks that this process holds. */
const own = new Set<string>();

/**
 * Does a piece of work while nobody else writes to what people made in the case: programs of this machine wait for one
 * another by a name that the system frees when a process ends, those of other machines by the file `.amity/lock`. One left
 * by a process of this machine that has ended is cleared. Throws `InputError`, and nothing is done, where it is not free in time.
 */
export async function locked<T>(root: string, work: () => Promise<T>, { most = patience } = {}): Promise<T> {
  checkRoot(root);
  const release = await alone(`write ${folderIdentity(root)}`, { most });
  if (!release) throw busy(holderOf(root));
  try {
    const name = await take(root, most);
    try {
      await mendAppend(root);
      return await work();
    } finally {
      own.delete(name);
      letGo(root);
    }
  } finally {
    await release();
  }
}

async function take(root: string, most: number): Promise<string> {
  makeWay(root, lockPath);
  const path = join(root, lockPath);
  const name = ownName();
  const holder: Holder = {
    ...{ name, machine, host: hostname(), process: process.pid },
    ...{ began: beganAt(process.pid), since: new Date().toISOString() },
  };
  const began = performance.now();
  for (;;) {
    try {
      const file = await openFile(path, "wx");
      own.add(name);
      try {
        await writeAndClose(file, path, new TextEncoder().encode(`${JSON.stringify(holder)}\n`));
      } catch (cause) {
        own.delete(name);
        letGo(root);
        throw cause;
      }
      return name;
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST") throw cause;
    }
    const other = holderOf(root);
    if (other && isGone(other)) remove(path);
    else if (performance.now() - began > most) throw busy(other);
    else await pause(other ? 20 : 100);
    if (!other && performance.now() - began > 300) remove(path); // its writer was killed before a word: those of this machine wait outside
  }
}

/** Whether the lock was left by a process that has ended. */
export function isLeft(root: string): boolean {
  if (!existsSync(join(root, lockPath))) return false;
  const holder = holderOf(root);
  return holder === undefined || isGone(holder);
}

function letGo(root: string): void {
  try {
    remove(join(root, lockPath));
  } catch {
    // the next one sees that its holder let go of it
  }
}

/** Who holds the lock; undefined where nobody does, or the file says nothing. */
function holderOf(root: string): Holder | undefined {
  try {
    const found = JSON.parse(readFileSync(join(root, lockPath), "utf8")) as Holder;
    return typeof found.name === "string" && Number.isSafeInteger(found.process) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a holder of this machine has ended, or let go without being able to take its file away. */
function isGone({ name, machine: where, process: id, began }: Holder): boolean {
  if (where !== machine) return false;
  if (id === process.pid && began === beganAt(id)) return !own.has(name);
  return !isRunning(id) || (began !== "" && began !== beganAt(id));
}

function busy(other: Holder | undefined): InputError {
  const who = other
    ? `process ${other.process} on ${other.host} has been writing to this case since ${other.since.slice(0, 19).replace("T", " ")} UTC`
    : "another program is writing to this case";
  const mend = `Wait for it and do it again; if that program has ended, remove ${lockPath} in the case.`;
  return new InputError([problem("case/not-written", { file: lockPath, line: 1, column: 1 }, `${who}; nothing was written.`, mend)]);
}
