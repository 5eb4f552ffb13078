import { join } from "node:path";
import { z } from "zod";
import type { WrittenName } from "../../case/changing/edit.js";
import { casePaths } from "../../case/files.js";
import { writeForPeople } from "../../case/write.js";
import { readNow } from "../../disk/calls.js";
import { outOfGit } from "../../disk/kept.js";

/** An act that was done: which letters of a file took the place of which. */
export interface Act {
  readonly name: WrittenName;
  readonly act: string;
  /** UTF-16 index in both texts. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
  readonly shaBefore: string;
  readonly shaAfter: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Who codes on this machine, or whose account it is; missing in acts of an older program. */
  readonly by?: string | undefined;
}

/** What can be taken back, and what can be done again, the latest last. */
export interface Acts {
  readonly done: Act[];
  readonly undone: Act[];
  /** When somebody last looked at them, in milliseconds since 1970. */
  readonly looked?: number | undefined;
}

/** The letters in which two texts differ. */
export function differs(before: string, after: string): Pick<Act, "start" | "removed" | "inserted"> {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
}

export function takenBack(after: string, { start, removed, inserted }: Act): string {
  return after.slice(0, start) + removed + after.slice(start + inserted.length);
}

export function doneAgain(before: string, { start, removed, inserted }: Act): string {
  return before.slice(0, start) + inserted + before.slice(start + removed.length);
}

/** For this machine alone, beside the former versions, of which git knows nothing. */
const place = ".amity/kept/acts.json";
/** Letters of acts that are kept over closing the app. */
const most = 2_000_000;

const text = z.string();
const act = z.object({
  name: z.enum([...(Object.keys(casePaths) as (keyof typeof casePaths)[]), "report"]),
  act: text,
  start: z.number().int().nonnegative(),
  removed: text,
  inserted: text,
  shaBefore: text,
  shaAfter: text,
  since: z.number(),
  by: text.optional(),
});
const acts = z.object({ done: z.array(act), undone: z.array(act), looked: z.number().optional() });

/** The acts of days before; none where they were not kept, or cannot be read. */
export function readActs(folder: string): Acts {
  try {
    const bytes = readNow(join(folder, place));
    return bytes ? acts.parse(JSON.parse(new TextDecoder().decode(bytes))) : { done: [], undone: [] };
  } catch {
    return { done: [], undone: [] };
  }
}

/** Keeps the acts; where that cannot be, they are remembered until the app is closed. */
export async function writeActs(folder: string, { done, undone, looked }: Acts): Promise<void> {
  const size = (all: readonly Act[]) => all.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length + 400, 0);
  while (done.length && size(done) + size(undone) > most) done.shift();
  try {
    outOfGit(folder);
    await writeForPeople(folder, place, JSON.stringify({ done, undone: size(undone) > most ? [] : undone, looked }));
  } catch {
    // the file itself is written, and its former version kept
  }
}
