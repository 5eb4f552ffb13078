import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Names the machine in names of files, so that what another one left is not taken for ours. */
export const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 6);

/** A name that nobody else takes, and that says which process made it: `machine-process-random`. */
export function ownName(): string {
  return `${machine}-${process.pid}-${randomBytes(6).toString("hex")}`;
}

const owned = /^([0-9a-f]{6})-(\d+)-[0-9a-f]{12}$/u;

/** Whether the process that made a name has ended; of names from another machine nobody knows. */
export function isOfDead(name: string): boolean {
  const [, where, process] = owned.exec(name) ?? [];
  return where === machine && !isRunning(Number(process));
}

export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
  // One that has ended and that nobody has taken leave of yet still has its number.
  const [state = ""] = statOf(id);
  return state !== "Z" && state !== "X";
}

/** When a process began, in ticks of its system; a number that was given to a new process is told apart by it. "" where unknown. */
export function beganAt(id: number): string {
  return statOf(id)[19] ?? "";
}

/** What Linux says of a process, from its state on; nothing where it does not, or may not be asked. */
function statOf(id: number): readonly string[] {
  try {
    const said = readFileSync(`/proc/${id}/stat`, "utf8");
    return said.slice(said.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
